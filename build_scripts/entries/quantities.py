"""The types of what is counted: numbers of things, and the labels that say of what."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated

from pydantic import BeforeValidator, Field, PlainSerializer, WithJsonSchema

from build_scripts.codes import entries as codes
from build_scripts.entries.roles import Wording
from build_scripts.entries.typed import fault, text_of

MAX_LABEL = 60
_QUANTITY = re.compile(r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,18})(?:\.[0-9]{1,6})?")


def _quantity(value: object) -> Decimal:
    text = str(value) if isinstance(value, int | Decimal) else text_of(value)
    if _QUANTITY.fullmatch(text) is None:
        raise fault(
            codes.WRONG_TYPE, f"expected a number such as 400, 1,500 or 19.3, found {text[:30]!r}"
        )
    return Decimal(text.replace(",", ""))


def _label(value: object) -> str:
    text = " ".join(text_of(value).split())
    if len(text) > MAX_LABEL:
        raise fault(codes.WRONG_TYPE, f"expected a label of at most {MAX_LABEL} letters")
    return text


def _one_or_many(value: object) -> object:
    return [value] if isinstance(value, str) else value


# A number of things. More digits than that are a slip, and no chart could draw them.
Quantity = Annotated[
    Decimal,
    BeforeValidator(_quantity),
    PlainSerializer(str),
    WithJsonSchema({"type": ["number", "string"], "minimum": 0}),
]

# A few words of ours that equal things have in common, and that a reader sees: what is counted.
CountLabel = Annotated[
    str,
    BeforeValidator(_label),
    Field(min_length=1),
    WithJsonSchema({"type": "string", "maxLength": MAX_LABEL}),
    Wording.LABEL,
]

CountLabels = Annotated[
    tuple[CountLabel, ...],
    BeforeValidator(_one_or_many),
    WithJsonSchema({"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}),
]
