"""What words do, and on what ground: an act stronger than `says` needs a basis.

The basis is the cue's own verb ("admitted"), a performative in the words ("We urge Iran"), or the
editor's reason. A performative is an act done by saying so, in the first person of the present
(J. L. Austin, How to Do Things with Words, 1962): "we do not urge" is none, nor "if we urge". A cue
that says the contrary ("did not deny", "refused to admit") or in which somebody else acts ("when
asked", "was warned") is no basis either.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from build_scripts.entries import Act, Quotation

# The verbs whose own meaning is the act, in the forms in which articles print them.
_VERBS: dict[Act, tuple[str, ...]] = {
    Act.ANNOUNCES: ("announce", "declare", "unveil", "proclaim"),
    Act.ACCUSES: ("accuse", "allege", "blame", "charge"),
    Act.WARNS: ("warn", "caution", "alert"),
    Act.DENIES: ("deny", "reject", "dismiss", "refute", "repudiate"),
    Act.ADMITS: ("admit", "acknowledge", "concede", "confess"),
    Act.INSISTS: ("insist", "maintain", "reiterate"),
    Act.URGES: (
        "urge",
        "call on",
        "call upon",
        "call for",
        "appeal",
        "demand",
        "implore",
        "exhort",
    ),
    Act.PROMISES: ("promise", "pledge", "vow", "swear", "guarantee"),
    Act.THREATENS: ("threaten",),
    Act.QUESTIONS: ("question", "ask", "wonder", "query"),
}
_IRREGULAR = {"swear": "swore|sworn", "deny": "denies|denied"}


class Ground(StrEnum):
    """Where the basis of an act comes from."""

    NONE_NEEDED = "none needed"
    CUE = "cue"
    WORDS = "words"
    EDITOR = "editor"


@dataclass(frozen=True, slots=True)
class Basis:
    """The basis of an act: its ground, and the verb, the words or the reason."""

    ground: Ground
    text: str = ""


def _forms(verb: str) -> str:
    head, _, tail = verb.partition(" ")
    stem = head.removesuffix("e")
    doubled = re.escape(head[-1]) + "?" if head[-1] in "t" else ""
    pattern = rf"{head}s?|{stem}{doubled}(?:e?d|es|ing)"
    if head in _IRREGULAR:
        pattern += "|" + _IRREGULAR[head]
    return rf"(?:{pattern})" + (rf"\s+{tail}" if tail else "")


_IN_CUE = {
    act: re.compile(rf"\b(?:{'|'.join(_forms(verb) for verb in verbs)})\b", re.IGNORECASE)
    for act, verbs in _VERBS.items()
}
_CONTRARY = re.compile(
    r"\b(?:not|never|without|neither|nor|no|cannot|\w+n['’]t|hardly|barely|short\s+of"
    r"|(?:declin|refus|fail|avoid|hesitat|ceas)\w*|(?:stop|refrain)\w*\s+from)\b",
    re.IGNORECASE,
)
_PASSIVE = re.compile(
    r"\b(?:was|were|is|are|am|be|been|being|when|if)\s+(?:\w+ly\s+)?$", re.IGNORECASE
)
_IN_WORDS = {
    act: re.compile(
        r"(?:\b(?P<open>if|unless|whether|should|would|could|can|must|will|shall|do|did)\s+)?"
        rf"\b(?:I|we)\s+(?:(?P<how>\w+ly)\s+|also\s+|hereby\s+)?(?:{'|'.join(verbs)})\b",
        re.IGNORECASE,
    )
    for act, verbs in _VERBS.items()
}
_HARDLY = frozenset({"hardly", "scarcely", "barely", "rarely", "falsely", "formerly", "only"})
_PERFORMATIVE_NOT_ACT = frozenset({Act.QUESTIONS, Act.THREATENS})


def verbs_of(act: Act) -> tuple[str, ...]:
    """Return the verbs that carry an act by themselves; empty for `says`."""
    return _VERBS.get(act, ())


def basis_of(quotation: Quotation) -> Basis | None:
    """Return on what ground the quotation's act stands, or None where it has none."""
    act = quotation.act
    if act is Act.SAYS:
        return Basis(Ground.NONE_NEEDED)
    cue = quotation.cue
    if cue != "none":
        for found in _IN_CUE[act].finditer(cue):
            before = cue[: found.start()]
            passive = _PASSIVE.search(before) and not found[0].lower().endswith("ing")
            if not passive and not _CONTRARY.search(before):
                return Basis(Ground.CUE, found[0])
    if act not in _PERFORMATIVE_NOT_ACT:
        for found in _IN_WORDS[act].finditer(quotation.text):
            if not found["open"] and (found["how"] or "").lower() not in _HARDLY:
                return Basis(Ground.WORDS, found[0])
    if quotation.act_basis:
        return Basis(Ground.EDITOR, quotation.act_basis)
    return None
