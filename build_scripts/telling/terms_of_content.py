"""The rows of the table of terms about who and what is spoken of, and about how that is edited."""

from __future__ import annotations

from typing import Final

from build_scripts.telling.term import Term, TermGroup

_PEOPLE = TermGroup.PEOPLE
_CONTESTED = TermGroup.CONTESTED
_EDITING = TermGroup.EDITING

OF_CONTENT: Final = (
    Term(
        _PEOPLE,
        "actor",
        "person, country or organisation",
        "Whoever speaks here, or is spoken of; also a group, or a source that an article does not name.",
        several="people, countries and organisations",
        shunned=("actor", "actors"),
    ),
    Term(
        _PEOPLE,
        "body",
        "country or organisation",
        "Whoever is no person: a country, a government, an organisation.",
        several="countries or organisations",
        shunned=("body", "bodies"),
    ),
    Term(
        _PEOPLE,
        "group",
        "group",
        "Several that sources name together. Its members are given with dates, where a source names them.",
    ),
    Term(
        _PEOPLE,
        "unnamed-source",
        "unnamed source",
        "Somebody whom an article quotes and does not name. Described as printed, and never joined with "
        "the unnamed source of another article.",
    ),
    Term(
        _PEOPLE,
        "tie",
        "relationship",
        "Who is said to have done what to whom, or to be what to whom, with everything that articles say "
        "of it: who says so, who limits it, who denies it. It is no finding of ours.",
        shunned=("tie", "ties", "tied"),
    ),
    Term(
        _PEOPLE,
        "assertion",
        "statement of it",
        "What one article has somebody say of a relationship: that it is so, that it is so within limits, "
        "that it is denied, planned, announced or over.",
        several="statements of it",
        shunned=("assertion", "assertions", "asserted"),
    ),
    Term(
        _PEOPLE,
        "standing",
        "how it stands",
        "What all that is said of a relationship comes to, by fixed rules: whether it is in dispute.",
        several="how they stand",
        shunned=("standing",),
    ),
    Term(
        _PEOPLE,
        "scope",
        "limits",
        "What is said, and no more: a time, a place, a part, a condition.",
        several="limits",
        shunned=("scope", "scopes"),
    ),
    Term(
        _CONTESTED,
        "claim",
        "claim",
        "One thing that can be affirmed or denied, in our words. Whether it is true is not decided here.",
    ),
    Term(
        _CONTESTED,
        "position",
        "answer",
        "What somebody’s words say to a claim: yes, partly, no, or nothing clear; with the limits and the "
        "number as said.",
    ),
    Term(
        _CONTESTED,
        "in_short",
        "in short",
        "What somebody says to a claim, in at most eight words of ours. They may say nothing that does "
        "not stand in the words, their limits or their date.",
        several="in short",
    ),
    Term(
        _CONTESTED,
        "implied",
        "not said plainly",
        "Of words that bear on a claim and do not answer it.",
        several="not said plainly",
    ),
    Term(
        _CONTESTED,
        "clearest",
        "clearest words",
        "The words that stand first for an answer on a claim’s page: chosen by a fixed order, or by an "
        "editor whose reason is shown.",
        several="clearest words",
    ),
    Term(
        _CONTESTED,
        "standfirst",
        "first sentences",
        "What the front page begins with: what is agreed, what is contested and since when.",
        several="first sentences",
    ),
    Term(
        _CONTESTED,
        "amount",
        "number",
        "A number that words give, with what is counted. Only numbers of the same thing stand in one "
        "panel of a chart, and nothing is added up.",
    ),
    Term(
        _CONTESTED,
        "happening",
        "event",
        "One thing that happened, with every date and number that articles give for it.",
        shunned=("happening", "happenings"),
    ),
    Term(_CONTESTED, "topic", "topic", "A term of the background, explained in our own words."),
    Term(
        _EDITING,
        "annotated",
        "recorded",
        "Read by somebody and put down in the files that this site is made of.",
        several="recorded",
        shunned=("annotated", "annotate", "annotation", "annotations"),
    ),
    Term(
        _EDITING,
        "coverage",
        "how much was read",
        "The whole of an article, its opening, or an excerpt. Who is not quoted is said only of articles "
        "that were read whole.",
        shunned=("coverage",),
    ),
    Term(
        _EDITING,
        "allegation",
        "allegation",
        "An account of what somebody did that is not established here. It is always somebody’s, and is "
        "never written or drawn as a fact.",
    ),
    Term(
        _EDITING,
        "correction",
        "correction",
        "A mistake that was put right, with its day, listed where it stood.",
    ),
    Term(_EDITING, "withdrawn", "withdrawn", "Taken back. The address stays and says why."),
    Term(_EDITING, "draft", "draft", "Checked and shown in the preview, and never published."),
)
