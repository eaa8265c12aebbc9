"""OTR260 to OTR265: whose turn words of a transcript stand in, and what its pages print besides speech."""

from build_scripts.codes._make import error

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
