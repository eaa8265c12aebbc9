"""One difference between two printings in words, and whose cut it is where words are left out."""

from __future__ import annotations

from enum import StrEnum

from build_scripts.record.wording import BRACKETED_CUT, Difference, DifferenceKind
from build_scripts.telling.words import quoted_start
from build_scripts.words.marks import MARKS


class Cutter(StrEnum):
    """Who left out the words for which `[…]` stands; of words never compared that is not known."""

    OUTLET = "outlet"
    US = "us"
    UNKNOWN = "unknown"


def _in_words_of_a_cut(difference: Difference, cutter: Cutter, first_cutter: Cutter) -> str:
    """Say who leaves out words, one printing or the first; a bare `…` is always as printed."""
    ours, theirs = f"“{_bare(difference.ours)}”", f"“{_bare(difference.theirs)}”"
    if "…" in difference.theirs or "..." in difference.theirs:
        bracketed = BRACKETED_CUT.search(difference.theirs) is not None
        match first_cutter if bracketed else Cutter.OUTLET:
            case Cutter.US:
                return f"Has {ours} where we cut the first."
            case Cutter.OUTLET:
                return f"Cut: prints {ours} where the first leaves something out."
            case Cutter.UNKNOWN:
                return (
                    f"Has {ours} where the first has […]; whether it cut or we did is not recorded."
                )
    found = BRACKETED_CUT.search(difference.ours)
    mark = found[0] if found else "…"
    what = f": {theirs}." if difference.theirs else "."
    match cutter if found else Cutter.OUTLET:
        case Cutter.US:
            return f"We left out words here, marked with {mark}{what}"
        case Cutter.OUTLET:
            return f"Cut, marked with {mark} as printed{what}"
        case Cutter.UNKNOWN:
            return (
                f"Cut, marked with {mark}{what} Whether the outlet cut or we did is not recorded."
            )


def in_words(
    difference: Difference,
    cutter: Cutter = Cutter.UNKNOWN,
    first_cutter: Cutter = Cutter.UNKNOWN,
) -> str:
    """Say one difference in words, `ours` against what the first printing has.

    `cutter` says whose the `[…]` of this printing are, `first_cutter` whose those of the first.
    """
    ours, theirs = f"“{_bare(difference.ours)}”", f"“{_bare(difference.theirs)}”"
    match difference.kind:
        case DifferenceKind.BRACKETS if not difference.ours:
            return f"Brackets: nothing where the first has {theirs}."
        case DifferenceKind.BRACKETS if not difference.theirs:
            return f"Brackets: puts in {ours}."
        case DifferenceKind.BRACKETS:
            return f"Brackets: {ours} where the first has {theirs}."
        case DifferenceKind.SPELLING:
            return f"Spelling or form of a word: {ours} for {theirs}."
        case DifferenceKind.CUT:
            return _in_words_of_a_cut(difference, cutter, first_cutter)
        case DifferenceKind.LEFT_OUT:
            return f"Leaves out, without a mark: {theirs}."
        case DifferenceKind.BEGINS_LATER:
            return f"Begins later, without: {theirs}."
        case DifferenceKind.ENDS_SOONER:
            return f"Ends sooner, without: {theirs}."
        case DifferenceKind.BEGINS_SOONER:
            return f"Begins sooner, with: {ours}."
        case DifferenceKind.ENDS_LATER:
            return f"Ends later, with: {ours}."
        case DifferenceKind.ADDED:
            return f"Has what the first has not: {ours}."
        case DifferenceKind.PUNCTUATION:
            return "Other punctuation."
        case DifferenceKind.OTHER_WORDS:
            return f"Other words: {ours} where the first has {theirs}."


def _bare(words: str) -> str:
    """Words without the marks around them, which the sentence about them has of its own."""
    return quoted_start(words.strip("".join(MARKS) + " ,.;:"), most=14)
