"""Quotations for the checkers of others: they compare our words with the same texts, by rules of their own.

Each names the text as `texts/<article>.txt`, as it lies in the content; who has no private texts checks
the open ones. Words that were copied by hand have no text and are not here.
gtrex: JSON Lines of `id`, `claim`, `source_path`. citations: a YAML file an article, in a folder `claims`.
"""

from __future__ import annotations

import tarfile
from collections.abc import Iterable, Iterator, Sequence

from build_scripts.exports import ids
from build_scripts.exports.blocks import SourceBlock, source_blocks
from build_scripts.exports.edition import Edition
from build_scripts.exports.json_text import json_text
from build_scripts.exports.parts import BY_ARTICLE, FileSection, PartText
from build_scripts.exports.quotation_rows import QuotationRow, quotation_rows
from build_scripts.exports.source import DataSource
from build_scripts.record import ArticleRecord
from build_scripts.telling.dates_in_words import date_in_words

_BLOCK = 512
"""What a tar file is made of: https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html"""


def gtrex_file(
    source: DataSource, edition: Edition, sections: Sequence[Iterable[PartText]]
) -> Iterator[str]:
    """Yield a line for each stretch of compared words."""
    # A line has three fields and no place for more; the page of the data has the edition.
    del source, edition
    (lines,) = sections
    yield from (one.text for one in lines)


def citations_archive(
    source: DataSource, edition: Edition, sections: Sequence[Iterable[PartText]]
) -> Iterator[str]:
    """Yield a tar archive of YAML files, one for each article with compared words."""
    del source
    (files,) = sections
    head = "".join(f"# {line}\n" for line in edition.lines)
    yield from (_member(one.key, f"{head}{one.text}") for one in files)
    yield "\0" * 2 * _BLOCK


def _gtrex_lines(source: DataSource, key: str) -> str:
    return "".join(_lines(source, key))


def _lines(source: DataSource, key: str) -> Iterator[str]:
    for row in quotation_rows(source, key):
        for number, block in enumerate(_blocks(row), 1):
            name = ids.evidence_id(row.evidence)
            held = {
                "id": name if number == 1 else f"{name}/{number}",
                "claim": block.exact,
                "source_path": _text_of(row.article),
            }
            yield f"{json_text(held)}\n"


def _blocks(row: QuotationRow) -> tuple[SourceBlock, ...]:
    if row.spoken is None or row.spoken.statement.match is None:
        return ()
    return source_blocks(row.spoken.statement, row.article)


def _text_of(article: ArticleRecord) -> str:
    return f"texts/{article.id}.txt"


def _member(article: str, text: str) -> str:
    """The file of an article as a member of the archive."""
    head = tarfile.TarInfo(f"claims/{article}.yaml")
    head.size = len(text.encode("utf-8"))
    padding = "\0" * (-head.size % _BLOCK)
    return f"{head.tobuf(tarfile.USTAR_FORMAT).decode('ascii')}{text}{padding}"


def _citations(source: DataSource, key: str) -> str:
    """The file of an article but for its head; nothing where no words were compared."""
    rows = [(row, _blocks(row)) for row in quotation_rows(source, key)]
    if not any(blocks or row.withdrawn for row, blocks in rows):
        return ""
    return "".join(_yaml(source.record.articles[key], rows))


GTREX_SECTIONS = (FileSection("quotations.gtrex.jsonl", BY_ARTICLE, _gtrex_lines),)
CITATION_SECTIONS = (FileSection("claims.tar", BY_ARTICLE, _citations),)


def _yaml(
    article: ArticleRecord, rows: Iterable[tuple[QuotationRow, tuple[SourceBlock, ...]]]
) -> Iterator[str]:
    """The lines of a file; a text in JSON's marks is one in YAML's."""
    yield f"source:\n  citation: {_scalar(article.id)}\n  local: {_scalar(_text_of(article))}\n"
    if article.entry.url:
        yield f"  url: {_scalar(article.entry.url)}\n"
    yield "claims:\n"
    for row, blocks in rows:
        if row.withdrawn:
            why = f"Withdrawn on {date_in_words(row.withdrawn.date)}: {row.withdrawn.why}"
            yield f"  {_scalar(row.name)}:\n    notes: {_scalar(why)}\n    quotes: []\n"
        elif row.spoken and blocks:
            told = row.spoken.told
            said = f"{told.headline(told.byline)}. {told.check}"
            yield f"  {_scalar(row.name)}:\n    statement: {_scalar(said)}\n    quotes:\n"
            for block in blocks:
                yield f"    - exact: {_scalar(block.exact)}\n"
                yield f"      prefix: {_scalar(block.prefix)}\n"
                yield f"      suffix: {_scalar(block.suffix)}\n"


def _scalar(text: str) -> str:
    return json_text(text)
