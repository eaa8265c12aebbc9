"""The numbers in the words of a quotation, with what they count as print names it, for `amounts`.

Where print does not name what is counted right behind the number, or the words deny something, a proposal
is a comment until a person has said it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_scripts.drafting.proposals import ProposedAmount
from build_scripts.entries import Act
from build_scripts.numbers.abroad import figures_abroad
from build_scripts.numbers.around import said_more_fully
from build_scripts.numbers.english import RATES
from build_scripts.numbers.figure import SaidNumber
from build_scripts.numbers.finding import figure_places
from build_scripts.numbers.reading import is_read, read_figure
from build_scripts.words.list_files import any_phrase
from build_scripts.yaml_text.writing import scalar

_LIGHT = (
    "of|the|a|an|in|on|at|to|for|from|by|with|and|or|is|are|was|were|has|have|had|that|which|who|times|as|than"
    "|more|extra|additional|further|other|others|but|if|when|will|would|this|these|those|them|his|her|its|their|our|us"
)
_MEASURE = (
    "years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|nights?|met(?:re|er)s?|kilomet(?:re|er)s?|miles?"
    "|feet|inches|yards|degrees?|points?|percentage|thirds|quarters|halves|o[’']clock|pages?|dollars|euros|pounds"
    "|pence|cents"
)
_NO_NOUN = rf"(?!(?:{_LIGHT}|{_MEASURE})\b)"
_PLURAL = r"(?:[a-z][\w’-]*[^s\W]s|people|men|women|children|staff|police)"
_WEIGHED = r"(?:tonnes|tons|lit(?:re|er)s|gallons|barrels|hectares|acres|kilos|kilograms)"
_COUNTED = re.compile(
    r"[ \u00a0-](?:(?:more|extra|additional|further|other)[ \u00a0])?"
    rf"(?P<noun>{_WEIGHED}[ \u00a0]of[ \u00a0][\w’-]+"
    rf"|(?:{_NO_NOUN}[\w’'-]+[ \u00a0]){{0,2}}?{_NO_NOUN}{_PLURAL})(?![\w’'-])"
)
_SHARE_OF = re.compile(
    rf"[ \u00a0]of[ \u00a0](?:(?:the|all|our|its|their|his|her)[ \u00a0])*"
    rf"(?P<noun>(?:{_NO_NOUN}[\w’'-]+[ \u00a0]){{0,2}}?{_NO_NOUN}{_PLURAL})(?![\w’'-])"
)
_RATE = re.compile(rf"[ \u00a0](?P<rate>{any_phrase(RATES)})(?![\w’'-])")
_MAY_COUNT = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twent|thirt|fort|fift|sixt"
    r"|sevent|eight|ninet|dozen|scores|hundred|thousand|[mbtr]+illion|half|quarter|third|couple)",
    re.IGNORECASE,
)
"""Without any of these no figure stands in words: to read them takes ten times as long."""
OPEN_COUNT = "TODO"
"""What is counted, where print does not name it right behind the number."""


def amounts_in(words: str, language: str) -> Iterator[ProposedAmount]:
    """Yield the amounts in the words of a quotation, in reading order.

    Only in languages whose numbers are read, or written down in lists, and only figures that the check
    can read. A bare figure with nothing counted behind it is left out: it may be an age, a score or a
    name.
    """
    if not is_read(language):
        yield from _abroad(words, language)
    elif _MAY_COUNT.search(words) is not None:
        yield from _in_english(words)


def _in_english(words: str) -> Iterator[ProposedAmount]:
    for start, end in figure_places(words):
        read = read_figure(words[start:end])
        if not isinstance(read, SaidNumber) or not read.is_number:
            continue
        counted = (_SHARE_OF if read.unit == "%" else _COUNTED).match(words, end)
        if read.unit not in ("", "%"):
            counted = None  # What money is spent on may stand anywhere.
        if not counted and not read.unit:
            continue
        rate = _RATE.match(words, counted.end() if counted else end)
        per = RATES[rate["rate"]] if rate else ""
        if not said_more_fully(words, start, end, but_rates=bool(per)):
            noun = counted["noun"] if counted else OPEN_COUNT
            yield ProposedAmount(words[start:end], noun, start, end, per=per)


def _abroad(words: str, language: str) -> Iterator[ProposedAmount]:
    """In other languages the number stands beside the words: the check does not read them."""
    for one in figures_abroad(words, language):
        if one.counted or one.said.unit:
            yield ProposedAmount(
                words[one.start : one.end],
                one.counted or OPEN_COUNT,
                one.start,
                one.end,
                tuple(
                    (key, f"{value.normalize():f}")
                    for key, value in zip(("low", "high", "about"), one.said.values, strict=True)
                    if value is not None
                ),
            )


def amounts_of_entry(amounts: tuple[ProposedAmount, ...], act: Act) -> str:
    """Return the amounts of which nothing is open as the value of `amounts`, in the model's form."""
    known = [one for one in amounts if _is_known(one, act)]
    return f"[{', '.join(map(_in_braces, known))}]" if known else ""


def amount_note(amounts: tuple[ProposedAmount, ...], act: Act) -> str:
    """Return the others as a line of an entry; empty for none."""
    denied = ", denied: TODO" if act is Act.DENIES else ""
    left = [_in_braces(one, denied) for one in amounts if not _is_known(one, act)]
    return f"perhaps: amounts: [{', '.join(left)}]" if left else ""


def _is_known(amount: ProposedAmount, act: Act) -> bool:
    return amount.of != OPEN_COUNT and act is not Act.DENIES


def _in_braces(amount: ProposedAmount, denied: str = "") -> str:
    pairs = [("words", amount.words), ("of", amount.of), *amount.keys]
    pairs += [("per", amount.per)] if amount.per else []
    shown = ", ".join(f"{key}: {scalar(value, flow=True)}" for key, value in pairs)
    return f"{{{shown}{denied}}}"
