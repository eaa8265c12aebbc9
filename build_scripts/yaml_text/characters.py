"""Which characters may stand in contributed content.

Refused everywhere: control characters, marks that reverse the direction of writing, characters
without width, private and impossible code points, piles of combining marks, and text that is not
NFC. Joiners and direction marks are needed by Persian, Arabic and Hebrew, so they may stand in
`original` wordings, and only there; a word of mixed scripts is told everywhere else.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from build_scripts.codes import files as codes
from build_scripts.problems import Code, Location
from build_scripts.yaml_text.problem_list import ProblemList
from build_scripts.yaml_text.source_text import place_of

Span = tuple[int, int]

MAX_COMBINING_MARKS = 8

_NONCHARACTERS = "\ufdd0-\ufdef\ufffe\uffff" + "".join(
    chr(plane << 16 | low) for plane in range(1, 15) for low in (0xFFFE, 0xFFFF)
)
_FORBIDDEN = re.compile(
    "["
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # control characters, all but tab and newline
    "\u2028\u2029"  # line and paragraph separators
    "\u202a-\u202e\u2066-\u2069"  # bidirectional embeddings, overrides and isolates
    "\u00ad\u180e\u200b\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb"  # without width
    "\ud800-\udfff"  # surrogates
    "\ue000-\uf8ff\U000f0000-\U0010ffff"  # private use
    "\U000e0000-\U000e007f"  # tag characters
    f"{_NONCHARACTERS}]"
)
_INVISIBLE = re.compile("[\u200c-\u200f\u061c]")
# What libyaml refuses with a byte offset only, or takes for the end of a line.
_UNREADABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")

# Every combining mark is matched by this, and little else; a cheap look before the exact one.
_PERHAPS_MARKS = re.compile(rf"[^\w\s\x00-\u02ff]{{{MAX_COMBINING_MARKS + 1},}}")

_LATIN = "A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff"
# Without Δ, Ω and μ, which look like no Latin letter and stand beside them in units (kΩ, μm).
_GREEK = "\u0370-\u0393\u0395-\u03a8\u03aa-\u03bb\u03bd-\u03ff\u1f00-\u1fff"
_CYRILLIC = "\u0400-\u052f\u1c80-\u1c8f\u2de0-\u2dff\ua640-\ua69f"
_OTHER_SCRIPT = re.compile(f"[{_GREEK}{_CYRILLIC}]")
_MIXED = re.compile(f"[{_LATIN}][{_GREEK}{_CYRILLIC}]|[{_GREEK}{_CYRILLIC}][{_LATIN}]")
_WORD = re.compile(r"\w+")
_NOT_LINE_END = re.compile(r"[^\n]")

_CONTROL_NAMES = {
    "\x00": "NULL",
    "\x07": "BELL",
    "\x08": "BACKSPACE",
    "\x0b": "LINE TABULATION",
    "\x0c": "FORM FEED",
    "\r": "CARRIAGE RETURN",
    "\x1b": "ESCAPE",
    "\x7f": "DELETE",
    "\x85": "NEXT LINE",
}
_CATEGORY_NAMES = {"Cc": "CONTROL CHARACTER", "Cs": "LONE SURROGATE", "Co": "PRIVATE USE CHARACTER"}

_DELETE = "Delete it; retyping the words around it is the surest way."


def character_name(character: str) -> str:
    """Return code point and name of a character: “U+202E RIGHT-TO-LEFT OVERRIDE”."""
    name = unicodedata.name(character, "") or _CONTROL_NAMES.get(character, "")
    if not name:
        name = _CATEGORY_NAMES.get(unicodedata.category(character), "NONCHARACTER")
    return f"U+{ord(character):04X} {name}"


def readable(text: str) -> str:
    """Return the text with U+FFFD for each character that would stop or mislead a YAML parser.

    Every character keeps its offset, line and column; the problems are told from the text itself.
    """
    return _UNREADABLE.sub("\ufffd", text)


def is_forbidden(character: str) -> bool:
    """Tell whether a character may stand nowhere in contributed content."""
    return _FORBIDDEN.match(character) is not None


def is_invisible(character: str) -> bool:
    """Tell whether a character may stand in `original` wordings only."""
    return _INVISIBLE.match(character) is not None


def add_character_problem(
    problems: ProblemList, character: str, location: Location, how: str = ""
) -> None:
    """Add the problem of one forbidden or invisible character; `how` says how it was written."""
    if is_invisible(character):
        code = codes.INVISIBLE_OUTSIDE_ORIGINAL
        message = f"{character_name(character)} stands here{how}; it is allowed in `original` only."
    else:
        code = codes.FORBIDDEN_CHARACTER
        message = f"{character_name(character)} stands here{how}; it is not allowed anywhere."
    problems.add(code, location, message, _DELETE)


def check_characters(
    text: str,
    file: str,
    problems: ProblemList,
    originals: Callable[[], Iterable[Span]] | None = None,
) -> None:
    """Add to `problems` what is wrong with the characters of a text with LF line ends.

    `originals` gives the offsets (start, end) of all `original` wordings, and is asked only if the
    text needs it. Without it nothing is said of characters that depend on where they stand.

    Problems: `forbidden-character`, `invisible-character-outside-original`,
    `too-many-combining-marks`, `not-nfc`, `mixed-script-word`; a character once per line.
    """
    # Each character of an ordinary file is harmless, and there are few different ones.
    present = "".join(set(text))
    if _FORBIDDEN.search(present):
        _check_each(_FORBIDDEN, text, file, problems, codes.FORBIDDEN_CHARACTER)
    if present.isascii():
        return
    # Bringing a long pile of marks into order takes time that grows with its square.
    if not (any(map(_is_mark, present)) and _check_marks(text, file, problems)):
        _check_nfc(text, file, problems)
    if originals and (_INVISIBLE.search(present) or _OTHER_SCRIPT.search(present)):
        outside = _blanked(text, originals())
        _check_each(_INVISIBLE, outside, file, problems, codes.INVISIBLE_OUTSIDE_ORIGINAL)
        _check_scripts(outside, file, problems)


def _check_each(
    pattern: re.Pattern[str], text: str, file: str, problems: ProblemList, code: Code
) -> None:
    """Tell of each character that the pattern finds, once per line."""
    for offset in _once_per_line(pattern, text):
        location = place_of(text, offset, file)
        if problems.is_full(code):
            problems.count(code, location, len(pattern.findall(text, offset)))
            return
        add_character_problem(problems, text[offset], location)


def _once_per_line(pattern: re.Pattern[str], text: str) -> Iterator[int]:
    """Yield the offset of the first of each character that the pattern finds in a line."""
    position = 0
    while match := pattern.search(text, position):
        start = match.start()
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        for character in dict.fromkeys(pattern.findall(text, start, end)):
            yield text.index(character, start)
        position = end


def _piles_of_marks(text: str) -> Iterator[tuple[int, str]]:
    """Yield offset and characters of each run of too many combining marks."""
    for match in _PERHAPS_MARKS.finditer(text):
        offset = match.start()
        for are_marks, run in groupby(match[0], _is_mark):
            characters = "".join(run)
            if are_marks and len(characters) > MAX_COMBINING_MARKS:
                yield offset, characters
            offset += len(characters)


def _is_mark(character: str) -> bool:
    return unicodedata.category(character)[0] == "M"


def _check_marks(text: str, file: str, problems: ProblemList) -> bool:
    """Tell of piles of combining marks; return whether there are any."""
    code = codes.TOO_MANY_COMBINING_MARKS
    found = False
    piles = _piles_of_marks(text)
    for offset, marks in piles:
        found = True
        location = place_of(text, offset, file)
        if problems.is_full(code):
            problems.count(code, location, 1 + sum(1 for _ in piles))
            break
        message = (
            f"{len(marks):,} combining marks follow each other here, the first is "
            f"{character_name(marks[0])}; at most {MAX_COMBINING_MARKS} are allowed."
        )
        problems.add(code, location, message, "Delete the marks that do not belong there.")
    return found


def _check_nfc(text: str, file: str, problems: ProblemList) -> None:
    """Tell of each line that is not NFC, at the first place that differs."""
    if unicodedata.is_normalized("NFC", text):
        return
    lines = enumerate(text.split("\n"), 1)
    faulty = ((n, line) for n, line in lines if not unicodedata.is_normalized("NFC", line))
    for number, line in faulty:
        if problems.is_full(codes.NOT_NFC):
            hidden = 1 + sum(1 for _ in faulty)
            problems.count(codes.NOT_NFC, Location(file, number), hidden)
            return
        normal = unicodedata.normalize("NFC", line)
        pairs = zip(line, normal, strict=False)
        at = next((i for i, (a, b) in enumerate(pairs) if a != b), min(len(line), len(normal)) - 1)
        message = f"The text is not NFC here: {character_name(line[at])}"
        if at + 1 < len(line) and unicodedata.combining(line[at + 1]):
            message += f", then {character_name(line[at + 1])}"
        message += f" should be {character_name(normal[min(at, len(normal) - 1)])}."
        hint = "Save the file as NFC, or retype the letter."
        problems.add(codes.NOT_NFC, Location(file, number, at + 1), message, hint)


def _check_scripts(text: str, file: str, problems: ProblemList) -> None:
    """Tell of each word that mixes Latin letters with Cyrillic or Greek ones, once per word."""
    if not _OTHER_SCRIPT.search(text):
        return
    words: dict[str, tuple[int, str]] = {}  # offset, and where the scripts meet
    for match in _WORD.finditer(text):
        if meeting := _MIXED.search(match[0]):
            words.setdefault(match[0], (match.start(), meeting[0]))
    for told, (word, (offset, mixed)) in enumerate(words.items()):
        location = place_of(text, offset, file)
        if problems.is_full(codes.MIXED_SCRIPT_WORD):
            problems.count(codes.MIXED_SCRIPT_WORD, location, len(words) - told)
            return
        message = (
            f"The word “{shortened(word)}” mixes scripts: "
            f"{character_name(mixed[0])}, then {character_name(mixed[1])}."
        )
        hint = "Type the word again in one script; another script belongs into `original`."
        problems.add(codes.MIXED_SCRIPT_WORD, location, message, hint)


def shortened(text: str, length: int = 40) -> str:
    """Return the text for use in a message: on one line, cut after `length` characters."""
    line = " ".join(text[: length * 4].split())
    return line if len(line) <= length else line[: length - 1] + "…"


def _blanked(text: str, spans: Iterable[Span]) -> str:
    """Return the text with spaces in the place of the spans, every line and column unchanged."""
    pieces = []
    position = 0
    for start, end in spans:
        pieces += [text[position:start], _NOT_LINE_END.sub(" ", text[start:end])]
        position = end
    return "".join([*pieces, text[position:]])
