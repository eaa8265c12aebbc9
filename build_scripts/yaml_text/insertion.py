"""Adding an item to a list of a YAML file by its position, so that every other byte stays.

The list may be missing, empty, written as lines or in brackets, indented or not.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from build_scripts.problems import Edit
from build_scripts.yaml_text.layout import NodeKind, YamlNode, layout
from build_scripts.yaml_text.source_text import place_of

IndentedLines = Callable[[int], str]
"""Writes an item for a given indentation of its keys: `key: value` lines, the first without it."""


class CannotInsertError(ValueError):
    """The file is written in a way in which an item cannot be added; the message says which."""


def insertion(
    text: str, file: str, key: str, order: Sequence[str], item: IndentedLines, flow_item: str
) -> Edit:
    """Return the edit that adds an item to the list under a key at the root of a file.

    `text` has LF line ends and is readable YAML; `order` are the keys of the file in the order in
    which a new one goes in; `flow_item` is the item for a list in brackets.
    Raises CannotInsertError.
    """
    nodes = layout(text)
    root = nodes[()]
    if root.kind is not NodeKind.MAPPING or root.flow:
        raise CannotInsertError("the file is not made of `key: value` lines")
    at = nodes.get((key,))
    if at is None:
        return _new_key(text, file, root, key, order, item)
    if at.kind is NodeKind.SCALAR and not text[at.start : at.end].strip("~ "):
        return _first_item(text, file, root, at, item)
    if at.kind is not NodeKind.LIST:
        raise CannotInsertError(f"`{key}` is no list")
    if at.flow and not at.children:
        return _first_item(text, file, root, at, item)
    if at.flow:
        return _edit(text, file, at.children[-1].end, at.children[-1].end, f", {flow_item}")
    return _after_last(text, file, at, item)


def _edit(text: str, file: str, start: int, end: int, new: str) -> Edit:
    return Edit(place_of(text, start, file), place_of(text, end, file), new)


def _column(text: str, offset: int) -> int:
    return offset - (text.rfind("\n", 0, offset) + 1)


def _line_after(text: str, offset: int) -> tuple[int, str]:
    """The beginning of the next line, and what must go before it where the last line has no end."""
    end = text.find("\n", offset)
    return (len(text), "\n") if end < 0 else (end + 1, "")


def _new_key(
    text: str, file: str, root: YamlNode, key: str, order: Sequence[str], item: IndentedLines
) -> Edit:
    before = set(order[: order.index(key)])
    earlier = [n for n in root.children if n.path[0] in before]
    column = _column(text, root.start)
    last = max(earlier, key=lambda n: n.end, default=None) or root.children[-1]
    position, line_end = _line_after(text, last.end)
    margin = " " * column
    new = f"{line_end}\n{margin}{key}:\n{margin}  - {item(column + 4)}\n"
    return _edit(text, file, position, position, new)


def _first_item(text: str, file: str, root: YamlNode, at: YamlNode, item: IndentedLines) -> Edit:
    """Into a list that is there and empty: `quotations: []`, or nothing after the colon."""
    assert at.key is not None
    margin = " " * (_column(text, root.start) + 2)
    colon = text.index(":", at.key[1]) + 1
    new = f"\n{margin}- {item(len(margin) + 2)}"
    if at.kind is NodeKind.LIST:
        # What stands behind the brackets is a comment, if anything.
        rest = text[at.end :].split("\n", 1)[0]
        return _edit(text, file, colon, at.end + len(rest), rest.rstrip() + new)
    rest = text[colon:].split("\n", 1)[0]
    return _edit(text, file, colon, colon + len(rest), rest.replace("~", "", 1).rstrip() + new)


def _after_last(text: str, file: str, at: YamlNode, item: IndentedLines) -> Edit:
    last = at.children[-1]
    dash = text.rfind("-", 0, last.start) if len(at.children) else at.start
    column = _column(text, at.start)
    gap = last.start - dash if last.start > dash >= 0 and "\n" not in text[dash : last.start] else 2
    position, _ = _line_after(text, last.end)
    position = _with_own_comments(text, position, column)
    line_end = "" if text[:position].endswith("\n") else "\n"
    blank = "\n" if _are_apart(text, at) else ""
    new = f"{line_end}{blank}{' ' * column}-{' ' * (gap - 1)}{item(column + gap)}\n"
    return _edit(text, file, position, position, new)


def _with_own_comments(text: str, position: int, column: int) -> int:
    """Go past comments that follow the last item and are indented like what is in the list."""
    kept = position
    while position < len(text):
        end = text.find("\n", position)
        end = len(text) if end < 0 else end + 1
        line = text[position:end]
        indent = len(line) - len(line.lstrip(" "))
        if line.strip() and not (line.lstrip().startswith("#") and indent >= max(column, 1)):
            break
        position = end
        if line.strip():
            kept = position
    return kept if text[kept - 1 : kept] == "\n" else len(text)


def _are_apart(text: str, at: YamlNode) -> bool:
    """Whether blank lines stand between the items."""
    if len(at.children) < 2:
        return False
    one, other = at.children[-2:]
    return "\n\n" in text[one.end : other.start]
