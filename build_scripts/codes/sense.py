"""OTR24x and OTR25x: whether printed words still say what was said, and who is printed as saying them."""

from build_scripts.codes._make import error, warning

_REASON = (
    "Print the words that were left out, or say in `cut_basis` why the rest is fair without them."
)
_AROUND = (
    "Print more of the sentence, or tell the reader in `context` or `cut_basis` what stands there."
)

CUT_JOINS_SPEAKERS = error(
    "OTR240",
    "cut-joins-speakers",
    meaning="A cut leads from one speaker's words to another's, or over words of somebody else.",
    why="Nobody said the words that come of it.",
    remedy="Make a quotation of each speaker's words. A cut stays within one speaker's turn.",
)
CUT_OUT_OF_HEADLINE = error(
    "OTR241",
    "cut-out-of-headline",
    meaning="A cut leads out of the headline into the text beneath.",
    why="A headline is the newspaper's, and joined to the body it reads like somebody's speech.",
    remedy="Quote the headline, or the body.",
)
CUT_TOO_FAR = error(
    "OTR242",
    "cut-too-far",
    meaning="A cut goes over more than three paragraphs.",
    why="What is said so far apart was not said together.",
    remedy="Make two quotations.",
)
CUT_DROPS_NEGATION = error(
    "OTR243",
    "cut-drops-negation",
    meaning="A cut leaves out a word that denies: not, never, no.",
    why="Without it the words may say the opposite.",
    remedy=_REASON,
)
CUT_DROPS_CONDITION = error(
    "OTR244",
    "cut-drops-condition",
    meaning="A cut leaves out a condition, a limit or a question: if, unless, but.",
    why="A promise with a condition is not a promise.",
    remedy=_REASON,
)
CUT_DROPS_HEDGE = error(
    "OTR245",
    "cut-drops-hedge",
    meaning="A cut leaves out a word that makes the rest less than a statement: may, I think, they say.",
    why="Whoever says that something may be so does not say that it is.",
    remedy=_REASON,
)
CUT_PARTS_NUMBER = error(
    "OTR246",
    "cut-parts-number",
    meaning="A cut leaves out a part of a number: its million, its other end, its “less than”.",
    why="What is left is another number.",
    remedy=_REASON,
)
BEGUN_BEHIND_NEGATION = error(
    "OTR247",
    "begun-behind-negation",
    meaning="The words begin in the middle of a sentence that denies them.",
    why="Without its beginning the sentence may say the opposite.",
    remedy=_AROUND,
)
BEGUN_BEHIND_CONDITION = error(
    "OTR248",
    "begun-behind-condition",
    meaning="The words begin behind a condition in the same sentence.",
    why="Without the condition they are promised or stated, which the speaker did not do.",
    remedy=_AROUND,
)
BEGUN_BEHIND_HEDGE = warning(
    "OTR249",
    "begun-behind-hedge",
    meaning="The words begin behind what makes them less than a statement of the speaker's own: "
    "I think, it may be that, they say that.",
    why="A guess becomes a statement, and what others say becomes what the speaker says.",
    remedy=_AROUND,
)
BEGUN_INSIDE_NUMBER = error(
    "OTR250",
    "begun-inside-number",
    meaning="The words begin inside a number, or behind what limits it: less than, up to, 10 to.",
    why="What is left is another number.",
    remedy=_AROUND,
)
ENDED_BEFORE_LIMIT = warning(
    "OTR251",
    "ended-before-limit",
    meaning="The words end before what takes a part of them back: but, unless, if, except.",
    why="The speaker did not say it without the limit.",
    remedy=_AROUND,
)
ENDED_BEFORE_NEGATION = error(
    "OTR252",
    "ended-before-negation",
    meaning="The words end right before a word that denies them.",
    why="Without it they may say the opposite.",
    remedy=_AROUND,
)
ENDED_INSIDE_NUMBER = error(
    "OTR253",
    "ended-inside-number",
    meaning="The words end inside a number: before its million, its per cent, the other end of a range.",
    why="What is left is another number.",
    remedy=_AROUND,
)
QUESTION_CUT_OFF = error(
    "OTR254",
    "question-cut-off",
    meaning="The words are part of a question, and end before its question mark.",
    why="What was asked reads as if it were stated.",
    remedy=_AROUND,
)
DENIED_AROUND = error(
    "OTR255",
    "denied-around",
    meaning="The article prints right beside the words that they were not said, or are not so: denied that, "
    "never said, is a lie.",
    why="Words that an article denies must not be shown as words that it reports.",
    remedy="Put the denial into the `cue`, and the act with it, or tell it in `context` or `cut_basis`.",
)
ASKED_AROUND = warning(
    "OTR256",
    "asked-around",
    meaning="The article prints right before the words that they were asked or imagined: asked whether, "
    "as if to say.",
    why="What was asked is not what was said.",
    remedy="Put it into the `cue`, or tell it in `context` or `cut_basis`.",
)
SPEAKER_DIFFERS = warning(
    "OTR257",
    "speaker-differs",
    meaning="The article prints somebody else beside the words than is given as the speaker.",
    why="Words under a wrong name are the worst mistake that a page of quotations can make.",
    remedy="Correct `speaker`, add the printed name to the actor's `aliases`, or say with `attribution` and "
    "`attributed_as` how the article names the speaker.",
)
HEADLINE_OF_NOBODY = warning(
    "OTR258",
    "headline-of-nobody",
    meaning="The words stand in the headline, which does not say that the speaker says them, and the "
    "text beneath does not either.",
    why="A headline is written by the newspaper. Its words are not those of whoever the article is about.",
    remedy="Quote the body, or make a passage of the headline.",
)
SPEAKER_NEVER_NAMED = warning(
    "OTR259",
    "speaker-never-named",
    meaning="The article never names the speaker: none of the names and roles known here stands in its text.",
    why="It looks as if the words were given to the wrong person.",
    remedy="Correct `speaker`, add the printed name to the actor's `aliases`, or say with `attribution: "
    "inferred` and `identified_by` how it is known who speaks.",
)
TIME_LEFT_OUT = warning(
    "OTR280",
    "time-left-out",
    meaning="The words leave out for when they hold, which the same sentence says: in 1980, when I was six.",
    why="What was so once, or will be so one day, reads as if it were so now.",
    remedy=_AROUND,
)
