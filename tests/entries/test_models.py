"""What the models add to single values: defaults, and which keys a quotation may do without."""

from __future__ import annotations

import pytest
from builders import article, quotation
from pydantic import ValidationError

from build_scripts.entries import Act, Attribution, Coverage, Place, Quotation, Rights, Status


def test_the_default_act_is_says() -> None:
    assert quotation().act is Act.SAYS


def test_a_quotation_is_named_and_stands_in_the_body_unless_it_says_so() -> None:
    made = quotation()
    assert (made.attribution, made.place) == (Attribution.NAMED, Place.BODY)


def test_an_article_is_private_published_and_read_whole_unless_it_says_so() -> None:
    entry = article("title: T\n").entry
    assert (entry.rights, entry.status, entry.coverage) == (
        Rights.EXCERPT,
        Status.PUBLISHED,
        Coverage.WHOLE,
    )


@pytest.mark.parametrize("kind", ["statement", "speech", "transcript", "letter"])
def test_some_kinds_print_speech_without_marks(kind: str) -> None:
    assert not article(f"kind: {kind}\n").entry.prints_marks
    assert article(f"kind: {kind}\nspeech_marks: printed\n").entry.prints_marks


def test_news_prints_marks_unless_it_says_so() -> None:
    assert article("kind: news-report\n").entry.prints_marks
    assert not article("kind: interview\nspeech_marks: absent\n").entry.prints_marks


def test_an_entry_does_not_change() -> None:
    with pytest.raises(ValidationError):
        quotation().cue = "said"  # type: ignore[misc]


def test_only_a_withdrawn_quotation_may_do_without_words() -> None:
    withdrawn = {"date": "2031", "why": "Not hers."}
    assert Quotation.model_validate({"id": "q", "withdrawn": withdrawn}).speaker == ()
    with pytest.raises(ValidationError):
        Quotation.model_validate({"id": "q"})
