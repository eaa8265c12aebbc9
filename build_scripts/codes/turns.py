"""OTR260 to OTR267: whose turn words of a transcript stand in, and what its pages print besides speech."""

from build_scripts.codes._make import error, warning

OVER_A_CHANGE_OF_SPEAKER = error(
    "OTR260",
    "over-a-change-of-speaker",
    meaning="The words of one quotation stand in the turns of several speakers, or hold a label.",
    why="What two people said one after the other is nobody's sentence.",
    remedy="Make a quotation of each turn. Labels are no words of a speaker.",
)
NOT_THE_LABEL = error(
    "OTR261",
    "not-the-label",
    meaning="`attributed_as` is not the label of the turn in which the words stand.",
    why="In a transcript the label alone says who speaks, and it holds until the next one.",
    remedy="Paste the label that stands at the head of the turn, and give the words to its speaker.",
)
IN_ANOTHERS_TURN = error(
    "OTR262",
    "in-anothers-turn",
    meaning="The label of the turn in which the words stand does not name the speaker of the entry.",
    why="Words under another's label are another's words.",
    remedy="Give the words to whoever speaks there. Add the label to the actor's `aliases` if it is a name "
    "of the same person. A label that names nobody needs `attribution: title` or `inferred`, with the "
    "label in `attributed_as`. Whom the speaker quotes stands in marks or has `via`.",
)
IN_NOBODYS_TURN = error(
    "OTR263",
    "in-nobodys-turn",
    meaning="The words stand before the first label of a transcript.",
    why="What stands there is a heading or an introduction, unless the first speaker has no label.",
    remedy="Where somebody speaks there, write `attribution: inferred` or `title`, and in `attributed_as` "
    "the printed words that say who.",
)
STAGE_DIRECTION = error(
    "OTR264",
    "stage-direction",
    meaning="The words hold “(Applause.)” or the like.",
    why="Nobody spoke that.",
    remedy="Leave it out with `[…]`.",
)
MINUTES_NOT_SPEECH = error(
    "OTR265",
    "minutes-not-speech",
    meaning="The article is said to be a transcript, and the words stand in reported speech.",
    why="Minutes tell what somebody said in the words of whoever kept them.",
    remedy="Write `kind: minutes`. The words are then indirect, and `says` tells what is reported.",
)
TRANSCRIPT_WITHOUT_LABELS = warning(
    "OTR266",
    "transcript-without-labels",
    meaning="The article is said to print speech under the names of the speakers, and its text has no "
    "such label.",
    why="Without marks and without labels nothing in the text says who speaks, and where another begins.",
    remedy="Put the labels where the page has them: a line or a beginning of a line such as `Jo Sand:` "
    "for each turn. Where one person speaks throughout, write `kind: speech` (or `statement`, `letter`); "
    "where speech stands between quotation marks, `speech_marks: printed`.",
)
LABEL_OF_SOMEBODY_ELSE = warning(
    "OTR267",
    "label-perhaps-anothers",
    meaning="The entry says that the label of the turn is a title of the speaker, and the label has words "
    "that stand nowhere in the speaker's file: it may be somebody else's name.",
    why="“MR. DOE” is a name. Whoever takes it for a title gives his words to another.",
    remedy="Give the words to whoever speaks there. If it is the same person, add the label to the "
    "`aliases` of the actor, or the title to the `roles`.",
)
