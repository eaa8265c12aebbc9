"""The walk over the events of one YAML file: values out, and what is refused on the way."""

from __future__ import annotations

import yaml

from build_scripts.codes import files as codes
from build_scripts.problems import Code, Location, Problem, Related
from build_scripts.yaml_text.characters import shortened
from build_scripts.yaml_text.commas import cut_before_item, cut_before_key, is_before_colon
from build_scripts.yaml_text.comments import comment_at, is_prose, lost_words_at, next_content
from build_scripts.yaml_text.document import Document, Path, Value
from build_scripts.yaml_text.escapes import check_escapes
from build_scripts.yaml_text.events import Event, end, events, start
from build_scripts.yaml_text.frames import OpenList, OpenMapping
from build_scripts.yaml_text.problem_list import ProblemList
from build_scripts.yaml_text.source_text import place_of
from build_scripts.yaml_text.syntax import explain, stray_line

MAX_DEPTH = 12
MAX_EVENTS = 100_000
MAX_SCALAR = 20_000
MAX_KEY = 200

_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
_BLOCK = "If “{sign}” belongs to the words, write `text: >-` and put them on the next line."


class Walk:
    """One walk over the events of a file.

    `error` is the syntax error that ended it, if one did; all else goes to the `ProblemList`.
    """

    def __init__(self, text: str, file: str, allow_root_list: bool, problems: ProblemList) -> None:
        self.error: Problem | None = None
        self._text = text
        self._file = file
        self._allow_root_list = allow_root_list
        self._problems = problems
        self._stack: list[OpenMapping | OpenList] = []
        self._root: dict[str, Value] | list[Value] | None = None
        self._told: set[Path] = set()
        self._stopped = False
        self._has_comments = " #" in text

    def run(self) -> Document | None:
        """Return the document, or None if it could not be read to its end."""
        content = next_content(self._text, 0)
        if self._text.startswith("%", content):
            # Looked for beforehand, since libyaml compares each directive with all before it.
            self.error = stray_line(self._text, content, self._file)
            return None
        try:
            self._walk()
        except yaml.YAMLError as error:
            self.error = explain(error, self._text, self._file)
            return None
        if self._stopped:
            return None
        if self._root is None:
            self._empty_file()
            return None
        told = frozenset(self._told)
        if isinstance(self._root, list):
            return Document(self._file, self._text, {}, self._root, told)
        return Document(self._file, self._text, self._root, [], told)

    def _walk(self) -> None:
        for number, event in enumerate(events(self._text)):
            if isinstance(event, yaml.ScalarEvent):
                self._scalar(event)
            elif isinstance(event, yaml.CollectionStartEvent):
                self._open(event)
            elif isinstance(event, yaml.CollectionEndEvent):
                self._close()
            elif isinstance(event, yaml.AliasEvent):
                self._alias(event)
            elif isinstance(event, yaml.DocumentEndEvent):
                self._after(start(event).index)
                return
            if number % 1000 == 999 and self._problems.is_hopeless:
                message = "There are so many problems above that the rest of the file is not read."
                self._stop(codes.TOO_MANY_PROBLEMS, event, message, "Mend these first.")
            elif number >= MAX_EVENTS:
                message = f"The file holds more than {MAX_EVENTS:,} keys and values."
                self._stop(codes.TOO_MANY_VALUES, event, message, "Split it into several files.")
            if self._stopped:
                return

    # Nodes

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        top = self._stack[-1] if self._stack else None
        if top is None:
            self._bare_scalar(event)
            return
        if isinstance(top, OpenMapping) and top.key is None:
            self._key(top, event)
            return
        value = event.value
        if event.anchor is not None or event.tag is not None:
            self._decorated(event)
        if isinstance(top, OpenList) and self._is_piece_of_item(top, event):
            top.put("")
            return
        if len(value) > MAX_SCALAR:
            self._too_long(event)
            value = ""
        elif event.style == '"':
            self._check_escapes(event)
        elif event.style == "'":
            pass
        elif not value or (not event.style and value in _NOTHING):
            self._empty_value(top, event)
            value = ""
        elif self._has_comments and not event.style and top.prose:
            self._check_comment(top, event)
        if not isinstance(top, OpenMapping) or top.keep:
            top.before = start(event).index if value and not event.style else None
        top.put(value)

    def _key(self, top: OpenMapping, event: yaml.ScalarEvent) -> None:
        key = event.value
        mark = start(event)
        top.key, top.key_mark = key, mark
        top.prose = self._has_comments and is_prose(key)
        if event.anchor is not None or event.tag is not None:
            self._decorated(event)
        if event.style == '"':
            self._check_escapes(event)
        if self._is_piece_of_value(top, event):
            top.keep = False
        elif len(key) > MAX_KEY:
            message = f"The key “{shortened(key)}” has {len(key):,} characters, above {MAX_KEY}."
            hint = "If it is text, write `text: >-` and put the words on the next line."
            self._add(codes.KEY_TOO_LONG, event, message, hint)
            top.keep = False
        elif not key:
            self._complex_key(top, event, "The key is empty.")
        elif key == "<<" and not event.style:
            message = "“<<” copies keys from another place, which is not allowed."
            self._add(codes.MERGE_KEY, event, message, "Write the keys out.")
            top.keep = False
        elif key in top.marks:
            first = self._location(top.marks[key])
            message = f"The key “{shortened(key)}” stands on line {first.line} already."
            hint = "Remove one of the two. If a new item of a list was meant, start it with `- `."
            if key == "id":
                hint = "A new item of a list begins with `- `: write `- id:`. If none was meant, remove one."
            related = (Related(first, "the first one"),)
            if not top.is_two_items:  # Then the other keys stand twice for the same reason.
                self._problems.add(codes.REPEATED_KEY, self._location(mark), message, hint, related)
            top.is_two_items = top.is_two_items or key == "id"
            top.keep = False
        else:
            top.marks[key] = mark

    def _open(self, event: yaml.CollectionStartEvent) -> None:
        top = self._stack[-1] if self._stack else None
        is_list = isinstance(event, yaml.SequenceStartEvent)
        if event.anchor is not None or event.tag is not None:
            self._decorated(event)
        if top is None and is_list and not self._allow_root_list:
            message = "The file is a list; it should be made of `key: value` lines."
            self._stop(codes.ROOT_NOT_A_MAPPING, event, message, "Begin with a key, without `- `.")
            return
        if isinstance(top, OpenMapping) and top.key is None:
            message = "A list or mapping stands here as a key, where one word is expected."
            self._complex_key(top, event, message)
            # What follows is the key itself; it is read and thrown away.
            top.key = None
        if len(self._stack) >= MAX_DEPTH:
            message = f"Lists and mappings are nested deeper than {MAX_DEPTH} levels here."
            hint = "Look for brackets that are opened and not closed."
            self._stop(codes.NESTED_TOO_DEEPLY, event, message, hint)
            return
        prose = top.prose if top else False
        flow = bool(event.flow_style)
        frame = OpenList(prose, flow) if is_list else OpenMapping(flow=flow)
        if top is not None:
            top.before = None
        if top is None:
            self._root = frame.value
        self._stack.append(frame)

    def _close(self) -> None:
        closed = self._stack.pop()
        if not self._stack:
            return
        top = self._stack[-1]
        if isinstance(top, OpenMapping) and top.key is None:
            top.key = ""
        else:
            top.put(closed.value)

    def _alias(self, event: yaml.AliasEvent) -> None:
        message = f"“*{shortened(event.anchor or '')}” stands for a value from another place."
        hint = "Write the value out. " + _BLOCK.format(sign="*")
        self._add(codes.ANCHOR_OR_ALIAS, event, message, hint)
        if not self._stack:
            self._stopped = True
        elif isinstance(top := self._stack[-1], OpenMapping) and top.key is None:
            top.key, top.keep = "", False
        else:
            self._tell()
            top.put("")

    def _after(self, offset: int) -> None:
        """Look at what follows the first document, which the parser is never asked to read."""
        at = next_content(self._text, offset)
        if at == len(self._text):
            return
        if self._text.startswith("---", at):
            message = "A second document starts here; a file holds one entry."
            hint = "Remove the line `---`, or move what follows into a file of its own."
            place = place_of(self._text, at, self._file)
            self._problems.add(codes.SEVERAL_DOCUMENTS, place, message, hint)
        else:
            self.error = stray_line(self._text, at, self._file)
            self._stopped = True

    # What is refused

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
            hint = "Remove it. " + _BLOCK.format(sign="&")
            self._add(codes.ANCHOR_OR_ALIAS, event, message, hint)
        if event.tag is not None:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            message = f"“{shortened(tag)}” gives the value a type, which is not allowed."
            hint = "Remove it. " + _BLOCK.format(sign="!")
            self._add(codes.TAG, event, message, hint)

    def _complex_key(self, top: OpenMapping, event: Event, message: str) -> None:
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

    def _check_comment(self, top: OpenMapping | OpenList, event: yaml.ScalarEvent) -> None:
        mark = end(event)
        lost = lost_words_at(self._text, mark.index)
        if lost:
            spaces = self._text.index("#", mark.index) - mark.index
            place = Location(self._file, mark.line + 1, mark.column + 1 + spaces)
            message = f"“{shortened(lost)}” is read as a comment and is no part of the text."
            key = (top.key if isinstance(top, OpenMapping) else None) or "text"
            hint = (
                f"If it belongs to the text, write `{key}: >-` and put the words on the next line; "
                "if not, put two spaces before the `#` and one after it."
            )
            self._problems.add(codes.WORDS_LOST_TO_COMMENT, place, message, hint)

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

    def _add(self, code: Code, event: Event, message: str, hint: str) -> None:
        self._problems.add(code, self._location(start(event)), message, hint)

    def _stop(self, code: Code, event: Event, message: str, hint: str) -> None:
        self._add(code, event, message, hint)
        self._stopped = True
