"""The program's version and the names of what it exports, said in every description of the data."""

from __future__ import annotations

from dataclasses import dataclass

PROGRAM = "On the Record"
VERSION = "0.1.0"
"""The version of pyproject.toml, which is not there where only the program is; a test compares them."""
FOLDER = "data"
"""Where the files stand on the site."""


@dataclass(frozen=True, slots=True)
class Edition:
    """Which content files are made of, by what, and whose it is; `content_hash` as in the data package."""

    content_hash: str
    own_words: str
    quoted_words: str

    @property
    def program(self) -> str:
        """The program and its version."""
        return f"{PROGRAM} {VERSION}"

    @property
    def lines(self) -> tuple[str, ...]:
        """What a file says of itself, each a sentence."""
        return (
            f"Made by {self.program} from the content with the hash {self.content_hash}.",
            *self.rights,
        )

    @property
    def rights(self) -> tuple[str, str]:
        """Whose it is, in two sentences: of our own words, and of the quoted ones."""
        return self.own_words, self.quoted_words
