"""Stories that are edited at random: any file of the content comes, changes, is renamed or goes."""

from __future__ import annotations

import datetime
import random
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import yaml
from jinja2 import FileSystemLoader

from build_scripts.checking.check import check
from build_scripts.loading.memory import Memory
from build_scripts.record import Record
from build_scripts.record.resolve import build_record
from build_scripts.system.places import TEMPLATES
from build_scripts.templating.environment import read_anew
from build_scripts.views.frame.pages import environment
from build_scripts.yaml_text.reader import read_yaml

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_ADDED: dict[str, list[dict[str, Any]]] = {
    "articles": [
        {"summary": "Another summary."},
        {"withdrawn": {"date": "2032-01-02", "reason": "It was mistaken."}},
        {"publisher": "The Other Paper"},
        {"published": "2031-07-09"},
        {"updated": "2032-05-06"},
        {"unchecked": "The text is not at hand."},
        {"topics": ["weather"]},
        {"coverage": "whole"},
        {"status": "draft"},
        {"formerly": ["an-older-name"]},
    ],
    "actors": [
        {"aliases": ["The Other One"]},
        {"summary": "Somebody else."},
        {"formerly": ["who-it-was"]},
        {"withdrawn": {"date": "2032-01-03", "reason": "It was another."}},
        {"described_as": "a neighbour"},
        {"updated": "2033-05-06"},
    ],
    "claims": [
        {"summary": "What it is about."},
        {"withdrawn": {"date": "2032-01-04", "reason": "Nobody asks."}},
        {"topics": ["weather"]},
    ],
    "topics": [
        {"summary": "Wind and rain."},
        {"aliases": ["Storms"]},
        {"withdrawn": {"date": "2032-01-05", "reason": "It is over."}},
    ],
    "story": [
        {"question": "Who pays?"},
        {"policy": "We ask everybody."},
        {"contact": "other@example.org"},
        {"licence": "CC BY 4.0"},
        {"language": "de"},
        {"title": "Another title"},
    ],
}
_NEW: dict[str, dict[str, Any]] = {
    "articles": {
        "title": "One more article",
        "published": "2031-03-04",
        "added": "2031-03-12",
        "unchecked": "The text is not at hand.",
        "quotations": [{"id": "more", "text": "“There is one more thing.”", "cue": "said"}],
    },
    "actors": {"name": "Somebody New", "kind": "person"},
    "claims": {"title": "There is one more thing", "proposition": "There is one more thing."},
    "topics": {"title": "One more topic"},
}


@dataclass
class EditedStory:
    """A copy of a story's content, edited at random; every edit is undone that leaves an error."""

    content: Path
    chance: random.Random
    told: str = ""
    _memory: Memory = field(default_factory=Memory)

    def record(self) -> Record | None:
        """The Record as it is now; None where an error stands."""
        checked = check(self.content, self._memory)
        if checked.has_errors or checked.entries is None:
            return None
        return build_record(checked.entries, checked.compared)

    def edit(self) -> Record:
        """Edit the story once, and return its Record; `told` says what was done."""
        while True:
            before = {p: p.read_bytes() for p in self.content.rglob("*") if p.is_file()}
            edit = self.chance.choice(
                (_change, _change, _change, _add, _add_file, _rename, _remove)
            )
            self.told = edit(self) or ""
            if self.told and (record := self.record()) is not None:
                return record
            shutil.rmtree(self.content)
            for path, data in before.items():
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(data)

    def files(self, *suffixes: str) -> list[Path]:
        """The files of the content with these endings, in order."""
        return sorted(p for p in self.content.rglob("*") if p.suffix in suffixes)


@contextmanager
def copied_templates(folder: Path) -> Iterator[Path]:
    """Let all pages be made of a copy of the templates, which may be edited, until this ends."""
    shutil.copytree(TEMPLATES, folder)
    loader = environment().loader
    with pytest.MonkeyPatch.context() as patch:
        for module in ("templating.environment", "publishing.generated", "publishing.unchanged"):
            patch.setattr(f"build_scripts.{module}.TEMPLATES", folder)
        environment().loader = FileSystemLoader(folder)
        read_anew()
        yield folder
    environment().loader = loader
    read_anew()


def _change(story: EditedStory) -> str:
    """Change, leave out or move something that stands in a file."""
    path = story.chance.choice(story.files(".yml", ".txt"))
    if path.suffix == ".txt":
        return _change_text(story, path)
    data = _read(path)
    places = list(_places(data))
    if not places:
        return ""
    holder, key = story.chance.choice(places)
    told = f"{path.name}: {key} of {_short(holder)}"
    way = story.chance.random()
    if way < 0.3:
        del holder[key]
    elif _DAY.fullmatch(str(holder[key])):
        days = story.chance.choice((-400, -1, 1, 40))
        moved = datetime.date.fromisoformat(holder[key]) + datetime.timedelta(days=days)
        holder[key] = moved.isoformat()
    elif isinstance(holder[key], str):
        holder[key] = story.chance.choice((f"{holder[key]} anew", f"Anew: {holder[key]}", "anew"))
    elif isinstance(holder[key], list):
        story.chance.shuffle(holder[key])
    else:
        return ""
    _write(path, data)
    return told


def _change_text(story: EditedStory, path: Path) -> str:
    lines = path.read_text("utf-8").split("\n")
    place = story.chance.randrange(len(lines))
    lines.insert(place, "\nThe wind turned.\n")
    path.write_text("\n".join(lines), "utf-8")
    return f"{path.name}: a paragraph at {place}"


def _add(story: EditedStory) -> str:
    """Give an entry a key that it does not have, or has otherwise."""
    path = story.chance.choice(story.files(".yml"))
    kind = path.stem if path.parent == story.content else path.parent.name
    if kind not in _ADDED:
        return ""
    data = _read(path)
    more = story.chance.choice(_ADDED[kind])
    data.update(more)
    _write(path, data)
    return f"{path.name}: {more}"


def _add_file(story: EditedStory) -> str:
    kind = story.chance.choice(list(_NEW))
    path = story.content / kind / f"more-{story.chance.randrange(100)}.yml"
    data = dict(_NEW[kind])
    if kind == "articles":
        speakers = [p.stem for p in sorted((story.content / "actors").glob("*.yml"))]
        said = {**data["quotations"][0], "speaker": story.chance.choice(speakers)}
        claims = [p.stem for p in sorted((story.content / "claims").glob("*.yml"))]
        if claims and story.chance.random() < 0.5:
            stance = story.chance.choice(("yes", "no"))
            said["positions"] = [{"claim": story.chance.choice(claims), "position": stance}]
        data["quotations"] = [said]
    path.parent.mkdir(exist_ok=True)
    _write(path, data)
    return f"{path.name} is added"


def _rename(story: EditedStory) -> str:
    """Rename an entry, and wherever it is named: as `rename` does, but for what it was called."""
    path = story.chance.choice(story.files(".yml"))
    if path.parent == story.content:
        return ""
    old, new = path.stem, f"{path.stem[:20].rstrip('-')}-{story.chance.randrange(10)}"
    for other in story.files(".yml"):
        text = other.read_text("utf-8")
        other.write_text(text.replace(old, new), "utf-8")
    for folder in ("texts", "receipts"):
        for beside in (story.content / folder).glob(f"{old}.*"):
            beside.rename(beside.with_name(new + beside.suffix))
    path.rename(path.with_name(f"{new}.yml"))
    return f"{old} is called {new}"


def _remove(story: EditedStory) -> str:
    path = story.chance.choice(story.files(".yml", ".txt", ".json"))
    path.unlink()
    return f"{path.name} is gone"


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Everything that stands in a value, as what holds it and its key or number there."""
    pairs: Any = ()
    if isinstance(value, dict):
        pairs = list(value.items())
    elif isinstance(value, list):
        pairs = list(enumerate(value))
    for key, inner in pairs:
        yield value, key
        yield from _places(inner)


def _short(holder: Any) -> str:
    return str(holder.get("id", "an entry")) if isinstance(holder, dict) else "a list"


def _read(path: Path) -> Any:
    """What a file says, as people may write it: `claims: who asks?` is no YAML to others."""
    document, _ = read_yaml(path.read_bytes(), path.name)
    assert document is not None
    return document.data


def _write(path: Path, data: Any) -> None:
    path.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), "utf-8")
