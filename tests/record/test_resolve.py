"""From checked entries to the Record."""

from __future__ import annotations

import pytest
from builders import Story

from build_scripts.checking.acts import Ground as ActGround
from build_scripts.record import Statement

FERRY = "articles/ferry-debate.yml"


def statement(story: Story, identifier: str) -> Statement:
    found = story.record().evidence[f"ferry-debate#{identifier}"]
    assert isinstance(found, Statement)
    return found


def test_statements_stand_in_reading_order(story: Story) -> None:
    text = (story.content / FERRY).read_text("utf-8")
    first, second = text.index("  - id: quill-stop"), text.index("  - id: quill-empty")
    third = text.index("  - id: oster-denied")
    moved = text[:first] + text[second:third] + text[first:second] + text[third:]
    assert moved != text
    named = [s.quotation.id for s in story.record().articles["ferry-debate"].statements]
    story.write(FERRY, moved)
    assert [s.quotation.id for s in story.record().articles["ferry-debate"].statements] == named


def test_unchecked_statements_stand_as_the_annotator_listed_them(story: Story) -> None:
    story.write(
        "articles/pier.yml",
        "title: T\nunchecked: on paper\nquotations:\n"
        "  - {id: z, text: “x”, speaker: lowport, cue: none}\n"
        "  - {id: a, text: “y”, speaker: lowport, cue: none}\n",
    )
    statements = story.record().articles["pier"].statements
    assert [(s.quotation.id, s.match) for s in statements] == [("z", None), ("a", None)]


def test_the_date_of_a_statement_is_its_own_before_all(story: Story) -> None:
    story.change(
        FERRY, "occasion: quay", "occasion: quay\n    said_on: 2031-03-01\n    said_on_basis: b"
    )
    said = statement(story, "quill-empty")
    assert said.date is not None
    assert (said.date.text, said.date_basis, said.dated_by_publication) == (
        "2031-03-01",
        "b",
        False,
    )


def test_else_it_is_that_of_the_occasion_which_gives_the_audience_too(story: Story) -> None:
    story.change(FERRY, "date: 2031-03-03, to", "date: 2031-03-02, date_basis: c, to")
    said = statement(story, "quill-empty")
    assert said.date is not None
    assert (said.date.text, said.date_basis, said.to) == ("2031-03-02", "c", "reporters")


def test_else_it_is_that_of_publication_and_says_so(story: Story) -> None:
    said = statement(story, "quill-stop")
    assert said.date is not None
    assert (said.date.text, said.dated_by_publication) == ("2031-03-03", True)


def test_a_statement_without_any_date_is_undated(story: Story) -> None:
    story.change(FERRY, "published: 2031-03-03\n", "")
    said = statement(story, "quill-stop")
    assert (said.date, said.dated_by_publication) == (None, False)
    assert said.address in {s.address for s in story.record().by_year["undated"]}


def test_the_ground_of_an_act_is_kept(story: Story) -> None:
    assert statement(story, "oster-denied").basis.ground is ActGround.CUE
    assert statement(story, "oster-urges").basis.ground is ActGround.WORDS


def test_whoever_speaks_for_a_body_is_its_voice(story: Story) -> None:
    assert statement(story, "quill-stop").voices == ("lowport",)
    assert statement(story, "oster-denied").voices == ("bram-oster",)


def test_evidence_inside_an_article_is_resolved(story: Story) -> None:
    (tie,) = story.record().ties
    (assertion,) = tie.assertions
    assert [e.address for e in assertion.evidence] == ["ferry-debate#oster-urges"]


def test_a_withdrawn_quotation_is_no_evidence(story: Story) -> None:
    story.change(FERRY, "cue: called", "cue: called\n    withdrawn: {date: 2031-04, why: x}")
    assert "ferry-debate#worker-danger" not in story.record().evidence


def test_a_withdrawn_article_stays_with_nothing_inside(story: Story) -> None:
    story.write("story.yml", "title: T\ncontact: a@example.org\n")
    story.write(
        "articles/pier.yml",
        "title: T\nunchecked: on paper\nwithdrawn: {date: 2031-04, why: x}\nquotations:\n"
        "  - {id: z, text: “x”, speaker: lowport, cue: none}\n",
    )
    article = story.record().articles["pier"]
    assert article.is_withdrawn
    assert article.statements == ()


@pytest.mark.parametrize("drafts", [False, True])
def test_drafts_are_for_the_preview_only(story: Story, drafts: bool) -> None:
    story.write("actors/bo.yml", "name: Bo\nkind: person\nstatus: draft\n")
    story.write("articles/x.yml", "title: X\nstatus: draft\n")
    record = story.record(drafts=drafts)
    assert ("bo" in record.actors) is drafts
    assert ("x" in record.articles) is drafts


def tie(identifier: str, ends: str, holds: str = "affirms") -> str:
    return f"  - {{id: {identifier}, {ends}, holds: {holds}, evidence: quill-stop}}\n"


def test_equal_ties_become_one(story: Story) -> None:
    more = tie("again", "from: bram-oster, type: opposes, to: lowport", "denies")
    story.change(FERRY, "events:\n", more + "events:\n")
    (merged,) = story.record().ties
    assert [a.relationship.id for a in merged.assertions] == ["again", "oster-against-council"]


def test_ties_the_other_way_are_others(story: Story) -> None:
    more = tie("back", "from: lowport, type: opposes, to: bram-oster")
    story.change(FERRY, "events:\n", more + "events:\n")
    assert len(story.record().ties) == 2


def test_ties_that_read_the_same_from_both_sides_are_one(story: Story) -> None:
    more = tie("one", "from: lowport, type: works-with, to: gull-line")
    more += tie("other", "from: gull-line, type: works-with, to: lowport")
    story.change(FERRY, "events:\n", more + "events:\n")
    both = [tie for tie in story.record().ties if tie.type_id == "works-with"]
    assert [(tie.source, tie.target, len(tie.assertions)) for tie in both] == [
        ("gull-line", "lowport", 2)
    ]
