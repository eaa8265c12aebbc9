"""OTR365 to OTR367: sources, how good they are, and words in other languages."""

from build_scripts.codes._make import error, warning

TRANSLATION_MISSING = warning(
    "OTR365",
    "translation-missing",
    meaning="Words are printed in another language than that of the story, and have no `translation`.",
    why="Readers see the words and cannot read them; what they say is then left to our labels alone.",
    remedy="Add `translation:` with `words` and `by`. Where nobody else has translated them, translate "
    "them yourself, with `by: us`: it then says so beside them.",
)
TRANSLATED_BY_US = error(
    "OTR366",
    "translated-by-us",
    meaning="`translated_by: us` stands at words that have no `translation` of ours.",
    why="Printed words are never ours. Without the translation, readers would take the article’s words "
    "for our rendering of them, or ours for the article’s.",
    remedy="Paste `text` as the article prints it, and add `translation:` with `words` and `by: us`. If the "
    "article itself prints the words translated, write `translated_by: outlet` or `unknown`.",
)
REPOST_OF_WHOM = warning(
    "OTR367",
    "repost-of-whom",
    meaning="An article is graded as a repost, and `repost_of` does not say whose text it is.",
    why="Readers are told that it is a copy, and must know of what, to find the original.",
    remedy="Add `repost_of:`, or correct the grade.",
)
