"""Which characters may stand in contributed content."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from build_scripts.problems import Problem, Severity
from build_scripts.yaml_text.characters import character_name, check_characters, readable
from build_scripts.yaml_text.problem_list import ProblemList


def check(text: str, originals: Iterable[tuple[int, int]] = ()) -> tuple[Problem, ...]:
    problems = ProblemList()
    check_characters(text, "a.yml", problems, lambda: originals)
    return problems.result()


def names(problems: Iterable[Problem]) -> list[str]:
    return [problem.code.name for problem in problems]


@pytest.mark.parametrize(
    "text",
    [
        "plain words\n\tand a tab",
        "“quoted” — with dashes… and ‘marks’",
        "Übermäßig, naïve, Ångström, ﬁ",
        "Москва и Київ",
        "Αθήνα",
        "تهران",
        "安倍晋三",
        "नई दिल्ली",
        "🙂 👍🏽 ❤️",
        "5 μm, 3 kΩ, ΔT",
        "non\u00a0breaking",
    ],
)
def test_the_characters_of_languages_and_newspapers_are_silent(text: str) -> None:
    assert check(text) == ()


@pytest.mark.parametrize(
    ("character", "name"),
    [
        pytest.param("\x00", "U+0000 NULL", id="B28-NUL"),
        pytest.param("\x1b", "U+001B ESCAPE", id="B28-ESC"),
        pytest.param("\x07", "U+0007 BELL", id="B28-BEL"),
        pytest.param("\x7f", "U+007F DELETE", id="B28-DEL"),
        pytest.param("\x9f", "U+009F CONTROL CHARACTER", id="B28-C1"),
        pytest.param("\ud800", "U+D800 LONE SURROGATE", id="B30"),
        pytest.param("\u202a", "U+202A LEFT-TO-RIGHT EMBEDDING", id="B34-202A"),
        pytest.param("\u202e", "U+202E RIGHT-TO-LEFT OVERRIDE", id="B34-202E"),
        pytest.param("\u2066", "U+2066 LEFT-TO-RIGHT ISOLATE", id="B34-2066"),
        pytest.param("\u2069", "U+2069 POP DIRECTIONAL ISOLATE", id="B34-2069"),
        pytest.param("\u00ad", "U+00AD SOFT HYPHEN", id="B35-soft-hyphen"),
        pytest.param("\u200b", "U+200B ZERO WIDTH SPACE", id="B35-200B"),
        pytest.param("\u2060", "U+2060 WORD JOINER", id="B35-2060"),
        pytest.param("\ufeff", "U+FEFF ZERO WIDTH NO-BREAK SPACE", id="B35-FEFF"),
        pytest.param("\U000e0041", "U+E0041 TAG LATIN CAPITAL LETTER A", id="B35-tag"),
        pytest.param("\u2028", "U+2028 LINE SEPARATOR", id="B36-2028"),
        pytest.param("\u2029", "U+2029 PARAGRAPH SEPARATOR", id="B36-2029"),
        pytest.param("\x85", "U+0085 NEXT LINE", id="B36-0085"),
        pytest.param("\uffff", "U+FFFF NONCHARACTER", id="nonchar"),
        pytest.param("\ufdd0", "U+FDD0 NONCHARACTER", id="nonchar-in-arabic"),
        pytest.param("\U0003fffe", "U+3FFFE NONCHARACTER", id="nonchar-in-plane-3"),
        pytest.param("\ue000", "U+E000 PRIVATE USE CHARACTER", id="private-use"),
        pytest.param("\U00100000", "U+100000 PRIVATE USE CHARACTER", id="private-use-plane"),
    ],
)
def test_a_forbidden_character_is_named_where_it_stands(character: str, name: str) -> None:
    (problem,) = check(f"a: b\nc: de{character}f")
    assert problem.code.name == "forbidden-character"
    assert str(problem.location) == "a.yml:2:6"
    assert name in problem.message


def test_a_forbidden_character_is_forbidden_in_original_wordings_too() -> None:
    assert names(check("\u202e", [(0, 1)])) == ["forbidden-character"]


def test_a_character_is_told_once_per_line() -> None:
    problems = check("a\u200bb\u200bc\u00ad\nd\u200be")
    assert [(p.location.line, p.location.column) for p in problems] == [(1, 2), (1, 6), (2, 2)]


def test_beyond_twenty_lines_the_others_are_counted() -> None:
    problems = check("\u200b\n" * 30)
    assert len(problems) == 21
    assert problems[-1].message == "10 more of this kind."
    assert problems[-1].location.line == 21


JOINERS = ["\u200c", "\u200d", "\u200e", "\u200f", "\u061c"]


@pytest.mark.parametrize("joiner", JOINERS, ids=character_name)
def test_a_joiner_outside_original_is_an_error(joiner: str) -> None:
    (problem,) = check(f"می{joiner}خواهم")
    assert problem.code.name == "invisible-character-outside-original"
    assert character_name(joiner) in problem.message


@pytest.mark.parametrize("joiner", JOINERS, ids=character_name)
def test_a_joiner_in_an_original_is_silent(joiner: str) -> None:
    assert check(f"می{joiner}خواهم", [(0, 8)]) == ()


def test_only_the_joiner_outside_is_told_when_a_line_has_both() -> None:
    (problem,) = check("می\u200cخواهم, a\u200cb", [(0, 8)])
    assert problem.location.column == 12


def test_nothing_is_said_of_joiners_where_originals_are_not_known() -> None:
    problems = ProblemList()
    check_characters("a\u200cb", "a.yml", problems, None)
    assert problems.result() == ()


def test_eight_combining_marks_are_enough_and_nine_too_many() -> None:
    assert "too-many-combining-marks" not in names(check("q" + "\u0334" * 8))
    (problem,) = check("q" + "\u0334" * 9)
    assert problem.code.name == "too-many-combining-marks"
    assert problem.location.column == 2
    assert "9 combining marks" in problem.message


def test_zalgo_is_one_problem_and_not_also_one_of_nfc() -> None:
    # B39
    assert names(check("H" + "\u0301\u0323" * 100)) == ["too-many-combining-marks"]


def test_text_that_is_not_nfc_is_told_with_the_letter_that_should_stand_there() -> None:
    # B37
    (problem,) = check("a: b\nname: Jose\u0301")
    assert problem.code.name == "not-nfc"
    assert str(problem.location) == "a.yml:2:10"
    assert "U+0301 COMBINING ACUTE ACCENT" in problem.message
    assert "U+00E9 LATIN SMALL LETTER E WITH ACUTE" in problem.message
    assert "NFC" in problem.hint


@pytest.mark.parametrize("word", ["\u0410dmin", "p\u0430ypal", "\u03bfmega"], ids=ascii)
def test_a_word_of_mixed_scripts_is_a_warning(word: str) -> None:
    # B38
    (problem,) = check(f"name: {word}")
    assert problem.code.name == "mixed-script-word"
    assert problem.severity is Severity.WARNING
    assert problem.location.column == 7


def test_words_of_different_scripts_may_stand_side_by_side() -> None:
    assert check("Admin Админ") == ()


def test_mixed_scripts_in_an_original_are_silent() -> None:
    assert check("\u0410dmin", [(0, 5)]) == ()


def test_what_yaml_cannot_hold_is_replaced_without_moving_anything() -> None:
    text = "a\x00b\u2028c\ufeffd\u200b\ne"
    assert readable(text) == "a\ufffdb\ufffdc\ufffdd\u200b\ne"
