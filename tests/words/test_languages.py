"""Tags that nobody knows, and texts that are in another language than their tag says."""

from __future__ import annotations

import pytest

from build_scripts.words.languages import is_hardly_english, script_differs, unknown_part


@pytest.mark.parametrize(
    "tag", ["en", "en-GB", "zh-Hant-HK", "sr-Latn", "es-419", "ckb", "yi", "iw", "und"]
)
def test_known_tags(tag: str) -> None:
    assert unknown_part(tag) is None


@pytest.mark.parametrize(
    ("tag", "part"),
    [
        ("xq", ("xq", "")),
        ("en-UK", ("UK", "en-GB")),
        ("en-QX", ("QX", "")),
        ("sr-Abcd", ("Abcd", "")),
        ("en-x-whatever", None),
        ("de-1996", None),
    ],
)
def test_the_unknown_part_of_a_tag(tag: str, part: tuple[str, str] | None) -> None:
    assert unknown_part(tag) == part


UKRAINIAN = "Причал старий і гнилий, сказала вона в четвер після довгої розмови з радою міста."
PERSIAN = "اسکله کهنه است و باید بسته شود، او روز پنجشنبه پس از گفتگو با شورای شهر گفت."
JAPANESE = (
    "埠頭は古く、閉鎖しなければならないと彼女は木曜日に述べた。市議会との話し合いの後のことである。"
    * 2
)


@pytest.mark.parametrize(
    ("tag", "text", "expected"),
    [
        ("en", UKRAINIAN, ("Cyrillic", "Latin")),
        ("uk", UKRAINIAN, None),
        ("fa", UKRAINIAN, ("Cyrillic", "Arabic")),
        ("fa", PERSIAN, None),
        ("he", PERSIAN, ("Arabic", "Hebrew")),
        ("ja", JAPANESE, None),
        ("zh", JAPANESE, ("Japanese", "Chinese")),
        ("en", JAPANESE, ("Japanese", "Latin")),
        ("sr", UKRAINIAN, None),  # Serbian is printed in two scripts.
        ("sr-Latn", UKRAINIAN, ("Cyrillic", "Latin")),
        ("xq", UKRAINIAN, None),
        ("en", "Так.", None),  # Too short to say.
    ],
)
def test_the_script_of_a_text_and_of_a_language(
    tag: str, text: str, expected: tuple[str, str] | None
) -> None:
    assert script_differs(tag, text) == expected


ENGLISH = "The pier is old, she said on Thursday, and it has to be closed before the winter. " * 3
FRENCH = (
    "La jetée est vieille, a-t-elle dit jeudi, et il faut la fermer avant que vienne l’hiver. " * 3
)
NAMES = "Ada Quill, Bram Oster, Hale: 4, 5, 6. " * 3


def test_hardly_english_is_a_text_of_some_length_without_its_commonest_words() -> None:
    assert not is_hardly_english(ENGLISH)
    assert is_hardly_english(FRENCH)
    assert not is_hardly_english(NAMES)
