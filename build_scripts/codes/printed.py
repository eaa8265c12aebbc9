"""OTR233 to OTR239 and OTR260 to OTR269: what print shows of whose words are whose."""

from build_scripts.codes._make import error, warning

STRAY_MARK = warning(
    "OTR233",
    "stray-mark",
    meaning="A double quotation mark of the text has no partner: it is never closed, or never opened.",
    why="Whose words they are hangs on the marks. One that is missing may put the reporter's words "
    "into somebody's mouth.",
    remedy="Look at the page. Leave it where the article prints it so: what an unclosed mark opens ends "
    "with its paragraph. Mend the text where the mark was lost in copying.",
)
MARKS_UNCLEAR = error(
    "OTR234",
    "marks-unclear",
    meaning="The words stand behind a quotation mark that is never closed, and do not begin with it.",
    why="Where the speech ends is not printed, so these words may be the reporter's.",
    remedy="Begin with the first word after the mark. Or look at the page and write "
    "`speech_marks: printed` in the quotation, which vouches that they are the speaker's.",
)
SPEECH_AFTER_A_DASH = error(
    "OTR235",
    "speech-after-a-dash",
    meaning="The paragraph begins with a dash, which is how the language of the article prints speech, "
    "and the words are pasted without marks.",
    why="After a dash no mark shows where speech ends and the reporter goes on.",
    remedy="Say in the quotation `speech_marks: absent` where the words are the speaker's, and "
    "`speech_marks: printed` where they are the reporter's.",
)
SUBTITLE_FILE = error(
    "OTR236",
    "subtitle-file",
    meaning="The text is a file of subtitles, with times between the words.",
    why="Words that run over two subtitles stand nowhere in one piece, and times are no words.",
    remedy="Save the words alone: a paragraph for each turn, with the name of the speaker and a colon.",
)
BROKEN_BY_THE_PAGE = error(
    "OTR237",
    "broken-by-the-page",
    meaning="The text has traces of the page it was taken from: words broken at line ends, page numbers "
    "or running heads between two halves of a sentence.",
    why="“struc- tural” is no word, and nobody printed it. A search and a screen reader stumble over it.",
    remedy="Tidy the text: join broken words, and take page numbers and running heads out. Then the "
    "words are typed as the page shows them.",
)
NO_BLOCK_OF_SPEECH = error(
    "OTR238",
    "no-block-of-speech",
    meaning="`speech_marks: absent` stands at a quotation whose words are no speech without marks: their "
    "paragraph has quotation marks, or reporting words stand in it, or nothing introduces it.",
    why="It makes words direct speech without a mark in print, so what print says must not contradict.",
    remedy="Leave `speech_marks` out, and paste the words with the marks that are printed.",
)
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
