"""A saved HTML page: the part that is the article, its words, and what the page says of itself."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from selectolax.lexbor import LexborNode

from build_scripts.codes import intake as codes
from build_scripts.intake.decoding import Decoded
from build_scripts.intake.html_facts import facts_of
from build_scripts.intake.html_styles import displays
from build_scripts.intake.html_tree import READER, Tree, is_unseen, plain_words
from build_scripts.intake.html_words import PageWalk, Surroundings, quoted_short
from build_scripts.intake.refusals import CannotReadError
from build_scripts.intake.result import FactKey, NoteKind, SourceKind, TextMade
from build_scripts.intake.writer import Writer
from build_scripts.words.folding import fold_words

_SENTENCE = re.compile(r"[^.!?。！？]+[.!?。！？]*[”’\"')»]*")
_FEWEST_LETTERS = 12
"""A sentence of so many letters that stands in the body as well was taken from there."""
_BESIDE = 40
"""Beside such a sentence an aside may have so many letters more: a name, “Read more”."""
_PART = 0.5


def read_html(
    decoded: Decoded,
    *,
    address: str = "",
    whole: bool = False,
    frames: Callable[[LexborNode], Decoded | None] = lambda _: None,
    kind: SourceKind = SourceKind.HTML,
) -> TextMade:
    """Return the text of an HTML page.

    Read is the one `<main>` or `<article>` that holds most paragraphs of the page, else, or with
    `whole`, all of `<body>`. `frames` gives the document of an `<iframe>` that was saved along.
    Raises CannotReadError where the page has no words.
    """
    tree = Tree(decoded.text)
    writer = Writer()
    if decoded.doubt:
        writer.note(NoteKind.DOUBTFUL, decoded.doubt)
    facts = facts_of(tree, decoded.text, address)
    kept: list[Tree] = []
    walk = PageWalk(tree, writer, displays(tree), lambda node: _frame(node, frames, kept))
    body = tree.body
    root = body if whole or body is None else _main_part(tree, body)
    language = next((fact.value for fact in facts if fact.key is FactKey.LANGUAGE), "")
    around = Surroundings(language)
    if body is None or root is None:
        raise CannotReadError(codes.SOURCE_WITHOUT_WORDS, "The page has no words.")
    if root.mem_id != body.mem_id:
        _put_headline_first(walk, tree, root, around)
        _tell_outside(writer, root, body)
    walk.write(root, around)
    if root.mem_id != body.mem_id:
        walk.asides += [
            (node, around) for node in tree.css("aside") if not _is_inside(node, root, "aside")
        ]
    _write_asides(walk)
    walk.tell_readings()
    written = writer.finished()
    if not written.text:
        raise CannotReadError(codes.SOURCE_WITHOUT_WORDS, "The page has no words that are shown.")
    return TextMade(
        written.text, kind, READER, notes=written.notes, places=written.places, facts=facts
    )


def _frame(
    node: LexborNode, frames: Callable[[LexborNode], Decoded | None], kept: list[Tree]
) -> LexborNode | None:
    decoded = frames(node)
    if decoded is None:
        return None
    kept.append(Tree(decoded.text))
    return kept[-1].body


def _main_part(tree: Tree, body: LexborNode) -> LexborNode:
    """The one part that holds the article by its markup and by its paragraphs, else the body."""
    in_all = _weight(body)
    for selector in ("main, [role=main]", "article"):
        parts = [node for node in tree.css(selector) if not is_unseen(node)]
        outer = [node for node in parts if not any(_is_within(node, one) for one in parts)]
        if len(outer) == 1 and (weight := _weight(outer[0])) and weight >= _PART * in_all:
            return outer[0]
    return body


def _weight(node: LexborNode) -> int:
    """How many letters stand in the paragraphs of a part."""
    return sum(len(plain_words(paragraph)) for paragraph in node.css("p")) or len(plain_words(node))


def _is_within(node: LexborNode, other: LexborNode) -> bool:
    parent = node.parent
    while parent is not None:
        if parent.mem_id == other.mem_id:
            return True
        parent = parent.parent
    return False


def _is_inside(node: LexborNode, root: LexborNode, tag: str) -> bool:
    """Whether a node was read with the root, lies in another of its kind, or is not shown."""
    parent: LexborNode | None = node
    while parent is not None:
        if parent.mem_id == root.mem_id or is_unseen(parent):
            return True
        parent = parent.parent
        if parent is not None and parent.tag == tag:
            return True
    return False


def _put_headline_first(walk: PageWalk, tree: Tree, root: LexborNode, around: Surroundings) -> None:
    if root.css("h1"):
        return
    heads = [node for node in tree.css("h1") if not is_unseen(node) and plain_words(node)]
    if len(heads) == 1:
        walk.write(heads[0], around)
        what = f"The headline stands outside of <{root.tag}>; it is put first."
        walk.writer.note(NoteKind.ADDED, what)


def _tell_outside(writer: Writer, root: LexborNode, body: LexborNode) -> None:
    """Say how much stands outside of the part that is read."""
    parts = []
    node = root
    while node.mem_id != body.mem_id and node.parent is not None:
        parent = node.parent
        child = parent.child
        while child is not None:
            is_beside = child.mem_id != node.mem_id and child.is_element_node
            if is_beside and child.tag != "aside" and not is_unseen(child):
                parts.append(plain_words(child))
            child = child.next
        node = parent
    parts = [words for words in parts if words]
    if parts:
        count = sum(len(words.split()) for words in parts)
        first = ", ".join(quoted_short(words) for words in parts[:3])
        what = f"{count} words outside of <{root.tag}>: {first}. To have them: --whole (WHOLE=1)."
        writer.note(NoteKind.LEFT_OUT, what)


def _write_asides(walk: PageWalk) -> None:
    """Write what stands beside the body after it, without sentences that were taken out of it."""
    asides, walk.asides = walk.asides, []
    body = _letters(walk.writer.finished().text) if asides else ""
    for node, around in asides:
        if is_unseen(node):
            continue
        words = plain_words(node)
        repeated = sum(
            len(letters)
            for sentence in _SENTENCE.findall(words)
            if len(letters := _letters(sentence)) >= _FEWEST_LETTERS and letters in body
        )
        if repeated and len(_letters(words)) - repeated <= _BESIDE:
            what = f"An aside that repeats the article: {quoted_short(words)}."
            walk.writer.note(NoteKind.LEFT_OUT, what)
        elif words:
            walk.writer.apart(2)
            walk.writer.note(NoteKind.ADDED, "An aside stands here, after the body.")
            walk.write(node, replace(around, in_aside=True))
            walk.writer.apart(2)


def _letters(words: str) -> str:
    return "".join(filter(str.isalnum, fold_words(words).casefold()))
