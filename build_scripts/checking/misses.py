"""Why words were not found, said so that a stranger can mend it."""

from __future__ import annotations

from build_scripts.checking.text_problems import BROKEN_HINT, broken_in_words
from build_scripts.checking.unclear_marks import form_is_unclear
from build_scripts.codes import check as codes
from build_scripts.codes import marks
from build_scripts.entries import Passage, Quotation
from build_scripts.problems import Code, Location, Problem, Related
from build_scripts.words.bounds import one_line
from build_scripts.words.folding import fold_words
from build_scripts.words.marks import MARKS, MarkedStretch
from build_scripts.words.matching import CUT, Miss, Missed
from build_scripts.words.nearest import nearest
from build_scripts.words.print_faults import broken_words, stands_broken
from build_scripts.words.sources import Form, SourceText

_MARKED = {
    Form.DIRECT: "all of them stand inside quotation marks",
    Form.MIXED: "some of them stand inside quotation marks",
    Form.INDIRECT: "none of them stands inside quotation marks",
}
_MOST_PLACES = 6


def explain_miss(
    missed: Missed, entry: Quotation | Passage, what: str, source: SourceText, where: Location
) -> Problem:
    """Return the problem for words that were not found in the text as pasted.

    `what` is "quotation" or "passage", `where` the place of the words in the entry.
    """
    name = f"The {what} {entry.id!r}"
    match missed.why:
        case Miss.ABSENT:
            return _absent(missed, entry, name, source, where)
        case Miss.AMBIGUOUS:
            return _at_places(
                codes.AMBIGUOUS,
                f"The words of {what} {entry.id!r} stand in {source.file} "
                f"{_times(len(missed.places))}: {_lines(missed, source)}.",
                "Add `near:` with a few neighbouring words as printed there. They may hold the words "
                "themselves, or one piece of them: up to the whole sentence around the one you mean.",
                missed,
                source,
                where,
            )
        case Miss.FORM:
            assert missed.form is not None
            if (unclosed := form_is_unclear(missed, source)) is not None:
                return _unclear(unclosed, what, entry.id, missed, source, where)
            return _at_places(
                codes.FORM_DIFFERS,
                f"The marks of {what} {entry.id!r} are not those of the article: "
                f"of the words printed at {_lines(missed, source)}, {_MARKED[missed.form]}.",
                _marks_hint(missed.form, entry.text),
                missed,
                source,
                where,
            )
        case Miss.MARKS:
            return _at_places(
                codes.MARKS_DIFFER,
                f"{name} stands in another kind of quotation marks in the article, "
                f"at {_lines(missed, source)}.",
                "Use the kind of mark (double or single) that is printed.",
                missed,
                source,
                where,
            )
        case Miss.INSIDE_A_WORD:
            return _at_places(
                codes.CUT_INSIDE_WORD,
                f"{name} begins or ends inside a word or number of the article, "
                f"at {_lines(missed, source)}.",
                "Begin and end with whole words.",
                missed,
                source,
                where,
            )
        case Miss.OUT_OF_ORDER:
            return _at_places(
                codes.OUT_OF_ORDER,
                f"The part «{_short(missed.part)}» of {what} {entry.id!r} stands before the part "
                "that it should follow.",
                "Put the parts around […] in the order of the article.",
                missed,
                source,
                where,
            )
        case Miss.NEAR_ABSENT:
            message = f"The words of `near` of {what} {entry.id!r} do not stand in {source.file}."
        case Miss.NEAR_ELSEWHERE:
            message = f"The words of `near` stand nowhere near the {what} {entry.id!r}."
    return Problem(
        codes.NEAR_NOT_IN_SOURCE, where, message, "Paste a few words printed beside the quotation."
    )


def _marks_hint(printed: Form, words: str) -> str:
    if printed is not Form.INDIRECT and not MARKS & set(words):
        return (
            "Put the printed quotation marks around them. If you did, straight ones right after "
            "`text:` were taken by YAML: write `text: >-` and the words on the next line."
        )
    return (
        "Paste the words with exactly the quotation marks that are printed; words from inside a "
        "longer quotation get marks around them."
    )


def _absent(
    missed: Missed, entry: Quotation | Passage, name: str, source: SourceText, where: Location
) -> Problem:
    words = missed.part or entry.text
    message = f"{name} does not stand in {source.file} as written here."
    if missed.part and CUT.search(fold_words(entry.text)):
        message = f"A part of it does not stand in {source.file}: {name[4:]}, «{_short(words)}»."
    broken = stands_broken(source, words)
    if broken is not None:
        return _broken(broken, name, source, where)
    near = nearest(source, words)
    if near is None:
        hint = "Nothing like it was found. Is it the right article?"
        return Problem(codes.NOT_IN_SOURCE, where, message, hint)
    line, column = source.place(near.start)
    detail = (f"nearest, line {line}: {near.passage}", *near.differences)
    if not near.differences:
        detail = (*detail, "the difference lies in the spaces")
    return Problem(
        codes.NOT_IN_SOURCE,
        where,
        message,
        "Paste the words as printed, or write […] where words are left out.",
        detail,
        (Related(Location(source.file, line, column), "the nearest passage"),),
    )


def _unclear(
    unclosed: MarkedStretch,
    what: str,
    identifier: str,
    missed: Missed,
    source: SourceText,
    where: Location,
) -> Problem:
    return _at_places(
        marks.MARKS_UNCLEAR,
        f"Whether the words of {what} {identifier!r} stand inside quotation marks is not clear: the mark "
        f"that opens in line {source.place(unclosed.outer_start)[0]} of {source.file} is never closed.",
        "As far as the marks go, all to the end of the paragraph stands inside. Paste words that begin "
        "with the mark and end where the speech ends, with marks around them.",
        missed,
        source,
        where,
    )


def _broken(place: tuple[int, int], name: str, source: SourceText, where: Location) -> Problem:
    line, column = source.place(place[0])
    breaks = broken_words(source, *place)
    fault = (
        f"{broken_in_words(source, breaks)}."
        if breaks
        else f"{source.file} has a page number or a running head in the midst of them."
    )
    related = (Related(Location(source.file, line, column), "where the words stand, broken"),)
    message = f"{name} does not stand in one piece at line {line}: {fault}"
    return Problem(marks.BROKEN_BY_THE_PAGE, where, message, BROKEN_HINT, related=related)


def _at_places(
    code: Code, message: str, hint: str, missed: Missed, source: SourceText, where: Location
) -> Problem:
    related = []
    for offset in missed.places[:_MOST_PLACES]:
        line, column = source.place(offset)
        context = one_line(source.text[max(0, offset - 30) : offset + 50])
        related.append(Related(Location(source.file, line, column), f"… {context} …"))
    return Problem(code, where, message, hint, related=tuple(related))


def _lines(missed: Missed, source: SourceText) -> str:
    lines = list(dict.fromkeys(source.place(offset)[0] for offset in missed.places))
    shown = ", ".join(str(line) for line in lines[:_MOST_PLACES])
    more = ", …" if len(lines) > _MOST_PLACES else ""
    return f"line{'s' if len(lines) > 1 else ''} {shown}{more}"


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def _short(words: str) -> str:
    words = one_line(words)
    return words if len(words) <= 80 else words[:77] + "…"
