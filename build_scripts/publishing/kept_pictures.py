"""Pictures for sharing are kept from one build to the next: the same words are not drawn twice.

A picture's key is the hash of all that decides how it looks: its words, the modules that draw it,
the faces, and the versions of the libraries. The folder is safe to delete.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import astuple
from functools import lru_cache, partial
from importlib.metadata import version
from pathlib import Path

from build_scripts.share_pictures.drawing import SharePicture, svg_of
from build_scripts.share_pictures.faces import hash_of_faces
from build_scripts.system.processes import shared_out

_MANY = 12
"""From so many new pictures on, several processes draw them quicker than one."""
_NONE = b""
"""What is kept of a picture that cannot be drawn."""


def drawn(pictures: Mapping[str, SharePicture], folder: Path) -> dict[str, bytes]:
    """Return the PNG of every picture by its path, drawn now or kept in `folder`.

    What cannot be drawn with our faces is left out. Afterwards the folder holds these pictures and
    no others. Raises OSError where the disk does not let it.
    """
    keys = {path: _key(picture) for path, picture in pictures.items()}
    folder.mkdir(parents=True, exist_ok=True)
    known = {file.name: file for file in folder.iterdir()}
    new = {key: pictures[path] for path, key in keys.items() if key not in known}
    with shared_out(partial(_draw, folder), list(new.items()), _MANY, chunk=4) as results:
        for _ in results:
            pass
    for name in known.keys() - set(keys.values()):
        known[name].unlink(missing_ok=True)
    made = {path: (folder / key).read_bytes() for path, key in keys.items()}
    return {path: data for path, data in made.items() if data}


def _draw(folder: Path, item: tuple[str, SharePicture]) -> None:
    """Draw one picture into the folder, so that nobody ever finds half of it there."""
    from build_scripts.share_pictures.raster import png_of  # Most builds draw none.

    key, picture = item
    svg = svg_of(picture)
    part = folder / f".{key}.part"
    part.write_bytes(png_of(svg) if svg is not None else _NONE)
    part.replace(folder / key)


def _key(picture: SharePicture) -> str:
    words = json.dumps(astuple(picture), ensure_ascii=False)
    return hashlib.sha256(f"{_ways_of_drawing()}\n{words}".encode()).hexdigest()


@lru_cache(maxsize=1)
def _ways_of_drawing() -> str:
    """All but its words that decides how a picture looks."""
    room = Path(__file__).parents[1] / "share_pictures"
    code = b"".join(module.read_bytes() for module in sorted(room.glob("*.py")))
    libraries = ",".join(version(name) for name in ("resvg-py", "pillow", "fonttools"))
    return f"{hashlib.sha256(code).hexdigest()} {hash_of_faces()} {libraries}"
