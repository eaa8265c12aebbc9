"""Words that are printed in another language, told in that of the story, with who translated them."""

from __future__ import annotations

from dataclasses import dataclass

from build_scripts.entries.translation import Translation, Translator
from build_scripts.record import Record
from build_scripts.telling.languages import direction_of, language_name
from build_scripts.words.bounds import one_line

TRANSLATORS = {
    Translator.OUTLET: "translated by the outlet",
    Translator.OFFICIAL: "official translation",
    Translator.US: "translated by us",
    Translator.UNKNOWN: "translator not known",
}


@dataclass(frozen=True, slots=True)
class TranslatedWords:
    """A translation as it stands under the words: never set as a quotation, for nobody printed it.

    `name` is the name of its language, `note` says who translated.
    """

    words: str
    language: str
    direction: str
    name: str
    note: str

    @property
    def line(self) -> str:
        """The translation as plain text, with its label."""
        return f"In {self.name}: {self.words} ({self.note})"


def translated(record: Record, translation: Translation | None) -> TranslatedWords | None:
    """Tell a translation; None where there is none."""
    if translation is None:
        return None
    language = record.story.language if record.story else "en"
    return TranslatedWords(
        words=one_line(translation.words),
        language=language,
        direction=direction_of(language),
        name=language_name(language),
        note=TRANSLATORS[translation.by],
    )
