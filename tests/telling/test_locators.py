"""Where in a long source words stand: in words, in the link, on the card, in every citation."""

from __future__ import annotations

import json

import pytest
from builders import Story
from pybtex.database import parse_string

from build_scripts.entries import Quotation
from build_scripts.record import Statement
from build_scripts.telling.locators import Locator, link_to_words, locators_of, place_in_words
from build_scripts.views.cards.cards import CardMaker
from build_scripts.views.frame.addresses import Here
from build_scripts.views.sharing.citations import Citations

ARTICLE = "articles/ferry-debate.yml"


def quotation(**keys: object) -> Quotation:
    said = {"id": "a", "text": "“No,”", "speaker": "b", "cue": "said"}
    return Quotation.model_validate({**said, **keys})


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ({}, ""),
        ({"page": "214"}, "page 214"),
        ({"page": "xiv", "sheet": 16}, "page xiv"),
        ({"column": "214W", "page": "3"}, "page 3, column 214W"),
        ({"paragraph": "12", "line": "7"}, "paragraph 12, line 7"),
        ({"at": "00:12:30"}, "at 00:12:30"),
    ],
)
def test_places_are_told_in_words_the_coarsest_first(keys: dict[str, object], words: str) -> None:
    assert place_in_words(quotation(**keys)) == words


def test_a_time_is_a_timestamp_to_citations() -> None:
    assert locators_of(quotation(at="12:30")) == (Locator("timestamp", "12:30"),)


PDF = "https://example.org/inquiry.pdf"


@pytest.mark.parametrize(
    ("address", "keys", "link"),
    [
        (PDF, {"page": "214"}, f"{PDF}#page=214"),
        (PDF, {"page": "xiv", "sheet": 16}, f"{PDF}#page=16"),
        (PDF, {"page": "198", "sheet": 214}, f"{PDF}#page=214"),
        (PDF, {"page": "xiv"}, PDF),
        (PDF, {}, PDF),
        (f"{PDF}?x=1#old", {"page": "3"}, f"{PDF}?x=1#page=3"),
        ("https://example.org/debate", {"column": "214"}, "https://example.org/debate#:~:text=No"),
        ("https://example.org/debate#a", {}, "https://example.org/debate#a:~:text=No"),
        ("https://www.youtube.com/watch?v=x", {"at": "00:12:30"},
         "https://www.youtube.com/watch?v=x&t=750s"),
        ("https://youtu.be/x", {"at": "12:30"}, "https://youtu.be/x?t=750s"),
        ("https://youtu.be/x?t=3", {"at": "12:30"}, "https://youtu.be/x?t=3#:~:text=No"),
        ("https://vimeo.com/1", {"at": "1:00:00"}, "https://vimeo.com/1#t=3600s"),
        ("https://example.org/talk.mp4", {"at": "00:12:30"}, "https://example.org/talk.mp4#t=750"),
        ("https://example.org/talk", {"at": "00:12:30"}, "https://example.org/talk#:~:text=No"),
    ],
)  # fmt: skip
def test_a_link_goes_to_the_place_where_its_format_can(
    address: str, keys: dict[str, object], link: str
) -> None:
    assert link_to_words(address, quotation(**keys), "text=No") == link


def placed(story: Story, keys: str) -> Statement:
    story.change(
        ARTICLE,
        "    text: “We cannot pay for empty boats,”\n",
        f"    text: “We cannot pay for empty boats,”\n{keys}",
    )
    story.change(ARTICLE, "publisher: The", f"url: {PDF}\npublisher: The")
    found = story.record().evidence["ferry-debate#quill-empty"]
    assert isinstance(found, Statement)
    return found


def test_a_card_says_where_and_its_link_goes_there(story: Story) -> None:
    statement = placed(story, '    page: "214"\n    paragraph: 7\n')
    card = CardMaker(story.record(), Here("articles/ferry-debate/")).card(statement)
    assert "In the source: page 214, paragraph 7." in card.notes
    assert [source.href for source in card.sources] == [f"{PDF}#page=214"]


def test_citations_say_where(story: Story) -> None:
    statement = placed(story, '    page: "214"\n')
    cited = Citations(story.record(), story.record().articles[statement.article]).of(statement)
    assert "3 March 2031, https://example.org/inquiry.pdf, page 214)" in cited.plain.before
    (item,) = json.loads(f"{cited.csl.before}x{cited.csl.after}")
    assert (item["locator"], item["label"]) == ("214", "page")
    entry = parse_string(f"{cited.bibtex.before}x{cited.bibtex.after}", "bibtex")
    fields = entry.entries["ferry-debate--quill-empty"].fields
    assert fields["pages"] == "214"
    assert "In the source: page 214." in fields["note"]


def test_a_time_is_cited_too(story: Story) -> None:
    statement = placed(story, "    at: 00:12:30\n")
    cited = Citations(story.record(), story.record().articles[statement.article]).of(statement)
    (item,) = json.loads(f"{cited.csl.before}x{cited.csl.after}")
    assert (item["locator"], item["label"]) == ("00:12:30", "timestamp")
    assert ", at 00:12:30)" in cited.plain.before
    assert "pages" not in cited.bibtex.before
    assert "In the source: at 00:12:30." in cited.bibtex.before


@pytest.mark.parametrize(
    "line",
    ['page: "-"', "page: [1]", "at: noon", "at: 00:72:10", "sheet: 0", f"page: {'1' * 30}"],
)
def test_what_is_no_place_is_refused(story: Story, line: str) -> None:
    story.change(
        ARTICLE,
        "    text: “We cannot pay for empty boats,”\n",
        f"    text: “We cannot pay for empty boats,”\n    {line}\n",
    )
    named = [problem.code.name for problem in story.check().problems]
    assert named in (["bad-place-in-source"], ["wrong-type"])
