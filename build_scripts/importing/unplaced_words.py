"""The words of a row whose article's text is not here: as the row gives them, and nothing compared."""

from __future__ import annotations

from build_scripts.drafting.stretch import Chosen
from build_scripts.entries import Article
from build_scripts.importing.given import Field, QuotationGiven
from build_scripts.words.bounds import one_line
from build_scripts.words.marks import MARKS
from build_scripts.words.sources import Form, form_as_pasted

_MOST_BESIDE = 4
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
        opening = row.text(Field.PREFIX).rstrip()[-1:]
        closing = row.text(Field.SUFFIX).lstrip()[:1]
        if opening in _CLOSING and closing and closing in _CLOSING[opening]:
            words = f"{opening}{words}{closing}"
    return Chosen(words, _near(row, words), 0, 0)


def _without_marks(words: str) -> str:
    return words[1:-1] if words[:1] in MARKS and words[-1:] in MARKS else words


def _near(row: QuotationGiven, words: str) -> str | None:
    """Neighbouring words: those of the row, else the last before and the first behind.

    Whether the words stand twice nobody can say without the text; then these tell which is meant.
    """
    if near := row.text(Field.NEAR):
        return near
    before = row.text(Field.PREFIX).split()[-_MOST_BESIDE:]
    behind = row.text(Field.SUFFIX).split()[:_MOST_BESIDE]
    # The first and the last are most often cut in the middle.
    before, behind = before[1:], behind[:-1]
    if not before and not behind:
        return None
    return one_line(" ".join([*before, words.strip("".join(MARKS)), *behind]))
