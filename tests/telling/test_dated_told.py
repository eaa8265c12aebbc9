"""Dates beside words: as near as is known, and never nearer; an article's day is said to be that."""

from __future__ import annotations

import pytest
from builders import Story

from build_scripts.entries.dates import parse_edtf
from build_scripts.record import Statement
from build_scripts.telling.dated import DateTold, when_asserted, when_known, when_said

FERRY = "articles/ferry-debate.yml"


def said(story: Story, name: str = "quill-stop") -> DateTold | None:
    item = story.record().evidence[f"ferry-debate#{name}"]
    assert isinstance(item, Statement)
    return when_said(item)


def test_a_date_without_a_basis_stands_alone() -> None:
    plain, known = when_known(parse_edtf("2031-03")), when_known(parse_edtf("2031-03"), "Its foot.")
    assert (plain.text, plain.machine, plain.note, plain.line) == (
        *("March 2031", "2031-03", ""),
        "March 2031",
    )
    assert (known.line, known.short) == ("March 2031 (Its foot.)", "March 2031")
    assert not plain.is_publication


def test_where_only_the_articles_day_is_known_every_length_says_so(story: Story) -> None:
    when = said(story)
    assert when is not None
    assert when.is_publication
    assert when.line == when.short == "3 March 2031 (date of the article)"
    assert when.of_article == "in an article of 3 March 2031"


def test_how_the_articles_day_is_known_goes_with_it(story: Story) -> None:
    story.change(
        FERRY, "published: 2031-03-03", "published: 2031-03-03\npublished_basis: Its foot."
    )
    when = said(story)
    assert when is not None
    assert when.line == "3 March 2031 (date of the article: Its foot.)"
    assert when.short == "3 March 2031 (date of the article)"
    assert when.of_article == ""


def test_a_day_of_its_own_is_no_articles_day(story: Story) -> None:
    when = said(story, "quill-empty")
    assert when is not None
    assert (when.line, when.short, when.of_article) == ("3 March 2031", "3 March 2031", "")
    assert not when.is_publication


def test_words_without_any_day_have_none(story: Story) -> None:
    story.change(FERRY, "published: 2031-03-03\n", "")
    assert said(story) is None


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ("evidence: quill-stop", "in an article of 3 March 2031"),
        ("evidence: quill-empty", "3 March 2031"),
        ("evidence: quill-stop, date: 2031-02", "February 2031"),
        (
            "evidence: quill-stop, date: 2031-02, date_basis: by the ledger",
            "February 2031 (by the ledger)",
        ),
    ],
)
def test_a_tie_is_dated_by_what_is_said_of_it_else_by_an_article(
    story: Story, keys: str, words: str
) -> None:
    (tie,) = story.with_ties(f"holds: affirms, {keys}").ties
    assert [when_asserted(one) for one in tie.assertions] == [words]


def test_a_tie_without_any_day_has_none(story: Story) -> None:
    story.change(FERRY, "published: 2031-03-03\n", "")
    (tie,) = story.with_ties("holds: affirms, evidence: quill-stop").ties
    assert [when_asserted(one) for one in tie.assertions] == [""]
