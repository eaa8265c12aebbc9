"""What every page says: how to report an error, and when it last changed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote

from build_scripts.entries import Entry, Status
from build_scripts.record import Record
from build_scripts.telling.dates_in_words import date_in_words, day_in_words, machine_date
from build_scripts.views.frame.card_model import DateTold, Link


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """One correction, with its date."""

    when: DateTold
    what: str


@dataclass(frozen=True, slots=True)
class Foot:
    """The end of every page: last change, corrections, and how to report an error."""

    changed: str
    corrections: tuple[CorrectionView, ...]
    report: Link | None
    is_draft: bool


def foot(record: Record, entries: Iterable[Entry], subject: str) -> Foot:
    """Return the foot of a page that shows the given entries; `subject` names it in a mail."""
    shown = list(entries)
    days = [day for entry in shown for day in entry.change_days]
    changed = max(days, default=None) if shown else record.last_change
    corrections = sorted(
        (c for entry in shown for c in entry.corrections),
        key=lambda c: c.date.sort_key,
        reverse=True,
    )
    return Foot(
        changed=day_in_words(changed) if changed else "",
        corrections=tuple(
            CorrectionView(DateTold(date_in_words(c.date), machine_date(c.date)), c.what)
            for c in corrections
        ),
        report=report_link(record, subject),
        is_draft=any(entry.status is Status.DRAFT for entry in shown),
    )


def report_link(record: Record, subject: str, body: str = "") -> Link | None:
    """Return the link by which a reader reports an error or replies, if the story names one.

    Where that is a mail, it begins with the given subject and text.
    """
    contact = record.story.contact if record.story else None
    if not contact:
        return None
    if contact.startswith(("http://", "https://")):
        return Link("Report an error or reply", contact)
    more = f"&body={_quoted(body)}" if body else ""
    address = f"{_mail_address(contact)}?subject={_quoted(subject)}{more}"
    return Link("Report an error or reply", address)


@lru_cache(maxsize=1)
def _mail_address(contact: str) -> str:
    local, _, domain = contact.partition("@")
    return f"mailto:{quote(local, safe='.+-_')}@{quote(domain, safe='.-')}"


_quoted_signs = lru_cache(maxsize=200)(quote)
_UNSAFE = re.compile(r"[^\w.~/-]+", re.ASCII)


def _quoted(words: str) -> str:
    """Return what `quote` does, which looks at every letter by itself: there is a link for each quotation."""
    return _UNSAFE.sub(lambda found: _quoted_signs(found[0]), words)
