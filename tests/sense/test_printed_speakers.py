"""Who is printed as speaking, in the patterns of the English press: ROLE, Name, VERB and its kin."""

from __future__ import annotations

import pytest

from build_scripts.attribution.attributions import attribution_of
from build_scripts.words.sources import SourceText

PATTERNS = [
    "“The wall is safe,” Ann Lee said.",
    "“The wall is safe,” said Ann Lee.",
    "“The wall is safe,” said Ann Lee, the council's head of planning.",
    "“The wall is safe,” Ann Lee, the council's head of planning, said.",
    "“The wall is safe,” the council's head of planning, Ann Lee, said.",
    "“The wall is safe,” said the council's head of planning, Ann Lee.",
    "“The wall is safe,” head of planning Ann Lee said.",
    "“The wall is safe,” said head of planning Ann Lee.",
    "“The wall is safe,” Mayor Ann Lee told reporters.",
    "“The wall is safe,” Mayor Ann Lee told the council on Monday.",
    "“The wall is safe,” the mayor, Ann Lee, told reporters.",
    "“The wall is safe,” Lowport's mayor, Ann Lee, told a meeting.",
    "“The wall is safe,” Lowport mayor Ann Lee told a meeting.",
    "“The wall is safe,” added Ann Lee, who was first elected in 2019.",
    "“The wall is safe,” Ann Lee, who was first elected in 2019, added.",
    "“The wall is safe,” Ann Lee, 43, said.",
    "“The wall is safe,” said Ann Lee, 43, of Saltholm.",
    "“The wall is safe,” Ann Lee, of the harbour trust, said.",
    "“The wall is safe,” Ann Lee (Lowport) said.",
    "“The wall is safe,” according to Ann Lee.",
    "“The wall is safe,” according to the council's head of planning, Ann Lee.",
    "According to Ann Lee, “The wall is safe.”",
    "According to the head of planning, Ann Lee, “The wall is safe.”",
    "Ann Lee said: “The wall is safe.”",
    "Ann Lee said, “The wall is safe.”",
    "Ann Lee said that “The wall is safe.”",
    "Ann Lee, the head of planning, said: “The wall is safe.”",
    "The head of planning, Ann Lee, said: “The wall is safe.”",
    "The council's head of planning, Ann Lee, had warned: “The wall is safe.”",
    "The council's head of planning, Ann Lee, had warned that “The wall is safe.”",
    "Head of planning Ann Lee has said: “The wall is safe.”",
    "The head of planning at the council, Ann Lee, wrote on Monday: “The wall is safe.”",
    "In a statement, Ann Lee said: “The wall is safe.”",
    "In a letter to the mayor, the harbour master, Ann Lee, wrote: “The wall is safe.”",
    "On Monday the council's leader, Ann Lee, insisted: “The wall is safe.”",
    "A spokeswoman for the trust, Ann Lee, said: “The wall is safe.”",
    "A spokeswoman for the trust, Ann Lee, told the Herald: “The wall is safe.”",
    "The trust's spokeswoman Ann Lee told the Herald: “The wall is safe.”",
    "Asked about the wall, Ann Lee replied: “The wall is safe.”",
    "Dr Ann Lee, an engineer at the university, warned: “The wall is safe.”",
    "An engineer at the university, Dr Ann Lee, warned: “The wall is safe.”",
    "Speaking to the council, Ann Lee added: “The wall is safe.”",
    "“The wall is safe,” the council's deputy leader and head of planning, Ann Lee, said.",
    "“The wall is safe,” his deputy, Ann Lee, said.",
    "“The wall is safe,” one of the engineers, Ann Lee, said.",
    "“The wall is safe,” the engineer in charge, Ann Lee, said on Monday.",
    "“The wall is safe,” the former head of planning, Ann Lee, has repeatedly said.",
    "“The wall is safe,” the union's general secretary, Ann Lee, was quoted as saying.",
    "“The wall is safe,” Ann Lee was quoted by the Herald as saying.",
    "“The wall is safe,” a lawyer for the trust, Ann Lee, wrote in an email.",
    "“The wall is safe,” was how Ann Lee, the head of planning, put it.",
    "For Ann Lee, the head of planning, it is simple: “The wall is safe.”",
    "Tom Young resigned, and Ann Lee said: “The wall is safe.”",
    "Ann Lee, who succeeded Tom Young as head of planning, said: “The wall is safe.”",
    "“The wall is safe,” said Ann Lee, who succeeded Tom Young as head of planning.",
    "“The wall is safe,” Ann Lee told Tom Young.",
    "“The wall is safe,” Ann Lee said of Tom Young's report.",
]
"""In each of them it is Ann Lee who says that the wall is safe."""


@pytest.mark.parametrize("pattern", PATTERNS)
def test_the_one_who_is_printed_speaks(pattern: str) -> None:
    text = f"The wall\n\nThe bridge was closed by Tom Young in May.\n\n{pattern}\n\nIt rained.\n"
    start = text.index("The wall is safe")
    seen = attribution_of(SourceText("a", text), start, start + len("The wall is safe"))
    assert seen.speaker is not None
    mention = text[seen.speaker.start : seen.speaker.end]
    assert "Lee" in mention, mention
    assert "Young" not in mention, mention
