"""How long a text can be believed to be that nobody here can see, and what depends on it.

A receipt that claims too long a text would silence the limit on how much of an article is printed. Its
length cannot be proven without the text; but what is quoted from a text says something of it.
"""

from __future__ import annotations

from build_scripts.checking.compared import ComparedArticle
from build_scripts.checking.receipt_check import receipt_place
from build_scripts.codes import check as codes
from build_scripts.entries import Article
from build_scripts.loading.sited import Sited
from build_scripts.problems import Problem
from build_scripts.receipts.receipt import Receipt
from build_scripts.receipts.sense import parts_its_words

_AFTER_THE_LAST = 2
"""A text is believed to go on for as long as up to the last words quoted from it."""
_AS_WORDY = 2
"""A text is believed to have so many times the characters for a word that the words quoted have."""
_SHORT = 3_000
"""Of a text that is claimed to be longer, so much is believed: that is a short article."""


def length_problems(
    article: Sited[Article],
    compared: ComparedArticle,
    receipt: Receipt,
    counted: frozenset[str],
    most: float,
) -> list[Problem]:
    """Tell where the share of the counted items keeps the limit `most` only by a length in doubt.

    Problems: `receipt-length-doubtful`.
    """
    claimed, believed = receipt.text.characters, believed_length(receipt)
    if not claimed or believed >= claimed:
        return []
    share = compared.share(counted)
    if share > most or share * claimed / believed <= most:
        return []
    last = max(item.match.spans[-1][1] for item in receipt.items)
    return [
        Problem(
            codes.RECEIPT_LENGTH_DOUBTFUL,
            receipt_place(article),
            f"The receipt of {article.id!r} claims {claimed:,} characters and "
            f"{receipt.text.words:,} words; the last words quoted end at {last:,}. Of "
            f"{believed:,} characters, indirect stretches and passages would be "
            f"{share * claimed / believed:.1%}.",
            "Ask whoever holds the text how long it is.",
        )
    ]


def believed_length(receipt: Receipt) -> int:
    """Return the length that what is quoted from a text makes plausible, at most the one claimed."""
    if not receipt.items:
        return receipt.text.characters
    spans = [span for item in receipt.items for span in item.match.spans]
    believed = [_AFTER_THE_LAST * max(end for _, end in spans)]
    words = sum(item.match.words for item in receipt.items)
    if words and parts_its_words(receipt):
        quoted = sum(end - start for start, end in spans)
        believed.append(_AS_WORDY * quoted * receipt.text.words // words)
    return min(receipt.text.characters, max(_SHORT, min(believed)))
