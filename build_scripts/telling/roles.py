"""What a person was at a date, as far as a source says."""

from __future__ import annotations

from dataclasses import replace

from build_scripts.checking.seats import days_from, nearest_role
from build_scripts.entries import Actor, Membership, Role
from build_scripts.entries.dates import Edtf
from build_scripts.telling.dates_in_words import begin_in_words, date_in_words, end_in_words

_A_YEAR = 366


def role_at(actor: Actor, when: Edtf | None) -> str:
    """Return what a person was at a date, as far as a source says: the role nearest in time.

    A role of another time is shown with its own dates; nobody is called what they were before.
    """
    role = nearest_role(actor, when)
    if role is None:
        return ""
    ended = role.to is not None and (when is None or when.first > role.to.last)
    begins_later = role.from_ is not None and when is not None and when.last < role.from_.first
    if ended or begins_later:
        return f"{role.title} ({span_in_words(role)})"
    if role.as_of and days_from(role, when) > _A_YEAR:
        named = _month_in_words(role.as_of)
        return f"{role.title} ({named if role.as_of.is_interval else f'as of {named}'})"
    return role.title


def span_in_words(dated: Role | Membership) -> str:
    """Return the time of a role or a membership, as far as a source says."""
    if dated.from_ or dated.to:
        begin = begin_in_words(dated.from_) if dated.from_ else ""
        end = end_in_words(dated.to) if dated.to else ""
        return " ".join(part for part in (begin, end) if part)
    if dated.as_of is None:
        return ""
    named = _month_in_words(dated.as_of)
    return f"{named}" if dated.as_of.is_interval else f"as of {named}"


def _month_in_words(when: Edtf) -> str:
    """A date without its day: a role that one day's article names was not the role of that day."""
    point = when.start
    if point is None or when.is_interval or not point.day:
        return date_in_words(when)
    month = replace(point, day=0)
    return date_in_words(Edtf(when.text, month, month))
