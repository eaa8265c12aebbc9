"""YAML to plain values, in one pass over libyaml's events.

Nothing is composed or constructed, so that no alias unfolds and no value changes its type: every
scalar stays the text that the contributor typed (`no`, `12:30`, `1.10`, `010`). What makes YAML
dangerous or surprising is refused with the place where it stands.
"""

from __future__ import annotations

from build_scripts.codes import files as codes
from build_scripts.problems import Problem
from build_scripts.yaml_text.characters import check_characters, readable
from build_scripts.yaml_text.document import Document, KeyPath, Value
from build_scripts.yaml_text.problem_list import ProblemList
from build_scripts.yaml_text.source_text import MAX_BYTES, decode
from build_scripts.yaml_text.walk import Walk

__all__ = ["MAX_BYTES", "Document", "KeyPath", "Value", "read_yaml"]


def read_yaml(
    data: bytes, file: str, allow_root_list: bool = False
) -> tuple[Document | None, tuple[Problem, ...]]:
    """Read the bytes of one YAML file; `file` is its path as shown to people.

    Returns the document, or None where the structure could not be read to its end, and the
    problems in order. There may be problems beside a document: the values concerned are in
    `Document.told`. With `allow_root_list` the root may be a list as well as a mapping.

    Problems: OTR002 to OTR006 of the bytes, OTR010 to OTR027 of the YAML, OTR030 to OTR034 of the
    characters; at most 20 of each, and one more that counts the others. Never raises, whatever
    the bytes.
    """
    text, problems = decode(data, file)
    if text is None:
        return None, problems
    found = ProblemList()
    walk = Walk(readable(text), file, allow_root_list, found)
    document = walk.run()
    if walk.error:
        # What was told from there on is most likely the same fault, half understood.
        found.drop_from_line(walk.error.location.line)
    check_characters(text, file, found, document.originals if document else None)
    forbidden = found.lines_with([codes.FORBIDDEN_CHARACTER])
    # A forbidden character was replaced for the walk, and may itself have caused the error.
    if walk.error and walk.error.location.line not in forbidden:
        found.include(walk.error)
    found.include(*problems)
    return document, found.result()
