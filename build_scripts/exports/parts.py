"""The parts that the data are made in: a part is made by itself, and anew when what it read changes.

A file names its parts in the order of the story. So a file is what was made of them, one behind the other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from build_scripts.exports.source import DataSource
from build_scripts.record import Record, Tie
from build_scripts.record.derived import derived
from build_scripts.record.utterances import Utterance, utterances_of


@dataclass(frozen=True, slots=True)
class DataParts:
    """Parts of one kind: `keys` gives the name of each from a Record, in order."""

    name: str
    keys: Callable[[Record], Iterable[str]]


@dataclass(frozen=True, slots=True)
class FileSection:
    """What a file has from parts of one kind: `text(source, key)` is what one part gives, "" for nothing."""

    name: str
    parts: DataParts
    text: Callable[[DataSource, str], str]


@dataclass(frozen=True, slots=True)
class PartText:
    """What a part gives to a section of a file: the name of the part, and the text, which is not empty."""

    key: str
    text: str


@derived
def ties_from(record: Record) -> Mapping[str, tuple[Tie, ...]]:
    """Return the ties of a Record by the actor at their beginning, in their order."""
    found: dict[str, list[Tie]] = defaultdict(list)
    for tie in record.ties:
        found[tie.source].append(tie)
    return {actor: tuple(own) for actor, own in found.items()}


@derived
def utterances_by_id(record: Record) -> Mapping[str, Utterance]:
    """Return every act of speech that several printed, by its name, in order."""
    return {utterance.id: utterance for utterance in utterances_of(record)}


BY_ARTICLE = DataParts("articles", lambda record: record.articles)
BY_ACTOR = DataParts("actors", lambda record: record.actors)
BY_CLAIM = DataParts("claims", lambda record: record.claims)
BY_TOPIC = DataParts("topics", lambda record: record.topics)
BY_BEGINNING = DataParts("ties", ties_from)
"""Ties by the actor at their beginning, which is their order."""
BY_UTTERANCE = DataParts("wording", utterances_by_id)

ALL_PARTS = (BY_ARTICLE, BY_ACTOR, BY_CLAIM, BY_TOPIC, BY_BEGINNING, BY_UTTERANCE)
