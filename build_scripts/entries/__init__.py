"""The content format: one pydantic model for each kind of thing that people write in YAML.

The models are the one place where the keys are documented: the JSON Schemas for editors and the
reference page of keys are made from them. They hold what was typed, with its type; whether ids
exist and words match is the business of later stages.
"""

from build_scripts.entries.actor import Actor, ActorKind, Membership, Role
from build_scripts.entries.amount import Amount, Magnitude
from build_scripts.entries.article import Article, ArticleKind, Coverage, Occasion, Rights
from build_scripts.entries.base import Correction, Entry, Status, Withdrawal
from build_scripts.entries.claim import Claim
from build_scripts.entries.evidence import Event, Holds, Passage, Relationship, Report, Sentence
from build_scripts.entries.identifiers import Identifiers
from build_scripts.entries.place import Place
from build_scripts.entries.quotation import (
    UNDECIDED,
    Act,
    Attribution,
    Position,
    Quotation,
    Stance,
    Variant,
)
from build_scripts.entries.relation_type import Family, RelationType
from build_scripts.entries.story import Answer, Step, Story
from build_scripts.entries.topic import Topic

__all__ = [
    "UNDECIDED",
    "Act",
    "Actor",
    "ActorKind",
    "Amount",
    "Answer",
    "Article",
    "ArticleKind",
    "Attribution",
    "Claim",
    "Correction",
    "Coverage",
    "Entry",
    "Event",
    "Family",
    "Holds",
    "Identifiers",
    "Magnitude",
    "Membership",
    "Occasion",
    "Passage",
    "Place",
    "Position",
    "Quotation",
    "RelationType",
    "Relationship",
    "Report",
    "Rights",
    "Role",
    "Sentence",
    "Stance",
    "Status",
    "Step",
    "Story",
    "Topic",
    "Variant",
    "Withdrawal",
]
