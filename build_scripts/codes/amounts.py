"""OTR346 to OTR353: amounts."""

from build_scripts.codes._make import error

AMOUNT_NOT_IN_WORDS = error(
    "OTR346",
    "amount-not-in-words",
    meaning="The `words` of an amount do not stand in the words of the quotation, nor in `says`; of a "
    "report, not in `fact`.",
    why="A number on a chart is somebody's word like any other. Each mark leads to the words that give "
    "it, and a reader must find it there.",
    remedy="Copy the figure from there as whole words, with what limits it.",
)
AMOUNT_DIFFERS = error(
    "OTR347",
    "amount-differs",
    meaning="`low`, `high`, `about` or `scale` say something else than the words; or the words give a number "
    "for each day, and `per` is missing. English words are read; of other languages the digits are "
    "compared.",
    why="“More than 400” is neither 400 nor about 400, and ten a day is not ten. What is drawn must be "
    "what was said.",
    remedy="Correct the keys. Where the words are English they can be left out.",
)
AMOUNT_UNCLEAR = error(
    "OTR348",
    "amount-unclear",
    meaning="The words of an amount hold two numbers that are no range, or a “not”.",
    why="A program that guessed which number is meant would put a figure into somebody's mouth.",
    remedy="Shorten `words` to one figure and what limits it. Two figures are two amounts.",
)
AMOUNT_NOT_READ = error(
    "OTR349",
    "amount-not-read",
    meaning="The words of an amount are in a language in which numbers are not read, and no key gives the "
    "number.",
    why="How other languages say “more than” or “several hundred” is not known here. Without the keys "
    "the amount would be shown as one that gives no number.",
    remedy="Add `low`, `high`, `about` or `scale`, as the words say; `scale: none` if they name no number.",
)
AMOUNT_CUT_SHORT = error(
    "OTR350",
    "amount-cut-short",
    meaning="Right around the words of an amount the text says something else of the number: “more than”, "
    "“hundreds of thousands”, “not”.",
    why="Cut off from what limits it, a figure becomes another one.",
    remedy="Take those words into `words`. If they belong to something else, as in “handed over 400”, write "
    "the number as a key: it is then taken as you wrote it.",
)
AMOUNT_OF_A_DENIAL = error(
    "OTR351",
    "amount-of-a-denial",
    meaning="The words deny something, and the amount does not say whether its number is denied.",
    why="Whoever denies having sent 400 does not say 400. A chart would show it as said.",
    remedy="Add `denied: true` if this number is denied; it is then shown in words and never drawn. Add "
    "`denied: false` if it is said in the denial (“no more than ten, and none for the war”).",
)
AMOUNT_CONTRADICTS_ITSELF = error(
    "OTR352",
    "amount-contradicts-itself",
    meaning="The keys of an amount contradict each other: `low` above `high`, `about` outside of both, or "
    "`scale` beside a number.",
    why="No words can say both, so one of the keys is a slip.",
    remedy="Write what the words say, and only that. `scale` is for words that give no number.",
)
NOTHING_COUNTED = error(
    "OTR353",
    "nothing-counted",
    meaning="`amounts_of` of a claim names something that no amount counts, or `chart` of the story a claim "
    "without amounts.",
    why="There would be no chart where one is promised. Nearly always one of two names is a slip.",
    remedy="Correct the name, or give quotations and reports `amounts`.",
)
