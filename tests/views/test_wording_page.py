"""The page of wording: printings of one act of speech, the longest first, differences in words."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import Story
from lxml import html

from build_scripts.record import Record
from build_scripts.views.frame.addresses import Here
from build_scripts.views.frame.wording_link import PART, wording_link
from build_scripts.views.wording.wording import wording_pages

WHOLE = "“We shall mend the bridge before the winter comes,”"


@pytest.fixture
def bridge(tmp_path: Path) -> Story:
    """A story of a bridge that nobody has spoken of yet."""
    story = Story.empty(tmp_path)
    story.write("story.yml", "{title: The bridge, contact: c@bridge.example}")
    story.write("actors/mill-town.yml", "{name: Mill Town, kind: organisation}")
    return story.write("actors/ferry-guild.yml", "{name: Ferry Guild, kind: organisation}")


def printed(story: Story, name: str, words: str, keys: str = "utterance: mend") -> Story:
    speaker = "" if "speaker" in keys else "speaker: mill-town, "
    return story.write(
        f"articles/{name}.yml",
        f"title: The {name}\npublisher: The {name.title()}\nunchecked: by hand\n"
        f"quotations:\n  - {{id: q, text: {words!r}, {speaker}cue: said, {keys}}}\n",
    )


def tree(record: Record) -> html.HtmlElement:
    return html.document_fromstring(wording_pages(record)[0].text)


def text(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def rows(record: Record) -> list[str]:
    return [text(row) for row in tree(record).xpath("//ol[@class='printings']/li")]


def summaries(record: Record) -> list[str]:
    return [text(one) for one in tree(record).xpath("//details[@class]/summary")]


def test_the_page_teaches_where_nothing_is_printed_twice(bridge: Story) -> None:
    printed(bridge, "post", WHOLE)
    assert "utterance: a-name-for-it" in wording_pages(bridge.record())[0].text


def test_the_longest_stands_first_and_says_that_this_is_no_verdict(bridge: Story) -> None:
    printed(bridge, "alarm", "“We shall mend the bridge”")
    printed(bridge, "post", WHOLE)
    first, second = rows(bridge.record())
    assert first.startswith("The Post")
    assert "Ends sooner, without: “before the winter comes”." in second
    assert "A difference says nothing of which version is right" in text(tree(bridge.record()))


def test_a_record_stands_before_a_longer_report(bridge: Story) -> None:
    printed(bridge, "alarm", "“We shall, as I said, mend the bridge before the winter comes,”")
    printed(bridge, "post", WHOLE)
    path = bridge.content / "articles/post.yml"
    path.write_text(path.read_text("utf-8").replace("publisher:", "kind: transcript\npublisher:"))
    first, second = rows(bridge.record())
    assert first.startswith("The Post")
    assert "because it stands in a transcript." in first
    assert "Has what the first has not" in second


def test_words_that_a_record_relays_are_no_record_of_their_speaker(bridge: Story) -> None:
    printed(bridge, "alarm", "“We shall mend the bridge before the winter comes, all of it”")
    printed(bridge, "post", WHOLE, "utterance: mend, via: [ferry-guild]")
    path = bridge.content / "articles/post.yml"
    path.write_text(path.read_text("utf-8").replace("publisher:", "kind: transcript\npublisher:"))
    first, _ = rows(bridge.record())
    assert first.startswith("The Alarm")
    assert "because it is the longest." in first


def test_more_at_the_edges_is_said_to_begin_sooner_or_end_later(bridge: Story) -> None:
    printed(bridge, "post", "“mend the bridge before winter”")
    printed(bridge, "alarm", "he said “we shall mend the bridge before winter comes”")
    _, second = rows(bridge.record())
    assert "Begins sooner, with: “he said “we shall”." in second
    assert "Ends later, with: “comes”." in second


def test_an_act_of_speech_is_one_line_that_says_how_its_printings_differ(bridge: Story) -> None:
    printed(bridge, "post", WHOLE)
    printed(bridge, "alarm", "“We shall mend the [old] bridge”")
    printed(bridge, "wire", "“No bridge is closed”", "utterance: closed")
    printed(bridge, "bell", "“No bridge is closed”", "utterance: closed, speaker: ferry-guild")
    assert summaries(bridge.record()) == [
        "“No bridge is closed” 2 printings · Ferry Guild · copied by hand · "
        "differ in: another speaker",
        "“We shall mend the bridge before the winter comes,” 2 printings · Mill Town · "
        "copied by hand · "
        "differ in: brackets, where they begin or end",
    ]
    assert not tree(bridge.record()).xpath("//details[@open]")


def test_every_printing_says_whether_it_was_compared(bridge: Story) -> None:
    variant = "variants: [{text: “We shall mend it”, publisher: The Wireless}]"
    printed(bridge, "post", WHOLE, variant)
    first, second = rows(bridge.record())
    assert "Copied by hand; not compared with the source." in first
    assert "Copied by hand; not compared with the place where it is printed." in second
    assert second.startswith("The Wireless")


def test_another_speaker_is_named(bridge: Story) -> None:
    printed(bridge, "post", WHOLE)
    printed(bridge, "alarm", WHOLE, "utterance: mend, speaker: ferry-guild")
    assert "Another speaker: given to Mill Town." in rows(bridge.record())[1]


def test_the_reporters_words_are_told_apart(bridge: Story) -> None:
    printed(bridge, "post", WHOLE)
    printed(bridge, "alarm", "the town would “mend the bridge before the winter”")
    found = tree(bridge.record()).xpath("//p[@class='words']/*[contains(@class, 'reporters')]")
    assert "".join(one.text_content() for one in found).strip() == "the town would"
    assert "Partly the reporter’s words" in rows(bridge.record())[1]


def test_reported_speech_is_no_printing_of_words(bridge: Story) -> None:
    printed(bridge, "post", WHOLE)
    printed(bridge, "alarm", "it would mend the bridge", "utterance: mend, says: It mends.")
    assert rows(bridge.record()) == []


@pytest.mark.parametrize(
    ("words", "how"),
    [(WHOLE.replace(",", ""), "in the same words"), ("“We shall mend the bridge”", "differently")],
)
def test_a_statement_leads_to_its_other_printings(bridge: Story, words: str, how: str) -> None:
    printed(bridge, "post", WHOLE.replace(",", ""))
    printed(bridge, "alarm", words)
    link = wording_link(bridge.record(), Here("claims/any.md"), "post#q")
    assert link is not None
    assert (link.text, link.href) == (f"Printed {how} by 1 other", "../../wording/#_said-mend")


def test_a_copy_says_that_a_better_source_prints_its_words(bridge: Story) -> None:
    printed(bridge, "post", WHOLE)
    printed(bridge, "alarm", WHOLE)
    path = bridge.content / "articles/alarm.yml"
    path.write_text(path.read_text("utf-8").replace("publisher:", "repost_of: a page\npublisher:"))
    record = bridge.record()
    links = {at: wording_link(record, Here("index.md"), at) for at in ("alarm#q", "post#q")}
    assert {at: link.text for at, link in links.items() if link} == {
        "alarm#q": "Printed in the same words by 1 other, a better source",
        "post#q": "Printed in the same words by 1 other",
    }
    first, second = rows(record)
    assert "because it stands in a publisher’s own text." in first
    assert "Repost of a page." in second


def test_a_printing_in_another_language_has_its_translation(bridge: Story) -> None:
    variant = (
        "utterance: mend, variants: [{text: '„Wir flicken die Brücke“', publisher: Der Bote, "
        "language: de, translation: {words: We mend the bridge, by: outlet}}]"
    )
    printed(bridge, "post", WHOLE, variant)
    _, second = rows(bridge.record())
    assert "In English, translated by the outlet: We mend the bridge" in second
    assert "In German; not compared word by word." in second
    page = tree(bridge.record())
    (words,) = [e for e in page.iter("p") if e.get("lang") == "de"]
    assert (words.get("dir"), text(words)) == ("ltr", "„Wir flicken die Brücke“")


def test_many_utterances_are_split_and_keep_their_anchors(bridge: Story) -> None:
    for number in range(PART + 1):
        keys = f"utterance: u{number:03}"
        printed(bridge, f"post{number}", f"“Words {number}”", keys)
        printed(bridge, f"alarm{number}", f"“Words {number}!”", keys)
    record = bridge.record()
    assert [page.path for page in wording_pages(record)] == ["wording/index.md", "wording/2.md"]
    link = wording_link(record, Here("index.md"), f"post{PART}#q")
    assert link is not None
    assert link.href == f"wording/2/#_said-u{PART:03}"
    assert f"_said-u{PART:03}" in wording_pages(record)[1].text


def compared_printing(story: Story, name: str, words: str, text: str) -> None:
    printed(story, name, words)
    path = story.content / f"articles/{name}.yml"
    path.write_text(path.read_text("utf-8").replace("unchecked: by hand\n", ""), "utf-8")
    story.write(f"texts/{name}.txt", text)


@pytest.mark.parametrize(
    ("words", "text", "whose"),
    [
        (
            "“We shall mend […] the winter comes,”",
            f"{WHOLE} said Mill Town.",
            "We left out words here, marked with […]: “the bridge before”.",
        ),
        (
            "“We shall mend the bridge […] the winter comes,”",
            "“We shall mend the bridge […] the winter comes,” said Mill Town.",
            "Cut, marked with […] as printed: “before”.",
        ),
        (
            "“We shall mend […] before […] the winter comes,”",
            "“We shall mend the bridge before […] the winter comes,” said Mill Town.",
            "Whether the outlet cut or we did is not recorded.",
        ),
    ],
    ids=["ours", "the outlet's", "one of each"],
)
def test_a_cut_is_given_to_whoever_cut(bridge: Story, words: str, text: str, whose: str) -> None:
    printed(bridge, "post", WHOLE.replace("comes", "comes to the town"))
    compared_printing(bridge, "alarm", words, text)
    assert whose in rows(bridge.record())[1]


def test_a_cut_in_words_that_were_never_compared_is_given_to_nobody(bridge: Story) -> None:
    printed(bridge, "post", WHOLE)
    printed(bridge, "alarm", "“We shall […] the bridge before the winter comes,”")
    printed(bridge, "bell", "“We shall … the bridge before the winter comes,”")
    _, alarm, bell = rows(bridge.record())
    assert (
        "Cut, marked with […]: “mend”. Whether the outlet cut or we did is not recorded." in alarm
    )
    assert "Cut, marked with … as printed: “mend”." in bell


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        (
            "“We shall, all of us, mend the bridge before winter,” said Mill Town.",
            "we cut the first",
        ),
        (
            "“We shall […] mend the bridge before winter,” said Mill Town.",
            "the first leaves something",
        ),
    ],
    ids=["ours", "the outlet's"],
)
def test_a_cut_of_the_first_is_given_to_whoever_cut(bridge: Story, text: str, whose: str) -> None:
    compared_printing(bridge, "post", "“We shall […] mend the bridge before winter,”", text)
    printed(bridge, "alarm", "“We shall, all, mend the bridge”")
    first, second = rows(bridge.record())
    assert first.startswith("The Post")
    assert whose in second
