"""The timeline: happenings with what differs side by side, statements between, months, years."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import Story
from harbour import record_of
from lxml import html

from build_scripts.record import Record
from build_scripts.views.timeline.timeline import MOST_MONTHS, ON_A_PAGE, timeline_pages

INDEX = "timeline/index.md"


@pytest.fixture
def bridge(tmp_path: Path) -> Story:
    """A story of a toll, in which nothing has happened yet."""
    story = Story.empty(tmp_path)
    story.write("story.yml", "{title: The toll, contact: c@bridge.example}")
    for actor in ("mill-town", "river-board"):
        name = actor.replace("-", " ").title()
        story.write(f"actors/{actor}.yml", f"{{name: {name}, kind: organisation}}")
    return story


def paper(
    story: Story,
    quotations: tuple[str, ...] = (),
    events: tuple[str, ...] = (),
    name: str = "paper",
    keys: str = "",
) -> None:
    """Write an article. Every event rests on a report of its own, so that no quotation is needed."""
    lines = [f"title: The {name}", f"publisher: The {name.title()}", "unchecked: by hand", keys]
    lines += ["reports: [{id: seen, fact: It was seen.}]"]
    lines += ["quotations:"] if quotations else []
    lines += [f"  - {{cue: said, {quotation}}}" for quotation in quotations]
    lines += ["events:"] if events else []
    lines += [
        f"  - {{{'' if 'evidence:' in event else 'evidence: [seen], '}{event}}}" for event in events
    ]
    story.write(f"articles/{name}.yml", "\n".join(line for line in lines if line) + "\n")


def pages(record: Record) -> dict[str, str]:
    return {page.path: page.text for page in timeline_pages(record)}


def tree(record: Record, path: str = INDEX) -> html.HtmlElement:
    return html.document_fromstring(pages(record)[path])


def text(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def entries(record: Record, path: str = INDEX) -> list[str]:
    """The entries in words, but for the charts of dates that differ: these have tests of their own."""
    found = tree(record, path).xpath("//ol[@class='timeline']/li")
    for figure in (f for one in found for f in one.xpath(".//figure[@class='chart']")):
        figure.drop_tree()
    return [text(one) for one in found]


def bars(record: Record, path: str = INDEX) -> list[tuple[str, str]]:
    links = tree(record, path).xpath("//nav[@class='histogram']//a")
    return [(text(link), link.get("href")) for link in links]


# --- What happened -----------------------------------------------------------------------------


def test_the_timeline_teaches_where_nothing_is_dated(bridge: Story) -> None:
    made = pages(bridge.record())
    assert list(made) == [INDEX]
    assert "Nothing is dated yet" in made[INDEX]
    assert "<code>happening</code>" in made[INDEX]


def test_one_happening_is_one_entry_with_what_differs_side_by_side(bridge: Story) -> None:
    first = "id: e, happening: paid, date: 2031-01-02, title: The toll is paid, actors: [mill-town]"
    second = (
        "id: x, happening: paid, date: 2031-01-03, date_basis: “on Friday”, title: Mill Town pays"
    )
    paper(bridge, events=(f"{first}, counts: [{{what: coins, figure: ten}}]",))
    paper(bridge, events=(f"{second}, counts: [{{what: coins, figure: 'about 12'}}]",), name="rag")
    record = bridge.record()
    assert entries(record) == [
        "2 January 2031 or 3 January 2031 One event, told in 2 articles · Mill Town "
        "2 January 2031 The toll is paid1 coins: ten In The paper, The Paper "
        "3 January 2031 (“on Friday”) Mill Town pays2 coins: about 12 In The rag, The Rag"
    ]
    (entry,) = tree(record).xpath("//li[@id='_at-paid']")
    assert entry.xpath(".//ul[@class='versions']//a[not(@class)]/@href") == [
        "../articles/paper/#e",
        "../articles/rag/#x",
    ]
    assert entry.xpath(".//a[starts-with(@class, 'ev')]/@href") == [
        "../articles/paper/#seen",
        "../articles/rag/#seen",
    ]


def test_what_articles_agree_on_is_said_once(bridge: Story) -> None:
    for name in ("paper", "rag"):
        event = "id: e, happening: paid, date: 2031-01-02, title: The toll is paid"
        paper(bridge, events=(event,), name=name)
    page = tree(bridge.record())
    assert [text(when) for when in page.xpath("//*[@class='whens']")] == ["2 January 2031"]
    assert [text(title) for title in page.xpath("//*[@class='title']")] == ["The toll is paid"]
    assert len(page.xpath("//ul[@class='versions']/li")) == 2


def test_events_without_a_happening_stand_alone(bridge: Story) -> None:
    event = "id: e, date: 2031-01-02, title: The toll is paid"
    paper(bridge, events=(event,))
    paper(bridge, events=(event,), name="rag")
    record = bridge.record()
    assert len(entries(record)) == 2
    assert tree(record).xpath("//li[@class='event']/@id") == ["_at-paper--e", "_at-rag--e"]


def test_a_happening_stands_at_its_earliest_date(bridge: Story) -> None:
    paper(bridge, events=("id: e, happening: paid, date: 2031-03, title: Paid",))
    early = "id: e, happening: paid, date: 2031-01, title: Paid"
    paper(bridge, events=(early, "id: f, date: 2031-02, title: Rain"), name="rag")
    assert [one.startswith("January 2031 or March") for one in entries(bridge.record())] == [
        True,
        False,
    ]


# --- What was said -----------------------------------------------------------------------------


def test_statements_stand_between_by_date_and_undated_ones_last(bridge: Story) -> None:
    paper(
        bridge,
        (
            "id: u, text: “Some day.”, speaker: mill-town",
            "id: a, text: “We paid.”, speaker: mill-town, on_behalf_of: [river-board], said_on: 2031-01-02",
            "id: r, text: the toll rose, says: It rose., speaker: river-board, said_on: 2031-01-03",
            "id: h, text: “No.”, speaker: mill-town, via: [river-board], said_on: 2031-01-04",
        ),
        ("id: e, date: 2031-01-02, title: The toll is paid",),
    )
    record = bridge.record()
    source = "In The paper, The Paper"
    assert entries(record) == [
        f"2 January 2031 The toll is paid1 {source}",
        f"2 January 2031 Mill Town, for River Board, says: “We paid.” {source}",
        "3 January 2031 River Board says: It rose. Reported, not quoted: the reporter’s words, "
        f"not River Board’s. {source}",
        "4 January 2031 Mill Town says: “No.” Hearsay: relayed by River Board; not heard from the "
        f"speaker. {source}",
        f"undated Mill Town says: “Some day.” {source}",
    ]
    page = tree(record)
    assert [text(q) for q in page.xpath("//q")] == ["“We paid.”", "“No.”", "“Some day.”"]
    assert [text(h) for h in page.xpath("//*[@class='gloss']")] == ["It rose."]
    assert page.xpath("//li[@class='said']//time/@datetime") == [
        "2031-01-02",
        "2031-01-03",
        "2031-01-04",
    ]


def test_only_the_date_of_the_article_is_said_to_be_that(bridge: Story) -> None:
    keys = "published: 2031-02-03\npublished_basis: the stamp on it"
    paper(bridge, ("id: a, text: “a”, speaker: mill-town",), keys=keys)
    (when,) = tree(bridge.record()).xpath("//time")
    assert text(when) == "3 February 2031 (date of the article: the stamp on it)"


def test_a_date_that_is_no_day_keeps_its_words_and_its_place(bridge: Story) -> None:
    dates = (
        "202X",
        "2031",
        "2031-21",
        "2031-01/2031-03",
        "'[..2031-02-10]'",
        "2031-02?",
        "2031-02~",
    )
    events = tuple(f"id: e{i}, date: {d}, title: T{i}" for i, d in enumerate(dates))
    paper(bridge, events=events)
    record = bridge.record()
    shown = [text(when) for when in tree(record).xpath("//*[@class='whens']")]
    assert shown == [
        "2020s",
        "on or before 10 February 2031",
        "2031",
        "spring 2031",
        "January to March 2031",
        "February 2031 (uncertain)",
        "about February 2031",
    ]
    assert [name for name, _ in bars(record)] == [
        "2020s: 1 entry",
        "until 2031: 1 entry",
        "no month 2031: 2 entries",
        "Jan 2031: 1 entry",
        "Feb 2031: 2 entries",
    ]


# --- Months and years --------------------------------------------------------------------------


def test_the_bars_lead_to_their_months(bridge: Story) -> None:
    days = ("2030-12-01", "2031-01-02", "2031-01-03")
    events = tuple(f"id: e{i}, date: {day}, title: T{i}" for i, day in enumerate(days))
    paper(bridge, ("id: a, text: “a”, speaker: mill-town",), events)
    record = bridge.record()
    assert bars(record) == [
        ("Dec 2030: 1 entry", "#_2030-12"),
        ("Jan 2031: 2 entries", "#_2031-01"),
        ("undated: 1 entry", "#_undated"),
    ]
    page = pages(record)[INDEX]
    for heading in ("December 2030 {#_2030-12}", "January 2031 {#_2031-01}", "Undated {#_undated}"):
        assert f"\n## {heading}\n" in page
    heights = [int(rect.get("height")) for rect in tree(record).xpath("//*[local-name()='rect']")]
    assert heights == [24, 48, 24]
    assert "style=" not in page


def many(story: Story) -> Record:
    days = [f"20{year}-{month:02}-{day:02}"
            for year in (30, 31) for month in (1, 2) for day in range(1, 29)]  # fmt: skip
    events = tuple(f"id: e{i}, date: {day}, title: T{i}" for i, day in enumerate(days))
    said = tuple(
        f"id: q{i}, text: “q{i}”, speaker: mill-town, said_on: 2031-02-28" for i in range(90)
    )
    paper(story, (*said, "id: u, text: “u”, speaker: mill-town"), events)
    return story.record()


def test_a_long_timeline_has_a_page_for_each_year_in_parts(bridge: Story) -> None:
    record = many(bridge)
    assert list(pages(record)) == [
        INDEX,
        "timeline/2030/index.md",
        "timeline/2030/2.md",
        "timeline/2031/index.md",
        *(f"timeline/2031/{part}.md" for part in (2, 3, 4, 5, 6)),
        "timeline/undated/index.md",
    ]
    assert len(entries(record, "timeline/2030/index.md")) == ON_A_PAGE
    assert len(entries(record, "timeline/2030/2.md")) == 56 - ON_A_PAGE
    assert len(entries(record, "timeline/2031/6.md")) == 146 - 5 * ON_A_PAGE
    assert len(entries(record, "timeline/undated/index.md")) == 1


def test_the_index_of_a_long_timeline_leads_to_months_years_and_what_is_newest(
    bridge: Story,
) -> None:
    record = many(bridge)
    assert entries(record) == []
    assert bars(record) == [
        ("2030", "../timeline/2030/"),
        ("Jan 2030: 28 entries", "../timeline/2030/#_2030-01"),
        ("Feb 2030: 28 entries", "../timeline/2030/2/#_2030-02"),
        ("2031", "../timeline/2031/"),
        ("Jan 2031: 28 entries", "../timeline/2031/#_2031-01"),
        ("Feb 2031: 118 entries", "../timeline/2031/2/#_2031-02"),
        ("undated: 1 entry", "../timeline/undated/#_undated"),
    ]
    page = tree(record)
    rows = page.xpath("//ul[@class='rows']//a")
    assert len(rows) == ON_A_PAGE
    assert (text(rows[0]), rows[0].get("href")) == (
        "T84 1 February 2031",
        "../timeline/2031/2/#_at-paper--e84",
    )
    assert rows[-1].get("href") == "../timeline/2031/2/#_at-paper--e111"
    assert [text(chip) for chip in page.xpath("//ul[@class='chips']//a")] == [
        "2030 56",
        "2031 146",
        "Undated 1",
    ]


def test_a_part_leads_to_the_months_of_its_year_wherever_they_begin(bridge: Story) -> None:
    assert bars(many(bridge), "timeline/2031/2.md") == [
        ("Jan 2031: 28 entries", "../../../timeline/2031/#_2031-01"),
        ("Feb 2031: 118 entries", "#_2031-02"),
    ]


def test_an_event_and_the_words_of_its_day_are_one_entry(bridge: Story) -> None:
    paper(
        bridge,
        (
            "id: a, text: “We paid.”, speaker: mill-town, said_on: 2031-01-02",
            "id: b, text: “They had paid.”, speaker: river-board, said_on: 2031-01-05",
        ),
        ("id: e, date: 2031-01-02, title: The toll is paid, evidence: [a, b]",),
    )
    record = bridge.record()
    source = "In The paper, The Paper"
    assert entries(record) == [
        f"2 January 2031 The toll is paid12 {source} Mill Town says: “We paid.” {source}",
        f"5 January 2031 River Board says: “They had paid.” {source}",
    ]
    assert bars(record)[0][0] == "Jan 2031: 2 entries"
    assert "1 event and 2 statements" in text(tree(record))


def test_many_months_become_years_on_the_index(bridge: Story) -> None:
    months = [f"{2000 + i // 12}-{i % 12 + 1:02}" for i in range(101)]
    assert len(months) > MOST_MONTHS
    events = tuple(f"id: e{i}, date: {month}, title: T{i}" for i, month in enumerate(months))
    paper(bridge, events=events)
    record = bridge.record()
    assert bars(record)[0] == ("2000: 12 entries", "../timeline/2000/")
    assert len(bars(record)) == 9
    assert len(bars(record, "timeline/2000/index.md")) == 12


def test_no_page_says_which_article_is_right() -> None:
    for page in pages(record_of()).values():
        told = page.rpartition("---\n")[2].replace("which is right is not decided here", "")
        assert not [word for word in ("correct", "wrong", "in fact", "actually") if word in told]
