"""The story: what the front page says."""

from __future__ import annotations

from build_scripts.entries.base import Entry, Model
from build_scripts.entries.evidence import Sentence
from build_scripts.entries.fields import (
    ClaimId,
    ClaimIds,
    Language,
    Percent,
    Prose,
    Reference,
    References,
    ShownMany,
    When,
)


class Answer(Model):
    """One row of the first screen: dated words with their speaker, under what they say in short."""

    evidence: Reference
    """The quotation: `<article-id>#<id>`."""
    in_short: Prose
    """What they say, in at most eight words of ours."""


class StandfirstSentence(Sentence):
    """One sentence of the standfirst, or a part of one, with the evidence that it rests on."""

    lead: Prose | None = None
    """The words before it that stand out: Agreed: …, Contested since then: …"""
    agreed: ClaimId | None = None
    """The claim that the sentence says is agreed: each party affirms it in its own words, and none
    denies or limits it."""


class DatedSentence(Sentence):
    """A sentence of the story, with the date that it stands under."""

    date: When | None = None
    """When it happened. Sentences without a date stand with the one before."""


class Question(Model):
    """Claims that belong together, under the question that they answer."""

    ask: Prose
    """The question, in our own words."""
    claims: ClaimIds
    """The claims, in the order in which they are shown."""


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
    standfirst: tuple[StandfirstSentence, ...] = ()
    """What is agreed, what is contested and since when: at most 70 words, each sentence with its
    evidence."""
    answer: tuple[Answer, ...] = ()
    """What was said to the main question, by whom and when; shown in order of time."""
    questions: tuple[Question, ...] = ()
    """The claims in groups. Those that no group names stand last."""
    chart: ClaimId | None = None
    """The claim whose amounts the front page draws; without it, the claim with most of them."""
    story: tuple[DatedSentence, ...] = ()
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
