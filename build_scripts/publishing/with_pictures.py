"""Pictures for sharing go among the staged files, and every page names the one it is shared with.

Networks fetch a picture by its whole address, so without the address of the site there are none.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from build_scripts.publishing.kept_pictures import drawn
from build_scripts.record import Record
from build_scripts.views.sharing.share_pictures import (
    FRONT,
    pages_with_pictures,
    share_pictures,
)

_FENCE = b"---\n"


@dataclass(frozen=True, slots=True)
class PagePictures:
    """The pictures that could be drawn, by path, with their words; and the picture of a page, by its."""

    files: Mapping[str, bytes]
    words: Mapping[str, tuple[str, ...]]
    of_page: Mapping[str, str]

    def named(self, path: str, data: bytes) -> bytes:
        """Return a staged file, if it is a page with `share` and `share_alt` in front.

        A page whose own picture could not be drawn has the front page's; where that could not be
        drawn either, it has none.
        """
        lines = self.front_of(path).encode()
        return _in_front(data, lines) if lines else data

    def front_of(self, path: str) -> str:
        """Return the lines of front matter that name the picture of a page; "" where it has none."""
        own = self.of_page.get(path, FRONT)
        picture = own if own in self.files else FRONT
        if not path.endswith(".md") or picture not in self.files:
            return ""
        said = {"share": picture, "share_alt": " · ".join(self.words[picture])}
        return "".join(f"{key}: {json.dumps(value)}\n" for key, value in said.items())


NO_PICTURES = PagePictures({}, {}, {})
"""Where the site knows no address."""


def page_pictures(record: Record, kept: Path) -> PagePictures:
    """Return the pictures of a story, drawn with our faces.

    `kept` is the folder where they are kept from build to build. Raises OSError.
    """
    pictures = share_pictures(record)
    words = {path: picture.words for path, picture in pictures.items()}
    return PagePictures(drawn(pictures, kept), words, pages_with_pictures(record))


def _in_front(page: bytes, lines: bytes) -> bytes:
    """A page with lines in its front matter."""
    if page.startswith(_FENCE):
        return _FENCE + lines + page.removeprefix(_FENCE)
    return _FENCE + lines + _FENCE + b"\n" + page
