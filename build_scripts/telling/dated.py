"""Dates as they stand beside words: as a reader would say them, with how they are known."""

from __future__ import annotations

from dataclasses import dataclass

from build_scripts.entries.dates import Edtf
from build_scripts.record import Assertion, Statement
from build_scripts.telling.dates_in_words import date_in_words, machine_date

PUBLICATION_NOTE = "date of the article"
"""What stands beside a date where nothing is known but when the article appeared."""


@dataclass(frozen=True, slots=True)
class DateTold:
    """A date in words, for machines, and how it is known."""

    text: str
    machine: str
    note: str = ""
    is_publication: bool = False

    @property
    def line(self) -> str:
        """The date with how it is known, as plain text."""
        return f"{self.text} ({self.note})" if self.note else self.text

    @property
    def of_article(self) -> str:
        """What is said of an assertion whose words have this date; empty if more is known of it."""
        return _of_article(self.text) if self.note == PUBLICATION_NOTE else ""

    @property
    def short(self) -> str:
        """The date, and of how it is known only that it is the article's."""
        return f"{self.text} ({PUBLICATION_NOTE})" if self.is_publication else self.text


def when_known(date: Edtf, basis: str | None = None) -> DateTold:
    """Return a date with how it is known, where the article does not print it."""
    return DateTold(date_in_words(date), machine_date(date), basis or "")


def when_said(statement: Statement) -> DateTold | None:
    """Return when words were said; where only their article's date is known, how that one is."""
    if statement.date is None:
        return None
    notes = [PUBLICATION_NOTE] if statement.dated_by_publication else []
    notes += [statement.date_basis] if statement.date_basis else []
    text, machine = date_in_words(statement.date), machine_date(statement.date)
    return DateTold(text, machine, ": ".join(notes), statement.dated_by_publication)


def when_asserted(assertion: Assertion) -> str:
    """Return the date of an assertion of a tie, or of its article where its words carry none."""
    if assertion.date is None:
        return ""
    words = date_in_words(assertion.date)
    if assertion.dated_by_publication:
        return _of_article(words)
    basis = assertion.relationship.date_basis
    return f"{words} ({basis})" if basis else words


def _of_article(words: str) -> str:
    return f"in an article of {words}"
