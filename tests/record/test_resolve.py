"""From checked entries to the Record."""

from __future__ import annotations

import pytest
from builders import Story

from build_scripts.checking.acts import ActGround
from build_scripts.record import Statement
from build_scripts.record.resolve import build_record

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


def test_drafts_are_left_out_unless_they_are_asked_for(story: Story) -> None:
    story.write("actors/bo.yml", "name: Bo\nkind: person\nstatus: draft\n")
    checked = story.check()
    assert checked.entries is not None
    assert "bo" not in build_record(checked.entries, checked.compared).actors


def test_a_story_that_is_a_draft_is_for_the_preview_too(story: Story) -> None:
    assert story.record().story is not None
    story.append("story.yml", "status: draft\n")
    assert story.record().story is None
    assert story.record(drafts=True).story is not None


def test_a_ligature_is_shown_in_its_letters(story: Story) -> None:
    story.write(
        "articles/pier.yml",
        "title: T\nunchecked: on paper\nquotations:\n"
        "  - {id: z, text: “A \ufb01ne pier”, speaker: lowport, cue: none}\n",
    )
    (shown,) = story.record().articles["pier"].statements
    assert shown.quotation.text == "“A fine pier”"


def test_an_article_holds_each_kind_of_evidence_apart(story: Story) -> None:
    article = story.record().articles["ferry-debate"]
    assert [passage.address for passage in article.passages] == ["ferry-debate#the-place"]
    assert [report.address for report in article.reports] == ["ferry-debate#the-count"]
    assert len(article.statements) == 6
    assert [(e.article, e.event.id) for e in article.events] == [("ferry-debate", "remarks")]


def test_a_withdrawn_report_or_passage_is_no_evidence(story: Story) -> None:
    gone = "withdrawn: {date: 2031-04, why: x}"
    story.change(FERRY, "text: LOWPORT}", f"text: LOWPORT, {gone}}}")
    story.change(FERRY, "in March.}", f"in March., {gone}}}")
    article = story.record().articles["ferry-debate"]
    assert (article.passages, article.reports) == ((), ())


@pytest.mark.parametrize(
    ("keys", "date", "by_publication"),
    [
        ("holds: affirms, evidence: quill-stop", "2031-03-03", True),
        ("holds: affirms, evidence: quill-empty", "2031-03-03", False),
        ("holds: affirms, date: 2031-02, evidence: quill-stop", "2031-02", False),
    ],
)
def test_a_tie_is_dated_by_itself_else_by_its_words_else_by_the_article(
    story: Story, keys: str, date: str, by_publication: bool
) -> None:
    (tie,) = story.with_ties(keys).ties
    (assertion,) = tie.assertions
    assert assertion.date is not None
    assert (assertion.date.text, assertion.dated_by_publication) == (date, by_publication)
