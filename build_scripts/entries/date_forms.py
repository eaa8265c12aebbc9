"""How to write a date that news prints and the files have in another form: the hint beside a fault.

What has one reading is mended (`printed_dates`). Here are the others: “the third quarter” may be
that of a financial year, “early December” has no agreed end. The hint names the form and what it
says, and the contributor decides.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from build_scripts.entries.calendars import calendars_of
from build_scripts.entries.dates import Edtf, parse_edtf
from build_scripts.entries.printed_dates import is_date, mended_date, read_point

_NUMBERS: Final = {
    **{"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1, "final": -1},
    **{"1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "1": 1, "2": 2, "3": 3, "4": 4},
}
_NUMBER: Final = "(first|second|third|fourth|last|final|1st|2nd|3rd|4th)"
_NOW: Final = 2030
"""Near enough for telling which calendar a year of our time would be of."""
_ORDINALS: Final = ("first", "second", "third", "fourth")


def form_for(text: str) -> str:
    """Return how to write what was typed for a date, and what that says; empty where nobody can tell."""
    text = " ".join(text.split())
    if mended := mended_date(text):
        return f"write {quoted(mended)}"
    text = text.lower().removeprefix("in ").removeprefix("on ").removeprefix("the ")
    for pattern, hint in _HINTS:
        if (found := pattern.fullmatch(text)) and (told := hint(found)):
            return told
    return ""


def quoted(form: str) -> str:
    """Return a date as it is written in YAML, where brackets alone would be a list."""
    return f"'{form}'" if form.startswith("[") else form


def _part(year: str, number: str, parts: int, code: int, name: str) -> str:
    which = _NUMBERS[number.strip("qh")]
    which = parts if which < 0 else which
    if which > parts:
        return ""
    return (
        f"for the {_ORDINALS[which - 1]} {name} of the calendar year write {year}-{code + which}; "
        f"of a financial year, an interval of months such as {year}-04/{year}-{3 + 12 // parts:02}"
    )


def _quarter(found: re.Match[str]) -> str:
    year, number = _year_and_number(found)
    return _part(year, number, 4, 32, "quarter")


def _half(found: re.Match[str]) -> str:
    year, number = _year_and_number(found)
    return _part(year, number, 2, 39, "half")


def _year_and_number(found: re.Match[str]) -> tuple[str, str]:
    first, second = found.groups()
    year, number = (first, second) if first.isdigit() and len(first) == 4 else (second, first)
    return (year if len(year) == 4 else f"20{year}"), number


def _third(found: re.Match[str]) -> str:
    """Early, mid or late in a month or a year: a third of it, of which one day is meant."""
    name, rest = found.groups()
    when = _read(rest)
    if when is None or when.start is None or when.start.day or when.start.part:
        return ""
    third = 0 if name in ("early", "beginning", "start") else 1 if name.startswith("mid") else 2
    year = when.text[:4]
    if when.start.month:
        last = calendar.monthrange(int(year), when.start.month)[1]
        begin, end = ((1, 10), (11, 20), (21, last))[third]
        form = f"[{when.text}-{begin:02}..{when.text}-{end:02}]"
    elif when.text == year:
        begin, end = ((1, 4), (5, 8), (9, 12))[third]
        form = f"[{year}-{begin:02}..{year}-{end:02}]"
    else:
        return ""
    return (
        f"for one day within a third of it write {quoted(form)}, or with the days that the source "
        f"allows; for about then {when.text}~"
    )


def _winter(found: re.Match[str]) -> str:
    year = int(found[1])
    return (
        f"write {year}-24 for December {year} to February {year + 1}, "
        f"{year - 1:04}-24 for the winter before"
    )


def _between(found: re.Match[str]) -> str:
    joined = mended_date(f"{found[1]} to {found[2]}") or _pair(found[1], found[2])
    if not joined:
        return ""
    one_day = f"[{joined.replace('/', '..')}]"
    return f"for one day between the two write {quoted(one_day)}, for all of these days {joined}"


def _pair(first: str, second: str) -> str:
    pair = f"{first}/{second}"
    return pair if is_date(pair) else ""


def _until(found: re.Match[str]) -> str:
    when = _read(found[2])
    if when is None:
        return ""
    last = when.text
    if found[1] in ("before", "prior to") and when.first > date.min:
        last = _before(when)
    return (
        f"for one day until then write {quoted(f'[..{last}]')}, "
        f"for something that lasted until then ../{last}"
    )


def _before(when: Edtf) -> str:
    """The last day, month or year before one."""
    day = when.first - timedelta(1)
    if when.start and when.start.day:
        return day.isoformat()
    return f"{day.year:04}-{day.month:02}" if when.start and when.start.month else f"{day.year:04}"


def _since(found: re.Match[str]) -> str:
    when = _read(found[1])
    if when is None:
        return ""
    return (
        f"for something that goes on since then write {when.text}/.., where its end is not known "
        f"{when.text}/, and for one day from then on {quoted(f'[{when.text}..]')}"
    )


def _century(found: re.Match[str]) -> str:
    number = int(found[1])
    return f"write {number - 1:02}XX for its hundred years" if 1 < number <= 99 else ""


def _week(found: re.Match[str]) -> str:
    year, week = (found[1], found[2]) if found[1] else (found[4], found[3])
    try:
        monday = date.fromisocalendar(int(year), int(week), 1)
    except ValueError:
        return ""
    sunday = monday + timedelta(6)
    return (
        f"for one day of that week write {quoted(f'[{monday}..{sunday}]')}, "
        f"for all of it {monday}/{sunday}"
    )


def _two_years(found: re.Match[str]) -> str:
    first, second = found[1], found[1][:2] + found[2]
    if int(second) != int(first) + 1:
        return ""
    return (
        f"for both years write {first}/{second}, for one of the two {quoted(f'[{first},{second}]')}"
    )


def _shortened(found: re.Match[str]) -> str:
    """An interval whose second date leaves out what it shares with the first: 2022-12-09/10."""
    first, second = found.groups()
    last = first[: len(first) - len(second)] + second
    if not is_date(f"{first}/{last}"):
        return ""
    both = "both days and all between" if len(first) > 7 else "both months and all between"
    return f"for {both} write {first}/{last}, for one of the two {quoted(f'[{first},{last}]')}"


def _bare_days(found: re.Match[str]) -> str:
    example = quoted("[2022-12-09,2022-12-11]")
    return f"for one of several days write them with month and year, as in {example}"


def _other_year(found: re.Match[str]) -> str:
    """A day that does not exist may be one of a calendar whose months have other lengths."""
    names = [one.name for one in calendars_of(int(found[1]), _NOW)]
    if not names:
        return ""
    return (
        f"there is no such day in the Gregorian calendar; if {found[1]} is a year of the "
        f"{' or '.join(names)} calendar, write the Gregorian date"
    )


def _braces(found: re.Match[str]) -> str:
    return "braces are all of several days; write an interval, or an entry for each day"


def _far_year(found: re.Match[str]) -> str:
    return "years run from 0001 to 9999 here"


def _inner_mark(found: re.Match[str]) -> str:
    return f"a {found[1]} stands at the end, for the whole of a date"


def _other_era(found: re.Match[str]) -> str:
    return f"{found[1].upper()} is another calendar; write the Gregorian date that the source gives"


def _read(text: str) -> Edtf | None:
    form = read_point(text)
    when = parse_edtf(form) if form else None
    if when is None or when.is_interval or when.one_of or when.text[-1] in "?~%":
        return None
    return when


_HINTS: Final[tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...]] = tuple(
    (re.compile(pattern, re.ASCII), hint)
    for pattern, hint in (
        (r"(\d{4})[-/ ]*(q[1-4])", _quarter),
        (r"(q[1-4])[-/, ]*(\d{4})", _quarter),
        (rf"{_NUMBER}[ -]quarter(?: of|,)?(?: the year)? (\d{{4}})", _quarter),
        (r"([1-4]q)[-/, ]*['’]?(\d{4}|\d{2})", _quarter),
        (r"(q[1-4])[-/, ]*['’]?(\d{2})", _quarter),
        (r"(\d{4})[-/ ]*([1-4]q)", _quarter),
        (r"(\d{4})[-/ ]*(h[12])", _half),
        (r"([12]h)[-/, ]*['’]?(\d{4}|\d{2})", _half),
        (r"(h[12])[-/, ]*['’]?(\d{2})", _half),
        (r"(\d{4})[-/ ]*([12]h)", _half),
        (r"(h[12])[-/, ]*(\d{4})", _half),
        (rf"{_NUMBER}[ -]half(?: of|,)?(?: the year)? (\d{{4}})", _half),
        (r"(early|mid|late|beginning|start|middle|end)(?: of|-| in)? ?(.+)", _third),
        (r"winter(?: of)? (\d{4})", _winter),
        (r"(?:some (?:day|time) |one day )?between (.+?) and (.+)", _between),
        (r"(before|prior to|until|till|up to|by|no later than|not later than) (.+)", _until),
        (r"(?:since|after|from|starting|beginning) (.+?)(?: on| onwards?)?", _since),
        (r"(\d{1,2})(?:st|nd|rd|th) century", _century),
        (r"(\d{4})-?w(\d{2})|week (\d{1,2})(?: of|,)? (\d{4})", _week),
        (r"(\d{4})[/–-](\d{2})", _two_years),
        (r"(\d{4}-\d{2}-\d{2}) ?[/–-] ?(\d{2}(?:-\d{2})?)", _shortened),
        (r"(\d{4}-\d{2}) ?[/–] ?(\d{2})", _shortened),
        (r"(?:the )?\d{1,2}(?:st|nd|rd|th)? or (?:the )?\d{1,2}(?:st|nd|rd|th)?", _bare_days),
        (r"(\d{4})(?:-\d{1,2}){1,2}", _other_year),
        (r"\{.+\}", _braces),
        (r"-\d{4}.*|y-?\d{5,}", _far_year),
        (r"(?:\d{4}(?:-\d{2})?-?)?([?~%])-?\d.*", _inner_mark),
        (r".*\d.*?\b(be|ah|sh|ap)\.?", _other_era),
    )
)
