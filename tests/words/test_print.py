"""The forms that the print of some sixty languages has: the same rows as in the benchmark."""

from __future__ import annotations

import pytest

from benchmarks.print import Typed, typed_forms

FORMS = list(typed_forms())


@pytest.mark.parametrize("form", FORMS, ids=[f"{f.language}-{f.words[:20]}" for f in FORMS])
def test_typed_words_have_the_form_of_the_print(form: Typed) -> None:
    assert form.seen == form.expected


def test_there_are_sixty_languages_and_refusals_among_them() -> None:
    assert len({form.language for form in FORMS}) >= 60
    assert sum(form.expected == "refused" for form in FORMS) > 15
