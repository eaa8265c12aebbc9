"""How good a source is: what follows from what is said of an article, and what an editor sets."""

from __future__ import annotations

import pytest

from build_scripts.entries import Article
from build_scripts.entries.grade import Grade
from build_scripts.telling.grades import grade_telling, where_it_stands


def article(**keys: object) -> Article:
    return Article.model_validate({"title": "The quay", **keys})


@pytest.mark.parametrize(
    ("keys", "grade"),
    [
        ({}, Grade.PUBLISHER),
        ({"kind": "post"}, Grade.PUBLISHER),
        ({"kind": "minutes"}, Grade.PUBLISHER),
        ({"agency": "Quay Wire"}, Grade.AGENCY),
        ({"kind": "transcript"}, Grade.RECORD),
        ({"kind": "press-release", "agency": "Quay Wire"}, Grade.RECORD),
        ({"repost_of": "the Bell"}, Grade.REPOST),
        ({"kind": "letter", "repost_of": "the Bell", "agency": "Quay Wire"}, Grade.REPOST),
        ({"grade": {"is": "machine-translation", "why": "It says so."}}, Grade.MACHINE_TRANSLATION),
        ({"kind": "letter", "grade": {"is": "agency", "why": "Its print."}}, Grade.AGENCY),
    ],
)
def test_the_grade_follows_from_the_article_unless_an_editor_sets_it(
    keys: dict[str, object], grade: Grade
) -> None:
    assert article(**keys).source_grade is grade


def test_a_grade_that_is_set_needs_its_reason() -> None:
    with pytest.raises(ValueError, match="why"):
        article(grade={"is": "record"})


def test_the_grades_stand_in_order_from_the_record_to_the_machine() -> None:
    assert [grade.rank for grade in Grade] == list(range(6))


@pytest.mark.parametrize(
    ("keys", "mark", "beside"),
    [
        ({}, "", ""),
        ({"kind": "speech"}, "Record", ""),
        ({"agency": "Quay Wire"}, "Agency’s text", ""),
        ({"repost_of": "the Bell"}, "Repost of the Bell", "repost"),
        (
            {"repost_of": "the Bell", "grade": {"is": "repost-of-repost", "why": "Its foot."}},
            "Repost of a repost",
            "repost of a repost",
        ),
        (
            {"grade": {"is": "machine-translation", "why": "Its foot."}},
            "Machine translation",
            "machine translation",
        ),
    ],
)
def test_only_a_copy_is_called_one_wherever_it_is_named(
    keys: dict[str, object], mark: str, beside: str
) -> None:
    told = grade_telling(article(**keys))
    assert (told.mark, told.beside) == (mark, beside)


def test_the_reason_is_told_and_only_where_there_is_one() -> None:
    assert grade_telling(article()).why == ""
    set_by_hand = article(grade={"is": "agency", "why": "Its foot says so."})
    assert grade_telling(set_by_hand).why == "Its foot says so."


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ({"kind": "letter"}, "a letter"),
        ({"kind": "news-report", "grade": {"is": "record", "why": "Its minutes."}}, "a record"),
        ({"agency": "Quay Wire"}, "an agency’s text"),
        ({"repost_of": "the Bell"}, "a repost"),
    ],
)
def test_what_words_stand_in_is_said_as_part_of_a_sentence(
    keys: dict[str, object], words: str
) -> None:
    assert where_it_stands(article(**keys)) == words
