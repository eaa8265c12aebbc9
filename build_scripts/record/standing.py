"""How a tie stands: seven standings as one ordered list of rules, of which the first that applies counts.

An allegation is never drawn as a fact. That something is not in dispute needs the word of whoever is said
to do it; that it is disputed needs only a denial, also one that is told or relayed. Silence is
never agreement, and nothing here can be declared by an editor.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from build_scripts.entries import Holds
from build_scripts.record import Record, Tie
from build_scripts.record.derived import derived
from build_scripts.record.of_each_tie import OfEachTie
from build_scripts.record.seats import Channel
from build_scripts.record.spoken import Word, are_of_two_publishers, said_of_tie
from build_scripts.record.standings import Standing


@dataclass(frozen=True, slots=True)
class TieStanding:
    """The standing of a tie, and what is said of it: all `words`, by date, and what they come to.

    `is_granted` says of a disputed tie that whoever is said to do it says so itself, at least in part;
    `is_given_up` of an ended one that only a plan has ended. `deeds` are the words by which it
    is so, `plans` those that speak of a plan, an offer or a promise, `ends` those that say it is over, and
    `denials` those that deny it; `taken_back` are earlier denials of an end that later affirmed it.
    """

    standing: Standing
    words: tuple[Word, ...] = ()
    deeds: tuple[Word, ...] = ()
    plans: tuple[Word, ...] = ()
    ends: tuple[Word, ...] = ()
    denials: tuple[Word, ...] = ()
    taken_back: tuple[Word, ...] = ()
    is_granted: bool = False
    is_given_up: bool = False


@dataclass(frozen=True)
class Case:
    """What is said of one tie, sorted for the rules."""

    words: tuple[Word, ...]
    ends: frozenset[str]
    is_directed: bool
    is_issued: bool

    def of(self, *holds: Holds) -> tuple[Word, ...]:
        """Return the words that hold one of these of the tie."""
        return tuple(word for word in self.words if word.holds in holds)

    @cached_property
    def plans(self) -> tuple[Word, ...]:
        """What is considered; what is announced too, unless announcing it is doing it."""
        return self.of(Holds.CONSIDERS, *(() if self.is_issued else (Holds.ANNOUNCES,)))

    @cached_property
    def over(self) -> tuple[Word, ...]:
        """The words of the two, or of an article in its own voice, that it has ended."""
        return tuple(
            word
            for word in self.of(Holds.ENDS)
            if word.counts and (word.is_end or word.channel is Channel.ARTICLE)
        )

    @cached_property
    def deeds(self) -> tuple[Word, ...]:
        """The words by which the tie is so, wholly or within limits."""
        issued = (Holds.ANNOUNCES,) if self.is_issued else ()
        # Who says that something is over says that it was, unless it was a plan.
        over = () if self.plans else self.of(Holds.ENDS)
        presupposing = tuple(word for word in over if word not in self.over)
        return (*self.of(Holds.AFFIRMS, Holds.PARTLY, *issued), *presupposing)

    @cached_property
    def taken_back(self) -> tuple[Word, ...]:
        """The denials of an end that later affirmed the tie."""
        denials = self.of(Holds.DENIES)
        return tuple(word for word in denials if _is_taken_back(word, self.deeds))

    @cached_property
    def denials(self) -> tuple[Word, ...]:
        """The denials that still stand."""
        return tuple(word for word in self.of(Holds.DENIES) if word not in self.taken_back)

    @property
    def supported(self) -> list[Word]:
        """The deeds that somebody stands for, and does not only cite."""
        return [word for word in self.deeds if word.counts]

    @property
    def denied_by_ends(self) -> list[Word]:
        """The denials of the two that the tie joins."""
        return [word for word in self.denials if word.counts and word.is_end]

    @property
    def by_doer(self) -> list[Word]:
        """The deeds that whoever is said to do it states itself, not relayed."""
        return [word for word in self.deeds if word.is_its_doers]


def standing_of(record: Record, tie: Tie) -> TieStanding:
    """Work out how a tie stands from all that articles assert of it.

    On the page of one article too: what others deny is not drawn there as if nobody did.
    """
    return standings(record)[tie.key]


@derived
def standings(record: Record) -> OfEachTie[TieStanding]:
    """Return how every tie of a record stands, by its key: each is shown on several pages."""
    return OfEachTie(record, _standing_of)


def _standing_of(record: Record, tie: Tie) -> TieStanding:
    return judged(
        said_of_tie(record, tie),
        ends=frozenset((tie.source, tie.target)),
        is_directed=tie.type.directed,
        is_issued=tie.type.issued_by is not None,
    )


def judged(
    words: Iterable[Word], *, ends: frozenset[str], is_directed: bool, is_issued: bool
) -> TieStanding:
    """Judge what is said of a tie between `ends`: the first of the RULES that applies counts.

    `is_issued` says that its type is an act which its doer does by word or decision.
    """
    case = Case(tuple(words), ends, is_directed, is_issued)
    standing = next(standing for standing, applies in RULES if applies(case))
    return TieStanding(
        standing=standing,
        words=case.words,
        deeds=case.deeds,
        plans=case.plans,
        ends=case.over,
        denials=case.denials,
        taken_back=case.taken_back,
        is_granted=standing is Standing.DISPUTED and _is_granted(case),
        is_given_up=standing is Standing.ENDED and bool(case.plans) and not case.deeds,
    )


def _is_taken_back(denial: Word, deeds: Iterable[Word]) -> bool:
    """Whether an end that denied the whole later affirms it, in words that can be read."""
    return (
        denial.is_end
        and not denial.scope
        and any(
            deed.holds is Holds.AFFIRMS
            and deed.channel.is_first_hand
            and denial.ends <= deed.ends
            and denial.is_surely_before(deed)
            for deed in deeds
        )
    )


def _is_only_denied(case: Case) -> bool:
    return all(word.holds is Holds.DENIES for word in case.words)


def _has_ended(case: Case) -> bool:
    """One of the two, or the article, says that it is over, and it is not said to be so later."""
    return any(not any(_is_later(deed, end) for deed in case.supported) for end in case.over)


def _is_later(deed: Word, end: Word) -> bool:
    """Whether a deed is of a later day than an end: by when each is said to be, else by when said."""
    when, until = deed.date or deed.said, end.date or end.said
    return when is not None and until is not None and until.last < when.first


def _is_only_planned(case: Case) -> bool:
    return not case.deeds and not case.over


def _is_cited_and_denied(case: Case) -> bool:
    return _is_only_cited(case) and bool(case.denied_by_ends)


def _is_only_cited(case: Case) -> bool:
    return not case.supported and not case.over


def _is_act(case: Case) -> bool:
    """An act that its issuer states, or that articles of two publishers tell as a fact."""
    if not case.is_issued or case.denied_by_ends:
        return False
    articles = [word for word in case.deeds if word.channel is Channel.ARTICLE]
    return bool(case.by_doer) or are_of_two_publishers(articles)


def _is_denied_or_limited(case: Case) -> bool:
    """One of the two denies it, or limits what somebody else affirms."""
    limits = [w for w in case.supported if w.is_end and w.holds is Holds.PARTLY]
    whole = [w for w in case.supported if w.holds in (Holds.AFFIRMS, Holds.ANNOUNCES)]
    return bool(case.denied_by_ends) or any(
        not (limit.ends & word.ends) for limit in limits for word in whole
    )


def _is_denied_by_others(case: Case) -> bool:
    """Somebody else denies it, and whoever is said to do it is not read to say so."""
    others = [w for w in case.denials if w.counts and not w.is_end]
    return bool(others) and not any(word.channel.is_first_hand for word in case.by_doer)


def _is_agreed(case: Case) -> bool:
    """Whoever is said to do it says so; where there is no direction, both do."""
    if not case.is_directed:
        return case.ends <= {end for word in case.by_doer for end in word.ends}
    other_end = [
        word for word in case.deeds if word.is_end and not word.is_doer and word.channel.is_its_word
    ]
    if any(word.channel.is_first_hand for word in case.by_doer):
        return True
    # All else of its own that an article gives is told.
    return are_of_two_publishers(case.by_doer) or bool(case.by_doer and other_end)


def _is_granted(case: Case) -> bool:
    """Whoever is said to do it says so, at least in part, and did not later deny the whole."""
    whole = [w for w in case.denials if w.counts and not w.scope]
    return _is_denied_or_limited(case) and any(
        all(denial.is_before(deed) for denial in whole if denial.ends & deed.ends)
        for deed in case.by_doer
    )


def _always(case: Case) -> bool:
    return True


RULES: Final[tuple[tuple[Standing, Callable[[Case], bool]], ...]] = (
    (Standing.DENIED, _is_only_denied),
    (Standing.ENDED, _has_ended),
    (Standing.PLANNED, _is_only_planned),
    (Standing.DISPUTED, _is_cited_and_denied),
    (Standing.SAID, _is_only_cited),
    (Standing.ACT, _is_act),
    (Standing.DISPUTED, _is_denied_or_limited),
    (Standing.DISPUTED, _is_denied_by_others),
    (Standing.AGREED, _is_agreed),
    (Standing.SAID, _always),
)
"""In this order. What an end denied and later affirmed has dropped out before."""
