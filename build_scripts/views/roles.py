"""What a person was at a date, as far as a source says."""

from __future__ import annotations

from datetime import date

from build_scripts.entries import Actor, Role
from build_scripts.entries.dates import Edtf
from build_scripts.views.dates_in_words import date_in_words


def role_at(actor: Actor, when: Edtf | None) -> str:
    """Return what a person was at a date, as far as a source says: the role nearest in time."""
    if not actor.roles:
        return ""
    role = min(actor.roles, key=lambda r: _distance(r, when))
    title = role.title
    if when and _distance(role, when) > 366 and role.as_of:
        title = f"{title} (as of {date_in_words(role.as_of)})"
    return title


def _distance(role: Role, when: Edtf | None) -> int:
    if when is None:
        return 0
    first = role.from_ or role.as_of
    last = role.to or role.as_of
    begin: date = first.first if first else date.min
    end: date = last.last if last else date.max
    if when.first > end:
        return (when.first - end).days
    if when.last < begin:
        return (begin - when.last).days
    return 0
