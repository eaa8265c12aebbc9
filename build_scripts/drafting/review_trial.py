"""What the check would tell of an article if one more thing were decided: before it is, not after."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from pathlib import Path

from build_scripts.checking.check import check_loaded
from build_scripts.codes.check import SHARE_TOO_LARGE
from build_scripts.codes.evidence import MUCH_PRINTED
from build_scripts.codes.undecided import NOT_DECIDED_YET
from build_scripts.drafting.adding import Desk
from build_scripts.drafting.new_actors import actor_file
from build_scripts.drafting.review import Decision, Review, Verdict
from build_scripts.drafting.review_writing import article_after, new_actors
from build_scripts.loading.folder import Folder
from build_scripts.loading.load import Content
from build_scripts.loading.memory import Memory
from build_scripts.problems import Problem
from build_scripts.words.sources import Form
from build_scripts.yaml_text.document import Document
from build_scripts.yaml_text.reader import read_yaml


@dataclass
class Trial:
    """An article of a story by itself, with its actors, checked as often as something is decided.

    The other articles are left out: what they say of it is nobody's answer to a question here.
    """

    desk: Desk
    content: Content
    _memory: Memory = field(default_factory=Memory)
    _told: set[tuple[str, str]] = field(default_factory=set)
    _last: tuple[tuple[Decision, ...], tuple[Problem, ...]] = ((), ())

    def __post_init__(self) -> None:
        """Leave out the other articles; what is wrong already is nothing new."""
        name = self.desk.article.id
        documents = {
            **self.content.documents,
            Folder.ARTICLES: {name: self.desk.article.document},
        }
        self.content = replace(
            self.content,
            documents=documents,
            texts={name: self.desk.source},
            # A receipt is written when all is decided; until then it fits nothing new.
            receipts={},
            keeps_receipts=False,
        )
        self._told = {_same(problem) for problem in self._problems(Review(()))}

    def new_problems(self, before: Review, after: Review) -> tuple[Problem, ...]:
        """Return what the check would tell after an answer and did not before it, what is undecided apart.

        Raises CannotAddError.
        """
        known = self._told | {_same(problem) for problem in self._problems(before)}
        return tuple(
            problem
            for problem in self._problems(after)
            if _same(problem) not in known and problem.code is not NOT_DECIDED_YET
        )

    def of_all(self, review: Review) -> tuple[Problem, ...]:
        """Return what the check would tell of how much is printed, if every proposal were taken in.

        Raises CannotAddError.
        """
        every = review
        for question in review.questions:
            entry = question.proposed.entry if question.proposed is not None else None
            verdict = Verdict.ACCEPTED if entry is not None else Verdict.LATER
            if entry is not None and entry.form is Form.INDIRECT:
                # Whatever is said of them, the words are printed.
                entry = replace(entry, says=_SAID)
            every = every.answered(Decision(question, verdict, entry))
        told = self.new_problems(review, every)
        return tuple(p for p in told if p.code in (MUCH_PRINTED, SHARE_TOO_LARGE))

    def _problems(self, review: Review) -> tuple[Problem, ...]:
        """Return what the check tells; what it told of the very same answers is not asked again."""
        if review.answers and review.answers is self._last[0]:
            return self._last[1]
        self._last = (review.answers, self._checked(review))
        return self._last[1]

    def _checked(self, review: Review) -> tuple[Problem, ...]:
        file = self.desk.article.document.file
        changed = _read(article_after(self.desk, review), file)
        if changed is None:
            return ()
        actors = dict(self.content.documents[Folder.ACTORS])
        root = file.rsplit("/", 2)[0]
        for one in new_actors(review):
            text = actor_file(one, self.desk.article, Path(), added=_ADDED, schemas=Path())
            shown = f"{root}/{Folder.ACTORS}/{one.id}.yml"
            if one.id not in actors and (made := _read(text, shown)) is not None:
                actors[one.id] = made
        documents = {
            **self.content.documents,
            Folder.ARTICLES: {self.desk.article.id: changed},
            Folder.ACTORS: actors,
        }
        checked = check_loaded(replace(self.content, documents=documents), (), self._memory)
        files = {file, *(f"{root}/{Folder.ACTORS}/{one.id}.yml" for one in new_actors(review))}
        return tuple(p for p in checked.problems if p.location.file in files)


_SAID = "It is said so."
_ADDED = "2000-01-01"
"""On which day an actor is added is asked by none of the checks of an article."""


def _read(text: str, file: str) -> Document | None:
    document, _ = read_yaml(text.encode("utf-8"), file)
    return document


def _same(problem: Problem) -> tuple[str, str]:
    """What makes two problems one: also where a figure in the sentence changed meanwhile."""
    return problem.code.number, re.sub(r"\d+", "#", problem.message)
