"""Reading a receipt: from bytes that may be anything to a receipt, or to why it is none.

Both versions become one model. Nothing is raised, and nothing is believed that the receipt itself
contradicts: its digest and its numbers are looked at here, before any article is compared with it.
"""

from __future__ import annotations

import json
from itertools import islice
from typing import Any, Literal

from pydantic import ValidationError

from build_scripts.codes import check as codes
from build_scripts.problems import Code, Location, Problem
from build_scripts.receipts.json_places import Spot, place_in, place_of_path, repeated_key
from build_scripts.receipts.receipt import (
    VERSION,
    Beside,
    DamagedReceipt,
    Hash,
    Item,
    Receipt,
    ReceiptPart,
    Rules,
    Size,
    SourceFile,
    TextFacts,
    digest_of,
)
from build_scripts.receipts.sense import impossible_values

_AGAIN = "Restore it from the history, or run `make receipts` where the text is."
_MOST_TOLD = 5


class _TextOfOne(ReceiptPart):
    sha256: Hash
    characters: Size
    words: Size


class _VersionOne(ReceiptPart):
    version: Literal[1]
    article: str
    folding: Size
    text: _TextOfOne
    items: tuple[Item, ...]

    def receipt(self) -> Receipt:
        facts = TextFacts(**self.text.model_dump())
        rules = Rules(folding=self.folding)
        return Receipt(version=1, article=self.article, rules=rules, text=facts, items=self.items)


class _VersionTwo(ReceiptPart):
    version: Literal[2]
    article: str
    rules: Rules
    text: TextFacts
    source: SourceFile | None = None
    items: tuple[Item, ...]
    beside: Beside | None = None
    digest: Hash

    def receipt(self) -> Receipt:
        values = {name: getattr(self, name) for name in type(self).model_fields if name != "digest"}
        return Receipt(**values)


class _NoReceiptError(Exception):
    """Why a file is no receipt, and where."""

    def __init__(self, why: str, spot: Spot = (1, 1), code: Code = codes.RECEIPT_DAMAGED) -> None:
        super().__init__(why)
        self.why, self.spot, self.code = why, spot, code


def read_receipt(data: bytes, file: str) -> Receipt | DamagedReceipt:
    """Read a receipt; `file` is the path shown to people. What is not one is returned as damaged.

    Problems in it: `receipt-damaged`, `receipt-edited`, `receipt-impossible`.
    """
    try:
        text, rows = _json(data)
        receipt = _receipt(text, data, rows)
    except _NoReceiptError as fault:
        where = Location(file, *fault.spot)
        return DamagedReceipt((Problem(fault.code, where, f"{fault.why}.", _AGAIN),))
    impossible = tuple(
        Problem(
            codes.RECEIPT_IMPOSSIBLE,
            Location(file, *place_of_path(text, found.path)),
            f"This cannot be: {found.why}.",
            _AGAIN,
        )
        for found in islice(impossible_values(receipt), _MOST_TOLD)
    )
    return DamagedReceipt(impossible) if impossible else receipt


def _json(data: bytes) -> tuple[str, dict[str, Any]]:
    """Return the file as text and as one object of JSON, in which no key stands twice."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as fault:
        before = data[: fault.start].decode("utf-8")
        raise _NoReceiptError("This is not in UTF-8", place_in(before, len(before))) from None
    try:
        rows = json.loads(text, object_pairs_hook=_object, parse_constant=_no_number)
    except json.JSONDecodeError as fault:
        raise _NoReceiptError(
            f"This is no JSON: {fault.msg}", (fault.lineno, fault.colno)
        ) from None
    except RecursionError:
        raise _NoReceiptError("This is nested too deep to be a receipt") from None
    except _TwiceError:
        key, spot = repeated_key(text) or ("", (1, 1))
        raise _NoReceiptError(f"The key {_short(key)} stands twice", spot) from None
    except _NoNumberError as fault:
        raise _NoReceiptError(f"This holds {fault}, which is no number") from None
    except ValueError:
        raise _NoReceiptError("This holds a number with thousands of digits") from None
    if not isinstance(rows, dict):
        raise _NoReceiptError("This is no object of JSON")
    return text, rows


class _TwiceError(Exception):
    """A key stands twice in one object."""


class _NoNumberError(Exception):
    """A word that Python takes for a number and JSON does not."""


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    rows = dict(pairs)
    if len(rows) < len(pairs):
        raise _TwiceError
    return rows


def _no_number(word: str) -> float:
    raise _NoNumberError(word)


def _receipt(text: str, data: bytes, rows: dict[str, Any]) -> Receipt:
    version = rows.get("version")
    if type(version) is not int or not 1 <= version <= VERSION:
        known = f"this program reads 1 to {VERSION}"
        spot = place_of_path(text, ("version",))
        raise _NoReceiptError(f"This has version {_short(version)}; {known}", spot)
    model = _VersionOne if version == 1 else _VersionTwo
    try:
        read = model.model_validate_json(data, strict=True)
    except ValidationError as fault:
        first = fault.errors(include_url=False, include_input=False)[0]
        where = ".".join(_short(part).strip("'") for part in first["loc"]) or "the file"
        spot = place_of_path(text, first["loc"])
        raise _NoReceiptError(f"{where}: {first['msg']}", spot) from None
    if isinstance(read, _VersionTwo) and read.digest != digest_of(rows):
        why = "This is not as it was written: its digest does not fit the rest"
        raise _NoReceiptError(why, place_of_path(text, ("digest",)), codes.RECEIPT_EDITED)
    return read.receipt()


def _short(value: object) -> str:
    shown = repr(value)
    return shown if len(shown) <= 40 else f"{shown[:39]}…"
