"""A build of what was built already: nothing is checked, made or written anew.

What the last good build read is one key: the content, docs/, mkdocs.yml with what it takes from the
environment, the program and its templates, Python and the names of the libraries with their versions. What
it wrote is another, from the size, times and number of every file of the site and of `build/docs`, so that
a file that a person or a tool altered since is noticed. Both must be as they were. The record of it is one
file of `build/`, which may be deleted at any time; a build that fails or is killed leaves no record that fits.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from build_scripts.checking.content_key import key_of_content
from build_scripts.codes.as_data import data_of, problem_of
from build_scripts.problems import Problem
from build_scripts.system.file_keys import take_in_files
from build_scripts.system.file_states import FileState, states_below, take_in_states
from build_scripts.system.places import TEMPLATES
from build_scripts.system.whole_files import write_whole

_RECORD = "last-build.json"
_FORM = 4
_FROM_OUTSIDE = re.compile(r"!ENV\s+(?:\[([^\]]*)\]|(\S+))")
_NAMED = re.compile(r"[\w./-]+\.(?:py|ya?ml)\b")
"""Files that settings may name: settings that they inherit, and hooks."""


@dataclass(frozen=True, slots=True)
class LastBuild:
    """What a build told: its problems, the summary of its check, and what it says of the site."""

    problems: tuple[Problem, ...]
    summary: str
    pages: int
    has_feeds: bool
    kept: tuple[str, ...]


def key_of_inputs(of_content: str, root: Path) -> str:
    """Return the key of all that a build reads. Raises OSError.

    `of_content` is the key of the content and the program, `root` holds mkdocs.yml and docs/.
    """
    key = hashlib.blake2b(digest_size=32)
    settings = settings_of(root)
    said = [_FORM, of_content, list(environment_of(settings))]
    key.update(json.dumps(said).encode())
    key.update(settings)
    take_in_files(key, root / "docs")
    take_in_files(key, TEMPLATES)
    return key.hexdigest()


def last_build(content: Path, site: Path, root: Path) -> LastBuild | None:
    """Return what the last build of the same into this site told; None where one must be made.

    Raises nothing: what cannot be read is no record.
    """
    try:
        data = json.loads((root / "build" / _RECORD).read_bytes())
        if data["inputs"] != key_of_inputs(key_of_content(content), root):
            return None
        if data["site"] != str(site) or data["outputs"] != _key_of_outputs_in(site, root):
            return None
        told = data["told"]
        problems = tuple(map(problem_of, told.pop("problems")))
        return LastBuild(problems=problems, kept=tuple(told.pop("kept")), **told)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def remember(
    told: LastBuild, inputs: str, site: Path, root: Path, outputs: Sequence[Mapping[str, FileState]]
) -> None:
    """Keep a record of a build that has just put the site in place. Raises OSError.

    `outputs` are the states of all files of the site, and those of all in `build/docs`, by path.
    """
    data = {
        "inputs": inputs,
        "site": str(site),
        "outputs": _key_of_outputs(outputs),
        "told": asdict(told) | {"problems": list(map(data_of, told.problems))},
    }
    write_whole(root / "build" / _RECORD, json.dumps(data).encode())


def forget(root: Path) -> None:
    """Let no record stand of what is about to be replaced. Raises OSError."""
    (root / "build" / _RECORD).unlink(missing_ok=True)


def settings_of(root: Path) -> bytes:
    """Return mkdocs.yml, with the files that it names after it. Raises OSError where it is not there."""
    waiting, seen, held = [root / "mkdocs.yml"], set[Path](), [(root / "mkdocs.yml").read_bytes()]
    while waiting:
        path = waiting.pop()
        for name in sorted(set(_NAMED.findall(held[-1].decode("utf-8", "replace")))):
            named = path.parent / name
            if named not in seen and named.is_file():
                seen.add(named)
                waiting.append(named)
                held.append(f"\0{name}\0".encode() + named.read_bytes())
    return b"".join(held)


def environment_of(settings: bytes) -> Iterator[tuple[str, str | None]]:
    """Give each variable that settings take from the environment, with its value there."""
    for several, one in _FROM_OUTSIDE.findall(settings.decode("utf-8", "replace")):
        for name in re.findall(r"\w+", several or one):
            yield name, os.environ.get(name)


def _key_of_outputs_in(site: Path, root: Path) -> str:
    return _key_of_outputs(
        [states_below(str(folder)) for folder in (site, root / "build" / "docs")]
    )


def _key_of_outputs(outputs: Sequence[Mapping[str, FileState]]) -> str:
    key = hashlib.blake2b(digest_size=32)
    for states in outputs:
        take_in_states(key, states)
    return key.hexdigest()
