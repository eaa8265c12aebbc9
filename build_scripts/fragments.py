"""Text fragments: the end of a link that leads a browser to the very words.

https://wicg.github.io/scroll-to-text-fragment/ . Tried in Chromium: curly quotes, case and
non-breaking spaces are folded, dashes are not; a raw hyphen, comma or ampersand must be encoded; one
term may not run across paragraphs, but a start and an end may stand in different ones.
"""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote

from build_scripts.sources import SourceText
from build_scripts.word_bounds import one_line

_LONGEST_TERM = 80
_EDGE_WORDS = 5


def fragment_for(source: SourceText, spans: Sequence[tuple[int, int]]) -> str:
    """Return the directive for the words in the given spans of a text, such as `text=a,b`.

    Short words within a paragraph are given whole, longer ones by their first and last words.
    """
    start, end = spans[0][0], spans[-1][1]
    printed = source.text[start:end]
    one_line = "\n" not in printed.strip()
    if one_line and len(spans) == 1 and len(printed) <= _LONGEST_TERM:
        return f"text={_encode(printed)}"
    first_line = source.text[spans[0][0] : spans[0][1]].strip().split("\n")[0].split()
    last_line = source.text[spans[-1][0] : spans[-1][1]].strip().split("\n")[-1].split()
    head, tail = first_line[:_EDGE_WORDS], last_line[-_EDGE_WORDS:]
    if one_line and len(spans) == 1 and len(first_line) < 2 * _EDGE_WORDS:
        return f"text={_encode(' '.join(first_line))}"
    return f"text={_encode(' '.join(head))},{_encode(' '.join(tail))}"


def _encode(term: str) -> str:
    return quote(one_line(term), safe="").replace("-", "%2D")
