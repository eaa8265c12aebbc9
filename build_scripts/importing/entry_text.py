"""The values of an entry as YAML: lines for a list in lines, one line for a list in brackets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from build_scripts.entries import UNDECIDED
from build_scripts.yaml_text.writing import block, scalar

PlainValue = str | tuple[str, ...] | Mapping[str, str]
"""A value of an entry: a text, several in brackets, or a few keys of its own."""
PlainValues = Mapping[str, PlainValue]

_IN_BLOCKS = frozenset(
    {"text", "says", "near", "context", "said_on_basis", "act_basis", "cut_basis", "summary"}
)
_HINTS = {
    "speaker": "the id of the actor who says this",
    "cue": "the reporting words as printed; none where nothing is printed",
    "says": "what is reported, in your own words",
}


def item_lines(values: PlainValues, indent: int) -> str:
    """Return the lines of an item whose keys are indented by `indent`; the first has no margin."""
    margin = "\n" + " " * indent
    return margin.join(line for key, value in values.items() for line in _lines(key, value, indent))


def flow_item(values: PlainValues) -> str:
    """Return an item for a list in brackets."""
    return "{" + ", ".join(f"{key}: {_flow(value)}" for key, value in values.items()) + "}"


def _lines(key: str, value: PlainValue, indent: int) -> Iterator[str]:
    if isinstance(value, str):
        if key in _IN_BLOCKS and value != UNDECIDED:
            yield f"{key}: {block(value, indent + 2)}"
            return
        hint = f"  # {_HINTS[key]}" if value == UNDECIDED and key in _HINTS else ""
        yield f"{key}: {scalar(value)}{hint}"
    elif isinstance(value, tuple):
        one = len(value) == 1 and key != "candidates"
        yield f"{key}: {scalar(value[0])}" if one else f"{key}: {_flow(value)}"
    else:
        yield f"{key}:"
        for inner, text in value.items():
            long = inner in ("text", "words", "why")
            yield f"  {inner}: {block(text, indent + 4) if long else scalar(text)}"


def _flow(value: PlainValue) -> str:
    if isinstance(value, str):
        return scalar(value, flow=True)
    if isinstance(value, tuple):
        return "[" + ", ".join(scalar(one, flow=True) for one in value) + "]"
    return flow_item(value)
