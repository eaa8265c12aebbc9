"""Style sheets as they are published: one that imports others becomes one file, without comments.

A browser reads `@import` as well, but only one sheet after the other: seventeen small files that are
easy to work on would be seventeen waits for a reader.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping

_IMPORT = re.compile(rb'^@import "([^":]+\.css)";[ \t]*\n?', re.MULTILINE)
"""A plain import of a sheet of ours; one with a condition, or of another site, stays as it is."""
_COMMENT_OR_STRING = re.compile(
    rb"""(?P<kept>"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|/\*!.*?\*/)|/\*.*?\*/""", re.DOTALL
)
"""What stands in a string is no comment; `/*!` begins one that must stay, such as a licence."""
_EMPTY_LINES = re.compile(rb"\n\s*\n+")


def styles_in_one(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return files with every style sheet as it is published, and without those put into another.

    Only an import of a file that stands in the same folder is followed, so that the addresses in it
    still lead where they led; what it cannot follow stays an import, for the browser.
    """
    published, inside = dict(files), set[str]()
    for path in (path for path in files if path.endswith(".css")):
        sheet = b"".join(_parts(path, files, inside, (path,)))
        published[path] = _without_comments(sheet)
    for path in inside:
        del published[path]
    return published


def _parts(
    path: str, files: Mapping[str, bytes], inside: set[str], through: tuple[str, ...]
) -> Iterator[bytes]:
    """The pieces of a sheet in order; `inside` learns which sheets were put into another."""
    sheet, reached = files[path], 0
    folder = posixpath.dirname(path)
    for found in _IMPORT.finditer(sheet):
        other = posixpath.join(folder, found[1].decode("utf-8", "replace"))
        if other not in files or other in through or posixpath.dirname(other) != folder:
            continue
        yield sheet[reached : found.start()]
        yield from _parts(other, files, inside, (*through, other))
        yield b"\n"
        inside.add(other)
        reached = found.end()
    yield sheet[reached:]


def _without_comments(sheet: bytes) -> bytes:
    """A sheet without its comments and the lines that they leave empty."""
    bare = _COMMENT_OR_STRING.sub(lambda found: found["kept"] or b"", sheet)
    return _EMPTY_LINES.sub(b"\n", bare).lstrip(b"\n")
