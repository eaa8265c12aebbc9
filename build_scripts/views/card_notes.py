"""What a card says beneath the words: other languages, other printings, and how they came here."""

from __future__ import annotations

from collections.abc import Iterable

from build_scripts.entries import Attribution, Place, Quotation
from build_scripts.entries.quotation import Reply, SpeechMarks, Translator
from build_scripts.record import Record, Statement
from build_scripts.views.card_model import WordsView
from build_scripts.views.languages import direction_of, language_name
from build_scripts.views.words import ATTRIBUTIONS, capital, listed
from build_scripts.words.bounds import one_line
from build_scripts.words.sources import Form

_REPLIES = {
    Reply.PRINTED: "The article also prints what those spoken about say.",
    Reply.DECLINED: "The article says that a reply was declined.",
    Reply.NONE_PRINTED: "The article prints no reply to this from those spoken about.",
}
_MARKS_NOTES: dict[tuple[SpeechMarks | None, bool], str] = {
    (
        SpeechMarks.ABSENT,
        False,
    ): "The article prints these words without quotation marks; that they "
    "are the speaker’s own is our reading of the page.",
    (
        SpeechMarks.PRINTED,
        False,
    ): "Where the quotation ends is not clear in print; that it holds these "
    "words is our reading of the page.",
    (
        SpeechMarks.PRINTED,
        True,
    ): "Speech may be printed here without quotation marks; that these words "
    "are the reporter’s is our reading of the page.",
}
_TRANSLATORS = {
    Translator.OUTLET: "translated by the outlet",
    Translator.OFFICIAL: "official translation",
    Translator.US: "translated by us",
    Translator.UNKNOWN: "translator not known",
}


def relayed(record: Record, statement: Statement) -> str:
    """Say through whom words came that were not heard from the speaker; "" where they were."""
    if not statement.quotation.via:
        return ""
    names = " and then by ".join(record.actors[v].name for v in statement.quotation.via)
    return f"Relayed by {names}; not heard from the speaker."


def notes_of(record: Record, statement: Statement) -> Iterable[str]:
    """Yield the sentences of a card on how the words came here and what they need to be read."""
    quotation = statement.quotation
    if quotation.place is not Place.BODY:
        yield f"Printed in the {quotation.place}."
    if quotation.context:
        yield quotation.context
    if note := _MARKS_NOTES.get((quotation.speech_marks, statement.form is Form.INDIRECT)):
        yield note
    if quotation.relays:
        yield f"Cites: {quotation.relays}."
    if told := relayed(record, statement):
        yield told
    if told := _attribution(record, quotation):
        yield told
    if quotation.reply is not None:
        yield _REPLIES[quotation.reply]


_NAMED_OTHERWISE = (Attribution.TITLE, Attribution.PRONOUN, Attribution.METONYM)


def _attribution(record: Record, quotation: Quotation) -> str:
    """Say how the article names the speaker here; "" where it is by name."""
    if quotation.attribution is Attribution.CARRIED_OVER:
        return f"Still quoting {listed([record.actors[s].name for s in quotation.speaker])}."
    if quotation.attribution in _NAMED_OTHERWISE and quotation.attributed_as:
        return f"The article says “{one_line(quotation.attributed_as)}”."
    told = ATTRIBUTIONS[quotation.attribution]
    printed = f": “{quotation.attributed_as}”" if quotation.attributed_as else ""
    return f"{capital(told)}{printed}." if told else ""


def original_of(quotation: Quotation) -> WordsView | None:
    """Return the words as they were spoken, or what is known of their translation."""
    translated = _TRANSLATORS[quotation.translated_by] if quotation.translated_by else ""
    language = quotation.original.language if quotation.original else quotation.spoken_in
    if language is None and not translated:
        return None
    name = language_name(language) if language else ""
    if quotation.original is None or language is None:
        spoken = f"spoken in {name}" if name else ""
        return WordsView("", "", "ltr", capital("; ".join(filter(None, (spoken, translated)))))
    words = one_line(quotation.original.text)
    return WordsView(words, language, direction_of(language), translated, name=name)


def variants_of(quotation: Quotation, language: str) -> tuple[WordsView, ...]:
    """Return the other printings of the words, in the language of the article."""
    return tuple(
        WordsView(
            one_line(v.text),
            language,
            direction_of(language),
            f"as printed by {v.publisher}" + (f"; {v.note}" if v.note else ""),
            v.url or "",
        )
        for v in quotation.variants
    )
