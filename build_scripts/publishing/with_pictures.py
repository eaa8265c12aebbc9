"""Pictures for sharing go among the staged files, and every page names the one it is shared with.

Networks fetch a picture by its whole address, so without the address of the site there are none.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from build_scripts.publishing.kept_pictures import drawn
from build_scripts.record import Record
from build_scripts.views.sharing.share_pictures import (
    FRONT,
    pages_with_pictures,
    share_pictures,
)

_FENCE = b"---\n"


def with_pictures(record: Record, files: Mapping[str, bytes], kept: Path) -> dict[str, bytes]:
    """Return staged files with the pictures, and with `share` and `share_alt` in front of the pages.

    `kept` is the folder where pictures are kept from build to build. A page whose own picture cannot
    be drawn with our faces has the front page's; where that cannot be drawn either, it has none.
    Raises OSError.
    """
    pictures = share_pictures(record)
    made = drawn(pictures, kept)
    picture_of = pages_with_pictures(record)
    shared = dict(files)
    for path, data in files.items():
        if path.endswith(".md"):
            own = picture_of.get(path, FRONT)
            picture = own if own in made else FRONT
            if picture in made:
                shared[path] = _in_front(data, picture, pictures[picture].words)
    return {**shared, **made}


def _in_front(page: bytes, picture: str, words: tuple[str, ...]) -> bytes:
    """A page whose front matter names its picture, and says what is written on it."""
    said = {"share": picture, "share_alt": " · ".join(words)}
    lines = "".join(f"{key}: {json.dumps(value)}\n" for key, value in said.items()).encode()
    if page.startswith(_FENCE):
        return _FENCE + lines + page.removeprefix(_FENCE)
    return _FENCE + lines + _FENCE + b"\n" + page
