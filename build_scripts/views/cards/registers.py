"""Where registers that others keep tell who an actor is: links for a reader, addresses for a machine."""

from __future__ import annotations

from build_scripts.entries import Actor
from build_scripts.views.frame.card_model import Link

_REGISTERS = {
    "wikidata": ("Wikidata", "https://www.wikidata.org/wiki/", ""),
    "opensanctions": (
        "OpenSanctions",
        "https://www.opensanctions.org/entities/",
        "lists people and bodies of public interest; to be listed accuses nobody",
    ),
    "lei": ("Legal entity identifier", "https://search.gleif.org/#/record/", ""),
}
"""What a reader calls each, where its entries stand, and what must be said beside it."""


def registers_of(actor: Actor) -> tuple[Link, ...]:
    """Return a link to the entry of an actor in each register in which it was found."""
    links = []
    for register, identifier in actor.identifiers.known() if actor.identifiers else ():
        name, address, note = _REGISTERS[register]
        links.append(Link(f"{name} {identifier}", f"{address}{identifier}", note))
    return tuple(links)
