"""A denial reads as a denial wherever its words stand, also where they stand alone."""

from __future__ import annotations

from build_scripts.checking.acts import ActGround
from build_scripts.entries import Act
from build_scripts.record import Statement
from build_scripts.words.marks import MARKS
from build_scripts.words.reporting_verbs import DENIAL
from build_scripts.words.sources import Form


def denial_before(statement: Statement) -> str:
    """Return what is set before the printed words of a denial: the article's own verb, in brackets.

    “He denied that the boats were empty” is quoted as “the boats were empty”, which alone says the
    contrary. The words of who speaks stay as they are, and so do words that hold the denial.
    """
    quotation, basis = statement.quotation, statement.basis
    if quotation.act is not Act.DENIES or basis.ground is not ActGround.CUE:
        return ""
    words = quotation.text.lstrip()
    if statement.form is Form.DIRECT or words[:1] in MARKS or DENIAL.search(words):
        return ""
    return f"[{basis.text.lower()}] "
