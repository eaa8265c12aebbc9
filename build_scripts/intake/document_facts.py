"""What a word processor's document says of itself: title, author and language, in Dublin Core's names."""

from __future__ import annotations

from build_scripts.intake.result import FactKey, SourceFact
from build_scripts.intake.xml_trees import local, tree_of
from build_scripts.intake.zip_parts import Parts

_KEYS = {"title": FactKey.TITLE, "creator": FactKey.AUTHORS, "language": FactKey.LANGUAGE}


def stated_facts(parts: Parts, name: str) -> list[SourceFact]:
    """Return what the named part of a document states, or nothing where there is no such part.

    Raises CannotReadError where the part is no XML, or is too large.
    """
    if name not in parts.names:
        return []
    root = tree_of(parts.read(name), "The properties of the document")
    return [
        SourceFact(
            _KEYS[local(one)], one.text or "", f"the properties of the document ({local(one)})"
        )
        for one in root.iter()
        if local(one) in _KEYS
    ]
