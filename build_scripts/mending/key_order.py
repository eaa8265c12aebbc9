"""The keys of a file in order, moved with their comments and nothing changed in them.

What names a thing (`id`, `title`, `name`) comes first. All keys can be put in the order of the models,
where those that every entry may have come last. Blank lines stay where they are; comments above a key
go with it, those at the head of the file stay.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from pydantic import BaseModel

from build_scripts.entries import Entry
from build_scripts.loading.paths import keys_at
from build_scripts.problems import Edit
from build_scripts.yaml_text.document import Document, KeyPath
from build_scripts.yaml_text.layout import NodeKind, YamlNode, layout
from build_scripts.yaml_text.source_text import place_of

_NAMING = ("id", "title", "name")


def misplaced_keys(
    document: Document, model: type[BaseModel], prefix: KeyPath = (), *, all_keys: bool = False
) -> Edit | None:
    """Return the edit that orders the keys of the first mapping that is out of order, if one is.

    Only the naming key is put first, unless `all_keys` are to be ordered. The mapping may hold others
    that are out of order; whoever wants all in order asks again.
    """
    nodes = layout(document.text)
    for node in nodes.values():
        if node.kind is not NodeKind.MAPPING or node.path[: len(prefix)] != prefix:
            continue
        order = keys_at(model, node.path[len(prefix) :])
        names = [str(child.path[-1]) for child in node.children]
        if len(names) < 2 or not set(names) <= set(order) or len(set(names)) < len(names):
            continue
        wanted = _wanted(names, order, all_keys)
        if wanted == list(range(len(names))):
            continue
        made = _flow if node.flow else _block
        if edit := made(document, node, wanted):
            return edit
    return None


def _wanted(names: Sequence[str], order: Sequence[str], all_keys: bool) -> list[int]:
    """The places of the keys in the order in which they should stand."""
    if all_keys:
        shared = Entry.model_fields
        return sorted(range(len(names)), key=lambda i: (names[i] in shared, order.index(names[i])))
    naming = next((key for key in _NAMING if key in order), None)
    return sorted(range(len(names)), key=lambda index: names[index] != naming)


def _flow(document: Document, node: YamlNode, wanted: Sequence[int]) -> Edit | None:
    text = document.text
    inside = text[node.start : node.end]
    if "\n" in inside or any(child.key is None for child in node.children):
        return None
    spans = [(child.key[0] if child.key else 0, child.end) for child in node.children]
    pieces = []
    position = node.start
    for slot, index in enumerate(wanted):
        pieces += [text[position : spans[slot][0]], text[slice(*spans[index])]]
        position = spans[slot][1]
    new = "".join([*pieces, text[position : node.end]])
    return _edit(document, node.start, node.end, new)


@dataclass(frozen=True, slots=True)
class _KeyBlock:
    """A key with its value as lines: comments above it, and its own lines."""

    comments: tuple[str, ...]
    lines: tuple[str, ...]


def _block(document: Document, node: YamlNode, wanted: Sequence[int]) -> Edit | None:
    lines = document.text.split("\n")
    starts = _starts(lines)
    rows = []
    for child in node.children:
        if child.key is None:
            return None
        row = _row(starts, child.key[0])
        rows.append(row)
        before = document.text[starts[row] : child.key[0]]
        if before.strip(" -") or (len(rows) > 1 and before.strip(" ")):
            return None
    if len(set(rows)) < len(rows):
        return None
    first = node.children[0]
    assert first.key is not None
    column = first.key[0] - starts[rows[0]]
    head = lines[rows[0]][:column]
    blocks: list[_KeyBlock] = []
    blanks: list[int] = []
    top = rows[0]
    comments: tuple[str, ...] = ()
    if node.path and not head.strip(" "):
        top, comments = _above(lines, rows[0], column)
    for number, child in enumerate(node.children):
        last = _row(starts, max(child.end - 1, child.key[0] if child.key else 0))
        stop = rows[number + 1] if number + 1 < len(rows) else len(lines)
        body_end = _with_deeper_comments(lines, last + 1, stop, column)
        own = lines[rows[number] : body_end]
        own[0] = " " * column + own[0][column:]
        blocks.append(_KeyBlock(comments, tuple(own)))
        if number + 1 < len(rows):
            between = lines[body_end:stop]
            blank = next((i for i, line in enumerate(between) if line.strip()), len(between))
            blanks.append(blank)
            comments = tuple(between[blank:])
    new: list[str] = []
    for slot, index in enumerate(wanted):
        block = blocks[index]
        new += [""] * (blanks[slot - 1] if slot else 0)
        if slot == 0:
            new += [*block.comments, head + block.lines[0][column:], *block.lines[1:]]
        else:
            new += [*block.comments, *block.lines]
    end = starts[body_end] - 1 if body_end < len(lines) else len(document.text)
    return _edit(document, starts[top], end, "\n".join(new))


def _above(lines: Sequence[str], row: int, column: int) -> tuple[int, tuple[str, ...]]:
    """The comments right above a row that stand in its own column, and the first of their rows."""
    top = row
    while (
        top > 0
        and lines[top - 1][:column].strip() == ""
        and lines[top - 1][column:].startswith("#")
    ):
        top -= 1
    return top, tuple(lines[top:row])


def _with_deeper_comments(lines: Sequence[str], row: int, stop: int, column: int) -> int:
    """Go past comments that are indented deeper than the keys: they belong to the value above."""
    while row < stop:
        line = lines[row]
        indent = len(line) - len(line.lstrip(" "))
        if not line.lstrip().startswith("#") or indent <= column:
            break
        row += 1
    return row


def _starts(lines: Sequence[str]) -> list[int]:
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    return starts[:-1]


def _row(starts: Sequence[int], offset: int) -> int:
    return bisect_right(starts, offset) - 1


def _edit(document: Document, start: int, end: int, new: str) -> Edit:
    file, text = document.file, document.text
    return Edit(place_of(text, start, file), place_of(text, end, file), new)
