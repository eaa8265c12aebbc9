"""What a card says beneath the words: other languages, other printings, and how they came here."""

from __future__ import annotations

from collections.abc import Iterable

from build_scripts.entries import Place, Quotation
from build_scripts.entries.quotation import Reply
from build_scripts.entries.translation import Translator
from build_scripts.record import Record, Statement
from build_scripts.telling.caveats import About
from build_scripts.telling.languages import direction_of, language_name
from build_scripts.telling.tellings import tellings_of
from build_scripts.telling.translations import TRANSLATORS, translated
from build_scripts.telling.words import capital
from build_scripts.views.frame.card_model import WordsView
from build_scripts.words.bounds import one_line

_REPLIES = {
    Reply.PRINTED: "Those spoken about answer in the article.",
    Reply.DECLINED: "The article says that a reply was declined.",
    Reply.NONE_PRINTED: "The article prints no reply to this.",
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


def original_of(quotation: Quotation, printed_in: str) -> WordsView | None:
    """Return the words as they were spoken, or what is known of their translation.

    `printed_in` is the language of the article: beside a translation of the printed words it is said
    which words are translated by whom.
    """
    translated = _printed_by(quotation, printed_in)
    language = quotation.original.language if quotation.original else quotation.spoken_in
    if language is None and not translated:
        return None
    name = language_name(language) if language else ""
    if quotation.original is None or language is None:
        spoken = f"spoken in {name}" if name else ""
        return WordsView("", "", "ltr", capital("; ".join(filter(None, (spoken, translated)))))
    words = one_line(quotation.original.text)
    return WordsView(words, language, direction_of(language), translated, name=name)


def _printed_by(quotation: Quotation, language: str) -> str:
    """Say who translated the words as they are printed; empty where nobody is known to have."""
    by = quotation.translated_by
    # Of `us` only the translation beneath the words can be, never what the article prints.
    if by is None or by is Translator.US:
        return ""
    said = TRANSLATORS[by]
    return f"the {language_name(language)} as printed: {said}" if quotation.translation else said


def variants_of(record: Record, quotation: Quotation, language: str) -> tuple[WordsView, ...]:
    """Return the other printings of the words; `language` is that of the article."""
    return tuple(
        WordsView(
            one_line(v.text),
            v.language or language,
            direction_of(v.language or language),
            f"as printed by {v.publisher}" + (f"; {v.note}" if v.note else ""),
            v.url or "",
            translation=translated(record, v.translation),
        )
        for v in quotation.variants
    )
