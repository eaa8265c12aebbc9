"""What words do, and on what ground: an act stronger than `says` needs a basis.

The basis is the cue's own verb ("admitted"), a performative in the words ("We urge Iran"), or the
editor's reason. A performative is an act done by saying so, in the first person of the present
(J. L. Austin, How to Do Things with Words, 1962): "we do not urge" is none, nor "if we urge". A cue
that says the contrary ("did not deny", "refused to admit") or in which somebody else acts ("when
asked", "was warned") is no basis either.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from build_scripts.entries import Act, Quotation
from build_scripts.sense.acts_abroad import done_abroad_in
from build_scripts.words.reporting_verbs import DENIAL_NOUNS, pattern_of, verbs_that


class ActGround(StrEnum):
    """Where the basis of an act comes from."""

    NONE_NEEDED = "none needed"
    CUE = "cue"
    WORDS = "words"
    EDITOR = "editor"


@dataclass(frozen=True, slots=True)
class Basis:
    """The basis of an act: its ground, and the verb, the words or the reason."""

    ground: ActGround
    text: str = ""


def verbs_of(act: Act) -> tuple[str, ...]:
    """Return the verbs that carry an act by themselves; empty for `says`."""
    return () if act is Act.SAYS else tuple(verb.name for verb in verbs_that(act))


_NOUNS = rf"|\b(?:{'|'.join(DENIAL_NOUNS)})(?=\s+(?:of|that|about)\b|\s*$)"
_IN_CUE = {
    act: re.compile(
        "|".join(pattern_of(verb) for verb in verbs_that(act))
        + (_NOUNS if act is Act.DENIES else ""),
        re.IGNORECASE,
    )
    for act in Act
    if act is not Act.SAYS
}
_CONTRARY = re.compile(
    r"\b(?:not(?!\s+only)|never|without|neither|nor|no|cannot|\w+n['’]t|hardly|barely|short\s+of"
    r"|(?:declin|refus|fail|avoid|hesitat|ceas)\w*|(?:stop|refrain)\w*\s+from)\b[^,;]*$",
    re.IGNORECASE,
)
_PASSIVE = re.compile(
    r"\b(?:was|were|is|are|am|be|been|being|when|if)\s+(?:(?:\w+ly|also|again|once)\s+)*$",
    re.IGNORECASE,
)
_ALSO_NOUNS = frozenset({"dispute", "disputes", "doubt", "doubts", "question", "questions"})
_BEFORE_NOUN = re.compile(
    r"\b(?:a|an|the|this|any|no|some|his|her|its|their|serious|similar|new)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
_ONLY_HELPS = re.compile(
    r"(?:(?:has|have|had|was|were|is|are|be|been|being|also|again|once|\w+ly)\s+)+", re.IGNORECASE
)
_KEPT_FROM = re.compile(
    r"(?:\s+(?:\w+\s+){0,2}?(?:entry|access|admission|admittance|bail|parole|permission|permits?|visas?|asylum"
    r"|boarding|treatment|services?|interviews?|comment|leave)\b"
    r"|\s+to\s+(?!(?:accept|acknowledge|admit|agree|believe|concede)\s+that\b)\w)",
    re.IGNORECASE,
)
"""What follows a verb that keeps something from somebody, or is silence: “denied entry”, “refused to say”."""
_SENT_AWAY = re.compile(
    r"\s+(?:(?:the|a|an|his|her|its|their|this|that|two|three|several)\s+)?(?:\w+\s+){0,2}?"
    r"(?:officials?|ministers?|directors?|chiefs?|heads?|managers?|secretary|ambassadors?|envoys?"
    r"|advis[eo]rs?|aides?|generals?|commanders?|judges?|jury|court|class|staff|employees?|workers?"
    r"|officers?|teachers?|coach|government|cabinet|parliament|board|appeal|lawsuit|motion|petition)\b",
    re.IGNORECASE,
)
"""What follows “dismiss” where nothing said is dismissed: “dismissed the official”."""
_CLAIMS = (
    r"claims?|reports?|rumou?rs?|suggestions?|allegations?|accusations?|charges?|assertions?|assumptions?"
    r"|insinuations?|speculation|ideas?|notions?|criticisms?|concerns?|fears?|questions?"
)
_OF_A_PLAN = re.compile(
    rf"(?:\s+(?!(?:{_CLAIMS}|that|of|as)\b)[\w'’-]+){{0,4}}?\s+(?:plans?|proposals?|offers?|bids?|bills?|motions?"
    r"|amendments?|requests?|applications?|appeals?|petitions?|deals?|treaty|treaties|agreements?|accords?"
    r"|resolutions?|invitations?|ultimatums?|ceasefires?|cease-fires?|truces?|compromises?|demands?|calls"
    r"|candidates?|candidacy|nominees?|nominations?|budgets?|mergers?|takeovers?|terms|conditions|drafts?"
    r"|referendums?|moratoriums?)\b(?!\s+that\b)",
    re.IGNORECASE,
)
"""What is rejected, refused or dismissed where nobody said anything of the world: “rejected the plan to”."""
_ALSO_OF_THINGS = re.compile(
    r"(?:bat|knock|laugh|push|shoot|shot|shrug|slap|wav|pour|rubbish)", re.IGNORECASE
)
_OF_A_CLAIM = re.compile(
    rf"\s*$|(?:\s+[\w'’-]+){{0,5}}?\s+(?:{_CLAIMS})\b",
    re.IGNORECASE,
)
"""What follows verbs that deny what was said: drones are shot down too, and dates pushed back."""
_IN_WORDS = {
    act: re.compile(
        r"(?:\b(?P<open>if|unless|whether|should|would|could|can|must|will|shall|do|did)\s+)?"
        rf"\b(?:I|we)\s+(?:(?P<how>\w+ly)\s+|also\s+|hereby\s+)?(?:{'|'.join(verbs_of(act))})\b",
        re.IGNORECASE,
    )
    for act in _IN_CUE
}
_HARDLY = frozenset({"hardly", "scarcely", "barely", "rarely", "falsely", "formerly", "only"})
_PERFORMATIVE_NOT_ACT = frozenset({Act.QUESTIONS, Act.THREATENS})


def done_in(cue: str, act: Act) -> Iterator[re.Match[str]]:
    """Yield the words of a cue by which whoever speaks does the act, and nobody else or the contrary.

    Problems of grammar are left to people: what is in doubt is not yielded.
    """
    if cue == "none" or act is Act.SAYS:
        return
    for found in _IN_CUE[act].finditer(cue):
        before, after = cue[: found.start()], cue[found.end() :]
        if found[0].lower() in _ALSO_NOUNS and _BEFORE_NOUN.search(before):
            continue
        passive = _PASSIVE.search(before) and not found[0].lower().endswith("ing")
        # “Was denied by”: who is named next, and speaks, does it.
        passive = passive and not (after.strip().lower() == "by" and _ONLY_HELPS.fullmatch(before))
        if not passive and not _CONTRARY.search(before) and not is_no_denial(found[0], after):
            yield found
    yield from done_abroad_in(cue, act)


def is_no_denial(verb: str, after: str) -> bool:
    """Tell whether a verb of denial keeps something from somebody, or acts on what nobody said.

    `after` is what is printed behind it, with the space before it.
    """
    kind = verb[:4].lower()
    if kind in ("reje", "refu", "dism") or verb.lower().startswith("rebuff"):
        refuted = verb.lower().startswith("refut")
        if not refuted and _OF_A_PLAN.match(after):
            return True
    if kind in ("deny", "deni", "refu", "reje") and not verb.lower().startswith("refut"):
        return _KEPT_FROM.match(after) is not None
    if _ALSO_OF_THINGS.match(verb):
        return _OF_A_CLAIM.match(after) is None
    return kind == "dism" and _SENT_AWAY.match(after) is not None


def basis_of(quotation: Quotation) -> Basis | None:
    """Return on what ground the quotation's act stands, or None where it has none."""
    act = quotation.act
    if act is Act.SAYS:
        return Basis(ActGround.NONE_NEEDED)
    done = next(done_in(quotation.cue, act), None)
    if done is not None:
        return Basis(ActGround.CUE, done[0])
    if act not in _PERFORMATIVE_NOT_ACT:
        for found in _IN_WORDS[act].finditer(quotation.text):
            if not found["open"] and (found["how"] or "").lower() not in _HARDLY:
                return Basis(ActGround.WORDS, found[0])
    if quotation.act_basis:
        return Basis(ActGround.EDITOR, quotation.act_basis)
    return None
