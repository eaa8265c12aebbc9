"""Quotations: words that an article attributes to somebody."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from pydantic import ConfigDict, model_validator

from build_scripts.entries.amount import Amount
from build_scripts.entries.base import Model, Withdrawal
from build_scripts.entries.fields import (
    ActorIds,
    Address,
    ClaimId,
    Language,
    OccasionId,
    OwnId,
    Prose,
    QuotationId,
    Reference,
    References,
    SharedName,
    TopicIds,
    When,
    Words,
)
from build_scripts.entries.place import Place
from build_scripts.entries.source_places import NumberAsPrinted, RecordingTime, SheetNumber
from build_scripts.entries.translation import Translation, Translator

UNDECIDED = "undecided"
"""What stands in a draft in the place of a speaker, of reporting words, of `says`, until a person decides."""


class Act(StrEnum):
    """What the words do. Everything but `says` needs a basis (see `acts`)."""

    SAYS = "says"
    ANNOUNCES = "announces"
    ACCUSES = "accuses"
    WARNS = "warns"
    DENIES = "denies"
    ADMITS = "admits"
    INSISTS = "insists"
    URGES = "urges"
    PROMISES = "promises"
    THREATENS = "threatens"
    QUESTIONS = "questions"


class Attribution(StrEnum):
    """How the article names the speaker at this place."""

    NAMED = "named"
    TITLE = "title"
    PRONOUN = "pronoun"
    METONYM = "metonym"
    CARRIED_OVER = "carried-over"
    INFERRED = "inferred"


class SpeechMarks(StrEnum):
    """Whether speech is printed between quotation marks."""

    PRINTED = "printed"
    ABSENT = "absent"


class Stance(StrEnum):
    """What a quotation says to a claim."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    UNCLEAR = "unclear"


class Reply(StrEnum):
    """Whether the article prints a reply of those whom the words accuse."""

    PRINTED = "printed"
    DECLINED = "declined"
    NONE_PRINTED = "none-printed"


class Position(Model):
    """What the quotation says to one claim."""

    claim: ClaimId
    """The claim."""
    position: Stance
    """`yes`, `partly`, `no` or `unclear`."""
    scope: Prose | None = None
    """The limits as said: for use in Ukraine, before the invasion."""
    figure: Prose | None = None
    """The number as said."""
    in_short: Prose | None = None
    """What is said, in at most eight words of ours: a limited number, before the war."""
    implied: bool = False
    """Set where the words bear on the claim and do not state the position."""


class Variant(Model):
    """Another printing of the same words, which is not an article here."""

    text: Words
    """The words as printed there."""
    language: Language | None = None
    """The language in which they are printed there, if not the article's."""
    translation: Translation | None = None
    """The same words in the language of the story, where they are printed in another."""
    publisher: Prose
    """Who printed them."""
    url: Address | None = None
    """Where."""
    note: Prose | None = None
    """What differs, in our own words."""


class Original(Model):
    """The words in the language in which they were spoken."""

    language: Language
    """The language tag, such as `fa`."""
    text: Words
    """The words."""


def _required_unless_withdrawn(schema: dict[str, Any]) -> None:
    schema["required"] = ["id"]
    schema["if"] = {"not": {"required": ["withdrawn"]}}
    schema["then"] = {"required": ["id", "text", "speaker", "cue"]}


class Quotation(Model):
    """Words of an article that it attributes to somebody. Four keys are needed: id, text, speaker, cue.

    Only a withdrawn quotation may do without its words: `id` and `withdrawn` are then enough.
    """

    model_config = ConfigDict(json_schema_extra=_required_unless_withdrawn)

    id: OwnId
    """Its name inside the article; `<article-id>#<id>` from elsewhere."""
    text: Words
    """The words exactly as printed, with their quotation marks; `[…]` where words are left out."""
    speaker: ActorIds
    """The actor to whom the article attributes the words; one or several. In a draft `undecided`."""
    candidates: ActorIds = ()
    """Where the speaker is `undecided`: who may be meant, the likeliest first. Only in drafts."""
    cue: Words
    """The reporting words as printed (said, told reporters); `none` where nothing is printed. In a
    draft `undecided`."""
    says: Prose | None = None
    """For indirect speech: what is reported, in a sentence of ours; of a denial, that it is denied. In
    a draft `undecided`."""
    attribution: Attribution = Attribution.NAMED
    """How the article names the speaker here."""
    attributed_as: Words | None = None
    """The printed words that name the speaker; compared with the article too."""
    identified_by: Reference | None = None
    """For `attribution: inferred`: the evidence that says who speaks."""
    near: Words | None = None
    """A few neighbouring words, where the same words stand in the article twice."""
    place: Place = Place.BODY
    """Where in the article the words stand."""
    page: NumberAsPrinted | None = None
    """The page of a long document, as printed on it: 214, xiv. Cited, and the link to a PDF goes there."""
    sheet: SheetNumber | None = None
    """Of a PDF, which page of the file that is, counted from 1, where the printed number differs."""
    column: NumberAsPrinted | None = None
    """The column, as printed: of Hansard."""
    paragraph: NumberAsPrinted | None = None
    """The number of the paragraph, as printed."""
    line: NumberAsPrinted | None = None
    """The number of the line, as printed: of a court's transcript."""
    at: RecordingTime | None = None
    """When in a recording the words are spoken: 00:12:30. The link goes there where the address can."""
    speech_marks: SpeechMarks | None = None
    """Where it differs from the article's: `absent` for speech that is printed without marks, as a
    block of its own or after a dash; `printed` where the marks decide."""
    act: Act = Act.SAYS
    """What the words do; more than `says` needs a basis, and a cue that denies demands `denies`."""
    act_basis: Prose | None = None
    """Our reason for `act`, where neither the cue nor the words carry it, or the cue says otherwise."""
    on_behalf_of: ActorIds = ()
    """The body or bodies that the speaker speaks for."""
    about: ActorIds = ()
    """The actors whom the words are about."""
    against: ActorIds = ()
    """Whom an accusation, a demand or a threat is aimed at."""
    topics: TopicIds = ()
    """The topics the words belong to."""
    positions: tuple[Position, ...] = ()
    """What the words say to claims."""
    amounts: tuple[Amount, ...] = ()
    """The numbers that the words give, each with what is counted."""
    occasion: OccasionId | None = None
    """An occasion of this article, which gives date and audience."""
    said_on: When | None = None
    """When the words were spoken, if not as the occasion says."""
    said_on_basis: Prose | None = None
    """How that date is known."""
    to: Prose | None = None
    """To whom they were spoken."""
    via: ActorIds = ()
    """The chain of relayers between speaker and article, nearest to the article first."""
    relays: Prose | None = None
    """What the speaker cites: reports, a newspaper."""
    within: QuotationId | None = None
    """The quotation of this article inside which this one stands."""
    utterance: SharedName | None = None
    """One act of speech; the same name elsewhere means the same words, printed by another."""
    variants: tuple[Variant, ...] = ()
    """Other printings that are not articles here."""
    earlier: References = ()
    """Earlier words of the same speaker on the same claim, paired by an editor."""
    spoken_in: Language | None = None
    """The language in which the words were spoken, if not the article's."""
    original: Original | None = None
    """The words in that language."""
    translated_by: Translator | None = None
    """Who translated them into the printed words; `us` only beside a `translation` of ours."""
    translation: Translation | None = None
    """The printed words in the language of the story, where the article is in another."""
    context: Prose | None = None
    """What a reader must know to understand the words; our own words."""
    cut_basis: Prose | None = None
    """Why the words are fair without what was left out of or around them; readers see it."""
    reply: Reply | None = None
    """Whether the article prints a reply of those whom the words accuse."""
    withdrawn: Withdrawal | None = None
    """Set when the quotation is taken back; its address then says why."""

    @property
    def undecided(self) -> tuple[str, ...]:
        """The keys that are not decided yet."""
        open_keys = {"speaker": UNDECIDED in self.speaker, "cue": self.cue == UNDECIDED}
        return tuple(
            k for k, is_open in {**open_keys, "says": self.says == UNDECIDED}.items() if is_open
        )

    @model_validator(mode="before")
    @classmethod
    def _withdrawn_words_may_go(cls, data: Any) -> Any:
        if isinstance(data, dict) and "withdrawn" in data:
            return {"text": "withdrawn", "speaker": [], "cue": "none", **data}
        return data
