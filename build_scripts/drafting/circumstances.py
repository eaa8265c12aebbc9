"""What a proposal takes from beside its sentence's own report: a denial before, who relays, what limits it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from build_scripts.attribution.found_speech import FoundSpeech
from build_scripts.drafting.cast import Cast
from build_scripts.drafting.denials import DenialBefore, denied_right_before
from build_scripts.drafting.left_out import limits_left_out
from build_scripts.drafting.meant import Meant
from build_scripts.drafting.proposal import OPEN_CUE, Proposal
from build_scripts.entries import Act
from build_scripts.words.sources import SourceText

_LESS_SURE = 0.8


@dataclass(frozen=True, slots=True)
class Circumstances:
    """A proposal with what stands around it, how much less sure it is by that, and why, in words."""

    entry: Proposal
    sure: float = 1.0
    reasons: tuple[str, ...] = ()

    def less_sure(self, entry: Proposal, reason: str) -> Circumstances:
        """Return the same with another entry, which is less sure for a reason."""
        return Circumstances(entry, self.sure * _LESS_SURE, (*self.reasons, reason))


def circumstances_of(
    source: SourceText, cast: Cast, found: FoundSpeech, meant: Meant, entry: Proposal
) -> Circumstances:
    """Return a proposal with its circumstances, as print shows them."""
    seen = _with_denial(source, cast, found, meant, Circumstances(entry))
    seen = _with_relayer(source, cast, found, seen)
    for words in limits_left_out(source, found):
        seen = seen.less_sure(seen.entry, f"the sentence limits it by what is left out: “{words}”")
    return seen


def _with_denial(
    source: SourceText, cast: Cast, found: FoundSpeech, meant: Meant, seen: Circumstances
) -> Circumstances:
    """With the denial of the sentence before, where the same speaker makes it and the cue only says “said”."""
    entry = seen.entry
    if entry.act is not Act.SAYS or entry.cue in ("none", OPEN_CUE):
        return seen
    denial = denied_right_before(source, found.start)
    if denial is None:
        return seen
    told = f"the sentence before denies: “{denial.words}”"
    if cast.of_mention(denial.denier).actor in meant.candidates:
        return seen.less_sure(entry, f"{told}; whether the speaker does, is open")
    if not _denies(source, cast, denial, meant):
        return seen
    readers = replace(entry.told, act_basis=f"The sentence before reads “{denial.words}”")
    return seen.less_sure(replace(entry, act=Act.DENIES, told=readers), told)


def _denies(source: SourceText, cast: Cast, denial: DenialBefore, meant: Meant) -> bool:
    """Whether the denial is that of the speaker, or of the body for which they speak."""
    words = source.text[denial.denier.start : denial.denier.end].casefold()
    if meant.speaks_for and words.endswith(meant.speaks_for.casefold()):
        return True
    return meant.actor is not None and cast.of_mention(denial.denier).actor == meant.actor


def _with_relayer(
    source: SourceText, cast: Cast, found: FoundSpeech, seen: Circumstances
) -> Circumstances:
    if found.relayer is None:
        return seen
    words = source.text[found.relayer.start : found.relayer.end]
    through = cast.of_mention(found.relayer).actor
    entry = seen.entry
    if through is not None and through != entry.speaker:
        entry = replace(entry, via=(through,))
    else:
        note = f"relayed by “{words}”: with `via`, where that is an actor; with `relays`, where it is a text"
        entry = replace(entry, notes=(*entry.notes, note))
    return seen.less_sure(entry, f"relayed by “{words}”")
