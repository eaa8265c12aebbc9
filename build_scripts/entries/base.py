"""What every entry has: when it came, whether it is published, what was corrected, withdrawal."""

from __future__ import annotations

import datetime
from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from build_scripts.entries.fields import Day, FormerIds, Prose


class Model(BaseModel):
    """The ground of all models: unknown keys are refused, nothing changes once it is read."""

    # What is only a part of others is built within these, and never by itself.
    model_config = ConfigDict(
        defer_build=True, frozen=True, extra="forbid", use_attribute_docstrings=True
    )


class Status(StrEnum):
    """Whether an entry is on the published site."""

    PUBLISHED = "published"
    DRAFT = "draft"


class Correction(Model):
    """One correction of an entry, listed on its page and on the method page."""

    date: Day
    """The day of the correction."""
    what: Prose
    """What was wrong and what it is now, in our own words."""


class Withdrawal(Model):
    """Why something was taken back. Its address stays and shows this instead."""

    date: Day
    """The day of the withdrawal."""
    why: Prose
    """The reason, in our own words, for the reader who follows an old link."""


class Entry(Model):
    """One file in `content/`; the stem of the file's name is the entry's id."""

    added: Day | None = None
    """The day it came into the story."""
    updated: Day | None = None
    """The day of its last change, if later than `added`."""
    status: Status = Status.PUBLISHED
    """`draft` entries are checked and shown in `make serve`, and never published."""
    formerly: FormerIds = ()
    """Ids that it had before, written by `make rename`: their addresses lead here, and nothing else
    may ever have them."""
    corrections: tuple[Correction, ...] = ()
    """What was corrected, and when."""
    withdrawn: Withdrawal | None = None
    """Set when the whole entry is taken back; its page then says why."""

    @property
    def change_days(self) -> list[datetime.date]:
        """The days on which it changed, in no order.

        Of a month or a year it is the first day: the last may be still to come.
        """
        days = [when.first for when in (self.added, self.updated) if when is not None]
        days += [correction.date.first for correction in self.corrections]
        return days if self.withdrawn is None else [*days, self.withdrawn.date.first]
