"""The program's version and the names of what it exports, said in every description of the data."""

from __future__ import annotations

PROGRAM = "On the Record"
VERSION = "0.1.0"
"""The version of pyproject.toml, which is not there where only the program is; a test compares them."""
FOLDER = "data"
"""Where the files stand on the site."""
