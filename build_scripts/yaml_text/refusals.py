"""What the walk over a YAML file refuses, and says of it; the walk itself decides when."""

from __future__ import annotations

import yaml

from build_scripts.codes import files as codes
from build_scripts.problems import Code, Location
from build_scripts.yaml_text.characters import shortened
from build_scripts.yaml_text.commas import cut_before_item, cut_before_key, is_before_colon
from build_scripts.yaml_text.comments import comment_at, lost_words_at
from build_scripts.yaml_text.document import KeyPath, LostWords
from build_scripts.yaml_text.escapes import check_escapes
from build_scripts.yaml_text.events import YamlEvent, end, start
from build_scripts.yaml_text.frames import OpenList, OpenMapping
from build_scripts.yaml_text.problem_list import ProblemList
from build_scripts.yaml_text.source_text import place_of

MAX_SCALAR = 20_000

BLOCK = "If “{sign}” belongs to the words, write `text: >-` and put them on the next line."


class Refusals:
    """The problems of one file, told at the place where the walk is.

    `_stack` holds what is open there, `_told` the paths of values that could not be taken over,
    `_lost` the comments that may be words, and `_stopped` says that the rest is not read.
    """

    def __init__(self, text: str, file: str, problems: ProblemList) -> None:
        self._text = text
        self._file = file
        self._problems = problems
        self._stack: list[OpenMapping | OpenList] = []
        self._told: set[KeyPath] = set()
        self._lost: list[LostWords] = []
        self._stopped = False

    def _bare_scalar(self, event: yaml.ScalarEvent) -> None:
        if not event.value:
            return  # `---` alone: an empty file
        message = "The file is one piece of text; it should be made of `key: value` lines."
        hint = "Begin with a key; a space follows its colon."
        self._stop(codes.ROOT_NOT_A_MAPPING, event, message, hint)

    def _empty_file(self) -> None:
        only = "nothing but comments" if "#" in self._text else "nothing"
        message = f"The file holds {only}."
        hint = "Write the entry, or remove the file."
        self._problems.add(codes.EMPTY_FILE, Location(self._file), message, hint)

    def _decorated(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        if event.anchor is not None:
            message = f"“&{shortened(event.anchor)}” names the value so that it can be repeated."
            hint = "Remove it. " + BLOCK.format(sign="&")
            self._add(codes.ANCHOR_OR_ALIAS, event, message, hint)
        if event.tag is not None:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            message = f"“{shortened(tag)}” gives the value a type, which is not allowed."
            hint = "Remove it. " + BLOCK.format(sign="!")
            self._add(codes.TAG, event, message, hint)

    def _complex_key(self, top: OpenMapping, event: YamlEvent, message: str) -> None:
        hint = "Write the key as one word, followed by a colon and a space."
        self._add(codes.COMPLEX_KEY, event, message, hint)
        top.key, top.keep = "", False

    def _too_long(self, event: yaml.ScalarEvent) -> None:
        message = f"The value has {len(event.value):,} characters; {MAX_SCALAR:,} are allowed."
        hint = "Shorten it. The text of an article belongs into `content/texts/`."
        self._add(codes.VALUE_TOO_LONG, event, message, hint)
        self._tell()

    def _empty_value(self, top: OpenMapping | OpenList, event: yaml.ScalarEvent) -> None:
        if isinstance(top, OpenMapping) and not top.keep:
            return  # the key is wrong, and has been told
        self._tell()
        if isinstance(top, OpenList):
            what, mark = "This item of the list", start(event)
        else:
            what, mark = f"“{shortened(top.key or '')}”", top.key_mark or start(event)
        comment = "" if event.value or event.style else comment_at(self._text, end(event).index)
        thing = "item" if isinstance(top, OpenList) else "key"
        hint = f"Remove the {thing}, or give it a value."
        message = f"{what} has no value."
        if comment:
            message = f"{what} has no value: “{shortened(comment)}” is read as a comment."
            hint = "If these words are the value, write `text: >-` and put them on the next line."
        elif event.value:
            message = f"{what} has no value: “{event.value}” means “nothing” in YAML."
            hint += f' Put quotes around the word (`"{event.value}"`) if it is meant as text.'
        elif isinstance(top, OpenMapping) and top.flow and not self._has_colon(top):
            message = f"{what} stands alone inside braces, where YAML expects keys with values."
            hint = "Write a colon and the value behind it; if it is text, put it between quotation marks."
        elif isinstance(top, OpenMapping) and ":" in (top.key or ""):
            hint = "A space must follow the colon after a key."
        self._problems.add(codes.EMPTY_VALUE, self._location(mark), message, hint)

    def _has_colon(self, top: OpenMapping) -> bool:
        """Whether a colon stands behind the key at hand; of one in quotes that is taken for granted."""
        key, at = top.key or "", top.key_mark.index if top.key_mark else 0
        return not self._text.startswith(key, at) or is_before_colon(self._text, at + len(key))

    def _is_piece_of_value(self, top: OpenMapping, event: yaml.ScalarEvent) -> bool:
        """Whether a key is a piece of the value before it, cut off at a comma; that is told once."""
        if not top.flow or top.before is None or event.style or not event.value:
            return False
        cut = cut_before_key(self._text, top.before, start(event).index, end(event).index)
        if cut is None:
            return False
        if not top.is_cut:
            self._add(
                codes.COMMA_IN_BRACES, event, cut.message(top.last_key), cut.hint(top.last_key)
            )
            top.is_cut = True
            top.value[top.last_key] = ""
            self._told.add((*(frame.step for frame in self._stack[:-1]), top.last_key))
        return True

    def _is_piece_of_item(self, top: OpenList, event: yaml.ScalarEvent) -> bool:
        """Whether an item is a piece of the one before it; the same as for a value."""
        if not top.flow or top.before is None or event.style:
            return False
        cut = cut_before_item(self._text, top.before, start(event).index, end(event).index)
        if cut is None:
            top.is_cut = False
            return False
        if not top.is_cut:
            self._add(codes.COMMA_IN_BRACES, event, cut.message(""), cut.hint(""))
            top.is_cut = True
            top.value[-1] = ""
            self._told.add((*(frame.step for frame in self._stack[:-1]), len(top.value) - 1))
        self._tell()
        return True

    def _keep_comment(self, event: yaml.ScalarEvent) -> None:
        """Keep a comment that may be words of the value: whether it is, the key's model tells."""
        mark = end(event)
        lost = lost_words_at(self._text, mark.index)
        if lost:
            spaces = self._text.index("#", mark.index) - mark.index
            place = Location(self._file, mark.line + 1, mark.column + 1 + spaces)
            path = tuple(frame.step for frame in self._stack)
            self._lost.append(LostWords(path, place, lost))

    def _check_escapes(self, event: yaml.ScalarEvent) -> None:
        raw = self._text[start(event).index : end(event).index]
        if "\\" in raw:
            original = any(frame.step == "original" for frame in self._stack)
            place = self._location(start(event))
            check_escapes(raw, event.value, place, original, self._problems)

    # Helpers

    def _tell(self) -> None:
        """Remember that the value at hand could not be taken over and has been reported."""
        self._told.add(tuple(frame.step for frame in self._stack))

    def _location(self, mark: yaml.Mark) -> Location:
        if mark.index >= len(self._text):
            # libyaml marks the end of a file one line below the last.
            return place_of(self._text, len(self._text.rstrip("\n")), self._file)
        return Location(self._file, mark.line + 1, mark.column + 1)

    def _add(self, code: Code, event: YamlEvent, message: str, hint: str) -> None:
        self._problems.add(code, self._location(start(event)), message, hint)

    def _stop(self, code: Code, event: YamlEvent, message: str, hint: str) -> None:
        self._add(code, event, message, hint)
        self._stopped = True
