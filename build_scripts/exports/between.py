"""The tables of what is said to be between actors: ties and assertions.

A tie is no fact: it is what assertions have in common, and says how it stands by all of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.entries import Holds
from build_scripts.exports import ids
from build_scripts.exports.columns import CellKind, DataColumn, DataTable
from build_scripts.exports.dates import date_columns
from build_scripts.exports.parts import BY_BEGINNING, ties_from
from build_scripts.exports.resting_on import ids_of_evidence, labels_of
from build_scripts.exports.shared_columns import (
    address_column,
    article_column,
    id_column,
    label_column,
    rights_column,
)
from build_scripts.exports.source import DataSource
from build_scripts.record import Assertion, Tie
from build_scripts.record.seats import Voice, voices_in_evidence
from build_scripts.record.standing import standing_of
from build_scripts.record.standings import Standing
from build_scripts.record.tie_time import times
from build_scripts.telling.assertions import assertion_telling
from build_scripts.views.ties.worded_ties import heading_text


@dataclass(frozen=True, slots=True)
class TieData:
    """A tie with all its assertions; `heading` is the sentence that its standing allows."""

    source: DataSource
    tie: Tie
    heading: str
    withdrawn: None = None


@dataclass(frozen=True, slots=True)
class AssertionData:
    """What one article asserts of a tie."""

    source: DataSource
    tie: Tie
    assertion: Assertion
    withdrawn: None = None

    @property
    def voices(self) -> tuple[Voice, ...]:
        """Who asserts it."""
        return voices_in_evidence(self.assertion.evidence)


def tie_rows(source: DataSource, key: str) -> tuple[TieData, ...]:
    """Return every tie that begins with an actor."""
    return source.once(f"ties of {key}", lambda: tuple(_tie_rows(source, key)))


def _tie_rows(source: DataSource, key: str) -> Iterator[TieData]:
    for tie in ties_from(source.record)[key]:
        yield TieData(source, tie, heading_text(source.record, tie))


def assertion_rows(source: DataSource, key: str) -> Iterator[AssertionData]:
    """Yield every assertion of these ties, tie by tie and by date."""
    for tie in ties_from(source.record)[key]:
        for assertion in tie.assertions:
            yield AssertionData(source, tie, assertion)


TIES = DataTable(
    name="ties",
    title="Ties",
    means="What articles say to be between two actors. A row is no fact: “standing” and “reads_as” say "
    "how far it is established, and its assertions say who says so.",
    parts=BY_BEGINNING,
    rows=tie_rows,
    label="reads_as",
    columns=(
        id_column(lambda r: ids.tie_id(r.tie), "Both actors and the type."),
        DataColumn(
            "from_actor",
            CellKind.ID,
            "The actor at its beginning.",
            lambda r: ids.actor_id(r.tie.source),
            "actors",
        ),
        DataColumn("type", CellKind.TEXT, "The type of the tie.", lambda r: r.tie.type_id),
        DataColumn(
            "to_actor",
            CellKind.ID,
            "The actor at its end.",
            lambda r: ids.actor_id(r.tie.target),
            "actors",
        ),
        DataColumn(
            "family",
            CellKind.TEXT,
            "The family of its type.",
            lambda r: r.tie.type.family.value,
        ),
        DataColumn(
            "directed",
            CellKind.YES_NO,
            "False for a tie that reads the same from both sides.",
            lambda r: r.tie.type.directed,
        ),
        DataColumn(
            "standing",
            CellKind.CHOICE,
            "How it stands by what all articles say: "
            + "; ".join(f"{s.value}: {s.shown.sentence}" for s in Standing),
            lambda r: standing_of(r.source.record, r.tie).standing.value,
            choices=tuple(one.value for one in Standing),
        ),
        DataColumn(
            "reads_as",
            CellKind.TEXT,
            "The tie in one sentence that says no more than its standing allows.",
            lambda r: r.heading,
        ),
        DataColumn(
            "times",
            CellKind.LIST,
            "The days to which its assertions are dated, as EDTF; what lies between is not said.",
            lambda r: tuple(one.text for one in times(r.source.record)[r.tie.key].times),
        ),
        DataColumn(
            "articles",
            CellKind.LIST,
            "The articles that assert it.",
            lambda r: tuple(dict.fromkeys(ids.article_id(a.article) for a in r.tie.assertions)),
            "articles",
        ),
        address_column(lambda r: r.source.at(r.source.addresses.tie(r.tie))),
        label_column(
            lambda r: labels_of(r.source, (e for a in r.tie.assertions for e in a.evidence))
        ),
        rights_column(lambda r: r.source.own_words),
    ),
)

ASSERTIONS = DataTable(
    name="assertions",
    title="Assertions of ties",
    means="What one article says of a tie, with who says it. An assertion is what somebody says, not "
    "what is so.",
    parts=BY_BEGINNING,
    rows=assertion_rows,
    columns=(
        id_column(
            lambda r: ids.evidence_id(f"{r.assertion.article}#{r.assertion.relationship.id}"),
            "The article’s id, #, its own.",
        ),
        DataColumn("tie", CellKind.ID, "The tie.", lambda r: ids.tie_id(r.tie), "ties"),
        article_column(lambda r: ids.article_id(r.assertion.article)),
        DataColumn(
            "asserters",
            CellKind.LIST,
            "Who says it: those who speak, or the bodies that they speak for.",
            lambda r: ids.actor_ids(v.actor for v in r.voices if v.actor),
            "actors",
        ),
        DataColumn(
            "in_article_voice",
            CellKind.YES_NO,
            "True where an article says it in its own voice.",
            lambda r: any(v.actor is None for v in r.voices),
        ),
        DataColumn(
            "relayed_by",
            CellKind.LIST,
            "Through whom words of it came; not empty means that some of it is hearsay.",
            lambda r: ids.actor_ids(one for v in r.voices for one in v.via),
            "actors",
        ),
        DataColumn(
            "only_cites",
            CellKind.LIST,
            "What those who speak only cite; then they do not say it.",
            lambda r: tuple(dict.fromkeys(v.cites for v in r.voices if v.cites)),
        ),
        DataColumn(
            "holds",
            CellKind.CHOICE,
            "What is said of the tie. “denies” is no statement of it.",
            lambda r: r.assertion.relationship.holds.value,
            choices=tuple(one.value for one in Holds),
        ),
        DataColumn(
            "scope",
            CellKind.TEXT,
            "The limits within which it is said, in our words.",
            lambda r: r.assertion.relationship.scope,
        ),
        *date_columns(
            "dated",
            "When the tie is said to hold; else when the words were said; else the article’s date.",
            lambda r: r.assertion.date,
        ),
        DataColumn(
            "dated_told",
            CellKind.TEXT,
            "The same in words, with how it is known.",
            lambda r: assertion_telling(r.source.record, r.assertion).when,
        ),
        DataColumn(
            "evidence",
            CellKind.LIST,
            "What it rests on.",
            lambda r: ids_of_evidence(r.assertion.evidence),
            "evidence",
        ),
        DataColumn(
            "context",
            CellKind.TEXT,
            "What a reader must know, in our words.",
            lambda r: r.assertion.relationship.context,
        ),
        address_column(lambda r: r.source.at(r.source.addresses.tie(r.tie))),
        label_column(lambda r: labels_of(r.source, r.assertion.evidence)),
        rights_column(lambda r: r.source.own_words),
    ),
)
