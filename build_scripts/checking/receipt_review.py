"""What a change of receipts changes, in words: for whoever reviews it without the texts.

A receipt is a statement by whoever commits it. Nobody can compare it without the text, but everybody
can see what it states now that it did not state before.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from urllib.parse import unquote

from build_scripts.checking.compared import length_of_all
from build_scripts.codes import check as codes
from build_scripts.problems import Code, Location, Problem, in_order
from build_scripts.receipts.json_places import place_of_path, places_in_list
from build_scripts.receipts.printed import printed_by
from build_scripts.receipts.reading import read_receipt
from build_scripts.receipts.receipt import (
    Bound,
    DamagedReceipt,
    Item,
    Match,
    Receipt,
    SourceFile,
    changed_values,
)

_LOOK = "Does a change of the article explain it? Only whoever holds the text can compare it again."
_NOT_BOTH = "Of one text both cannot be true: ask whoever holds it to run `make receipts`."
_KEYS = {"text": "words", "form": "form", "near": "near", "place": "place", "speaker": "speaker",
         "cue": "cue", "attribution": "attribution", "attributed_as": "attributed as",
         "kind": "kind"}  # fmt: skip


def review(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> tuple[Problem, ...]:
    """Return what changed between two states of the receipts, given by the path shown to people.

    Problems: `receipt-changed` for each thing that changed; `receipt-impossible` where two states
    of one text contradict each other; those of reading for what is no receipt now.
    """
    found: list[Problem] = []
    for file in sorted(before.keys() | after.keys()):
        old, new = before.get(file), after.get(file)
        if old != new:
            found += _of_file(file, old, new)
    return in_order(found)


def _of_file(file: str, old: bytes | None, new: bytes | None) -> Iterator[Problem]:
    then = read_receipt(old, file) if old is not None else None
    if new is None:
        yield _changed(Location(file), f"The receipt {_sum(then)} was removed.")
        return
    now = read_receipt(new, file)
    if isinstance(now, DamagedReceipt):
        yield from now.problems
        return
    if not isinstance(then, Receipt):
        was = "There was none before" if then is None else "What was there before was damaged"
        yield _changed(Location(file), f"A new receipt {_sum(now)}. {was}.")
        return
    text = new.decode()
    yield from _of_text(file, text, then, now)
    yield from _of_items(file, text, then, now)


def _sum(receipt: Receipt | DamagedReceipt | None) -> str:
    if not isinstance(receipt, Receipt):
        return "that could not be read"
    text, spans = receipt.text, sorted(s for p in printed_by(receipt) for s in p.spans)
    last = max((end for _, end in spans), default=0)
    covered = length_of_all(spans) / text.characters if text.characters else 0
    entries = _plural(len(receipt.items), "quotation or passage", "quotations and passages")
    return (
        f"for {entries} of a text of {text.words:,} words and {text.characters:,} characters, of "
        f"which it prints {covered:.0%} and the last printed is number {last:,}"
    )


def _of_text(file: str, text: str, then: Receipt, now: Receipt) -> Iterator[Problem]:
    def at(*path: str) -> Location:
        return Location(file, *place_of_path(text, path))

    if then.article != now.article:
        yield _changed(at("article"), f"Article: {then.article!r} → {now.article!r}.")
    if then.version != now.version:
        yield _changed(at("version"), f"Version: {then.version} → {now.version}.")
    if then.rules != now.rules:
        ways = [
            f"{name} {getattr(then.rules, key)} → {getattr(now.rules, key)}"
            for key, name in (("folding", "folding"), ("sense", "rules of sense"))
            if getattr(then.rules, key) != getattr(now.rules, key)
        ]
        yield _changed(at("rules"), f"Compared under {', '.join(ways)}.")
    if then.source != now.source:
        made = f"{_source(then.source)} → {_source(now.source)}"
        yield _changed(at("source"), f"What the text was made from: {made}.")
    sizes = [
        f"{key} {getattr(then.text, key):,} → {getattr(now.text, key):,}"
        for key in ("characters", "words")
        if getattr(then.text, key) != getattr(now.text, key)
    ]
    if then.text.sha256 != now.text.sha256:
        size = "".join(f", {each}" for each in sizes)
        hashes = f"{then.text.sha256[:12]}… → {now.text.sha256[:12]}…"
        named = "named by another kind of hash" if then.version != now.version else "another one"
        yield _changed(at("text", "sha256"), f"The text is {named}: {hashes}{size}.")
    elif sizes:
        message = f"The text is the same, and its size is not: {', '.join(sizes)}."
        yield _changed(at("text"), message, codes.RECEIPT_IMPOSSIBLE, _NOT_BOTH)


def _source(source: SourceFile | None) -> str:
    if source is None:
        return "not said"
    by_hand = ", then corrected by hand" if source.edited else ""
    return f"{source.kind} {source.sha256[:12]}…, read by {source.reader}{by_hand}"


def _of_items(file: str, text: str, then: Receipt, now: Receipt) -> Iterator[Problem]:
    gone = {item.id: item for item in then.items if now.item(item.id) is None}
    same_words = {item.bound.text: item for item in gone.values()}
    spots = places_in_list(text, "items")
    for item, spot in zip(now.items, spots, strict=True):
        where = Location(file, *spot)
        old = then.item(item.id) or same_words.pop(item.bound.text, None)
        if old is None:
            yield _changed(where, f"New: the {_what(item)}, {_stated(item.bound)}.")
            continue
        gone.pop(old.id, None)
        yield from _of_item(where, old, item, then.text.sha256 == now.text.sha256)
    for item in gone.values():
        yield _changed(Location(file), f"Removed: the {_what(item)}, {_stated(item.bound)}.")


def _of_item(where: Location, old: Item, new: Item, same_text: bool) -> Iterator[Problem]:
    keys = [key for key in changed_values(old.bound, new.bound) if key in _KEYS]
    changes = [
        f"{_KEYS[key]} {_plain(getattr(old.bound, key))} → {_plain(getattr(new.bound, key))}"
        for key in keys
    ]
    if old.id != new.id:
        changes.insert(0, f"id {old.id!r} → {new.id!r}")
    match = list(_of_match(old.match, new.match, same_text))
    if changes or (match and not same_text):
        yield _changed(where, f"The {_what(new)}: {'; '.join(changes + match)}.")
    elif match:
        message = f"The {_what(new)} and its text are the same, and yet: {'; '.join(match)}."
        yield _changed(where, message, codes.RECEIPT_CHANGED, "Ask why: was another place meant?")


def _of_match(old: Match, new: Match, same_text: bool) -> Iterator[str]:
    """Say what changed of a match; that all places move in another text says nothing."""
    if old.words != new.words:
        yield f"number of words {old.words:,} → {new.words:,}"
    if old.words_in_marks != new.words_in_marks:
        yield f"words in quotation marks {old.words_in_marks:,} → {new.words_in_marks:,}"
    if old.fragment != new.fragment:
        yield f"link {_plain(unquote(old.fragment))} → {_plain(unquote(new.fragment))}"
    if same_text and old.spans != new.spans:
        yield f"place {_places(old)} → {_places(new)}"


def _places(match: Match) -> str:
    return ", ".join(f"{start:,} to {end:,}" for start, end in match.spans)


def _what(item: Item) -> str:
    return f"{item.bound.kind} {item.id!r}"


def _stated(bound: Bound) -> str:
    keys = [key for key in _KEYS if key not in ("text", "kind", "form") and getattr(bound, key)]
    stated = ", ".join(f"{_KEYS[key]} {_plain(getattr(bound, key))}" for key in keys)
    said = bound.kind == "quotation"
    return f"{bound.form}, {_plain(bound.text)}" + (f", {stated}" if said else "")


def _plain(value: object) -> str:
    if value is None or value == ():
        return "(nothing)"
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    return f"⟨{value}⟩"


def _plural(number: int, one: str, several: str) -> str:
    return f"{number:,} {one if number == 1 else several}"


def _changed(
    where: Location, message: str, code: Code = codes.RECEIPT_CHANGED, hint: str = _LOOK
) -> Problem:
    return Problem(code, where, message, hint)
