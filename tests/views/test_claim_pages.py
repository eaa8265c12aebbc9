"""Claim pages: the clearest words, all in order of time, what an editor paired, the table."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import Story
from harbour import record_of
from lxml import html

from build_scripts.record import Record
from build_scripts.views.actors import actor_pages
from build_scripts.views.claims.claim_grid import MOST_COLUMNS
from build_scripts.views.claims.claim_pages import claim_pages
from build_scripts.views.front import front_page

CLAIM = "claims/toll-paid.md"


@pytest.fixture
def bridge(tmp_path: Path) -> Story:
    """A story of a toll: one claim, and nobody has spoken on it yet."""
    story = Story.empty(tmp_path)
    story.write("story.yml", "{title: The toll, contact: c@bridge.example}")
    story.write("claims/toll-paid.yml", "{title: Was it paid?, proposition: The toll was paid.}")
    for actor in ("mill-town", "river-board", "wire-agency", "night-desk"):
        name = actor.replace("-", " ").title()
        story.write(f"actors/{actor}.yml", f"{{name: {name}, kind: organisation}}")
    role = "{title: toll keeper, as_of: 2031-01}"
    story.write("actors/ida-stone.yml", f"{{name: Ida Stone, kind: person, roles: [{role}]}}")
    return story


def said(story: Story, *quotations: str, article: str = "paper", keys: str = "") -> None:
    """Write an article that prints quotations, each given as the inside of a YAML mapping."""
    lines = "\n".join(f"  - {{cue: said, {quotation}}}" for quotation in quotations)
    head = f"title: The {article}\npublisher: The {article.title()}\nunchecked: by hand\n{keys}"
    story.write(f"articles/{article}.yml", f"{head}\nquotations:\n{lines}\n")


def on(position: str, more: str = "") -> str:
    return f"positions: [{{claim: toll-paid, position: {position}{more}}}]"


def pages(record: Record) -> dict[str, str]:
    return {page.path: page.text for page in claim_pages(record)}


def tree(record: Record, path: str = CLAIM) -> html.HtmlElement:
    return html.document_fromstring(pages(record)[path])


def text(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def columns(page: html.HtmlElement) -> list[str]:
    return [text(head) for head in page.xpath("//thead//th")][1:]


# --- The index ---------------------------------------------------------------------------------


def test_the_index_teaches_where_no_claim_is_stated(tmp_path: Path) -> None:
    record = (
        Story.empty(tmp_path).write("story.yml", "{title: Nothing, contact: c@a.example}").record()
    )
    assert list(pages(record)) == ["claims/index.md"]
    assert "content/claims/was-it-promised.yml" in pages(record)["claims/index.md"]


def test_contested_claims_come_first_and_withdrawn_ones_last(bridge: Story) -> None:
    for name in ("agreed", "unheard"):
        bridge.write(f"claims/{name}.yml", f"{{title: Is it {name}?, proposition: It is {name}.}}")
    withdrawn = "{date: 2031-02-01, why: It was two claims.}"
    bridge.write(
        "claims/gone.yml", f"{{title: A gone one, proposition: Taken back, withdrawn: {withdrawn}}}"
    )
    agreed = "positions: [{claim: agreed, position: yes}]"
    said(
        bridge,
        f"id: a, text: “a”, speaker: ida-stone, {on('yes')}",
        f"id: b, text: “b”, speaker: river-board, {on('no')}",
        *(f"id: c{i}, text: “c{i}”, speaker: mill-town, {agreed}" for i in range(3)),
    )
    record = bridge.record()
    page = tree(record, "claims/index.md")
    assert [text(row) for row in page.xpath("//*[@class='claim-line']")] == [
        "Was it paid? Ida Stone yes River Board no",
        "Is it agreed? Mill Town yes",
        "Is it unheard?",
    ]
    assert text(page.xpath("//p[contains(., 'Withdrawn')]")[0]) == "Withdrawn: A gone one"
    stone = pages(record)["claims/gone.md"]
    assert "It was two claims." in stone
    assert "Taken back" not in stone


def test_a_long_index_is_split(bridge: Story) -> None:
    for number in range(120):
        bridge.write(f"claims/c-{number}.yml", f"{{title: C{number}, proposition: It is.}}")
    record = bridge.record()
    assert len(tree(record, "claims/index.md").xpath("//*[@class='claim-line']")) == 100
    assert len(tree(record, "claims/2.md").xpath("//*[@class='claim-line']")) == 21


def test_a_draft_has_a_page_in_the_preview_only(bridge: Story) -> None:
    bridge.write("claims/later.yml", "{title: Later?, proposition: Later., status: draft}")
    assert "claims/later.md" not in pages(bridge.record())
    assert (
        "Draft: shown in the preview only" in pages(bridge.record(drafts=True))["claims/later.md"]
    )


def test_claims_stand_under_the_questions_of_the_story(bridge: Story) -> None:
    for name in ("dear", "late", "gone"):
        bridge.write(
            f"claims/{name}.yml", f"{{title: Was it {name}?, proposition: It was {name}.}}"
        )
    bridge.change("claims/gone.yml", "It was gone.}", "G., withdrawn: {date: 2031-02-01, why: W}}")
    bridge.write(
        "story.yml",
        "{title: The toll, contact: c@bridge.example, questions: [{ask: When?, claims: late}, "
        "{ask: How much?, claims: [dear, gone]}]}",
    )
    page = tree(bridge.record(), "claims/index.md")
    assert [text(section) for section in page.xpath("//section")] == [
        "When? Was it late?",
        "How much? Was it dear?",
        "Other questions Was it paid?",
    ]


def test_the_front_page_shows_the_first_claims_of_each_question(bridge: Story) -> None:
    for number in range(12):
        bridge.write(f"claims/c-{number:02}.yml", f"{{title: C{number}, proposition: It is.}}")
    first = ", ".join(f"c-{number:02}" for number in range(7))
    bridge.write(
        "story.yml",
        f"{{title: The toll, contact: c@bridge.example, questions: [{{ask: A?, claims: [{first}]}}, "
        "{ask: B?, claims: [c-07]}, {ask: C?, claims: [c-08, c-09]}]}",
    )
    said(bridge, "id: a, text: “a”, speaker: ida-stone")
    page = html.document_fromstring(front_page(bridge.record()).text)
    sections = page.xpath("//*[@class='questions']/section")
    shown = [[text(head) for head in section.xpath(".//h3")] for section in sections]
    assert shown == [["C0", "C1"], ["C7"], ["C8", "C9"], ["C10"]]
    assert "7 more questions" in text(page)


# --- Who holds what, and the clearest words ------------------------------------------------------


def clearest(record: Record) -> list[str]:
    page = tree(record)
    return [link.get("href").rpartition("#")[2] for link in page.xpath("//a[@class='words-of']")]


def test_direct_words_come_before_mixed_before_reported_and_then_the_latest(
    bridge: Story,
) -> None:
    said(
        bridge,
        f"id: told, text: it paid, says: It paid., speaker: mill-town, said_on: 2031-01-05, {on('no')}",
        f"id: mixed, text: it “never” paid, speaker: mill-town, said_on: 2031-01-06, {on('no')}",
        f"id: later, text: “We did not.”, speaker: mill-town, said_on: 2031-01-04, {on('no')}",
        f"id: first, text: “No.”, speaker: mill-town, said_on: 2031-01-03, {on('no')}",
        f"id: undated, text: “Never.”, speaker: mill-town, {on('no')}",
        f"id: only, text: it might, says: It might., speaker: ida-stone, {on('unclear')}",
    )
    assert clearest(bridge.record()) == ["later", "only"]


def test_hearsay_comes_after_what_was_heard(bridge: Story) -> None:
    said(
        bridge,
        f"id: relayed, text: “We paid.”, speaker: mill-town, via: [wire-agency], {on('yes')}",
        f"id: heard, text: it paid, says: It paid., speaker: mill-town, {on('yes')}",
    )
    assert clearest(bridge.record()) == ["heard"]


def test_whether_words_were_compared_plays_no_part_and_is_shown_by_a_ring(bridge: Story) -> None:
    said(
        bridge,
        f"id: copied, text: “We paid.”, speaker: mill-town, said_on: 2031-03-01, {on('yes')}",
        f"id: doubt, text: “Perhaps.”, speaker: mill-town, said_on: 2031-01-01, {on('unclear')}",
    )
    bridge.write(
        "texts/record.txt", "“All of it was paid,” said Mill Town. “No,” said Mill Town.\n"
    )
    bridge.write(
        "articles/record.yml",
        "title: The record\nrights: open\nlicence: CC0\nquotations:\n  - {id: compared, "
        f"text: “All of it was paid”, speaker: mill-town, cue: said, said_on: 2031-02, {on('yes')}}}\n"
        f"  - {{id: denied, text: “No”, speaker: mill-town, cue: said, said_on: 2031-02, {on('no')}}}",
    )
    record = bridge.record()
    assert clearest(record) == ["copied", "denied", "doubt"]
    rings = [
        side.xpath(".//i/@aria-label") for side in tree(record).xpath("//ol[@class='sides']/li")
    ]
    assert rings == [["Copied by hand"], [], ["Copied by hand"]]
    once = tree(record).xpath("//p[contains(., 'copied by hand, not compared with the source')]")
    assert len(once) == 1


def test_an_editors_choice_comes_first_with_its_reason(bridge: Story) -> None:
    said(
        bridge,
        f"id: one, text: “Yes.”, speaker: mill-town, said_on: 2031-03-01, {on('yes')}",
        f"id: two, text: it did, says: It did., speaker: ida-stone, {on('yes')}",
    )
    bridge.change(
        "claims/toll-paid.yml",
        "was paid.}",
        "was paid., clearest: [{position: yes, evidence: paper#two, why: She kept the book.}]}",
    )
    page = tree(bridge.record())
    assert clearest(bridge.record()) == ["two"]
    (how,) = page.xpath("//details[summary='How we chose these words']")
    assert "Yes: an editor chose, for this reason: She kept the book." in text(how)
    (side,) = page.xpath("//ol[@class='sides']/li")
    assert text(side).endswith("Also: Mill Town")


def test_where_words_only_imply_it_no_plain_ones_were_found(bridge: Story) -> None:
    said(
        bridge,
        f"id: hint, text: “We are honest.”, speaker: mill-town, {on('yes', ', implied: true')}",
        f"id: no, text: “No.”, speaker: river-board, {on('no')}",
    )
    page = tree(bridge.record())
    yes, no = (text(side) for side in page.xpath("//ol[@class='sides']/li"))
    assert yes.startswith(
        "Yes No plain words for “yes” were found. These bear on it: “We are honest.”"
    )
    assert no.startswith("No “No.”")
    assert "Yes Implied: bears on the claim, does not state it." in text(page)
    assert [text(line) for line in page.xpath("//ul[@class='holders']/li")] == [
        "Mill Town yes not said plainly",
        "River Board no",
    ]


def test_where_one_alone_has_spoken_nothing_is_said_twice(bridge: Story) -> None:
    said(bridge, f"id: a, text: “a”, speaker: ida-stone, {on('yes')}")
    page = tree(bridge.record())
    assert page.xpath("//ol[@class='sequence']/li")
    assert not page.xpath("//ol[@class='sides'] | //table")


# --- In order of time --------------------------------------------------------------------------


def test_statements_stand_in_order_with_body_person_role_limits_and_label(bridge: Story) -> None:
    limits = ", scope: in winter, figure: ten"
    said(
        bridge,
        f"id: b, text: “We paid.”, speaker: mill-town, said_on: 2031-03, {on('yes')}",
        "id: a, text: “They did not.”, speaker: ida-stone, on_behalf_of: [river-board], "
        f"said_on: 2031-01-02, {on('no', limits)}",
        f"id: c, text: “Perhaps.”, speaker: river-board, {on('unclear')}",
    )
    rows = [text(row) for row in tree(bridge.record()).xpath("//ol[@class='sequence']/li")]
    source = "In The paper, The Paper"
    assert rows == [
        "2 January 2031 no River Board Ida Stone toll keeper No, ten “They did not.” "
        f"number: ten; limits: in winter {source}",
        f"March 2031 yes Mill Town Yes “We paid.” {source}",
        f"undated unclear River Board No clear answer “Perhaps.” {source}",
    ]


def test_only_the_date_of_the_article_is_said_to_be_that_and_how_it_is_known(bridge: Story) -> None:
    keys = "published: 2031-02-03\npublished_basis: the stamp on it"
    said(bridge, f"id: a, text: “a”, speaker: mill-town, {on('yes')}", keys=keys)
    (when,) = tree(bridge.record()).xpath("//ol[@class='sequence']//time")
    assert text(when) == "3 February 2031 (date of the article: the stamp on it)"


def test_what_is_reported_is_marked_and_never_set_as_a_quotation(bridge: Story) -> None:
    said(
        bridge,
        f"id: a, text: the toll was paid, says: They paid., speaker: mill-town, {on('yes')}",
        f"id: b, text: no toll, says: They did not., speaker: ida-stone, {on('no')}",
    )
    page = tree(bridge.record())
    assert [text(gloss) for gloss in page.xpath("//ol[@class='sequence']//p[@class='gloss']")] == [
        "They paid.",
        "They did not.",
    ]
    assert "Reported, not quoted. The article: the toll was paid" in text(page)
    assert "the reporter’s words, not Mill Town’s." in text(page)
    assert not page.xpath("//q | //p[@class='words'] | //blockquote")


def test_hearsay_is_told_as_a_chain_from_the_speaker_to_the_print(bridge: Story) -> None:
    said(
        bridge,
        "id: a, text: “We paid.”, speaker: mill-town, via: [wire-agency, night-desk], "
        f"relays: an old ledger, {on('yes')}",
    )
    page = text(tree(bridge.record()))
    chain = "according to Night Desk, according to Wire Agency, as printed by The Paper"
    assert f"Hearsay: Mill Town, {chain}; not heard from the speaker." in page
    assert "Cites: an old ledger." in page


def test_a_claim_without_a_statement_says_how_one_is_made(bridge: Story) -> None:
    page = text(tree(bridge.record()))
    assert "Nothing found in these sources." in page
    assert "{claim: toll-paid, position: yes}" in page


def test_long_sequences_are_split_and_the_table_stands_on_the_first_part(bridge: Story) -> None:
    said(bridge, *(f"id: q{i}, text: “q{i}”, speaker: mill-town, {on('yes')}" for i in range(103)))
    record = bridge.record()
    assert len(tree(record).xpath("//ol[@class='sequence']/li")) == 100
    second = tree(record, "claims/toll-paid/2.md")
    assert len(second.xpath("//ol[@class='sequence']/li")) == 3
    assert not second.xpath("//table | //*[@class='sides']")
    assert "and 98 more, in the list above" in text(tree(record))


# --- What an editor paired ---------------------------------------------------------------------


def test_statements_are_paired_only_where_an_editor_did(bridge: Story) -> None:
    then = "id: then, text: “Never.”, speaker: mill-town, said_on: 2031-01-01"
    now = "id: now, text: “Some.”, speaker: mill-town, said_on: 2031-02-01"
    said(bridge, f"{then}, {on('no')}", f"{now}, {on('partly')}")
    assert "Earlier words" not in text(tree(bridge.record()))
    said(bridge, f"{then}, {on('no')}", f"{now}, earlier: then, {on('partly')}")
    (pair,) = tree(bridge.record()).xpath("//ol[@class='pair']")
    earlier, later = (text(item) for item in pair)
    assert earlier.startswith("Earlier words 1 January 2031")
    assert "“Never.”" in earlier
    assert later.startswith("Later words 1 February 2031")
    assert "partly" in later


def test_a_pair_stands_on_the_claim_that_both_speak_to(bridge: Story) -> None:
    bridge.write("claims/other.yml", "{title: Other?, proposition: Other.}")
    both = "positions: [{claim: toll-paid, position: yes}, {claim: other, position: yes}]"
    said(
        bridge,
        "id: then, text: “Never.”, speaker: mill-town, positions: [{claim: other, position: no}]",
        f"id: now, text: “All.”, speaker: mill-town, earlier: then, {both}",
    )
    record = bridge.record()
    assert not tree(record).xpath("//ol[@class='pair']")
    assert tree(record, "claims/other.md").xpath("//ol[@class='pair']")


@pytest.mark.parametrize("word", ["moved", "changed their", "reversed", "true", "false", "lied"])
def test_no_page_judges(word: str) -> None:
    told = "That says what was said, not what is true."
    decided = "Whether a claim is true is not decided here."
    for path, page in pages(record_of()).items():
        body = page.partition("---\n")[2].partition("---\n")[2].replace('aria-hidden="true"', "")
        assert word not in body.replace(told, "").replace(decided, ""), path


# --- The table ---------------------------------------------------------------------------------


def test_lanes_are_bodies_and_columns_are_months_with_undated_last(bridge: Story) -> None:
    said(
        bridge,
        f"id: u, text: “u”, speaker: mill-town, {on('unclear')}",
        "id: b, text: “b”, speaker: ida-stone, on_behalf_of: [river-board, mill-town], "
        f"said_on: 2031-03-05, {on('no', ', scope: so far')}",
        f"id: a, text: “a”, speaker: mill-town, said_on: 2030-12-24, {on('yes')}",
    )
    page = tree(bridge.record())
    assert columns(page) == ["December 2030", "March 2031", "Undated"]
    lanes = [[text(cell) for cell in row] for row in page.xpath("//tbody/tr")]
    named = "no Ida Stone limits: so far 5 March 2031"
    assert lanes == [
        ["Mill Town", "yes 24 December 2030", named, "unclear"],
        ["River Board", "–", named, "–"],
    ]
    assert all(cell.xpath(".//a") for cell in page.xpath("//td[not(@class='none')]"))
    assert page.xpath("//thead//th[@scope='col']")
    assert page.xpath("//tbody//th[@scope='row']")


def test_a_date_that_is_not_within_a_month_keeps_its_words(bridge: Story) -> None:
    dates = ("'[..2031-02-10]'", "2031", "2031-02-10/2031-02-12", "2031-01/2031-02")
    said(
        bridge,
        *(
            f"id: q{i}, text: “q{i}”, speaker: mill-town, said_on: {date}, {on('yes')}"
            for i, date in enumerate(dates)
        ),
    )
    assert columns(tree(bridge.record())) == [
        "January to February 2031",
        "2031",
        "on or before 10 February 2031",
        "February 2031",
    ]


def dated(story: Story, *dates: str) -> list[str]:
    """The columns of statements of these dates, and of an undated one."""
    said(
        story,
        *(
            f"id: q{i}, text: “q{i}”, speaker: mill-town, said_on: {date}, {on('yes')}"
            for i, date in enumerate(dates)
        ),
        f"id: last, text: “last”, speaker: mill-town, {on('yes')}",
    )
    return columns(tree(story.record()))


def test_many_months_become_quarters(bridge: Story) -> None:
    months = [f"2030-{month:02}" for month in range(1, MOST_COLUMNS + 1)]
    assert dated(bridge, *months, "2030-10-03") == [
        "January to March 2030",
        "April to June 2030",
        "July to September 2030",
        "October to December 2030",
        "Undated",
    ]


def test_many_quarters_become_years(bridge: Story) -> None:
    quarters = [f"{year}-{month:02}" for year in (2028, 2029, 2030) for month in (1, 4, 7)]
    shown = dated(bridge, *quarters, "2030/2031")
    assert shown == ["2028", "2029", "2030", "Not dated to one year", "Undated"]


def test_as_many_months_as_fit_stay_months(bridge: Story) -> None:
    said(
        bridge,
        *(
            f"id: q{month}, text: “q{month}”, speaker: mill-town, said_on: 2030-{month:02}, {on('yes')}"
            for month in range(1, MOST_COLUMNS + 1)
        ),
        f"id: last, text: “last”, speaker: mill-town, {on('yes')}",
    )
    shown = columns(tree(bridge.record()))
    assert (len(shown), shown[0], shown[-1]) == (MOST_COLUMNS + 1, "January 2030", "Undated")


def test_whoever_the_claim_is_about_and_is_not_heard_has_a_lane_without_words(
    bridge: Story,
) -> None:
    bridge.change("claims/toll-paid.yml", "paid.}", "paid., about: [river-board, mill-town]}")
    said(
        bridge,
        f"id: a, text: “a”, speaker: ida-stone, on_behalf_of: [mill-town], {on('yes')}",
        f"id: b, text: “b”, speaker: wire-agency, {on('no')}",
    )
    page = tree(bridge.record())
    cells = [text(cell) for cell in page.xpath("//tbody/tr")[-1]]
    assert cells == ["River Board", "no answer found"]
    assert "River Board no answer found" in text(page)


# --- Reported, without words ---------------------------------------------------------------------


def reported(story: Story, keys: str) -> html.HtmlElement:
    """The claim, about the town and the board, of which one report tells."""
    story.write(
        "claims/toll-paid.yml",
        "{title: Was it paid?, proposition: The toll was paid., about: [mill-town, river-board]}",
    )
    story.write(
        "articles/paper.yml",
        "title: The paper\npublisher: The Paper\nunchecked: by hand\nreports:\n"
        f"  - {{id: told, fact: The board said that nothing was paid., {on('no')}, {keys}}}\n",
    )
    return tree(story.record())


def test_a_position_that_is_only_reported_stands_apart_with_its_article(bridge: Story) -> None:
    page = reported(bridge, "stated_by: river-board")
    (row,) = page.xpath('//ol[@class="sequence"]/li')
    assert text(row) == (
        "no River Board The board said that nothing was paid. "
        "Reported, not quoted. In The paper, The Paper"
    )
    assert row.xpath(".//a[@data-sheet]/@href") == ["../../articles/paper/#told"]
    assert "No words on this claim were found in these sources." in text(page)
    assert "A quotation takes a position" not in text(page)


def test_a_side_that_is_only_reported_is_named_before_the_statements(bridge: Story) -> None:
    yes = f"id: a, text: “a”, speaker: mill-town, {on('yes')}"
    said(bridge, yes, f"id: c, text: “c”, speaker: mill-town, {on('yes')}", article="gazette")
    page = reported(bridge, "stated_by: river-board")
    _, no = page.xpath("//ol[@class='sides']/li")
    assert text(no) == "No Only reported: River Board. What is reported"
    said(bridge, f"id: b, text: “b”, speaker: mill-town, {on('no')}", article="courier")
    assert not tree(bridge.record()).xpath("//a[@href='#_reported']")


def test_a_claim_that_is_denied_in_a_report_only_is_listed_as_contested(bridge: Story) -> None:
    bridge.write("claims/agreed.yml", "{title: Was it dear?, proposition: The toll was dear.}")
    dear = "positions: [{claim: agreed, position: yes}]"
    said(
        bridge,
        f"id: a, text: “a”, speaker: mill-town, {on('yes')}",
        f"id: b, text: “b”, speaker: mill-town, {dear}",
        f"id: c, text: “c”, speaker: mill-town, {dear}",
        article="gazette",
    )
    reported(bridge, "stated_by: river-board")
    rows = tree(bridge.record(), "claims/index.md").xpath("//*[@class='claim-line']")
    assert [text(row) for row in rows] == [
        "Was it paid? Mill Town yes River Board no as reported",
        "Was it dear? Mill Town yes",
    ]


def test_an_actor_shows_what_is_only_reported(bridge: Story) -> None:
    said(bridge, f"id: a, text: “a”, speaker: mill-town, {on('yes')}", article="gazette")
    reported(bridge, "stated_by: river-board")
    made = {page.path: page.text for page in actor_pages(bridge.record())}
    page = html.document_fromstring(made["actors/river-board.md"])
    (claim,) = page.xpath('//section[@class="qa"]')
    assert text(claim.find("h3")) == "Was it paid?"
    (row,) = claim.xpath(".//li[contains(., 'nothing was paid')]")
    assert text(row) == (
        "No River Board: The board said that nothing was paid. "
        "Reported, not quoted; no words are at hand. In The paper, The Paper"
    )
    assert not row.xpath(".//q")


def test_an_actor_answers_the_latest_first_and_what_only_bears_on_it_later(bridge: Story) -> None:
    for day, words, more in ((1, "Once", ""), (2, "Twice", ""), (3, "Hint", ", implied: true")):
        said(
            bridge,
            f"id: a, text: “{words}.”, speaker: mill-town, said_on: 2031-01-0{day}, "
            f"{on('yes', f', in_short: {words.lower()}{more}')}",
            article=f"paper-{day}",
        )
    made = {page.path: page.text for page in actor_pages(bridge.record())}
    rows = html.document_fromstring(made["actors/mill-town.md"]).xpath(
        "//section[@class='qa']//ul[contains(@class, 'positions')]/li"
    )
    answers = [text(row.xpath(".//*[@class='position yes']")[0]) for row in rows]
    assert answers == ["Yes: twice", "Yes: hint", "Yes: once"]
    assert ["not said plainly" in text(row) for row in rows] == [False, True, False]


def test_the_front_page_says_who_holds_what_and_how_it_is_heard(bridge: Story) -> None:
    said(bridge, f"id: a, text: “a”, speaker: mill-town, {on('yes')}", article="gazette")
    reported(bridge, "stated_by: river-board")
    page = html.document_fromstring(front_page(bridge.record()).text)
    lines = [text(line) for line in page.xpath("//ul[@class='holders']/li")]
    assert lines == ["Mill Town yes", "River Board no as reported"]
    (link,) = page.xpath("//ul[@class='holders']//a[text()='no']")
    assert link.get("href") == "articles/paper/#told"
    assert link.get("title") == "Reported by The Paper, not quoted. Stated by River Board"


def test_whose_denial_is_reported_is_not_called_silent(bridge: Story) -> None:
    page = reported(bridge, "stated_by: river-board")
    assert "Mill Town no answer found" in text(page)


def test_a_body_is_not_called_silent_where_one_of_its_people_is_reported(bridge: Story) -> None:
    role = "{title: toll keeper, organisation: river-board, as_of: 2031-01}"
    bridge.write("actors/ida-stone.yml", f"{{name: Ida Stone, kind: person, roles: [{role}]}}")
    page = reported(bridge, "stated_by: ida-stone")
    assert "Mill Town no answer found" in text(page)


def test_a_report_that_names_nobody_ends_no_silence(bridge: Story) -> None:
    page = reported(bridge, "topics: []")
    assert "Mill Town no answer found River Board no answer found" in text(page)


def test_a_report_on_a_claim_that_does_not_exist_is_an_error(bridge: Story) -> None:
    reported(bridge, "stated_by: river-board")
    bridge.remove("claims/toll-paid.yml")
    assert "toll-paid" in bridge.only_problem().message
