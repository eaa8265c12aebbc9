"""What words say of a number: exactly, about, from, up to, from–to, or only an order of magnitude."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from build_scripts.entries.amount import Magnitude


@dataclass(frozen=True, slots=True)
class SaidNumber:
    """A number as words give it; all empty for words that give none.

    `low` and `high` are the ends that are said, both and equal for an exact number. `about` is what
    is said to be near: of “almost 400” as well as `high`. `scale` is all that “hundreds” says; then
    `is_open` tells “more than”, and `is_capped` “up to”. `unit` is a currency or `%`, `per` a stretch
    of time such as `day`.
    """

    low: Decimal | None = None
    high: Decimal | None = None
    about: Decimal | None = None
    scale: Magnitude | None = None
    is_open: bool = False
    is_capped: bool = False
    unit: str = ""
    per: str = ""

    @property
    def is_number(self) -> bool:
        """Whether any number or order of magnitude is said."""
        return self.scale is not None or self.values != (None, None, None)

    @property
    def is_exact(self) -> bool:
        """Whether one number is said, and nothing around it."""
        return self.low is not None and self.low == self.high

    @property
    def values(self) -> tuple[Decimal | None, Decimal | None, Decimal | None]:
        """The numbers: low, high, about."""
        return (self.low, self.high, self.about)


@dataclass(frozen=True, slots=True)
class UnclearNumber:
    """Why a program cannot tell what words say of a number, as the end of a sentence."""

    why: str


def in_digits(number: Decimal) -> str:
    """Return a number as it is printed: 1,500; 19.3 billion is 19,300,000,000."""
    text = f"{number.normalize():,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def figure_in_words(figure: SaidNumber) -> str:
    """Say a figure in the keys of the format, for a message: `low: 400`."""
    parts = [
        f"{key}: {in_digits(value)}"
        for key, value in zip(("low", "high", "about"), figure.values, strict=True)
        if value is not None
    ]
    if figure.scale:
        parts.append(f"scale: {figure.scale.value}")
    return ", ".join(parts) or "no number"
