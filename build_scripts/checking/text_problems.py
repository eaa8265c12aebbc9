"""What a text itself has that comparing rests on: stray marks, and traces of a page or a film."""

from __future__ import annotations

from build_scripts.codes import marks as codes
from build_scripts.entries import Article
from build_scripts.loading.sited import Sited
from build_scripts.problems import Location, Problem
from build_scripts.words.bounds import one_line
from build_scripts.words.matching import Found
from build_scripts.words.print_faults import broken_words, is_subtitles
from build_scripts.words.sources import SourceText

_AROUND = 25
_MOST_SHOWN = 5


def subtitle_problem(source: SourceText) -> Problem | None:
    """Return the problem of a text that is a file of subtitles: nothing can be compared with it."""
    if not is_subtitles(source.text):
        return None
    return Problem(
        codes.SUBTITLE_FILE,
        Location(source.file, 1, 1),
        f"{source.file} is a subtitle file: times and tags stand between the words.",
        "Save the words alone: a paragraph for each turn, `Name: words`, without times, numbers and "
        "tags, and without lines that are repeated while they roll.",
    )


def stray_problem(source: SourceText) -> Problem | None:
    """Return the warning of double quotation marks without a partner, one for the whole text."""
    strays = [stray for stray in source.marks.strays if stray.sure]
    if not strays:
        return None
    first = strays[0]
    line, column = source.place(first.offset)
    lines = dict.fromkeys(source.place(stray.offset)[0] for stray in strays[1:])
    shown = ", ".join(map(str, list(lines)[:_MOST_SHOWN]))
    more = ", …" if len(lines) > _MOST_SHOWN else ""
    others = f" Of others, in lines {shown}{more}, the same is true." if lines else ""
    does = "opens and is never closed" if first.opens else "closes and was never opened"
    return Problem(
        codes.STRAY_MARK,
        Location(source.file, line, column),
        f"A quotation mark {does}, in line {line} of {source.file}: "
        f"«{_context(source, first.offset)}».{others}",
        "If the article prints it so, leave it: what stands inside ends with the paragraph. If it was "
        "lost in copying, mend the text.",
    )


def broken_problem(
    article: Sited[Article], key: str, index: int, source: SourceText, found: Found
) -> Problem | None:
    """Return the problem of found words that hold a word which the text breaks at a line end."""
    breaks = [place for span in found.spans for place in broken_words(source, *span)]
    if not breaks:
        return None
    entry = (article.entry.quotations if key == "quotations" else article.entry.passages)[index]
    return Problem(
        codes.BROKEN_BY_THE_PAGE,
        article.at(key, index, "text"),
        f"The words of {entry.id!r} hold what is no word: {broken_in_words(source, breaks)}.",
        BROKEN_HINT,
    )


BROKEN_HINT = (
    "Tidy the text, not the quotation: join what is broken, with a hyphen only where the word has "
    "one, and take page numbers and running heads out. Then type the words as the page shows them."
)


def broken_in_words(source: SourceText, breaks: list[tuple[int, int]]) -> str:
    """Say which words the text breaks at a line end, and where."""
    shown = [
        f"«{one_line(source.text[start:end]).replace(' ', '⏎')}» (line {source.place(start)[0]})"
        for start, end in breaks[:_MOST_SHOWN]
    ]
    return f"{source.file} breaks {', '.join(shown)} at the line end"


def _context(source: SourceText, offset: int) -> str:
    start, end = source.paragraph(offset)
    words = source.text[max(start, offset - _AROUND) : min(end, offset + _AROUND)]
    return one_line(words)
