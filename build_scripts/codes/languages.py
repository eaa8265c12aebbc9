"""OTR038 and OTR039: tags of languages, and texts in another language than their tag says."""

from build_scripts.codes._make import warning

UNKNOWN_LANGUAGE = warning(
    "OTR038",
    "unknown-language",
    meaning="A tag has the form of a language tag, and its language, script or region is not known.",
    why="Which signs are read as quotation marks follows from the language, and so does how pages name "
    "it and which way they set its words. Of an unknown one nothing follows.",
    remedy="Write the tag of the language: `uk` for Ukrainian, `fa` for Persian, `en-GB` for English as "
    "in Britain. A language that has no tag in the Unicode locale data may stay: the marks that are "
    "read everywhere are read in it.",
)
LANGUAGE_DIFFERS = warning(
    "OTR039",
    "language-differs",
    meaning="The text of an article is written in another script than its `language`, or it is read as "
    "English, and hardly any word of it is an English one.",
    why="Without `language` an article is read as English: as English prints quotation marks, and with "
    "English reporting words. Pages say that it is English, too.",
    remedy="Write `language` in the article, such as `language: fr`.",
)
