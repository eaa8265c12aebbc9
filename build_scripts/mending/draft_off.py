"""The key that makes an entry a draft, taken out of its file so that every other byte stays."""

from __future__ import annotations

from build_scripts.entries import Status
from build_scripts.problems import Edit
from build_scripts.yaml_text.document import Document
from build_scripts.yaml_text.edits import apply_edits
from build_scripts.yaml_text.layout import layout
from build_scripts.yaml_text.reader import read_yaml
from build_scripts.yaml_text.source_text import place_of

_KEY = "status"


def without_draft(document: Document) -> str:
    """Return the text of a draft's file as that of a published entry.

    The line goes, with the comment behind it. Where the key stands in brackets, its value is written
    anew. Raises ValueError where neither leaves all else as it is.
    """
    text, file = document.text, document.file
    node = layout(text)[(_KEY,)]
    assert node.key is not None
    start = text.rfind("\n", 0, node.key[0]) + 1
    end = text.find("\n", node.end) + 1 or len(text)
    value = Status.PUBLISHED.value
    for first, last, new in ((start, end, ""), (node.start, node.end, value)):
        edit = Edit(place_of(text, first, file), place_of(text, last, file), new)
        after = apply_edits(text, [edit])
        read, _ = read_yaml(after.encode("utf-8"), file)
        if read is not None and _same_but_for_it(document, read, new):
            return after
    raise ValueError(file)


def _same_but_for_it(before: Document, after: Document, new: str) -> bool:
    expected = {key: value for key, value in before.data.items() if key != _KEY}
    said = {key: value for key, value in after.data.items() if key != _KEY}
    return said == expected and after.data.get(_KEY, "") == new
