"""What the small card says that a name shows under the pointer: small files of a few names each.

So nothing of it is repeated in the pages that print the name, and little more is fetched than is asked
for. In which file a name is follows from its address alone; docs/javascripts/hover.js reads them.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date

from build_scripts.entries import Actor, Role, Topic
from build_scripts.record import Record
from build_scripts.telling.roles import span_in_words
from build_scripts.telling.words import KINDS, count
from build_scripts.views.frame.addresses import Addresses
from build_scripts.views.frame.pages import Page
from build_scripts.views.frame.tasks import PageFamily, Task
from build_scripts.words.short_hash import short_hash

_FIRST_SENTENCE = re.compile(r".+?[.!?…][”’\"]?(?=\s|$)", re.DOTALL)
_MOST = 240


@dataclass(frozen=True, slots=True)
class HoverCard:
    """The lines of a small card; empty ones are left out."""

    name: str
    about: str
    summary: str = ""
    said: str = ""

    @property
    def lines(self) -> dict[str, str]:
        """The card as the browser reads it."""
        return {name: line for name, line in asdict(self).items() if line}


@PageFamily
def hover_files(record: Record, _: str) -> Iterator[Task]:
    """The cards of every actor and topic that has a page; what was withdrawn says only that."""
    at = Addresses(record)
    shown: dict[str, tuple[list[str], list[str]]] = defaultdict(lambda: ([], []))
    for identifier in record.actors:
        shown[hover_path(at.actor(identifier))][0].append(identifier)
    for identifier in record.topics:
        shown[hover_path(at.topic(identifier))][1].append(identifier)
    for path, (actors, topics) in sorted(shown.items()):
        yield Task(
            path, _file_of, (path, tuple(actors), tuple(topics)), (path.removesuffix(".json"),)
        )


def _file_of(
    record: Record, path: str, actors: tuple[str, ...], topics: tuple[str, ...]
) -> Iterator[Page]:
    at = Addresses(record)
    cards = {at.actor(i): _actor(record, i, record.actors[i]).lines for i in actors}
    cards |= {at.topic(i): _topic(record, i, record.topics[i]).lines for i in topics}
    yield Page(path, f"{json.dumps(cards, ensure_ascii=False)}\n")


def hover_path(address: str) -> str:
    """Return the path of the file that has the card of an address: one of 256."""
    return f"hover/{short_hash(address) % 256:02x}.json"


def _actor(record: Record, identifier: str, actor: Actor) -> HoverCard:
    if actor.withdrawn is not None:
        return HoverCard(actor.name, "Withdrawn.")
    said = len(record.by_speaker.get(identifier, ()))
    behalf = len(record.on_behalf_of.get(identifier, ()))
    counted = [_quotations(said)] if said or not behalf else []
    if behalf:
        counted.append(
            f"{behalf:,} on its behalf" if said else f"{_quotations(behalf)} on its behalf"
        )
    within = actor.part_of or actor.country
    about = [KINDS[actor.kind][0], _latest_role(actor)]
    about.append(record.actors[within].name if within else "")
    return HoverCard(
        actor.name,
        " · ".join(part for part in about if part),
        first_sentence(actor.described_as or actor.summary or ""),
        ", ".join(counted),
    )


def _topic(record: Record, identifier: str, topic: Topic) -> HoverCard:
    if topic.withdrawn is not None:
        return HoverCard(topic.title, "Withdrawn.")
    said = _quotations(len(record.by_topic.get(identifier, ())))
    return HoverCard(topic.title, "Topic", first_sentence(topic.summary or ""), said)


def _quotations(number: int) -> str:
    return count(number, "quotation")


def _latest_role(actor: Actor) -> str:
    """The role of which the sources speak last, always with its time: it may have ended since."""
    if not actor.roles:
        return ""
    role = max(actor.roles, key=_last_known)
    span = span_in_words(role)
    return f"{role.title} ({span})" if span else role.title


def _last_known(role: Role) -> date:
    return max((d.last for d in (role.from_, role.as_of, role.to) if d), default=date.min)


def first_sentence(text: str) -> str:
    """Return the first sentence of a text, cut at a word where it is very long."""
    text = " ".join(text.split())
    found = _FIRST_SENTENCE.match(text)
    sentence = found[0] if found else text
    if len(sentence) <= _MOST:
        return sentence
    return f"{sentence[:_MOST].rpartition(' ')[0]} …"
