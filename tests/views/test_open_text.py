"""An open text with its highlights: cut at every edge, escaped, tied to the cards both ways."""

from __future__ import annotations

from builders import Story
from lxml import html

from build_scripts.views.generate import generate

TEXT = """\
Pier <b>"row"</b> & more

“We close the pier, and we will say ‘never again’ to boats,” Ada Quill said.
She stood at the rail.

Nobody </p><script>alert(1)</script> laughed. “It is over,

“It is done,” she added.
"""
ARTICLE = """\
title: A row
title_basis: ours
published: 2031-04-01
rights: open
licence: CC BY 4.0
quotations:
  - id: whole
    text: "“We close the pier, and we will say ‘never again’ to boats,”"
    speaker: ada-quill
    cue: said
  - {id: inner, text: ‘never again’, speaker: ada-quill, cue: said, within: whole}
  - {id: two, text: "“It is over,\\n\\n“It is done,”", speaker: ada-quill, cue: added}
passages:
  - {id: across, text: "say ‘never again’ to boats,” Ada Quill said. She stood"}
  - {id: rail, text: She stood at the rail.}
"""


def page(story: Story, article: str = ARTICLE, text: str = TEXT) -> html.HtmlElement:
    story.write("articles/row.yml", article).write("texts/row.txt", text)
    (made,) = [p.text for p in generate(story.record()) if p.path == "articles/row.md"]
    return html.fragment_fromstring(made.partition("---\n\n")[2], create_parent="main")


def test_the_text_is_whole_and_as_written(story: Story) -> None:
    (text,) = page(story).xpath("//div[@class='whole-text']/div")
    for extra in text.xpath(".//a[contains(@class, 'ev')]"):
        extra.drop_tree()
    shown = "\n\n".join(p.text_content() for p in text.xpath("p"))
    assert shown == TEXT.strip()


def test_nothing_of_the_text_is_read_as_markup(story: Story) -> None:
    tree = page(story)
    assert tree.xpath("//div[@class='whole-text']//script | //div[@class='whole-text']//b") == []


def test_paragraphs_are_kept(story: Story) -> None:
    assert len(page(story).xpath("//div[@class='whole-text']/div/p")) == 4


def test_overlapping_words_are_cut_at_every_edge(story: Story) -> None:
    runs = [
        (a.text, a.get("href"), "shared" in a.get("class"))
        for a in page(story).xpath("//div[@class='whole-text']/div/p[2]/a[contains(@class, 'lit')]")
    ]
    assert runs == [
        ("We close the pier, and we will ", "#whole", False),
        ("say ‘", "#across", True),
        ("never again", "#inner", True),
        ("’ to boats,", "#across", True),
        ("” Ada Quill said.\n", "#across", False),
        ("She stood", "#rail", True),
        (" at the rail.", "#rail", False),
    ]


def test_where_several_share_a_stretch_all_are_listed(story: Story) -> None:
    tree = page(story)
    (shared,) = [a for a in tree.xpath("//a[contains(@class, 'lit')]") if a.text == "never again"]
    listed = []
    follower = shared.getnext()
    while follower is not None and "ev" in (follower.get("class") or "").split():
        listed.append(follower.get("href"))
        follower = follower.getnext()
    assert sorted(listed) == ["#across", "#inner", "#whole"]


def test_words_over_two_paragraphs_are_highlighted_in_both(story: Story) -> None:
    paragraphs = page(story).xpath("//div[@class='whole-text']/div/p[.//a[@href='#two']]")
    assert [p.xpath("string(.//a[@href='#two'])") for p in paragraphs] == [
        "It is over,",
        "“It is done,",
    ]


def test_text_and_cards_lead_to_each_other(story: Story) -> None:
    tree = page(story)
    ids = set(tree.xpath("//@id"))
    for identifier in ("whole", "inner", "two", "across", "rail"):
        assert tree.xpath(f"//div[@class='whole-text']//a[@href='#{identifier}']"), identifier
        (back,) = tree.xpath(f"//*[@id='{identifier}']//a[text()='In the whole text']/@href")
        assert back.removeprefix("#") in ids
    assert len(tree.xpath("//@id")) == len(ids)


def test_who_speaks_is_told_before_anything_is_opened(story: Story) -> None:
    (first, *_) = page(story).xpath("//div[@class='whole-text']//a[@href='#whole']")
    assert first.get("title") == "Ada Quill, 1 April 2031 (date of the article)"


def test_a_private_text_is_never_shown(story: Story) -> None:
    story.change("articles/ferry-debate.yml", "rights: open\nlicence: CC BY 4.0\n", "")
    story.make_receipts()
    (made,) = [p.text for p in generate(story.record()) if p.path == "articles/ferry-debate.md"]
    assert "The harbour is not a museum" not in made
    assert "In the whole text" not in made


def test_language_and_direction_are_set(story: Story) -> None:
    article = """\
title: گفتگو
language: fa
published: 2031-04-01
rights: open
licence: CC0
quotations:
  - {id: boats, text: «قایقها خالی نیستند», speaker: ada-quill, cue: گفت}
"""
    text = "شهردار گفت: «قایق‌ها خالی نیستند» و رفت.\n"
    tree = page(story, article, text)
    (shown,) = tree.xpath("//div[@class='whole-text']/div")
    assert (shown.get("lang"), shown.get("dir")) == ("fa", "rtl")
    assert tree.xpath("string(//a[contains(@class, 'lit')][@href])") == "قایق‌ها خالی نیستند"
    (words,) = tree.xpath("//*[@id='boats']//blockquote")
    assert (words.get("lang"), words.get("dir")) == ("fa", "rtl")


def test_a_long_text_is_split_into_parts_that_lose_nothing(story: Story) -> None:
    paragraphs = [
        f"Paragraph {n} begins here and goes on. " + "more words " * 40 for n in range(60)
    ]
    paragraphs[50] = "“It is over,” Ada Quill said."
    text = "\n\n".join(p.strip() for p in paragraphs)
    article = """\
title: Long
published: 2031-04-01
rights: open
licence: CC0
quotations:
  - {id: over, text: "“It is over,”", speaker: ada-quill, cue: said}
"""
    tree = page(story, article, text)
    parts = tree.xpath("//div[@class='whole-text']/details")
    assert 4 <= len(parts) <= 8
    assert [part.get("open") is not None for part in parts] == [True] + [False] * (len(parts) - 1)
    shown = [p.text_content() for part in parts for p in part.xpath("div/p")]
    assert shown == text.split("\n\n")
    assert [bool(part.xpath(".//a[@href='#over']")) for part in parts].count(True) == 1
