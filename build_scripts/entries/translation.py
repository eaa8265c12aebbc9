"""Translations: words that are printed in another language, in that of the story."""

from __future__ import annotations

from enum import StrEnum

from build_scripts.entries.base import Model
from build_scripts.entries.fields import Words


class Translator(StrEnum):
    """Who translated words."""

    OUTLET = "outlet"
    OFFICIAL = "official"
    US = "us"
    UNKNOWN = "unknown"


class Translation(Model):
    """Printed words in the language of the story. It stands under them wherever they are shown."""

    words: Words
    """The words in the language of the story, without quotation marks around the whole."""
    by: Translator
    """Who translated them: `us` for our own translation, `outlet` where the article's publisher
    prints it elsewhere, `official` where it comes from who speaks or their body."""
