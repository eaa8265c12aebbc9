"""What libyaml says of a file that it cannot read, in words a stranger understands."""

from __future__ import annotations

import re
from dataclasses import dataclass

import yaml

from build_scripts.codes import files as codes
from build_scripts.problems import Code, Location, Problem
from build_scripts.yaml_text.characters import shortened
from build_scripts.yaml_text.comments import lost_words_at
from build_scripts.yaml_text.layout_slips import layout_slip
from build_scripts.yaml_text.source_text import place_of

MAX_KEY_OF_LIBYAML = 1024

# Long enough for every key and the start of its value.
_LOOK_AT = 400
_LOOK_BACK = 50
_ENTRY = re.compile(
    r"(?P<indent> *)(?P<dash>- +)?(?:(?P<key>[\w<][\w<-]*):(?:[ \t]+|$))?(?P<value>.*)"
)
_SIGNS = frozenset("@`%*&!|>[]{},#?-'\"")
_CLOSE_COLON = re.compile(r"\s*(?:- +)?[a-z_]+:[^\s/]")
_CLOSE_HYPHEN = re.compile(r"\s*-[a-z_]+:(?: |$)")
_UNMERGED = ("<<<<<<<", "=======", ">>>>>>>")
_ESCAPE_AT = re.compile(r"\\(?:[xuU][0-9a-fA-F]*|.)?")

_BLOCK = "Write `{key}: >-` and put the words on the next line, two spaces further in."
_ALIGN = (
    "Compare the spaces at the start of this line with the lines around it: what belongs together "
    "starts in the same column."
)


@dataclass(frozen=True, slots=True)
class _KeyLine:
    """The line `key: value` (or `- value`) in which a fault stands or began."""

    line: int
    key: str
    value: str
    value_offset: int

    @property
    def named(self) -> str:
        """Words for the value in a message."""
        return f"The value of “{self.key}”" if self.key else "This item of a list"

    @property
    def remedy(self) -> str:
        """The hint to use a block scalar, which takes words as they are."""
        key = self.key or "-"
        return _BLOCK.format(key=key) if self.key else _BLOCK.replace("{key}:", "-")


def explain_syntax_error(error: yaml.YAMLError, text: str, file: str) -> Problem:
    """Return the one problem that stands for a syntax error found by libyaml in a text.

    Problems: `tab-indentation`, `words-read-as-yaml`, `forbidden-character` (an escape for a lone
    surrogate), `directive`, `key-too-long`, or else `yaml-syntax`.
    """
    said = str(getattr(error, "problem", None) or error)
    context = str(getattr(error, "context", None) or "")
    at = _offset(getattr(error, "problem_mark", None), text)
    opened = _offset(getattr(error, "context_mark", None), text)

    if "tab character" in said or ("cannot start any token" in said and text[at : at + 1] == "\t"):
        return _problem(
            codes.TAB_INDENTATION,
            place_of(text, at, file),
            "A tab stands where spaces are expected.",
            "Indent with spaces, two for each level.",
        )
    if "quoted scalar" in context:
        return _in_quotes(said, text, file, at, opened)
    if "scanning a directive" in context:
        return stray_line(text, opened, file)
    if "flow" in context or "simple key" in context:
        at = opened
    if (slip := layout_slip(text, at, said)) is not None:
        place = place_of(text, slip.offset, file)
        return _problem(codes.YAML_SYNTAX, place, slip.message, slip.hint)
    return _on_line(said, text, file, at)


def stray_line(text: str, offset: int, file: str) -> Problem:
    """Return the problem of a line outside the root: `directive` or `yaml-syntax`."""
    place = place_of(text, offset, file)
    if text.startswith("%", offset):
        message = "This line starts with “%”, which YAML reads as an instruction."
        hint = "Remove the line, or indent it beneath the key whose text it belongs to."
        return _problem(codes.DIRECTIVE, place, message, hint)
    message = "This line stands outside the entries above: they have ended, or are indented more."
    return _problem(codes.YAML_SYNTAX, place, message, _ALIGN)


def _in_quotes(said: str, text: str, file: str, at: int, opened: int) -> Problem:
    """Explain a fault inside single or double quotes that open at `opened`."""
    if "Unicode character escape" in said:
        start = text.rfind("\\", 0, at)
        escape = _escape(text, start)
        message = (
            f"The escape “{escape}” is a lone surrogate or beyond Unicode, and so no character."
        )
        hint = "Type the character itself."
        return _problem(codes.FORBIDDEN_CHARACTER, place_of(text, start, file), message, hint)
    if "escape" in said or "hexdecimal" in said:
        start = max(opened, text.rfind("\\", 0, at + 1))
        escape = _escape(text, start)
        message = f"In double quotes “\\” starts an escape, and “{escape}” is none that YAML knows."
        hint = "Use single quotes, or `>-` with the words on the next line, where “\\” is itself."
        return _problem(codes.YAML_SYNTAX, place_of(text, start, file), message, hint)
    entry = _entry_at(text, opened)
    sign = text[opened : opened + 1]
    if entry and entry.value_offset == opened:
        message = f"{entry.named} starts with {_quoted(sign)}, and YAML finds no end of the quotes."
        hint = f"Close the quotes. {entry.remedy}".replace(
            "Write", "If they belong to the words, write"
        )
        return _problem(codes.WORDS_READ_AS_YAML, place_of(text, opened, file), message, hint)
    message = f"The quotation mark {_quoted(sign)} opens here and is never closed."
    hint = "Close it, or use a block: `text: >-` with the words on the next line."
    return _problem(codes.YAML_SYNTAX, place_of(text, opened, file), message, hint)


def _on_line(said: str, text: str, file: str, at: int) -> Problem:
    """Explain a fault by the entry on whose line it stands, or which the line continues."""
    location = place_of(text, at, file)
    if _is_long_key(said, text, at):
        message = f"More than {MAX_KEY_OF_LIBYAML:,} characters stand before the colon of a key."
        hint = "If it is text, put it beneath a key: `text: >-` with the words on the next line."
        return _problem(codes.KEY_TOO_LONG, location, message, hint)
    entry = _entry_at(text, at)
    if entry and at >= entry.value_offset:
        sign = entry.value[:1]
        if sign in ("[", "{") and "expected ',' or" in said:
            end = {"[": "]", "{": "}"}[sign]
            message = f"{entry.named} opens with {_quoted(sign)}, which is not closed."
            hint = f"Put commas between the items, and `{end}` at the end. {entry.remedy}"
            hint = hint.replace("Write", "If the bracket belongs to the words, write")
            return _problem(codes.WORDS_READ_AS_YAML, location, message, hint)
        if sign in _SIGNS:
            return _problem(
                codes.WORDS_READ_AS_YAML, location, f"{entry.named} {_as_sign(sign)}", entry.remedy
            )
        if "mapping values" in said and entry.line == location.line:
            curly = " Curly marks around a value hold nothing together." if sign in "“„" else ""
            message = f"{entry.named} contains a colon and a space, which YAML reads as another key.{curly}"
            return _problem(codes.WORDS_READ_AS_YAML, location, message, entry.remedy)
        if "mapping values" in said:
            message = (
                f"{entry.named} runs over several lines and contains a colon and a space, which "
                "YAML reads as another key."
            )
            return _problem(codes.WORDS_READ_AS_YAML, location, message, entry.remedy)
        lost = lost_words_at(entry.value, max(0, entry.value.find(" #")))
        if lost and entry.line < location.line:
            message = (
                f"“{shortened(lost)}” is read as a comment, so that the text ends before it and "
                f"the words on line {location.line} have no place."
            )
            location = place_of(text, text.index("#", entry.value_offset), file)
            return _problem(codes.WORDS_READ_AS_YAML, location, message, entry.remedy)
    return _problem(codes.YAML_SYNTAX, location, *_in_general(said, text, at))


def _as_sign(sign: str) -> str:
    """What is wrong with a value that begins with a sign of YAML."""
    if sign in "\"'":
        return (
            f"starts with {_quoted(sign)}, and words stand behind the mark that closes it: "
            "for YAML the value ends there."
        )
    if sign in ">|":
        return f"starts with “{sign}”: the words of such a block begin on the next line."
    return f"starts with “{sign}”, which YAML reads as a sign of its own."


def _in_general(said: str, text: str, at: int) -> tuple[str, str]:
    """Return message and hint for a fault that no sign on its line explains."""
    line = text[text.rfind("\n", 0, at) + 1 :].split("\n", 1)[0]
    if line.startswith(_UNMERGED):
        return (
            "This line is the mark of a merge in Git that was not finished.",
            "Keep one of the two versions between `<<<<<<<` and `>>>>>>>`, and remove these lines.",
        )
    if "expected key" in said and (begun := _item_without_hyphen(text, at)):
        return (
            f"An item of a list begins here, and what stands above it, from line {begun} on, is "
            "none.",
            f"Put `- ` before the first word of line {begun}, in place of two of its spaces.",
        )
    if _CLOSE_COLON.match(line):
        return (
            "No space follows the colon, so that YAML takes the whole line for text.",
            "Put a space after the colon.",
        )
    if _CLOSE_HYPHEN.match(line):
        return (
            "No space follows the hyphen, so that YAML sees no item of a list here.",
            "Put a space after the hyphen.",
        )
    if "could not find expected ':'" in said:
        return (
            "This line is neither `key: value` nor does it continue the text above.",
            "Add the colon and a space, or indent the line if it continues the value above.",
        )
    if "mapping values" in said:
        return (
            "A key stands where none is expected: the entry above already has a value.",
            "Give this line the indentation of the key above. If its words belong to the value "
            "above, write that value as a block: `text: >-` with the words on the next line.",
        )
    if "block sequence entries" in said or "'-' indicator" in said:
        return "This line does not fit into the list around it.", _ALIGN
    if "expected key" in said or "document start" in said:
        return "This line does not fit the entries around it.", _ALIGN
    if "expected ','" in said:
        return (
            f"The bracket {_quoted(text[at : at + 1])} opens here and is not closed properly.",
            "Close it, and put a comma between its items; or write one item on each line.",
        )
    rest = shortened(text[at : at + _LOOK_AT].split("\n", 1)[0])
    where = f" at “{rest}”" if rest else ""
    return (
        f"YAML cannot read on{where} ({said}).",
        "Compare the line, and the line above it, with the template of this kind of entry.",
    )


def _is_long_key(said: str, text: str, at: int) -> bool:
    """Tell whether a line failed because libyaml gave up looking for the colon of its key."""
    start = text.rfind("\n", 0, at) + 1
    if "mapping values" in said:
        return at - start > MAX_KEY_OF_LIBYAML
    stop = text.find("\n", at)
    colon = text.find(": ", at, len(text) if stop < 0 else stop)
    return "expected ':'" in said and colon - start > MAX_KEY_OF_LIBYAML


def _entry_at(text: str, at: int) -> _KeyLine | None:
    """Return the entry on the line of an offset, or the nearest one above that it may continue."""
    end = at
    for back in range(_LOOK_BACK):
        start = text.rfind("\n", 0, end) + 1
        stop = text.find("\n", start)
        line = text[start : min(start + _LOOK_AT, len(text) if stop < 0 else stop)]
        match = _ENTRY.match(line)
        if match and (match["key"] is not None or (match["dash"] and back == 0)):
            number = text.count("\n", 0, start) + 1
            value = match["value"].rstrip()
            return _KeyLine(number, match["key"] or "", value, start + match.start("value"))
        if start == 0:
            return None
        end = start - 1
    return None


def _quoted(sign: str) -> str:
    return f"“{sign}”" if sign != '"' else "a double quotation mark"


def _escape(text: str, start: int) -> str:
    match = _ESCAPE_AT.match(text, start) if start >= 0 else None
    return shortened(match[0], 12) if match else "\\"


def _item_without_hyphen(text: str, at: int) -> int:
    """Return the line of the entry that stands above an item of a list and should be one too, or 0."""
    *above, start = text[:at].split("\n")
    if start.strip() or not text.startswith("- ", at):
        return 0
    line = len(above)
    while line and (not above[line - 1].strip() or above[line - 1].startswith(f"{start} ")):
        line -= 1
    is_list = 0 < line < len(above) and above[line - 1].rstrip().endswith(":")
    return line + 1 if is_list else 0


def _offset(mark: yaml.Mark | None, text: str) -> int:
    """Return the offset of a mark; one beyond the last line points to the end of that line."""
    if mark is None:
        return 0
    return min(mark.index, len(text.rstrip("\n")))


def _problem(code: Code, location: Location, message: str, hint: str) -> Problem:
    return Problem(code, location, message, hint)
