"""Embedded quotations and the pages of citations: small, complete, safe, labelled."""

from __future__ import annotations

from builders import Story
from lxml import html

from build_scripts.views.generate import generate
from build_scripts.views.sharing.standalone import EMBED_POLICY

ARTICLE = "articles/ferry-debate.yml"
LETTER = """\
title: A letter
published: 2031-04-01
unchecked: It was read aloud.
quotations:
  - {id: come, text: “Come back”, speaker: ada-quill, cue: wrote}
"""
URL = "https://town.example/ferry/"


def pages(story: Story, site_url: str = "", *, drafts: bool = False) -> dict[str, str]:
    made = generate(story.record(drafts=drafts), site_url)
    return {page.path: page.text for page in made if page.path.endswith(".html")}


def embed(story: Story, identifier: str, **how: object) -> html.HtmlElement:
    return html.document_fromstring(
        pages(story, **how)[f"embed/ferry-debate/{identifier}.html"]  # type: ignore[arg-type]
    )


def shown(tree: html.HtmlElement) -> str:
    return " ".join(tree.find("body").text_content().split())


def test_every_quotation_has_an_embed_under_ten_kilobytes(story: Story) -> None:
    made = {p: t for p, t in pages(story).items() if p.startswith("embed/")}
    assert sorted(made) == sorted(
        f"embed/ferry-debate/{s.quotation.id}.html" for s in story.record().statements
    )
    assert max(len(text.encode()) for text in made.values()) < 10_000


def test_it_runs_nothing_and_leads_out_of_its_frame(story: Story) -> None:
    tree = embed(story, "quill-empty")
    (policy,) = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy == EMBED_POLICY
    assert "script" not in policy
    assert tree.xpath("//script | //style | //form | //iframe | //@style") == []
    links = tree.xpath("//body//a")
    assert links
    assert all(a.get("target") == "_blank" and a.get("rel") == "noopener" for a in links)


def test_it_says_who_what_where_and_what_was_compared(story: Story) -> None:
    text = shown(embed(story, "quill-empty"))
    for wanted in (
        "“We cannot pay for empty boats,”",
        "Ada Quill",
        "for Lowport",
        "3 March 2031",
        "Council splits over ‘ghost’ ferry",
        "The Lowport Gazette",
        "Matches the article as printed. Not a check of truth.",
    ):
        assert wanted in text


def test_reported_words_are_no_blockquote(story: Story) -> None:
    tree = embed(story, "oster-denied")
    assert tree.xpath("//blockquote") == []
    assert "the reporter’s words, not Bram Oster’s" in shown(tree)


def test_what_nobody_compared_says_so(story: Story) -> None:
    story.change(ARTICLE, "rights: open\nlicence: CC BY 4.0\n", "unchecked: no copy at hand\n")
    story.remove("texts/ferry-debate.txt")
    tree = embed(story, "quill-empty")
    (label,) = tree.xpath("//p[@class='unchecked']")
    assert label.text == "Copied by hand; not compared with the source."


def test_the_address_is_whole_where_the_site_knows_its_own(story: Story) -> None:
    tree = embed(story, "quill-empty", site_url=URL)
    here = f"{URL}articles/ferry-debate/#quill-empty"
    assert tree.xpath("//link[@rel='canonical']/@href") == [here]
    assert here in tree.xpath("//footer//a/@href")
    tree = embed(story, "quill-empty")
    assert tree.xpath("//link[@rel='canonical']") == []
    assert "../../articles/ferry-debate/#quill-empty" in tree.xpath("//footer//a/@href")


def test_a_withdrawn_quotation_leaves_a_tombstone(story: Story) -> None:
    story.change(
        ARTICLE,
        "  - id: headline-ghost\n    text: ‘ghost’\n",
        "  - id: headline-ghost\n    withdrawn: {date: 2031-05-01, why: Nobody said it.}\n"
        "    text: ‘ghost’\n",
    )
    text = shown(embed(story, "headline-ghost"))
    assert "Withdrawn. Nobody said it." in text
    assert "ghost’" not in text.replace("‘ghost’ ferry", "")
    cite = pages(story)["cite/ferry-debate.html"]
    (stone,) = html.document_fromstring(cite).xpath("//*[@id='headline-ghost']")
    assert "Nobody said it." in stone.text_content()


def test_an_article_that_was_withdrawn_takes_its_quotations_along(story: Story) -> None:
    story.write("articles/letter.yml", LETTER + "withdrawn: {date: 2031-05-01, why: Made up.}\n")
    text = shown(html.document_fromstring(pages(story)["embed/letter/come.html"]))
    assert "Withdrawn. Made up." in text
    assert "Come back" not in text


def test_a_draft_says_so_and_is_only_in_the_preview(story: Story) -> None:
    story.write("articles/letter.yml", LETTER + "status: draft\n")
    assert [path for path in pages(story) if "letter" in path] == []
    tree = html.document_fromstring(pages(story, drafts=True)["embed/letter/come.html"])
    assert "Draft: shown in the preview only, never published." in shown(tree)


def test_words_from_right_to_left_are_set_so(story: Story) -> None:
    story.change(
        ARTICLE,
        "rights: open\nlicence: CC BY 4.0\n",
        "language: fa\nrights: open\nlicence: CC BY 4.0\n",
    )
    (words,) = embed(story, "quill-empty").xpath("//blockquote")
    assert (words.get("lang"), words.get("dir")) == ("fa", "rtl")


def test_every_quotation_can_be_cited_and_reported(story: Story) -> None:
    tree = html.document_fromstring(pages(story, URL)["cite/ferry-debate.html"])
    for statement in story.record().statements:
        (section,) = tree.xpath(f"//section[@id='{statement.quotation.id}']")
        here = f"{URL}articles/{statement.address.replace('#', '/#')}"
        for name in ("Address", "Citation", "BibTeX", "CSL-JSON"):
            (text,) = section.xpath(f".//pre[@aria-label='{name}']")
            assert here in text.text_content(), name
        (snippet,) = section.xpath(".//pre[@aria-label='HTML']")
        (frame,) = html.fragments_fromstring(snippet.text_content())
        assert frame.get("src") == f"{URL}embed/ferry-debate/{statement.quotation.id}.html"
        (report,) = section.xpath(".//a[starts-with(@href, 'mailto:')]/@href")
        assert f"%23{statement.quotation.id}" in report


def test_names_cannot_break_out_of_the_snippet(story: Story) -> None:
    story.change(
        "actors/bram-oster.yml", "name: Bram Oster", 'name: "Bram \\"><script>x</script>&"'
    )
    tree = html.document_fromstring(pages(story, URL)["cite/ferry-debate.html"])
    assert tree.xpath("//body//script") == []
    (snippet,) = tree.xpath("//section[@id='oster-urges']//pre[@aria-label='HTML']")
    (frame,) = html.fragments_fromstring(snippet.text_content())
    assert frame.tag == "iframe"
    assert 'Bram "><script>x</script>&' in frame.get("title")
