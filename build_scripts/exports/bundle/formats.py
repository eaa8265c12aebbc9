"""The files of the data that are no table: what each is, and its lines, made one after another."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from build_scripts.exports.annotations import ANNOTATIONS, annotation_lines
from build_scripts.exports.edition import Edition
from build_scripts.exports.followthemoney.file import money_lines
from build_scripts.exports.for_checkers import citations_archive, gtrex_lines
from build_scripts.exports.source import DataSource


@dataclass(frozen=True, slots=True)
class FileFormat:
    """A file: its name, what a reader is told of it, and its text in pieces."""

    name: str
    means: str
    pieces: Callable[[DataSource, Edition], Iterable[str]]


FORMATS = (
    FileFormat(
        "story.ftm.json",
        "People, bodies, articles, quotations, ties and happenings as entities of FollowTheMoney, one a "
        "line, for Aleph and the tools of OpenSanctions",
        money_lines,
    ),
    FileFormat(
        ANNOTATIONS,
        "Every quotation as a W3C Web Annotation, on its card here and at its article’s own address. That "
        "a program finds the words there is no check of them",
        annotation_lines,
    ),
    FileFormat(
        "quotations.gtrex.jsonl",
        "All compared words for the checker gtrex, beside the texts: gtrex verify quotations.gtrex.jsonl "
        "--root with the folder of the content",
        gtrex_lines,
    ),
    FileFormat(
        "claims.tar",
        "The same for the checker citations, a YAML file an article: unpacked in the folder of the "
        "content, citations verify --claims claims",
        citations_archive,
    ),
)
