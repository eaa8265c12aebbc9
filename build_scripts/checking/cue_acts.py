"""Which act a cue demands: words that an article denies, accuses, warns of, admits or asks are not said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.checking.acts import ActGround, basis_of, done_in, is_no_denial
from build_scripts.checking.pieces import Piece, pasted_form
from build_scripts.codes import evidence as codes
from build_scripts.entries import UNDECIDED, Act, Article, Quotation
from build_scripts.entries.fields import is_id
from build_scripts.loading.sited import Sited
from build_scripts.problems import Problem
from build_scripts.sense.acts_abroad import is_abroad
from build_scripts.words.bounds import one_line
from build_scripts.words.folding import fold_words
from build_scripts.words.reporting_verbs import DENIAL, DENIAL_NOUNS, VERBS, pattern_of
from build_scripts.words.sources import Form

_DEMANDS = {
    act: re.compile(
        "|".join(pattern_of(verb) for verb in VERBS if verb.demands and verb.act is act),
        re.IGNORECASE,
    )
    for act in (Act.DENIES, Act.ACCUSES, Act.WARNS, Act.ADMITS, Act.QUESTIONS)
}
_NEGATION = re.compile(
    r"\b(?:not?|nor|never|none|nothing|nobody|nowhere|neither|without|cannot|\w+n['’]t|false|untrue|wrong"
    r"|baseless|groundless|unfounded|lies?|lied|invented|invention|fabricat\w+|fake|nonsense|absurd"
    r"|against|oppos\w+|disagree\w*|contradict\w*)\b",
    re.IGNORECASE,
)
_ALSO = {"doubt": frozenset({Act.DENIES}), "disput": frozenset({Act.QUESTIONS})}
"""Other acts that a verb carries as well, by its first letters."""
# Somebody else may be the one who acts, or it is not sure that anybody does.
_BEFORE_DOUBTFUL = re.compile(
    r"\b(?:when|if|who|whom|whose|which|because|whether|until|those|could|might|may|should|must)\b"
    r"|\b(?:a|an|the|his|her|its|their|any|dire|stark|serious|similar|into|without)\s+$",
    re.IGNORECASE,
)
_ALSO_NOUNS = frozenset({"doubt", "doubts", "dispute", "disputes"})
_NOUN_AFTER = re.compile(
    r"\s+(?:about|over|among|between|with|on|centred|centered)\b", re.IGNORECASE
)
_RULED_ON = re.compile(
    r"\s+(?:\w+\s+){0,3}?(?:motions?|appeals?|petitions?|requests?|applications?|injunctions?|lawsuits?)\b",
    re.IGNORECASE,
)
"""What courts and offices deny and dismiss: nothing that was said of the world."""
_INFINITIVE = re.compile(r"\bto\s+(?:\w+ly\s+)?$", re.IGNORECASE)
_QUESTION = re.compile(
    r"\s*(?:what|why|how|when|where|who|whom|whose|which|whether|if)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class ActByCue:
    """What a cue tells that its words do, and the words of the cue that tell it."""

    act: Act
    words: str


def cue_problems(article: Sited[Article], language: str) -> Iterator[Problem]:
    """Yield where words are shown as merely said, and the article reports them otherwise.

    `language` is that of our own words. Problems: `act-missing`, `act-perhaps-missing`,
    `indirect-without-says`, `denial-told-as-statement`.
    """
    for index, quotation in enumerate(article.entry.quotations):
        if quotation.withdrawn is not None:
            continue
        form = pasted_form(article.entry, Piece(quotation, "quotations", index))
        told = told_by_cue(quotation, form)
        if told is not None:
            yield Problem(
                codes.ACT_MISSING if form is Form.INDIRECT else codes.ACT_PERHAPS_MISSING,
                article.at("quotations", index, "act" if quotation.act is not Act.SAYS else "cue"),
                f"The article prints “{told.words}” with the words of {quotation.id!r}, which are shown "
                f"here under “{quotation.act}”.",
                f"Add `act: {told.act}`, or say in `act_basis` why the cue means something else.",
            )
        if form is Form.INDIRECT and not quotation.says and not _tells_itself(quotation):
            yield Problem(
                codes.INDIRECT_WITHOUT_SAYS,
                article.at("quotations", index, "text"),
                f"The words of {quotation.id!r} are the reporter’s, and nothing says what is reported.",
                "Say it in `says`, in a sentence of your own"
                + (": that it is denied." if quotation.act is Act.DENIES else "."),
            )

        if _is_id(quotation.says or ""):
            yield Problem(
                codes.SAYS_NO_SENTENCE,
                article.at("quotations", index, "says"),
                f"`says` of {quotation.id!r} is an id or a key, “{one_line(quotation.says or '')}”.",
                codes.SAYS_NO_SENTENCE.remedy,
            )

        # In another language nobody here knows what denies.
        if language.startswith("en") and _is_told_as_said(quotation, form):
            yield Problem(
                codes.DENIAL_TOLD_AS_STATEMENT,
                article.at("quotations", index, "says"),
                f"The article denies the words of {quotation.id!r}, and `says` tells no denial.",
                "Tell the denial: “He denied that …”.",
            )


def _is_id(says: str) -> bool:
    """Whether what is reported is an id or a key that was typed, and no sentence."""
    return says != UNDECIDED and is_id(says)


def _is_told_as_said(quotation: Quotation, form: Form) -> bool:
    """Whether what is denied is told in our words as if it were said."""
    if form is not Form.INDIRECT or quotation.act is not Act.DENIES or not quotation.says:
        return False
    basis = basis_of(quotation)
    return basis is not None and basis.ground is ActGround.CUE and not tells_denial(quotation)


def tells_denial(quotation: Quotation) -> bool:
    """Tell whether our sentence for denied words tells that they are denied."""
    says = quotation.says or ""
    # Where what is denied says “not” itself, the verb alone makes clear what is meant.
    return bool(DENIAL.search(says)) or (
        _NEGATION.search(says) is not None and not _NEGATION.search(quotation.text)
    )


def _tells_itself(quotation: Quotation) -> bool:
    """Whether the words hold their reporting verb themselves: “denied that the boats were empty”."""
    cue = fold_words(quotation.cue).casefold()
    return (
        re.search(rf"(?<!\w){re.escape(cue)}(?!\w)", fold_words(quotation.text).casefold())
        is not None
    )


def told_by_cue(quotation: Quotation, form: Form) -> ActByCue | None:
    """Return the act that the cue demands and the quotation does not have; None where all is well.

    An editor's reason in `act_basis` answers for whatever act is given.
    """
    if quotation.act_basis:
        return None
    basis = basis_of(quotation)
    if quotation.act is not Act.SAYS and (basis is None or basis.ground is ActGround.CUE):
        return None  # The cue has several verbs, and this is one; or the act is told already.
    for told in _demanded(quotation, form):
        others = next((acts for head, acts in _ALSO.items() if head in told.words.lower()), ())
        if quotation.act is not told.act and quotation.act not in others:
            return told
    return None


def proposed_act(quotation: Quotation, form: Form) -> Act:
    """Return the act that the cue carries, for a proposal: that of its first verb, else `says`."""
    found = [
        (done.start(), act)
        for act in Act
        for done in done_in(quotation.cue, act)
        if _is_meant(quotation, form, act, done)
    ]
    return min(found)[1] if found else Act.SAYS


def _demanded(quotation: Quotation, form: Form) -> Iterator[ActByCue]:
    for act, pattern in _DEMANDS.items():
        for found in done_in(quotation.cue, act):
            is_noun = found[0].lower() in DENIAL_NOUNS
            if is_abroad(found):
                if act is Act.DENIES:
                    yield ActByCue(act, found[0])
                continue
            if not is_noun and not pattern.fullmatch(found[0]):
                continue
            before = quotation.cue[: found.start()]
            if _BEFORE_DOUBTFUL.search(before) and not is_noun:
                continue
            # “Asked whether ..., she said”: at the head of a sentence somebody is asked.
            at_head = not before and found[0][:1].isupper() and found[0].endswith("ed")
            if act is not Act.DENIES and (at_head or _INFINITIVE.search(before)):
                continue
            if _is_meant(quotation, form, act, found):
                yield ActByCue(act, found[0])


def _is_meant(quotation: Quotation, form: Form, act: Act, found: re.Match[str]) -> bool:
    """Whether the verb is the act here, by what follows it: “asked” may ask for something."""
    verb, after = found[0].lower(), quotation.cue[found.end() :]
    if _NOUN_AFTER.match(after) and verb in _ALSO_NOUNS:
        return False
    if act is Act.DENIES and _RULED_ON.match(after if after.strip() else f" {quotation.text}"):
        return False
    if verb.startswith("ask"):
        return act is Act.QUESTIONS and _is_question(quotation, after)
    if act is not Act.DENIES or form is not Form.INDIRECT or after.strip():
        return True
    # What the verb acts on stands in the words. What is refused may be a deed: “refused”, “to pay”.
    return verb.startswith("refus") or not is_no_denial(verb, f" {quotation.text}")


def _is_question(quotation: Quotation, after: str) -> bool:
    """Whether something is asked, and not asked for."""
    return (
        "?" in quotation.text
        or "؟" in quotation.text
        or "？" in quotation.text
        or _QUESTION.match(quotation.text) is not None
        or re.search(_QUESTION.pattern + r"\s*$", after, re.IGNORECASE) is not None
    )
