"""Ways in which a file that is kept between builds may be harmed, by a disk, a tool or a person."""

from __future__ import annotations

from pathlib import Path


def emptied(path: Path) -> None:
    """Leave the file without any content."""
    path.write_bytes(b"")


def cut(path: Path) -> None:
    """Leave the first half."""
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def flipped(path: Path) -> None:
    """Change one bit in the middle."""
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


def foreign(path: Path) -> None:
    """Put something there that another program may have written."""
    path.write_bytes(b'{"tasks": {}, "pages": {}}\n' * 9)


def made_a_folder(path: Path) -> None:
    """Put a folder in its place."""
    path.unlink()
    path.mkdir()
