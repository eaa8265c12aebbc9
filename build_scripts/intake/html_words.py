"""The walk through an HTML5 tree that gives a page's words as a browser shows them.

Six things are otherwise than in `innerText`, each told in a note: `<q>` gets its marks, readings of
`<ruby>`, numbers of notes and struck words are left out, closed `<details>` are read, and asides come
after the body.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from selectolax.lexbor import LexborNode

from build_scripts.intake.html_rules import (
    AS_SET,
    CELLS,
    INLINE,
    INLINE_PLAIN,
    LINES,
    PARAGRAPHS,
    READINGS,
    STRUCK,
    quotes_of,
)
from build_scripts.intake.html_tree import Tree, attribute, children, is_unseen, plain_words
from build_scripts.intake.note_numbers import Raised, raised
from build_scripts.intake.result import NoteKind
from build_scripts.intake.writer import Writer
from build_scripts.words.mark_shapes import MARKS

_SHOWN_WORDS = 60
_SENSELESS = frozenset(
    {"rp", "script", "style", "template", "noscript", "head", "title", "link", "meta"}
)
_SMALL_PICTURE = 24
"""Alternative texts so short may stand for a letter or a sign of the sentence."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What holds inside an element because of those around it."""

    language: str
    quotes: int = 0
    as_set: bool = False
    slotted: LexborNode | None = None
    in_aside: bool = False


WalkStep = tuple[LexborNode, Surroundings] | Callable[[], None]


class PageWalk:
    """Walks a page and writes its words. `displays` has what style sheets say of elements."""

    def __init__(
        self,
        tree: Tree,
        writer: Writer,
        displays: Mapping[int, str],
        frames: Callable[[LexborNode], LexborNode | None] = lambda _: None,
    ) -> None:
        self.tree = tree
        self.writer = writer
        self.asides: list[tuple[LexborNode, Surroundings]] = []
        self._displays = displays
        self._frames = frames
        self._readings = 0

    def write(self, node: LexborNode, around: Surroundings) -> None:
        """Write the words of a node and of all that is in it; asides are put by in `asides`."""
        steps: list[WalkStep] = [(node, around)]
        write_words, write_as_set = self.writer.words, self.writer.as_set
        while steps:
            step = steps.pop()
            if callable(step):
                step()
                continue
            node, around = step
            tag = node.tag
            if tag == "-text":
                (write_as_set if around.as_set else write_words)(node.text_content or "")
            elif tag in INLINE and not self._displays and INLINE_PLAIN.issuperset(node.attributes):
                steps.extend([(child, around) for child in children(node)][::-1])
            elif node.is_element_node and not self._left_out(node, tag or "", around):
                steps.extend([*self._shown(node, tag or "", around)][::-1])

    def tell_readings(self) -> None:
        """Say how many readings above characters were left out."""
        if self._readings:
            what = f"{self._readings} readings printed above characters (ruby) are left out."
            self.writer.note(NoteKind.LEFT_OUT, what)
            self._readings = 0

    def _left_out(self, node: LexborNode, tag: str, around: Surroundings) -> bool:
        """Whether an element is not read here; what a reader should know of that is noted."""
        if tag == "iframe" and (frame := self._frames(node)) is not None:
            self.writer.apart(2)
            self.write(frame, Surroundings(around.language))
            self.writer.apart(2)
            return True
        if is_unseen(node) or self._displays.get(node.mem_id) == "none":
            self._tell_unseen(node, tag)
            return True
        if tag in READINGS:
            self._readings += 1
            return True
        if tag in STRUCK:
            self._tell_struck(node)
            return True
        if tag == "aside" and not around.in_aside:
            self.writer.apart(2)
            self.asides.append((node, around))
            return True
        return tag == "sup" and self._is_note_number(node)

    def _shown(self, node: LexborNode, tag: str, around: Surroundings) -> Iterator[WalkStep]:
        around = self._inside(node, tag, around)
        writer = self.writer
        breaks = self._breaks(node, tag)
        if tag in ("br", "wbr"):
            (writer.line_end if tag == "br" else writer.may_break)()
            return
        if tag in CELLS and _follows_cell(node):
            writer.tab()
        if breaks:
            writer.apart(breaks)
        inside: Iterator[WalkStep] = (
            (child, around) for child in self._read_children(node, tag, around)
        )
        if tag == "q" and not _is_marked(node):
            opening, closing = quotes_of(around.language, around.quotes - 1)
            writer.words(opening)
            writer.note(NoteKind.ADDED, "The quotation marks come from the markup (<q>).")
            yield from inside
            yield lambda: writer.words(closing)
        else:
            yield from inside
        if breaks:
            yield lambda: writer.apart(breaks)

    def _breaks(self, node: LexborNode, tag: str) -> int:
        usual = 2 if tag in PARAGRAPHS else 1 if tag in LINES else 0
        display = self._displays.get(node.mem_id, "")
        if not display:
            return usual
        if display in ("inline", "contents"):
            return 0
        return (
            max(usual, 1) if display in ("block", "flex", "grid", "list-item", "table") else usual
        )

    def _inside(self, node: LexborNode, tag: str, around: Surroundings) -> Surroundings:
        language = attribute(node, "lang") or attribute(node, "xml:lang")
        if language and language != around.language and tag != "q":
            around = replace(around, language=language)
        if tag == "q":
            around = replace(around, quotes=around.quotes + 1)
        elif tag in AS_SET:
            around = replace(around, as_set=True)
        elif tag == "aside":
            around = replace(around, in_aside=True)
        return around

    def _read_children(
        self, node: LexborNode, tag: str, around: Surroundings
    ) -> Iterator[LexborNode]:
        if tag == "slot" and around.slotted is not None:
            name = attribute(node, "name")
            given = [
                child
                for child in children(around.slotted)
                if child.tag != "template"
                and (attribute(child, "slot") if child.is_element_node else "") == name
            ]
            return iter(given or list(children(node)))
        if node.child is not None and (shadow := self.tree.shadow_of(node)) is not None:
            self.write(shadow, replace(around, slotted=node))
            return iter(())
        return children(node)

    def _tell_unseen(self, node: LexborNode, tag: str) -> None:
        if tag == "img":
            self._tell_picture(node)
        elif tag not in _SENSELESS and (words := plain_words(node)):
            self.writer.note(
                NoteKind.LEFT_OUT, f"Words that the page does not show: {quoted_short(words)}."
            )

    def _tell_picture(self, node: LexborNode) -> None:
        alternative = " ".join(attribute(node, "alt").split())
        if 0 < len(alternative) <= _SMALL_PICTURE and self.writer.last.strip():
            before = node.prev
            if before is not None and before.tag == "-text" and (before.text_content or "").strip():
                what = f"A picture stands in the line, called “{alternative}”; it is left out."
                self.writer.note(NoteKind.DOUBTFUL, what)

    def _tell_struck(self, node: LexborNode) -> None:
        after = node.next
        while after is not None and after.tag == "-text" and not (after.text_content or "").strip():
            after = after.next
        words = plain_words(node)
        put_in = plain_words(after) if after is not None and after.tag == "ins" else ""
        instead = f"; in their place stands {quoted_short(put_in)}" if put_in else ""
        if words:
            self.writer.note(NoteKind.LEFT_OUT, f"Struck words: {quoted_short(words)}{instead}.")

    def _is_note_number(self, node: LexborNode) -> bool:
        words = plain_words(node)
        linked = any(True for _ in node.css("a[href]"))
        match raised(self.writer.last, words, linked=linked):
            case Raised.NOTE:
                self.writer.note(NoteKind.LEFT_OUT, f"The number of a note: {quoted_short(words)}.")
                return True
            case Raised.POWER:
                what = f"Raised in print, and part of the words here: {quoted_short(words)}."
                self.writer.note(NoteKind.DOUBTFUL, what)
        return False


def quoted_short(words: str) -> str:
    """Return words in marks for a note, cut where they are long; words in marks get no others."""
    shown = words if len(words) <= _SHOWN_WORDS else f"{words[:_SHOWN_WORDS].rstrip()} …"
    return shown if shown[:1] in MARKS else f"“{shown}”"


def _follows_cell(node: LexborNode) -> bool:
    before = node.prev
    while before is not None:
        if before.tag in CELLS:
            return True
        before = before.prev
    return False


def _is_marked(node: LexborNode) -> bool:
    """Whether the words of a `<q>` have typed marks already."""
    words = plain_words(node)
    return len(words) > 2 and words[0] in MARKS and words[-1] in MARKS
