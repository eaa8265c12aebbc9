"""The rooms of the program for those who read its code, from the docstrings and imports of its modules."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from graphlib import TopologicalSorter
from pathlib import Path
from typing import ClassVar

from build_scripts.templating.context import Context
from build_scripts.views.frame.pages import Page, render

_CODE = Path(__file__).parents[2]
_PACKAGE = _CODE.name
_DOCSTRING = re.compile(r'\s*"""(.*?)"""', re.DOTALL)
_IMPORT = re.compile(rf"from ({_PACKAGE}[\w.]*) import (\([^)]*\)|[^\n]*)")
_NAMES = re.compile(r"\w+(?: as \w+)?")


@dataclass(frozen=True, slots=True)
class ModuleRow:
    """A module: its path inside the program, and the first sentence of its docstring."""

    path: str
    what: str


@dataclass(frozen=True, slots=True)
class Room:
    """A folder with its modules; `what` is the first sentence of its own docstring."""

    name: str
    anchor: str
    what: str
    modules: tuple[ModuleRow, ...]


@dataclass(frozen=True)
class RoomsPage(Context):
    """The page of the folders and modules of the program."""

    template: ClassVar[str] = "rooms.md"

    rooms: tuple[Room, ...]


def rooms_page() -> Page:
    """Return the page of all rooms, each beneath those that it uses."""
    return render("contribute/rooms.md", RoomsPage(rooms=rooms()))


def rooms(code: Path = _CODE) -> tuple[Room, ...]:
    """Return the folders of a program, each after those that it uses; files beside them are one room."""
    # Read as text: to parse the whole program would take a fifth of a build.
    trees = {path: path.read_text("utf-8") for path in sorted(code.rglob("*.py"))}
    inside: dict[str, list[Path]] = defaultdict(list)
    for path in trees:
        inside[path.parent.relative_to(code).as_posix()].append(path)
    folders = frozenset(inside)
    uses = {room: _used(room, paths, trees, folders) for room, paths in inside.items()}
    # What stands beside the folders begins or ends the work of all of them: it is named last.
    uses.pop(".", None)
    graph = {room: sorted(used - {"."}) for room, used in sorted(uses.items())}
    order = [*TopologicalSorter(graph).static_order()]
    order += ["."] if "." in inside else []
    return tuple(_room(name, inside[name], trees, code) for name in order)


def _room(name: str, paths: list[Path], trees: Mapping[Path, str], code: Path) -> Room:
    rows = [
        ModuleRow(path.relative_to(code).as_posix(), _sentence(trees[path]))
        for path in paths
        if path.name != "__init__.py" or name == "."
    ]
    own = code / name / "__init__.py"
    return Room(
        name=f"{_PACKAGE}/" if name == "." else f"{name}/",
        anchor=f"_room-{name.replace('/', '-').replace('.', 'top')}",
        what=_sentence(trees[own]) if own in trees else "",
        modules=tuple(rows),
    )


def _sentence(text: str) -> str:
    docstring = _DOCSTRING.match(text)
    paragraph = " ".join((docstring[1] if docstring else "").split("\n\n")[0].split())
    found = re.match(r".+?\.(?=\s|$)|.*", paragraph)
    return found[0] if found else ""


def _used(
    room: str, paths: list[Path], trees: Mapping[Path, str], folders: Collection[str]
) -> set[str]:
    """The other rooms whose modules are imported by those of a room."""
    found = set()
    for path in paths:
        for module, names in _IMPORT.findall(trees[path]):
            steps = module.split(".")[1:]
            found |= {_room_of(steps, name.split()[0], folders) for name in _NAMES.findall(names)}
    return found - {room}


def _room_of(steps: list[str], name: str, folders: Collection[str]) -> str:
    """The folder of what `from package.steps import name` names."""
    whole = "/".join(steps)
    for folder in ("/".join((*steps, name)), whole):
        if folder in folders:
            return folder
    return "/".join(steps[:-1]) or "."
