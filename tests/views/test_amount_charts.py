"""Charts on pages: on a claim, on the front page, on a happening with several dates."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import Story
from lxml import html
from selecting import select

from build_scripts.record import Record
from build_scripts.views.cards.cards import CardMaker
from build_scripts.views.charts.amount_charts import amount_chart, front_chart
from build_scripts.views.charts.date_charts import date_chart
from build_scripts.views.frame.addresses import Here

TRAP = """\
title: Counts
unchecked: by hand
published: 2031-03-09
quotations:
  - id: delivered
    text: “The line brought more than 400 crates,”
    speaker: ada-quill
    cue: said
    said_on: 2031-03-08
    on_behalf_of: lowport
    amounts: [{words: more than 400, of: crates, stage: delivered}]
  - id: batch
    text: “The first boat had $2 million and up to several hundred crates,”
    speaker: ada-quill
    cue: said
    said_on: 2031-03-05
    amounts:
      - {words: up to several hundred, of: crates, stage: delivered, part: the first boat}
      - {words: $2 million, of: crates, stage: delivered}
reports:
  - id: used
    fact: According to the line, the town used more than 400 crates.
    stated_by: gull-line
    amounts: [{words: more than 400, of: crates, stage: used}]
"""


@pytest.fixture
def counts(tmp_path: Path) -> Story:
    story = Story.of_the_night_ferry(tmp_path)
    story.append("claims/boats-empty.yml", "amounts_of: crates\n")
    return story.write("articles/counts.yml", TRAP)


def maker(record: Record, page: str = "claims/boats-empty.md") -> CardMaker:
    return CardMaker(record, Here(page))


def chart(record: Record) -> html.HtmlElement:
    return html.fromstring(amount_chart(maker(record), "boats-empty"))


def test_delivered_and_used_stand_in_two_panels_and_what_is_told_is_hollow(counts: Story) -> None:
    tree = chart(counts.record())
    headings = [p.text_content() for p in select(tree, ".chart__heading")]
    assert headings == [
        "Crates delivered, in $",
        "Crates delivered, the first boat",
        "Crates delivered",
        "Crates used",
    ]
    panels = dict(zip(headings, select(tree, ".chart__panel"), strict=True))
    assert [
        t.text for t in select(panels["Crates delivered"], ".chart__picture--wide .chart__bold")
    ] == [
        "Lowport",
        "more than 400",
    ]
    assert not select(panels["Crates delivered"], ".is-told")
    assert select(panels["Crates used"], ".is-told")


def test_each_mark_leads_to_its_words(counts: Story) -> None:
    record = counts.record()
    hrefs = {a.get("href") for a in select(chart(record), "a")}
    assert hrefs == {f"../../articles/counts/#{name}" for name in ("delivered", "batch", "used")}
    assert {href.rpartition("#")[2] for href in hrefs} <= {
        address.partition("#")[2] for address in record.evidence
    }


def test_the_table_says_who_when_how_and_of_what_date(counts: Story) -> None:
    rows = [
        [cell.text_content() for cell in select(tr, "td")]
        for tr in select(chart(counts.record()), "tbody tr")
        if select(tr, "td")
    ]
    assert rows[1] == [
        "5 Mar 2031",
        "Ada Quill",
        "up to several hundred",
        "only the order of magnitude, at most",
        "in the speaker’s own words",
        "Counts",
    ]
    assert rows[2][:2] == ["8 Mar 2031", "Lowport Ada Quill"]
    assert rows[3][4] == "reported, not quoted; date of the article"


def test_words_alone_are_no_chart(tmp_path: Path) -> None:
    story = Story.of_the_night_ferry(tmp_path)
    story.append("claims/boats-empty.yml", "amounts_of: crates\n")
    words = "{id: r, fact: There were a few crates., amounts: [{words: a few, of: crates}]}"
    story.write("articles/few.yml", f"title: F\nunchecked: by hand\nreports: [{words}]\n")
    record = story.record()
    assert amount_chart(maker(record), "boats-empty") == ""


def test_the_front_page_shows_the_fullest_panels_and_leads_to_the_others(counts: Story) -> None:
    front = front_chart(maker(counts.record(), "index.md"))
    assert len(select(html.fromstring(front.block), ".chart__panel")) == 2
    assert (front.left, front.href) == ("2 more counts", "claims/boats-empty/#_how-many")
    counts.change("claims/boats-empty.yml", "amounts_of: crates\n", "")
    assert front_chart(maker(counts.record(), "index.md")).block == ""


def test_the_front_page_shows_eight_rows_at_most_and_says_how_many_are_earlier(
    counts: Story,
) -> None:
    for day in range(1, 12):
        told = (
            f"{{id: r, fact: There were {day}0 crates., stated_by: lowport, "
            f"amounts: [{{words: '{day}0', of: crates, stage: counted}}]}}"
        )
        counts.write(
            f"articles/day-{day:02}.yml",
            f"title: D{day}\nunchecked: by hand\npublished: 2031-04-{day:02}\nreports: [{told}]\n",
        )
    front = front_chart(maker(counts.record(), "index.md"))
    rows = select(html.fromstring(front.block), ".chart__picture--wide .chart__row")
    assert [row.get("href") for row in rows] == [
        f"articles/day-{day:02}/#r" for day in range(4, 12)
    ]
    assert front.left == "3 earlier rows and 4 more counts"


def test_dates_that_differ_are_drawn_and_equal_ones_are_not(tmp_path: Path) -> None:
    story = Story.of_the_night_ferry(tmp_path)
    days = {"a": "2031-05-05", "b": "2031-05", "c": "2031-05-05/..", "d": "2031-05-05"}
    for name, day in days.items():
        event = f"{{id: e, happening: flood, date: {day}, title: A flood, evidence: r}}"
        story.write(
            f"articles/{name}.yml",
            f"title: The {name}\nunchecked: by hand\nreports: [{{id: r, fact: It rained.}}]\n"
            f"events: [{event}]\n",
        )
    record = story.record()
    told = tuple(e for i in "abcd" for e in record.articles[i].events)
    tree = html.fromstring(date_chart(maker(record, "timeline/2031.md"), told, "flood"))
    rows = [[td.text_content() for td in select(tr, "td")][:2] for tr in select(tree, "tbody tr")]
    assert sorted(rows) == [
        ["The a", "5 May 2031"],
        ["The b", "May 2031"],
        ["The c", "from 5 May 2031 on"],
        ["The d", "5 May 2031"],
    ]
    wide = select(tree, ".chart__picture--wide")[0]
    assert len(select(wide, ".chart__dot")) == 2
    assert len(select(wide, ".chart__bar")) == 2
    assert len(select(wide, ".chart__tip")) == 1
    assert date_chart(maker(record), (told[0], told[3]), "flood") == ""


FOREIGN = """\
title: Лічба
language: uk
unchecked: by hand
published: 2031-03-09
quotations:
  - id: many
    text: “Пристань має понад 400 ящиків,”
    translation: {words: The pier has more than 400 crates, by: us}
    speaker: ada-quill
    cue: said
    said_on: 2031-03-08
    amounts: [{words: понад 400, of: crates, low: 400}]
"""


def test_a_figure_in_another_language_has_its_translation_in_the_table_and_in_its_name(
    tmp_path: Path,
) -> None:
    story = Story.of_the_night_ferry(tmp_path)
    story.append("claims/boats-empty.yml", "amounts_of: crates\n")
    tree = chart(story.write("articles/counts.yml", FOREIGN).record())
    (words,) = [b for b in select(tree, "td b") if b.text == "понад 400"]
    assert (words.get("lang"), words.get("dir")) == ("uk", "ltr")
    line = "In English: The pier has more than 400 crates (translated by us)"
    assert line in words.getparent().text_content()
    (link,) = select(tree, "td a")
    assert line in link.get("aria-label")
    assert all(line in title.text for title in select(tree, ".chart__row title"))
