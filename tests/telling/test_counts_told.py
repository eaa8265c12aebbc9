"""Counts of what was compared and of what is quoted: of words alone, and of nothing twice."""

from __future__ import annotations

from builders import Story

from build_scripts.checking.compared import Ground
from build_scripts.telling.counts import (
    by_check,
    by_form,
    check_facet,
    check_of,
    form_facet,
    quoted_in,
    unchecked_in,
)
from build_scripts.telling.words import UNCHECKED_LABEL

FERRY = "articles/ferry-debate.yml"


def with_pier(story: Story) -> Story:
    """Beside the ferry debate, words, a passage and a report of which nothing was compared."""
    return story.write(
        "articles/pier.yml",
        "title: T\nunchecked: by hand\nquotations:\n"
        "  - {id: q, text: “No boats”, speaker: lowport, cue: said}\n"
        "passages:\n  - {id: p, text: The harbour}\n"
        "reports:\n  - {id: r, fact: It is old.}\n",
    )


def test_words_and_passages_that_nobody_compared_are_counted_and_reports_are_not(
    story: Story,
) -> None:
    record = with_pier(story).record()
    assert unchecked_in(record.evidence.values()) == 2
    assert unchecked_in(record.articles["ferry-debate"].statements) == 0


def test_what_is_only_reported_is_not_quoted(story: Story) -> None:
    statements = story.record().articles["ferry-debate"].statements
    assert dict(by_form(statements)) == {"direct": 3, "mixed": 1, "indirect": 2}
    assert quoted_in(statements) == 4


def test_what_was_compared_is_counted_by_its_label_and_what_does_not_occur_is_left_out(
    story: Story,
) -> None:
    record = story.record()
    compared = check_of(record.articles["ferry-debate"].compared, "en")
    assert by_check(record) == [(compared, 6)]
    assert by_check(with_pier(story).record()) == [(compared, 6), (UNCHECKED_LABEL, 1)]


def test_by_what_statements_are_found_says_whose_words_they_are_and_what_was_compared(
    story: Story,
) -> None:
    record = with_pier(story).record()
    found = {s.quotation.id: (form_facet(s)[0], check_facet(s)[0]) for s in record.statements}
    assert found["quill-empty"] == ("direct", "compared")
    assert found["worker-danger"] == ("mixed", "compared")
    assert found["quill-stop"] == ("indirect", "compared")
    assert found["q"] == ("direct", "unchecked")
    assert {s.ground for s in record.statements} == {Ground.PRINTED, Ground.UNCHECKED}
