"""Where everything stands in a YAML file: for tools that change a file and leave the rest as it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

import yaml

from build_scripts.yaml_text.document import KeyPath
from build_scripts.yaml_text.events import end, events, start


class NodeKind(StrEnum):
    """What a node is."""

    MAPPING = "mapping"
    LIST = "list"
    SCALAR = "scalar"


@dataclass(slots=True)
class YamlNode:
    """A value in a file: `start:end` are its offsets, without white space and comments after it.

    `flow` says of a mapping or list that it is written in brackets, `style` how a scalar is: "" for
    plain, or its first sign. `key` are the offsets of its key; an item of a list has none, and `start`
    stands behind its dash. `children` are the nodes in it, in the order of the file.
    """

    path: KeyPath
    kind: NodeKind
    start: int
    end: int
    key: tuple[int, int] | None = None
    flow: bool = False
    style: str = ""
    children: list[YamlNode] = field(default_factory=list)


@dataclass(slots=True)
class _OpenCollection:
    node: YamlNode
    is_list: bool
    key: yaml.ScalarEvent | None = None


def layout(text: str) -> Mapping[KeyPath, YamlNode]:
    """Return the nodes of a readable YAML text by their paths; `()` is the root.

    Raises yaml.YAMLError where the text cannot be read.
    """
    nodes: dict[KeyPath, YamlNode] = {}
    stack: list[_OpenCollection] = []
    for event in events(text):
        if isinstance(event, yaml.DocumentEndEvent):
            break
        if isinstance(event, yaml.CollectionEndEvent):
            closed = stack.pop().node
            last = closed.children[-1].end if closed.children else closed.start
            closed.end = end(event).index if closed.flow else last
            continue
        if not isinstance(event, yaml.NodeEvent):
            continue
        top = stack[-1] if stack else None
        if top and not top.is_list and top.key is None and isinstance(event, yaml.ScalarEvent):
            top.key = event
            continue
        node = _node(text, event, top)
        if top:
            top.node.children.append(node)
            top.key = None
        nodes.setdefault(node.path, node)
        if isinstance(event, yaml.CollectionStartEvent):
            stack.append(_OpenCollection(node, isinstance(event, yaml.SequenceStartEvent)))
    return nodes


def _node(text: str, event: yaml.NodeEvent, top: _OpenCollection | None) -> YamlNode:
    path: KeyPath = ()
    key = None
    if top:
        step = len(top.node.children) if top.is_list else (top.key.value if top.key else "")
        path = (*top.node.path, step)
        key = (start(top.key).index, end(top.key).index) if top.key else None
    first, last = start(event).index, end(event).index
    if isinstance(event, yaml.CollectionStartEvent):
        is_list = isinstance(event, yaml.SequenceStartEvent)
        kind = NodeKind.LIST if is_list else NodeKind.MAPPING
        return YamlNode(path, kind, first, last, key, bool(event.flow_style))
    style = (event.style or "") if isinstance(event, yaml.ScalarEvent) else "*"
    if style in ("", "|", ">"):
        last = first + len(text[first:last].rstrip())
    return YamlNode(path, NodeKind.SCALAR, first, max(first, last), key, style=style)
