"""The story: what the front page says."""

from __future__ import annotations

from enum import StrEnum

from build_scripts.entries.base import Entry, Model
from build_scripts.entries.evidence import Sentence
from build_scripts.entries.fields import (
    ClaimId,
    Language,
    Percent,
    Prose,
    Reference,
    References,
    ShownMany,
    When,
)


class AnswerStance(StrEnum):
    """Whether a row of the first screen answers the question or says otherwise."""

    SAYS = "says"
    OTHERWISE = "otherwise"


class Answer(Model):
    """One row of the first screen: dated words with their speaker."""

    evidence: Reference
    """The quotation: `<article-id>#<id>`."""
    stance: AnswerStance = AnswerStance.SAYS
    """`otherwise` for words that contradict or limit the rows before."""
    note: Prose | None = None
    """A few words of ours that a reader needs, such as what is limited."""


class Step(Model):
    """One step of the guided walk."""

    say: Prose
    """The sentence of the step, in our own words."""
    show: ShownMany
    """What the picture of the step shows. Actors by id, with the ties between them; ties as
    `<from>--<type>--<to>`, or by one of their assertions, as `<article-id>#<id>`."""
    evidence: References = ()
    """The words that the sentence rests on, `<article-id>#<id>`, beyond those of the ties shown."""


class PrintLimit(Model):
    """How much of an article may be printed before the check tells of it."""

    percent: Percent
    """The share of its text, in per cent: a whole number from 1 to 100."""
    why: Prose
    """The reason, for the reader; it stands on the method page."""


class Story(Entry):
    """`story.yml`: title, the main question, the story in sentences, contact and policy."""

    title: Prose
    """The title of the site's story."""
    question: Prose | None = None
    """The main question, which the first screen answers."""
    answer: tuple[Answer, ...] = ()
    """The clearest dated words, and at once who says otherwise."""
    chart: ClaimId | None = None
    """The claim whose amounts the front page draws; without it, the claim with most of them."""
    story: tuple[Sentence, ...] = ()
    """The story in sentences, each with its evidence."""
    walk: tuple[Step, ...] = ()
    """A guided walk through the diagram: a page that a reader steps through, sentence by sentence."""
    contact: Prose | None = None
    """Where a reader reports an error or replies: a mail address or a web address."""
    policy: Prose | None = None
    """What this site promises, in our own words."""
    covers: When | None = None
    """The time that the story covers."""
    language: Language = "en"
    """The language of our own words."""
    most_printed: PrintLimit | None = None
    """Another limit than a third of an article's text for what is printed of it, with the reason."""
    licence: Prose | None = None
    """The licence of our own words; quotations are never under it."""
