"""The front page says as of when its answer is, and how much of it was checked."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import Story
from lxml import html

from build_scripts.views.first_screen import checked_line
from build_scripts.views.front import front_page


@pytest.fixture
def weir(tmp_path: Path) -> Story:
    story = Story.empty(tmp_path)
    story.write("actors/mill-town.yml", "{name: Mill Town, kind: organisation}")
    return story.write(
        "articles/weir.yml",
        "{title: The weir, unchecked: by hand, added: 2032-02-01, quotations: "
        "[{id: q, text: “It holds.”, speaker: mill-town, cue: said, said_on: 2031-05-02}]}",
    )


def front(story: Story, covers: str) -> html.HtmlElement:
    more = f"covers: {covers}, " if covers else ""
    story.write(
        "story.yml",
        f"{{title: The weir, contact: c@weir.example, {more}question: Does it hold?, "
        "answer: [{evidence: weir#q, in_short: it does}]}",
    )
    return html.document_fromstring(front_page(story.record()).text)


@pytest.mark.parametrize(
    ("covers", "end"),
    [
        ("2031-04/2031-06", "June 2031"),
        ("../2031-06", "June 2031"),
        ("2031-05-02", "2 May 2031"),
        ("2030/2031~", "about 2031"),
    ],
)
def test_the_answer_says_as_of_when_it_is_and_when_the_page_was_changed(
    weir: Story, covers: str, end: str
) -> None:
    line = front(weir, covers).xpath("string(//p[@class='kicker'])")
    assert line == f"As of {end}, when this story ends · changed 1 February 2032"


@pytest.mark.parametrize("covers", ["", "2031-04/..", "'[2031-04..]'"])
def test_a_story_that_goes_on_or_does_not_say_promises_no_time(weir: Story, covers: str) -> None:
    assert "As of" not in front(weir, covers).xpath("string(//p[@class='kicker'])")


@pytest.mark.parametrize(
    ("checked", "others", "told"),
    [
        (0, 1, "The one quotation not checked against its source"),
        (1, 0, "The one quotation checked against its source"),
        (0, 3, "None of 3 quotations checked against their source"),
        (1, 2, "1 of 3 quotations checked against their source"),
        (3, 0, "All 3 quotations checked against their source"),
    ],
)
def test_the_front_page_counts_what_was_checked(
    weir: Story, checked: int, others: int, told: str
) -> None:
    for name, number, how in (
        ("weir", others, "unchecked: by hand"),
        ("dam", checked, "rights: open, licence: CC0"),
    ):
        items = ", ".join(
            f"{{id: q{i or ''}, text: “It holds {name} {i}.”, speaker: mill-town, cue: said, near: said {i}}}"
            for i in range(number)
        )
        weir.write(f"articles/{name}.yml", f"{{title: The {name}, {how}, quotations: [{items}]}}")
    weir.write(
        "texts/dam.txt",
        "\n\n".join(f"“It holds dam {i}.” Mill Town said {i}." for i in range(checked))
        or "No dam.",
    )
    weir.write("story.yml", "{title: The weir, contact: c@weir.example}")
    assert checked_line(weir.record()) == told
