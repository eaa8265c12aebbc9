"""Dates as people write them, put into the form of the files where there is only one reading.

9 December 2022 has one, 09/12/2022 has two: September or December. “9–10 December” is both days,
“9 or 10 December” one of the two.
"""

from __future__ import annotations

import calendar
import re
from datetime import date

from build_scripts.entries.dates import NoSuchDateError, parse_edtf

_MONTHS = {
    **{name.lower(): number for number, name in enumerate(calendar.month_name) if name},
    **{name.lower(): number for number, name in enumerate(calendar.month_abbr) if name},
    "sept": 9,
}
_WEEKDAYS = {
    **{name.lower(): number for number, name in enumerate(calendar.day_name)},
    **{name.lower(): number for number, name in enumerate(calendar.day_abbr)},
}
_WEEKDAY = re.compile(r"([a-z]+),?\s+(?=\d|[a-z])", re.IGNORECASE)
_NUMERIC = re.compile(r"(?!\d{4}-\d\d?/)(\d{4})\s*[-/.–−‑]\s*(\d{1,2})\s*[-/.–−‑]\s*(\d{1,2})")
_BASIC = re.compile(r"(\d{4})(\d{2})(\d{2})")
_DAY_LAST = re.compile(r"(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})")
_MONTH = r"([a-z]{3,9})\.?"
_ORDINAL = r"(\d{1,2})(?:st|nd|rd|th)?"
_DAY_MONTH = re.compile(rf"{_ORDINAL}(?:\s+of)?[\s-]+{_MONTH}[,\s-]+(\d{{4}})", re.IGNORECASE)
_MONTH_DAY = re.compile(rf"{_MONTH}\s+{_ORDINAL},?\s+(\d{{4}})", re.IGNORECASE)
_YEAR_MONTH_DAY = re.compile(rf"(\d{{4}}),?\s+{_MONTH}\s+{_ORDINAL}", re.IGNORECASE)
_ONLY_MONTH = re.compile(rf"{_MONTH},?\s+(\d{{4}})", re.IGNORECASE)
_RANGE = re.compile(
    r"\s+(?:–|—|-|to|until)\s+|(?<=\d)\s*[–—]\s*(?=\d{4}-\d\d|\d{1,2}\s+[a-z])"
    r"|(?<=\d)-(?=\d{1,2}\s+[a-z])|(?<=[a-z])\s*[–—]\s*(?=[a-z])",
    re.IGNORECASE,
)
_OR = re.compile(r",?\s+or\s+|(?<=[\da-z]),\s*(?=\d{1,2}\b.*\bor\b)", re.IGNORECASE)
_ABOUT = re.compile(r"(?:about|around|circa|ca\.?|c\.)\s*(?=\S)", re.IGNORECASE)
_DECADE = re.compile(r"(?:the\s+)?(\d{3})0['’]?s", re.IGNORECASE)
_SEASON = re.compile(r"(?:the\s+)?(spring|summer|autumn|fall)(?:\s+of|,)?\s+(\d{4})", re.IGNORECASE)
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23}
_AMERICAN = re.compile(
    rf"{_MONTH}\s+(\d{{1,2}})(\s*[-–—]\s*|\s+(?:to|or)\s+)(\d{{1,2}}),?\s+(\d{{4}})", re.IGNORECASE
)
"""The days of one month behind its name, as American papers print them: Dec. 9-10, 2022."""
_YEAR_AT_END = re.compile(r"(?:([a-z]{3,9})\.?,?\s+)?(\d{4})$", re.IGNORECASE)


_CURLY = "“”„‟‘’‚«»"


def mended_date(text: str) -> str | None:
    """Return a date in the form of the files, or None where it has that form, no reading, or several."""
    text = " ".join(text.split())
    if is_date(text):
        return None
    # Curly marks are letters to YAML, and no quotes around a value.
    text = text.strip(_CURLY)
    if is_date(text):
        return text
    text = _AMERICAN.sub(r"\2\3\4 \1 \5", text)
    for joint, form in ((_RANGE, "{}"), (_OR, "[{}]")):
        sides = joint.split(text)
        if len(sides) > 1:
            return _joined(sides, form) if joint is _OR or len(sides) == 2 else None
    return read_point(text)


def _joined(sides: list[str], form: str) -> str | None:
    """Several dates as one, each with the month and the year that only the last of them names."""
    last = read_point(sides[-1])
    found = [_completed(side, sides[-1]) for side in sides[:-1]]
    if last is None or None in found:
        return None
    joined = form.format(("/" if form == "{}" else ",").join([*filter(None, found), last]))
    return joined if is_date(joined) else None


def _completed(side: str, last: str) -> str | None:
    """Read a date that may lean on the one after it: the 9 of “9 or 10 December 2022”."""
    tail = _YEAR_AT_END.search(last)
    ways = [side]
    if tail is not None:
        ways += [f"{side} {tail[1]} {tail[2]}"] if tail[1] else []
        ways += [f"{side} {tail[2]}"]
    return next((point for way in ways if (point := read_point(way)) is not None), None)


def is_date(text: str) -> bool:
    """Whether the text is a date in the form of the files."""
    try:
        parse_edtf(text)
    except NoSuchDateError:
        return False
    return True


def read_point(text: str) -> str | None:
    """Return the one reading of a single date, or None; a date in the form of the files is its own."""
    if is_date(text):
        return text
    if found := _ABOUT.match(text):
        rest = read_point(text[found.end() :])
        return f"{rest}~" if rest and is_date(f"{rest}~") else None
    if found := _DECADE.fullmatch(text):
        return f"{found[1]}X" if is_date(f"{found[1]}X") else None
    if found := _SEASON.fullmatch(text):
        return f"{found[2]}-{_SEASONS[found[1].lower()]}"
    return _plain(text)


def _plain(text: str) -> str | None:
    """A day or a month in words and figures."""
    weekday = None
    if (found := _WEEKDAY.match(text)) and found[1].lower() in _WEEKDAYS:
        weekday = _WEEKDAYS[found[1].lower()]
        text = text[found.end() :]
    day = _day(text)
    if day is not None:
        # A weekday that does not agree leaves two readings.
        return day.isoformat() if weekday in (None, day.weekday()) else None
    if weekday is None and (found := _ONLY_MONTH.fullmatch(text)):
        month = _MONTHS.get(found[1].lower())
        return f"{found[2]}-{month:02}" if month and is_date(f"{found[2]}-{month:02}") else None
    return None


def _day(text: str) -> date | None:
    if found := _NUMERIC.fullmatch(text) or _BASIC.fullmatch(text):
        return _date(found[1], found[2], found[3])
    if found := _DAY_MONTH.fullmatch(text):
        return _date(found[3], found[2], found[1])
    if found := _MONTH_DAY.fullmatch(text):
        return _date(found[3], found[1], found[2])
    if found := _YEAR_MONTH_DAY.fullmatch(text):
        return _date(found[1], found[2], found[3])
    if found := _DAY_LAST.fullmatch(text):
        ways = {_date(found[3], found[1], found[2]), _date(found[3], found[2], found[1])} - {None}
        return ways.pop() if len(ways) == 1 else None
    return None


def _date(year: str, month: str, day: str) -> date | None:
    number = int(month) if month.isdigit() else _MONTHS.get(month.lower(), 0)
    try:
        return date(int(year), number, int(day))
    except ValueError:
        return None
