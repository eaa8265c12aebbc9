"""The whole of an import: what is read, what becomes of it, which files will be how. Nothing is written."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from build_scripts.codes import importing as codes
from build_scripts.entries import Article
from build_scripts.importing.actors_planned import plan_actors
from build_scripts.importing.articles_planned import plan_articles
from build_scripts.importing.entry_text import PlainValues, flow_item, item_lines
from build_scripts.importing.given import FileGiven
from build_scripts.importing.kinds import file_given
from build_scripts.importing.planned import Planned
from build_scripts.importing.quotations_planned import plan_quotations
from build_scripts.importing.story_index import story_index
from build_scripts.loading.folder import Folder
from build_scripts.problems import Edit, Location, Problem, has_errors, in_order
from build_scripts.yaml_text.edits import apply_edits
from build_scripts.yaml_text.insertion import CannotInsertError, insertion

_ORDER = [info.alias or name for name, info in Article.model_fields.items()]


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What an import does to a story.

    `files` are the files by their path in the story's folder, as they will be; `new` says which of them
    were not there. `quotations`, `articles` and `actors` count what comes, `already` what was there.
    """

    files: Mapping[str, bytes]
    new: frozenset[str]
    problems: tuple[Problem, ...]
    quotations: int = 0
    articles: int = 0
    actors: int = 0
    already: int = 0

    @property
    def is_empty(self) -> bool:
        """Whether nothing changes."""
        return not self.files


def plan_import(root: Path, path: Path, shown: str, *, added: str, schemas: Path) -> ImportPlan:
    """Plan the import of a file into a story.

    `shown` is the file's name for people, `added` today, `schemas` the folder to which editors are led.
    Problems: all of the file's, in one pass; those of a story that is not there.
    """
    given = file_given(path, shown)
    index, problems = story_index(root)
    if index is None:
        return ImportPlan({}, frozenset(), in_order([*given.problems, *problems]))
    plan = Planned(index, added, schemas)
    faulty = _faulty_places(given)
    plan_articles(plan, given.articles)
    plan_actors(plan, given.actors)
    plan_quotations(plan, given.quotations, faulty)
    files = dict(_files(plan))
    return ImportPlan(
        files,
        frozenset(plan.new_files),
        in_order([*given.problems, *_not_told_before(plan.problems, faulty)]),
        quotations=sum(map(len, plan.added.values())),
        articles=sum(file.folder is Folder.ARTICLES for file in plan.new_files.values()),
        actors=sum(file.folder is Folder.ACTORS for file in plan.new_files.values()),
        already=plan.already,
    )


def _faulty_places(given: FileGiven) -> frozenset[Location]:
    """The places of values that cannot be read."""
    return frozenset(problem.location for problem in given.problems if has_errors([problem]))


def _not_told_before(problems: Iterable[Problem], faulty: Container[Location]) -> list[Problem]:
    """The problems without those that follow from a value that cannot be read."""
    return [problem for problem in problems if problem.location not in faulty]


def _files(plan: Planned) -> Iterable[tuple[str, bytes]]:
    """Yield every file that changes, as it will be."""
    for path, file in plan.new_files.items():
        added = plan.added.get(file.id, []) if file.folder is Folder.ARTICLES else []
        text = file.text
        if added:
            text = apply_edits(text, [_edit(text, path, added)])
        yield path, text.encode("utf-8")
    for article, added in plan.added.items():
        sited = plan.index.article(article)
        if sited is None:
            continue
        path = f"{Folder.ARTICLES}/{article}.yml"
        try:
            edit = _edit(sited.document.text, sited.document.file, added)
        except CannotInsertError as fault:
            at, hint = Location(sited.document.file), codes.FILE_TAKES_NOTHING.remedy
            fact = f"Nothing can be added to it by itself: {fault}."
            plan.tell([Problem(codes.FILE_TAKES_NOTHING, at, fact, hint)])
            continue
        before = (plan.index.root / path).read_bytes().decode("utf-8")
        yield path, apply_edits(before, [edit]).encode("utf-8")


def _edit(text: str, file: str, added: list[PlainValues]) -> Edit:
    """The edit that adds quotations to an article's file. Raises CannotInsertError."""

    def lines(indent: int) -> str:
        between = "\n" + " " * (indent - 2) + "- "
        return between.join(item_lines(values, indent) for values in added)

    return insertion(text, file, "quotations", _ORDER, lines, ", ".join(map(flow_item, added)))
