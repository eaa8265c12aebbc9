"""The old id of an entry, put into its list `formerly` by position, so that every other byte stays."""

from __future__ import annotations

from build_scripts.problems import Edit
from build_scripts.yaml_text.document import KeyPath
from build_scripts.yaml_text.layout import NodeKind, layout
from build_scripts.yaml_text.source_text import place_of

_KEY = "formerly"


def with_former(
    text: str, file: str, prefix: KeyPath, old: str, dropped: str = ""
) -> tuple[Edit, ...]:
    """Return the edits that add an id to `formerly` of the mapping at `prefix`.

    `text` has LF line ends and is readable YAML. `dropped` is an id that is no longer a former one,
    since the entry has it again.
    """
    nodes = layout(text)
    owner, there = nodes[prefix], nodes.get((*prefix, _KEY))

    def edit(start: int, end: int, new: str) -> tuple[Edit, ...]:
        return (Edit(place_of(text, start, file), place_of(text, end, file), new),)

    if there is None and owner.flow:
        start = owner.start + 1
        return edit(start, start, f"{_KEY}: [{old}], ")
    if there is None:
        first = owner.children[0]
        assert first.key is not None
        if prefix:
            margin = " " * (first.key[0] - (text.rfind("\n", 0, first.key[0]) + 1))
            return edit(first.key[0], first.key[0], f"{_KEY}: [{old}]\n{margin}")
        last = owner.children[-1]
        at = text.find("\n", last.end)
        if at < 0:
            return edit(len(text), len(text), f"\n{_KEY}: [{old}]\n")
        return edit(at + 1, at + 1, f"{_KEY}: [{old}]\n")
    if there.kind is NodeKind.LIST:
        known = [text[child.start : child.end] for child in there.children]
    else:
        known = [text[there.start : there.end]]
    kept = [name for name in known if name.strip("'\"") not in (dropped, old, "", "~")]
    return edit(there.start, there.end, f"[{', '.join([*kept, old])}]")
