"""The words of a row whose article's text is not here: as the row gives them, and nothing compared."""

from __future__ import annotations

import re

from build_scripts.drafting.stretch import Chosen
from build_scripts.entries import Article
from build_scripts.importing.given import Field, QuotationGiven
from build_scripts.words.bounds import one_line
from build_scripts.words.marks import MARKS
from build_scripts.words.sources import Form, form_as_pasted

_MOST_BESIDE = 4
_PIECE = re.compile(r"\S+")
_END = re.compile(r"([.,!?…;:]*)(\S)")
_CLOSING = {"“": "”", "„": "“”", "«": "»", "»": "«", "‘": "’", '"': '"', "'": "'", "‚": "‘’"}


def unplaced(article: Article, row: QuotationGiven, words: str) -> Chosen:
    """Return the words of a row as the entry has them.

    Marks are set where the row says that all words stood in marks (`form`), and where what stands
    before and behind shows them. A document that prints speech without marks has none.
    """
    words = one_line(words)
    form = form_as_pasted(words, article.language, marks_printed=True)
    said = row.text(Field.FORM)
    if not article.prints_marks:
        words = _without_marks(words) if row.is_ours and form is Form.DIRECT else words
    elif form is Form.INDIRECT and said == Form.DIRECT.value:
        words = f"“{words}”"
    elif form is Form.INDIRECT:
        words = _in_marks(row, words)
    return Chosen(words, _near(row), 0, 0)


def _without_marks(words: str) -> str:
    return words[1:-1] if words[:1] in MARKS and words[-1:] in MARKS else words


def _in_marks(row: QuotationGiven, words: str) -> str:
    """Words with the marks that stand right before and behind them, and what ends them inside."""
    opening = row.text(Field.PREFIX).rstrip()[-1:]
    ends = _END.match(row.text(Field.SUFFIX))
    if ends is not None and ends[2] in _CLOSING.get(opening, ""):
        return f"{opening}{words}{ends[1]}{ends[2]}"
    return words


def _near(row: QuotationGiven) -> str | None:
    """Neighbouring words: those of the row, else the last before and the first behind.

    Whether the words stand twice nobody can say without the text; then these tell which is meant. The
    outermost of what a program kept is most often cut in the middle, and left out.
    """
    if near := row.text(Field.NEAR):
        return near
    before, behind = (row.text(field) for field in (Field.PREFIX, Field.SUFFIX))
    pieces = list(_PIECE.finditer(before))[1:][-_MOST_BESIDE:]
    before = before[pieces[0].start() :] if pieces else ""
    pieces = list(_PIECE.finditer(behind))[:-1][:_MOST_BESIDE]
    behind = behind[: pieces[-1].end()] if pieces else ""
    if not before.strip() and not behind.strip():
        return None
    return one_line(f"{before}{one_line(row.text(Field.WORDS))}{behind}")
