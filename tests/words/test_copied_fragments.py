"""Text fragments of words that nobody could compare."""

from __future__ import annotations

from urllib.parse import unquote

import pytest

from build_scripts.words.copied_fragments import fragment_of_copied
from build_scripts.words.fragments import terms_of


@pytest.mark.parametrize(
    ("words", "made"),
    [
        ("“The pier is old,”", "text=The pier is old"),
        ("»Der Steg ist alt.«", "text=Der Steg ist alt"),
        ("it’s “non-stop”, here & now", "text=it’s “non-stop”, here & now"),
        ("“One boat […] left again”", "text=One boat,left again"),
        ("“One boat [...] left again […] at noon”", "text=One boat,at noon"),
        ("“The pier is — as she said — a ruin”", "text=The pier is,a ruin"),
        ("“Well — the pier is a ruin”", "text=Well — the pier is,the pier is a ruin"),
        ("جسر النهر مغلق", "text=جسر النهر مغلق"),
    ],
)
def test_words_are_given_as_far_as_pages_print_them_alike(words: str, made: str) -> None:
    fragment = fragment_of_copied(words)
    assert unquote(fragment) == made
    # What publishing reads back from a receipt it reads here too.
    assert terms_of(fragment) is not None


def test_long_words_are_given_by_their_ends() -> None:
    made = fragment_of_copied(" ".join(f"word{number}" for number in range(30)))
    assert unquote(made) == "text=word0 word1 word2 word3 word4,word25 word26 word27 word28 word29"


@pytest.mark.parametrize("words", ["“harmful”", "“a trial”", "…", "“”"])
def test_too_few_words_lead_nowhere(words: str) -> None:
    assert fragment_of_copied(words) == ""


@pytest.mark.parametrize(
    ("near", "made"),
    [
        ("alarm over ‘harmful’ Iran", "text=alarm over '-,harmful"),
        ("‘harmful’ Iran ties", "text=harmful,-' Iran ties"),
        ("no such words", ""),
    ],
)
def test_few_words_are_told_by_the_neighbours_that_the_annotator_gave(near: str, made: str) -> None:
    assert unquote(fragment_of_copied("‘harmful’", near)) == made
