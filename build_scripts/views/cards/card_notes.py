"""What a card says beneath the words: other languages, other printings, and how they came here."""

from __future__ import annotations

from collections.abc import Iterable

from build_scripts.entries import Place, Quotation
from build_scripts.entries.quotation import Reply, Translator
from build_scripts.record import Record, Statement
from build_scripts.telling.caveats import About
from build_scripts.telling.languages import direction_of, language_name
from build_scripts.telling.tellings import tellings_of
from build_scripts.telling.words import capital
from build_scripts.views.frame.card_model import WordsView
from build_scripts.words.bounds import one_line

_REPLIES = {
    Reply.PRINTED: "The article also prints what those spoken about say.",
    Reply.DECLINED: "The article says that a reply was declined.",
    Reply.NONE_PRINTED: "The article prints no reply to this from those spoken about.",
}
_TRANSLATORS = {
    Translator.OUTLET: "translated by the outlet",
    Translator.OFFICIAL: "official translation",
    Translator.US: "translated by us",
    Translator.UNKNOWN: "translator not known",
}


def notes_of(record: Record, statement: Statement) -> Iterable[str]:
    """Yield the sentences of a card on how the words came here and what they need to be read."""
    quotation, told = statement.quotation, tellings_of(record).of(statement)
    if quotation.place is not Place.BODY:
        yield f"Printed in the {quotation.place}."
    if told.in_source:
        yield f"In the source: {told.in_source}."
    if quotation.context:
        yield quotation.context
    # Whose words they are stands with the speaker on a card, what was compared at its foot.
    for caveat in told.caveats.full(but=(About.WHOSE, About.SPEAKER, About.CHECK)):
        yield f"{caveat}."
    if told.naming:
        yield f"{told.naming}."
    if quotation.reply is not None:
        yield _REPLIES[quotation.reply]


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
