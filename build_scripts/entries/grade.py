"""How good a source is for the words that it prints: a grade, and an editor's own with a reason."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from build_scripts.entries.base import Model
from build_scripts.entries.fields import Prose


class Grade(StrEnum):
    """How near a copy is to the words, the nearest first."""

    RECORD = "record"
    AGENCY = "agency"
    PUBLISHER = "publisher"
    REPOST = "repost"
    REPOST_OF_REPOST = "repost-of-repost"
    MACHINE_TRANSLATION = "machine-translation"

    @property
    def rank(self) -> int:
        """Its place among the grades: 0 is the best."""
        return tuple(Grade).index(self)


REPOSTS = frozenset({Grade.REPOST, Grade.REPOST_OF_REPOST})
"""Grades of copies of what others published."""


class SetGrade(Model):
    """A grade that an editor sets, because the other keys of the article do not tell it."""

    is_: Grade = Field(alias="is")
    """The grade: `record` (transcript, letter, statement by its issuer), `agency`, `publisher`,
    `repost`, `repost-of-repost`, `machine-translation`."""
    why: Prose
    """The reason, in our own words; readers see it on the article's page."""
