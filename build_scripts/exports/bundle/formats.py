"""The files of the data that are no table: what each is, what parts it has, and how they become a file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from build_scripts.exports.annotations import (
    ANNOTATION_SECTIONS,
    ANNOTATIONS,
    annotation_file,
)
from build_scripts.exports.edition import Edition
from build_scripts.exports.followthemoney.file import MONEY, MONEY_SECTIONS, money_file
from build_scripts.exports.for_checkers import (
    CITATION_SECTIONS,
    GTREX_SECTIONS,
    citations_archive,
    gtrex_file,
)
from build_scripts.exports.parts import FileSection, PartText
from build_scripts.exports.source import DataSource


@dataclass(frozen=True, slots=True)
class FileFormat:
    """A file: its name, what a reader is told of it, its sections, and its text in pieces.

    `pieces` is given what the parts gave to each section, in order. Of the source it reads only what
    `about_data` tells, and nothing where it has no place for that (`has_head`).
    """

    name: str
    means: str
    sections: Sequence[FileSection]
    pieces: Callable[[DataSource, Edition, Sequence[Iterable[PartText]]], Iterable[str]]
    has_head: bool = True


FORMATS = (
    FileFormat(
        MONEY,
        "People, bodies, articles, quotations, ties and happenings as entities of FollowTheMoney, one a "
        "line, for Aleph and the tools of OpenSanctions",
        MONEY_SECTIONS,
        money_file,
    ),
    FileFormat(
        ANNOTATIONS,
        "Every quotation as a W3C Web Annotation, on its card here and at its article’s own address. That "
        "a program finds the words there is no check of them",
        ANNOTATION_SECTIONS,
        annotation_file,
    ),
    FileFormat(
        "quotations.gtrex.jsonl",
        "All compared words for gtrex, a checker of others, which looks for them in the texts",
        GTREX_SECTIONS,
        gtrex_file,
        has_head=False,
    ),
    FileFormat(
        "claims.tar",
        "The same for citations, another checker of others: a YAML file for each article",
        CITATION_SECTIONS,
        citations_archive,
    ),
)
