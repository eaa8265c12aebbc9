"""The files of graphs beside pages say what they are, made by what, and whose they are.

Each names the hash of its own bytes, so that it is written anew only where what it shows has changed:
of the hash of the whole content every edit anywhere would make another file. They are made as pages
are, which know nothing of hashes: the sentences are added here.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from markupsafe import escape

from build_scripts.exports.edition import PROGRAM, VERSION

_ENDS_OF_DESCRIPTIONS = {".graphml": "</desc>", ".gexf": "</description>"}


def is_graph_file(path: str) -> bool:
    """Whether a file is one of a graph for programs, by its path."""
    return _kind(path) in _ENDS_OF_DESCRIPTIONS


def described_graph(path: str, text: str, rights: Sequence[str]) -> str:
    """Return the file of a graph with sentences at the end of its description.

    They name the program and the hash of `text` (SHA-256 of its UTF-8), which is the file without
    them; `rights` are the sentences that say whose it is, as in an edition.
    """
    end = _ENDS_OF_DESCRIPTIONS[_kind(path)]
    digest = hashlib.sha256(text.encode("utf-8")).hexdigest()
    made = f"Made by {PROGRAM} {VERSION}; without these sentences this file has the hash {digest}."
    said = escape(" ".join(("", made, *rights)))
    return text.replace(end, f"{said}{end}", 1)


def _kind(path: str) -> str:
    return path[path.rfind(".") :]
