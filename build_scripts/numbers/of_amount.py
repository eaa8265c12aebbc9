"""The figure of an amount: read from its words where these are read, else as its keys give it."""

from __future__ import annotations

from build_scripts.entries.amount import Amount, Magnitude
from build_scripts.entries.quotation import Position
from build_scripts.numbers.figure import SaidNumber
from build_scripts.numbers.reading import is_read, read_figure
from build_scripts.words.folding import fold_words


def figure_of(amount: Amount, language: str) -> SaidNumber:
    """Return the figure of an amount whose words are in a language; without numbers for words alone."""
    read = read_figure(amount.words)
    if is_read(language) and isinstance(read, SaidNumber):
        return read
    return given(amount, read.unit if isinstance(read, SaidNumber) else "")


def given(amount: Amount, unit: str = "") -> SaidNumber:
    """Return the figure that the keys of an amount give. Signs of currencies are known everywhere."""
    scale = None if amount.scale is Magnitude.NONE else amount.scale
    if amount.about is not None and amount.low is None and amount.high is None:
        return SaidNumber(about=amount.about, scale=scale, unit=unit)
    return SaidNumber(amount.low, amount.high, amount.about, scale, unit=unit)


def bears_on(amount: Amount, position: Position) -> bool:
    """Tell whether an amount is the `figure` of a position: one of them holds the words of the other."""
    if position.figure is None:
        return False
    figure, words = fold_words(position.figure), fold_words(amount.words)
    return words in figure or figure in words


def has_keys(amount: Amount) -> bool:
    """Whether any key of an amount says its number."""
    keys = (amount.low, amount.high, amount.about, amount.scale)
    return any(key is not None for key in keys)
