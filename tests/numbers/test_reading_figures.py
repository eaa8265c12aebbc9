"""What English words say of a number: what is printed, and nothing that is not."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.entries.amount import Magnitude
from build_scripts.numbers.around import said_more_fully
from build_scripts.numbers.digits import has_the_digits_of
from build_scripts.numbers.english import JOINTS, LARGE, LIMITS, POWERS, RATES, SMALL, TENS, VAGUE
from build_scripts.numbers.figure import SaidNumber, UnclearNumber, figure_in_words, in_digits
from build_scripts.numbers.finding import figures_in
from build_scripts.numbers.reading import is_read, read_figure


def said(words: str) -> str:
    figure = read_figure(words)
    assert isinstance(figure, SaidNumber), figure
    parts = [figure_in_words(figure), "and more" * figure.is_open, "at most" * figure.is_capped]
    parts += [figure.unit, figure.per]
    return " ".join(filter(None, parts))


@pytest.mark.parametrize(
    ("words", "figure"),
    [
        ("43 crates", "low: 43, high: 43"),
        ("seven", "low: 7, high: 7"),
        ("twenty-four", "low: 24, high: 24"),
        ("one hundred and twenty", "low: 120, high: 120"),
        ("one million two hundred thousand", "low: 1,200,000, high: 1,200,000"),
        ("two and a half thousand", "low: 2,500, high: 2,500"),
        ("half a million", "low: 500,000, high: 500,000"),
        ("twelve hundred", "low: 1,200, high: 1,200"),
        ("a hundred", "low: 100, high: 100"),
        ("1 000 000", "low: 1,000,000, high: 1,000,000"),
        ("$275 million", "low: 275,000,000, high: 275,000,000 $"),
        ("US$275m", "low: 275,000,000, high: 275,000,000 $"),
        ("€1.5bn", "low: 1,500,000,000, high: 1,500,000,000 €"),
        ("19.3 billion dollars", "low: 19,300,000,000, high: 19,300,000,000 $"),
        ("40 per cent", "low: 40, high: 40 %"),
        ("about 300 units", "about: 300"),
        ("some 400", "about: 400"),
        ("400 or so", "about: 400"),
        ("400-odd", "about: 400"),
        ("two dozen", "about: 24"),
        ("almost four hundred", "high: 400, about: 400"),
        ("just over 400", "low: 400, about: 400"),
        ("more than 400", "low: 400"),
        ("more than an estimated 400", "low: 400"),
        ("no fewer than 400", "low: 400"),
        ("400 or more", "low: 400"),
        ("400+", "low: 400"),
        ("up to 400", "high: 400"),
        ("as many as around 400", "high: 400"),
        ("no more than 400", "high: 400"),
        ("under 40%", "high: 40 %"),
        ("1,500 to 2,400", "low: 1,500, high: 2,400"),
        ("1,500–2,400", "low: 1,500, high: 2,400"),
        ("between 300 and 400", "low: 300, high: 400"),
        ("two or three", "low: 2, high: 3"),
        ("two to three hundred", "low: 200, high: 300"),
        ("$1.5 to 2 billion", "low: 1,500,000,000, high: 2,000,000,000 $"),
        ("dozens", "scale: tens"),
        ("a few dozen", "scale: tens"),
        ("hundreds and hundreds", "scale: hundreds"),
        ("up to several hundred", "scale: hundreds at most"),
        ("more than several hundred", "scale: hundreds and more"),
        ("tens of thousands", "scale: tens-of-thousands"),
        ("several hundred thousand", "scale: hundreds-of-thousands"),
        ("hundreds of millions of dollars", "scale: hundreds-of-millions $"),
        ("a minimum of 10 crates daily", "low: 10 day"),
        ("more than $500 million a year", "low: 500,000,000 $ year"),
    ],
)
def test_what_words_say_of_a_number(words: str, figure: str) -> None:
    assert said(words) == figure


@pytest.mark.parametrize(
    "words",
    [
        "a limited number",
        "several",
        "many of them",
        "Shahed-136",
        "the 24th package",
        "",
        "a small part",
    ],
)
def test_words_that_give_no_number_give_none(words: str) -> None:
    assert read_figure(words) == SaidNumber()


@pytest.mark.parametrize(
    "words",
    [
        "not 400",
        "never ten",
        "no crates",
        "three in four",
        "Of 900 crates we lost 400",
        "a trillion trillion",
    ],
)
def test_what_is_not_clear_is_not_guessed(words: str) -> None:
    assert isinstance(read_figure(words), UnclearNumber)


@pytest.mark.parametrize(
    ("text", "words", "more"),
    [
        ("We lost more than 400 crates.", "400", "more than 400"),
        ("It was hundreds of thousands of crates.", "hundreds", "hundreds of thousands"),
        ("We lost 300 or 400 crates.", "400", "300 or 400"),
        ("We lost 40 percent of them.", "40", "40 percent"),
        ("It is not 400, he said.", "400", "not 400"),
        ("We lose 10 crates daily.", "10", "10 crates daily"),
        ("We lost more than 400 crates.", "more than 400", ""),
        ("The flood was over. 400 crates were lost.", "400", ""),
        ("Of many crates, 400 were lost.", "400", ""),
    ],
)
def test_a_figure_that_is_cut_off_from_its_limit_is_noticed(
    text: str, words: str, more: str
) -> None:
    start = text.index(words)
    assert said_more_fully(text, start, start + len(words)) == more


def test_a_rate_that_is_given_apart_need_not_stand_in_the_words() -> None:
    text = "We lose 10 crates daily."
    assert said_more_fully(text, 8, 10, but_rates=True) == ""


@pytest.mark.parametrize(
    ("words", "number", "agrees"),
    [
        ("mehr als 1.500", "1500", True),
        ("19,3 Milliarden", "19300000000", True),
        ("щонайменше 400", "400", True),
        ("٤٠٠ صندوق", "400", True),
        ("vierhundert", "400", True),
        ("mehr als 1.500", "2500", False),
        ("щонайменше 400", "300", False),
    ],
)
def test_of_other_languages_the_digits_are_compared(words: str, number: str, agrees: bool) -> None:
    figure = read_figure(f"{number}")
    assert isinstance(figure, SaidNumber)
    assert figure.low is not None
    assert has_the_digits_of(words, figure.low) is agrees


def test_english_is_read_wherever_it_is_spoken() -> None:
    assert [is_read(tag) for tag in ("en", "en-GB", "de", "eng")] == [True, True, False, False]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Up to several hundred crates were lost, 43 of them on 3 May 2031.",
            ["Up to several hundred", "43"],
        ),
        ("By resolution 2231 of 2015 one of the boats was taken.", []),
        ("It cost $19.3 million, with about 150 pumps.", ["$19.3 million", "about 150"]),
        ("The 24th ferry and the Mohajer-6.", []),
        ("We lose a minimum of 10 crates daily.", ["a minimum of 10"]),
    ],
)
def test_figures_are_found_in_running_text(text: str, figures: list[str]) -> None:
    assert list(figures_in(text)) == figures


def test_every_scale_is_ten_times_the_one_before() -> None:
    bounds = [scale.bounds for scale in Magnitude if scale is not Magnitude.NONE]
    assert bounds[1] == (100, 1000)
    assert all(before[1] == after[0] for before, after in pairwise(bounds))
    assert in_digits(bounds[-1][0]) == "1,000,000,000,000"


_WORDS = [
    *SMALL,
    *TENS,
    *LARGE,
    *POWERS,
    *VAGUE,
    *RATES,
    *JOINTS,
    *(p for all in LIMITS.values() for p in all),
]


@given(
    st.text() | st.lists(st.sampled_from([*_WORDS, "400", "1,500", "and", "$", "%"])).map(" ".join)
)
def test_whatever_is_typed_is_read_or_said_to_be_unclear(text: str) -> None:
    figure = read_figure(text)
    if isinstance(figure, SaidNumber):
        assert all(value is None or 0 <= value <= 10**18 for value in figure.values)
        assert figure.low is None or figure.high is None or figure.low <= figure.high
    assert all(found in text for found in figures_in(text))
    assert said_more_fully(text, 0, len(text)) == ""


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("We lose between 20 and 30 boats, or 12 to 15 per cent.", ["between 20 and 30", "12 to 15 per cent"]),
        ("£6.4m to £7m, or $1.5-2bn.", ["£6.4m to £7m", "$1.5-2bn"]),
        ("It cost 19.3 billion dollars.", ["19.3 billion dollars"]),
        ("400 or more homes; we won 12.", ["400 or more", "12"]),
        ("One in five, three out of ten and two thirds.", []),
        ("400 in 12 towns, on 12-14 March.", ["400", "12"]),
    ],
)  # fmt: skip
def test_ranges_units_and_shares_in_running_text(text: str, figures: list[str]) -> None:
    assert list(figures_in(text)) == figures
