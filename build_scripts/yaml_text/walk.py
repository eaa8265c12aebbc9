"""The walk over the events of one YAML file: values out, and what is refused on the way."""

from __future__ import annotations

import yaml

from build_scripts.codes import files as codes
from build_scripts.problems import Problem, Related
from build_scripts.yaml_text.characters import shortened
from build_scripts.yaml_text.comments import next_content
from build_scripts.yaml_text.document import Document, Value
from build_scripts.yaml_text.events import events, start
from build_scripts.yaml_text.frames import OpenList, OpenMapping
from build_scripts.yaml_text.problem_list import ProblemList
from build_scripts.yaml_text.refusals import BLOCK, MAX_SCALAR, Refusals
from build_scripts.yaml_text.source_text import place_of
from build_scripts.yaml_text.syntax import explain_syntax_error, stray_line

MAX_DEPTH = 12
MAX_EVENTS = 100_000
MAX_KEY = 200

_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})


class Walk(Refusals):
    """One walk over the events of a file.

    `error` is the syntax error that ended it, if one did; all else goes to the `ProblemList`.
    """

    def __init__(self, text: str, file: str, allow_root_list: bool, problems: ProblemList) -> None:
        super().__init__(text, file, problems)
        self.error: Problem | None = None
        self._allow_root_list = allow_root_list
        self._root: dict[str, Value] | list[Value] | None = None
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
            self.error = explain_syntax_error(error, self._text, self._file)
            return None
        if self._stopped:
            return None
        if self._root is None:
            self._empty_file()
            return None
        told, lost = frozenset(self._told), tuple(self._lost)
        if isinstance(self._root, list):
            return Document(self._file, self._text, {}, self._root, told, lost)
        return Document(self._file, self._text, self._root, [], told, lost)

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
        elif self._has_comments and not event.style:
            self._keep_comment(event)
        if not isinstance(top, OpenMapping) or top.keep:
            top.before = start(event).index if value and not event.style else None
        top.put(value)

    def _key(self, top: OpenMapping, event: yaml.ScalarEvent) -> None:
        key = event.value
        mark = start(event)
        top.key, top.key_mark = key, mark
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
            hint = (
                "Keep one of the two, with all that stands beneath both. If a new item of a list was meant, "
                "start it with `- `."
            )
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
        flow = bool(event.flow_style)
        frame = OpenList(flow) if is_list else OpenMapping(flow=flow)
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
        hint = "Write the value out. " + BLOCK.format(sign="*")
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
