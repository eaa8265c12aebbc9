"""New files of a story, with comments that say what belongs where; each passes the check as a draft."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from build_scripts.loading.folder import Folder
from build_scripts.yaml_text.writing import scalar

DRAFT = "status: draft  # remove this line when the entry is ready to be published"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is known of a new entry. Empty texts are what nobody has said yet.

    `added` is the day it comes into the story, `schemas` the folder of the JSON Schemas.
    """

    title: str
    added: str
    schemas: Path
    draft: bool = True
    date: str = ""
    url: str = ""
    publisher: str = ""
    kind: str = ""
    proposition: str = ""
    contact: str = ""
    date_basis: str = ""
    language: str = ""
    authors: tuple[str, ...] = ()
    cut: tuple[str, ...] = ()
    archived_url: str = ""
    retrieved: str = ""
    read_in: Mapping[str, str] = field(default_factory=dict)
    """Of values that were read out of a source by a program: where, by the key of the article."""


def article(wanted: Wanted, target: Path) -> str:
    """Return the file of an article."""
    return _joined(
        _modeline(wanted, target, "article"),
        "#",
        f"# The text of the article goes into texts/{target.stem}.txt: the headline, an empty line, the",
        "# paragraphs with empty lines between them. It stays on this machine: Git ignores that folder.",
        "# Every key is explained on the page “Every key” of the site, under /contribute/keys/.",
        f"title: {scalar(wanted.title)}  # {_teach(wanted, 'title', 'the headline as printed')}",
        f"kind: {wanted.kind or 'news-report'}  # statement, interview, transcript, letter, ...",
        _given(
            wanted, "published", wanted.date, "2026-11-23, or 2026-11 where the day is not known"
        ),
        *_where_known(wanted, "published_basis", wanted.date_basis),
        *_where_known(wanted, "language", wanted.language),
        _given(wanted, "publisher", wanted.publisher, "who published it"),
        *_where_known(wanted, "authors", *wanted.authors),
        _given(wanted, "url", wanted.url, "https://... its public address"),
        _given(wanted, "archived_url", wanted.archived_url, "https://... an archived copy of it"),
        *_where_known(wanted, "retrieved", wanted.retrieved),
        f"added: {wanted.added}",
        *_where_known(wanted, "cut", *wanted.cut),
        "coverage: whole  # whole, opening or excerpt: how much of it you have read",
        *_draft(wanted),
        "",
        "# What it reports, in your own words: not that it is so.",
        "# summary: >-",
        "#   Reports that ...",
        "",
        "# Words that the article attributes to somebody, as printed, quotation marks included. To add one:",
        f"#   make quote ARTICLE={target.stem} FROM='first words' TO='last words'",
        "quotations: []",
    )


def actor(wanted: Wanted, target: Path) -> str:
    """Return the file of an actor."""
    return _joined(
        _modeline(wanted, target, "actor"),
        f"name: {scalar(wanted.title)}",
        f"kind: {wanted.kind or 'person'}  # organisation, government, country, group or unnamed-source",
        "# Other names that articles print for the same actor, as printed:",
        "# aliases: [Mr Example, the example]",
        "# What the person was, for whom, and the date at which a source says so:",
        "# roles:",
        "#   - title: spokesman",
        "#     organisation: id-of-an-actor",
        f"#     as_of: {wanted.added}",
        f"added: {wanted.added}",
        *_draft(wanted),
        "# Who this is, in your own words, as far as the sources of the story say:",
        "# summary: >-",
        "#   ...",
    )


def claim(wanted: Wanted, target: Path) -> str:
    """Return the file of a claim."""
    return _joined(
        _modeline(wanted, target, "claim"),
        f"title: {scalar(wanted.title)}  # a short question",
        "# One sentence that can be affirmed or denied, with its limits (of time, place, number):",
        f"proposition: {scalar(wanted.proposition)}",
        "# Other ways in which readers ask for it, as they would type them into a search:",
        "# asked_as: [did it ever happen]",
        f"added: {wanted.added}",
        *_draft(wanted),
        "# What is at stake, what is not, and what each side offers as evidence; in your own words:",
        "# summary: >-",
        "#   ...",
        "# Quotations take positions on it, in the files of their articles:",
        "#   positions:",
        f"#     - {{claim: {target.stem}, position: yes}}   # yes, partly, no or unclear",
    )


def topic(wanted: Wanted, target: Path) -> str:
    """Return the file of a topic."""
    return _joined(
        _modeline(wanted, target, "topic"),
        f"title: {scalar(wanted.title)}",
        "# aliases: [other words for it, as printed]",
        f"added: {wanted.added}",
        *_draft(wanted),
        "# What it is, in your own words:",
        "# summary: >-",
        "#   ...",
        "# Sentences of the explanation, each with its evidence:",
        "# facts:",
        "#   - say: ...",
        "#     evidence: [article-id#id]",
    )


def story(wanted: Wanted, target: Path) -> str:
    """Return `story.yml`."""
    return _joined(
        _modeline(wanted, target, "story"),
        f"title: {scalar(wanted.title)}",
        "# Where a reader reports an error or replies: a mail address or a web address.",
        f"contact: {scalar(wanted.contact)}",
        f"added: {wanted.added}",
        "# The main question, which the first screen of the site answers:",
        "# question: Did ...?",
        "# What is agreed and what is contested, in at most 70 words, each sentence with its evidence:",
        "# standfirst:",
        "#   - lead: Contested since May:",
        "#     say: ...",
        "#     evidence: ['article-id#id']",
        "# What was said to the question, each row under what it says, in at most 8 words of yours:",
        "# answer:",
        "#   - {evidence: 'article-id#id', in_short: 'yes, two boats, in May'}",
        "#   - {evidence: 'article-id#id', in_short: denies any}",
        "# The claims, by the questions that they answer:",
        "# questions:",
        "#   - {ask: How many?, claims: [claim-id]}",
        "# The story in sentences, each with its evidence, under its date:",
        "# story:",
        "#   - date: 2026-09-01",
        "#     say: ...",
        "#     evidence: ['article-id#id']",
        "# The time that it covers:",
        "# covers: 2026-09/..",
        "# What this site promises:",
        "# policy: >-",
        "#   We report who said what, in which article, and who says otherwise.",
        "# The licence of your own words:",
        "# licence: CC BY 4.0",
    )


def relation_types(wanted: Wanted, target: Path) -> str:
    """Return `relation-types.yml`, with types that most stories can use."""
    return _joined(
        _modeline(wanted, target, "relation-types"),
        "# The kinds of tie that articles assert between two actors. A label must read well between two",
        "# names (“Ada supports Bram”) and must not say more than the words that it rests on. What is done",
        "# by saying or deciding it, such as sanctions, has `issued_by: from`.",
        "supports:",
        "  label: supports",
        "  past: supported",
        "  inverse: is supported by",
        "  family: diplomacy  # arms, conflict, pressure, diplomacy, money, organisation, law, personal, other",
        "  directed: true",
        "  meaning: The first is said to support the second, or what it does.",
        "opposes:",
        "  label: opposes",
        "  past: opposed",
        "  inverse: is opposed by",
        "  family: conflict",
        "  directed: true",
        "  meaning: The first is said to be against the second, or against what it does.",
        "works-with:",
        "  label: works with",
        "  inverse: works with",
        "  family: organisation",
        "  directed: false  # it reads the same from both sides",
        "  together: work/worked together",
        "  meaning: The two are said to work together, in what, stands in the scope.",
    )


FOLDERS = (*(folder.value for folder in Folder), "texts")
"""The folders of a new story."""


def new_story(wanted: Wanted, root: Path) -> Mapping[Path, str]:
    """Return the files of a new story by path."""
    files = {
        root / "story.yml": story(wanted, root / "story.yml"),
        root / "relation-types.yml": relation_types(wanted, root / "relation-types.yml"),
    }
    return files | {root / folder / ".gitkeep": "" for folder in FOLDERS}


def _modeline(wanted: Wanted, target: Path, schema: str) -> str:
    where = Path(os.path.relpath(wanted.schemas.absolute(), target.absolute().parent)).as_posix()
    return f"# yaml-language-server: $schema={where}/{schema}.json"


def _teach(wanted: Wanted, key: str, teach: str) -> str:
    where = wanted.read_in.get(key, "")
    return f"read in {where}" if where else teach


def _given(wanted: Wanted, key: str, value: str, teach: str) -> str:
    if not value:
        return f"# {key}: {teach}"
    where = wanted.read_in.get(key, "")
    return f"{key}: {scalar(value)}  # read in {where}" if where else f"{key}: {scalar(value)}"


def _where_known(wanted: Wanted, key: str, *values: str) -> Iterator[str]:
    """Yield the line of a key that a new file has only where its value is known."""
    if not any(values):
        return
    where = wanted.read_in.get(key, "")
    many = key in ("authors", "cut")
    listed = ", ".join(scalar(value, flow=many) for value in values)
    comment = f"  # read in {where}" if where else ""
    yield f"{key}: [{listed}]{comment}" if many else f"{key}: {listed}{comment}"


def _draft(wanted: Wanted) -> Iterator[str]:
    if wanted.draft:
        yield DRAFT


def _joined(*lines: str) -> str:
    return "\n".join(lines) + "\n"
