"""One value of a file written anew, in the way that changes least, and only if nothing else changes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from build_scripts.problems import Edit
from build_scripts.words.bounds import one_line
from build_scripts.yaml_text.document import Document, KeyPath
from build_scripts.yaml_text.edits import OverlappingEditsError, apply_edits
from build_scripts.yaml_text.layout import YamlNode
from build_scripts.yaml_text.reader import read_yaml
from build_scripts.yaml_text.source_text import place_of
from build_scripts.yaml_text.writing import block, scalar


def replacement(
    document: Document, nodes: Mapping[KeyPath, YamlNode], path: KeyPath, new: str
) -> tuple[Edit, ...] | None:
    """Return the edits that write a new value at a path; None where no way leaves all else as it is.

    `nodes` is the layout of the document's text.
    """
    node = nodes.get(path)
    if node is None:
        return None
    in_brackets = any(
        nodes[path[:length]].flow for length in range(len(path)) if path[:length] in nodes
    )
    for edits in _ways(document, node, new, in_brackets):
        if _does_only_that(document, edits, path, new):
            return edits
    return None


def scalars(data: Any, path: KeyPath = ()) -> Iterator[tuple[KeyPath, str]]:
    """Yield every text in the data of a document, with its path."""
    if isinstance(data, str):
        yield path, data
    elif isinstance(data, list):
        for index, item in enumerate(data):
            yield from scalars(item, (*path, index))
    elif isinstance(data, dict):
        for key, item in data.items():
            yield from scalars(item, (*path, key))


def _ways(
    document: Document, node: YamlNode, new: str, in_brackets: bool
) -> Iterator[tuple[Edit, ...]]:
    """Yield ways to write a value in the place of another, those that change least first."""
    text, file = document.text, document.file
    old = text[node.start : node.end]

    def edit(start: int, end: int, put: str) -> Edit:
        return Edit(place_of(text, start, file), place_of(text, end, file), put)

    if node.style in ("|", ">"):
        first = node.start + old.index("\n") + 1
        first += len(text[first : node.end]) - len(text[first : node.end].lstrip(" \n"))
    else:
        first = node.start
    written = text[first : node.end]
    bare = one_line(written)
    if node.style not in ("'", '"') and bare and bare in new:
        before, _, after = new.partition(bare)
        put = [edit(first, first, before)] if before else []
        yield (*put, *([edit(node.end, node.end, after)] if after else []))
    if node.style in ("", "'", '"'):
        yield (edit(node.start, node.end, scalar(new, flow=in_brackets)),)
    if not in_brackets and node.key is not None:
        column = node.key[0] - (text.rfind("\n", 0, node.key[0]) + 1)
        yield (edit(node.start, node.end, block(new, column + 2)),)


def _does_only_that(document: Document, edits: tuple[Edit, ...], path: KeyPath, new: str) -> bool:
    try:
        text = apply_edits(document.text, edits)
    except OverlappingEditsError:
        return False
    after, _ = read_yaml(text.encode("utf-8", "replace"), document.file)
    if after is None:
        return False
    before_values, after_values = dict(scalars(document.data)), dict(scalars(after.data))
    if before_values.keys() != after_values.keys() or after.told != document.told:
        return False
    changed = {at for at, value in after_values.items() if value != before_values[at]}
    return changed == {path} and one_line(after_values[path]) == one_line(new)
