"""The list of phrases: each sentence of the program, with examples from the pages of invented stories."""

from __future__ import annotations

import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from build_scripts.keeping.tasks import NamedText
from build_scripts.phrases.in_modules import phrases_in_modules
from build_scripts.phrases.in_templates import phrases_in_templates
from build_scripts.phrases.pages import lines_on_page, pages_of
from build_scripts.phrases.phrase import ProgramPhrase
from build_scripts.phrases.story import TIMES, write_story

PROGRAM: Final = Path(__file__).parents[1]
_EXAMPLE: Final = PROGRAM.parent / "examples" / "sallow-weir" / "content"
_NOT_READ: Final = ("contribute/", "data/")
"""Pages for contributors and programs: an example only of what no other page has."""
_EXAMPLE_NAME: Final = "example"
"""The name of the story of `examples/`, in which texts are compared and printings differ."""


@dataclass(frozen=True, slots=True)
class SpokenLine:
    """A line of a page: in which story, on which page, and what it says."""

    story: str
    path: str
    line: str

    @property
    def is_read(self) -> bool:
        """Whether it stands on a page for readers."""
        return not self.path.startswith(_NOT_READ)


@dataclass(frozen=True, slots=True)
class PhraseExamples:
    """A sentence of the program, with one example from each story in which it occurs."""

    phrase: ProgramPhrase
    examples: tuple[SpokenLine, ...]


def stories() -> Iterator[tuple[str, list[NamedText]]]:
    """Build the stories; yield the name of each with its pages and files."""
    with tempfile.TemporaryDirectory() as folder:
        places = {name: write_story(Path(folder) / name, number) for name, number in TIMES.items()}
        places |= {_EXAMPLE_NAME: _EXAMPLE} if _EXAMPLE.is_dir() else {}
        for name, content in places.items():
            yield name, pages_of(content)


def spoken_lines(built: Iterable[tuple[str, Sequence[NamedText]]]) -> dict[str, list[SpokenLine]]:
    """Return what the pages of the stories say, each line of each story once, by story."""
    found: dict[str, list[SpokenLine]] = {}
    for name, pages in built:
        lines: dict[str, SpokenLine] = {}
        for page in pages:
            for line in lines_on_page(page):
                lines.setdefault(line, SpokenLine(name, page.path, line))
        found[name] = list(lines.values())
    return found


def written_phrases(program: Path = PROGRAM) -> list[ProgramPhrase]:
    """Return every sentence of the templates and of the modules that speak to readers."""
    return [*phrases_in_templates(program / "templates"), *phrases_in_modules(program)]


def listing(
    phrases: Iterable[ProgramPhrase], spoken: Mapping[str, Sequence[SpokenLine]]
) -> list[PhraseExamples]:
    """Give each phrase an example from every story in which it stands on a page: the shortest line.

    Pages for contributors are asked where no page for readers has it.
    """
    read = [_Index([s for s in lines if s.is_read]) for lines in spoken.values()]
    others = [_Index([s for s in lines if not s.is_read]) for lines in spoken.values()]
    return [
        PhraseExamples(phrase, _examples(phrase, read) or _examples(phrase, others))
        for phrase in phrases
    ]


def _examples(phrase: ProgramPhrase, indexes: Iterable[_Index]) -> tuple[SpokenLine, ...]:
    return tuple(found for index in indexes if (found := index.shortest(phrase)))


class _Index:
    """The lines of a story by the words in them, so that not every line is asked for every phrase."""

    def __init__(self, lines: Sequence[SpokenLine]) -> None:
        self._lines = sorted(lines, key=lambda one: len(one.line))
        self._folded = [one.line.casefold() for one in self._lines]
        self._having: dict[str, list[int]] = defaultdict(list)
        for place, line in enumerate(self._folded):
            for word in set(line.split()):
                self._having[word].append(place)

    def shortest(self, phrase: ProgramPhrase) -> SpokenLine | None:
        inner = phrase.longest.split()[1:-1]
        few = min((self._having.get(word, []) for word in inner), key=len, default=None)
        for place in range(len(self._lines)) if few is None else few:
            if phrase.stands_in(self._lines[place].line, self._folded[place]):
                return self._lines[place]
        return None
