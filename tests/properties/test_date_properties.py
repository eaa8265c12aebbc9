"""Whatever date is typed: it is read or refused, and its words and bounds say no more than it does."""

from __future__ import annotations

import calendar
import re
from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from build_scripts.entries.date_forms import form_for
from build_scripts.entries.dates import Edtf, Limit, NoSuchDateError, parse_edtf
from build_scripts.entries.printed_dates import mended_date
from build_scripts.record.tie_time import joined
from build_scripts.telling.dates_in_words import (
    begin_in_words,
    date_in_words,
    end_in_words,
    machine_date,
)
from build_scripts.views.frame.months import month_of

_MONTHS = calendar.month_name[1:]


years = st.integers(1, 9999).map(lambda year: f"{year:04}")
months = st.builds(lambda y, m: f"{y}-{m:02}", years, st.integers(1, 12))
days = st.dates().map(date.isoformat)
parts = st.builds(lambda y, code: f"{y}-{code}", years, st.integers(21, 41))
unknown = st.one_of(
    st.integers(1, 999).map(lambda y: f"{y:03}X"),
    st.integers(1, 99).map(lambda y: f"{y:02}XX"),
    years.map(lambda y: f"{y}-XX"),
    months.map(lambda m: f"{m}-XX"),
)
plain = st.one_of(days, months, years, parts, unknown)
points = st.builds(lambda text, mark: text + mark, plain, st.sampled_from(["", "", "?", "~", "%"]))
times = st.builds(
    lambda day, t, zone: f"{day}T{t.replace(microsecond=0).isoformat()}{zone}",
    days,
    st.times(),
    st.sampled_from(["", "Z", "-04", "+05:30", "+14:00"]),
)
tens = st.one_of(
    st.builds(lambda m, ten: f"{m}-{ten}X", months, st.integers(0, 3)),
    st.builds(lambda y, ten: f"{y}-{ten}X", years, st.integers(0, 1)),
)
sides = st.one_of(points, st.sampled_from(["", ".."]))
intervals = st.builds(lambda a, b: f"{a}/{b}", sides, sides)
items = st.one_of(points, st.builds(lambda a, b: f"{a}..{b}", points, points))
ends = st.one_of(items, points.map(lambda p: f"..{p}"), points.map(lambda p: f"{p}.."))
sets = st.lists(ends, min_size=1, max_size=4).map(lambda found: f"[{','.join(found)}]")
dates = st.one_of(points, times, tens, intervals, sets)


def parsed(text: str) -> Edtf | None:
    try:
        return parse_edtf(text)
    except NoSuchDateError:
        return None


@given(dates)
def test_bounds_are_in_order(text: str) -> None:
    when = parsed(text)
    if when is None:
        return
    assert when.earliest <= when.first <= when.last <= when.latest
    for stretch in when.stretches:
        assert stretch.earliest <= stretch.first <= stretch.last <= stretch.latest
        assert when.earliest <= stretch.earliest
        assert stretch.latest <= when.latest
    assert when.may_meet(when)
    together = joined(when.stretches)
    assert all(one.first < other.first for one, other in pairwise(together))
    month = month_of(when)
    assert month.label
    assert re.fullmatch(r"_[\w-]+", month.anchor)


@given(dates)
def test_words_name_no_year_beyond_the_bounds(text: str) -> None:
    when = parsed(text)
    if when is None:
        return
    words = date_in_words(when)
    for said in (words, begin_in_words(when), end_in_words(when)):
        assert said == " ".join(said.split())
        assert "None" not in said
    named = [int(n) for n in re.findall(r"(?<![\d–])\d+(?= |$|s|,)", words) if int(n) > 31]
    assert all(when.first.year - 1 <= year <= when.last.year for year in named)
    named_months = {m for m in _MONTHS if re.search(rf"\b{m}\b", words)}
    if not {p for p in (when.start, when.end) if p and p.part} and not when.one_of:
        given_months = {int(m) for m in re.findall(r"\d{4}-(\d\d)", text)}
        assert named_months == {_MONTHS[m - 1] for m in given_months}


@given(dates)
def test_words_tell_apart_what_is_open_not_known_and_one_of_several(text: str) -> None:
    when = parsed(text)
    if when is None:
        return
    words = date_in_words(when)
    assert ("not known" in words) is (Limit.UNKNOWN in (when.begin, when.finish))
    if when.one_of:
        assert re.search(r"\bor\b|^one day between|^some time from", words)
        assert "–" not in words
    elif when.is_interval and when.is_bounded:
        assert re.search(r"–|\bto\b|^from .* until ", words)
    if machine := machine_date(when):
        assert when.start == when.end
        assert when.text.startswith((machine, machine[:-1] + "X"))


@given(st.lists(dates, max_size=12), st.randoms(use_true_random=False))
def test_the_order_of_dates_depends_on_nothing_else(texts: list[str], random: object) -> None:
    found = [when for text in texts if (when := parsed(text)) is not None]
    in_order = sorted(found, key=lambda when: when.sort_key)
    mixed = [*found]
    random.shuffle(mixed)  # type: ignore[attr-defined]
    assert sorted(mixed, key=lambda when: when.sort_key) == in_order
    firsts = [when.first for when in in_order]
    assert firsts == sorted(firsts)


@given(dates)
def test_a_date_is_never_mended_and_reads_back_as_itself(text: str) -> None:
    if parsed(text) is not None:
        assert mended_date(text) is None
        for stretch in parse_edtf(text).stretches:
            again = parse_edtf(stretch.text) if stretch.text not in ("../..", "/") else None
            if again is not None and stretch.begin is stretch.end is Limit.KNOWN:
                assert (again.first, again.last) == (stretch.first, stretch.last)


_TYPED = (
    "9 10 31 2022 December Dec. early mid or to – - / , the quarter first of half before since "
    "between and Q3 about 1401 [ .."
)


@given(
    st.one_of(
        st.text(max_size=20), st.lists(st.sampled_from(_TYPED.split()), max_size=7).map(" ".join)
    )
)
def test_whatever_is_typed_the_form_that_is_named_is_one(text: str) -> None:
    mended = mended_date(text)
    assert mended is None or parsed(mended) is not None
    for form in re.findall(r"'(\[[^']*\])'", form_for(text)):
        assert parsed(form) is not None, form


@given(st.text(alphabet="0123456789-/.[],XTZ:+~?% ", max_size=24))
def test_any_signs_are_read_or_refused(text: str) -> None:
    when = parsed(text)
    if when is not None:
        assert date_in_words(when)
