"""How large a built site is: its files and bytes, the data apart, and its largest page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from build_scripts.exports.edition import FOLDER

MOST_KILOBYTES, MOST_NODES = 300, 10_000
"""No page of news is larger."""
_SMALL = 100_000
"""No page with fewer bytes has too many nodes."""


def size_lines(site: Path) -> Iterator[str]:
    """Yield the sizes as lines for people."""
    files = {path: path.stat().st_size for path in site.rglob("*") if path.is_file()}
    data = sum(size for path, size in files.items() if path.is_relative_to(site / FOLDER))
    pages = sum(files.values()) - data
    yield f"  the site: {len(files):,} files, {pages / 2**20:,.0f} MB and {data / 2**20:,.0f} MB of data"
    large = [path for path, size in files.items() if path.suffix == ".html" and size > _SMALL]
    nodes = {path: _nodes(path) for path in large}
    for path in sorted(large, key=lambda one: -files[one])[:3]:
        kilobytes = files[path] / 1000
        yield f"  {kilobytes:,.0f} kB, {nodes[path]:,} nodes: {path.relative_to(site).as_posix()}"
    over = sum(files[one] > MOST_KILOBYTES * 1000 or nodes[one] > MOST_NODES for one in large)
    yield f"  pages over {MOST_KILOBYTES} kB or {MOST_NODES:,} nodes: {over}"


def _nodes(path: Path) -> int:
    return len(LexborHTMLParser(path.read_bytes()).css("*"))
