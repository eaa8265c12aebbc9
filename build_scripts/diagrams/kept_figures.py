"""Figures are kept from one build to the next: what is to be drawn just as before is not drawn again.

The key of a figure is the hash of all that it is drawn from, and of the program. What is kept are texts,
which nobody runs. The folder may be deleted at any time; where the disk refuses, figures are drawn.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from markupsafe import Markup

from build_scripts.system.program import key_of_program
from build_scripts.system.sealed import sealed, unsealed
from build_scripts.system.whole_files import write_whole

_BETWEEN: Final = "\0"
"""Between the texts of a figure: no document may hold it."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A graph as HTML, and as the text of an SVG of a GraphML and of a GEXF file, where they were asked for."""

    html: Markup
    svg: str
    graphml: str
    gexf: str = ""


class KeptFigures:
    """The figures kept in a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._program = key_of_program()

    def figure(self, asked: object, draw: Callable[[], Figure]) -> Figure:
        """Return the figure of what was asked, kept or drawn; `asked` says all by its `repr`."""
        name = hashlib.blake2b(f"{self._program}\n{asked!r}".encode(), digest_size=20).hexdigest()
        path = self._folder / name
        if not self._folder.is_symlink():
            with suppress(OSError, ValueError):
                html, svg, graphml, gexf = unsealed(path.read_bytes()).decode().split(_BETWEEN)
                os.utime(path)
                return Figure(Markup(html), svg, graphml, gexf)
        figure = draw()
        if not self._folder.is_symlink():
            with suppress(OSError):
                self._folder.mkdir(parents=True, exist_ok=True)
                texts = (figure.html, figure.svg, figure.graphml, figure.gexf)
                write_whole(path, sealed(_BETWEEN.join(texts).encode()))
        return figure

    def drop_unused(self, since: float, most: int = 0) -> None:
        """Remove what was neither drawn nor asked for since a time, in seconds since the epoch.

        The `most` that were asked for last stay all the same: of a page that is kept as it is no figure
        is asked for. Where the clock of the disk is behind, a figure that is needed goes too, and is
        drawn again.
        """
        with suppress(OSError):
            found = [
                (entry.stat(follow_symlinks=False).st_mtime, entry.path)
                for entry in os.scandir(self._folder)
            ]
            for asked, path in sorted(found, reverse=True)[most:]:
                if asked < since:
                    Path(path).unlink()
