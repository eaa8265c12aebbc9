"""OTR233 to OTR238: whose words the marks of a text say they are, and what a text is that has none."""

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
    "paragraph has quotation marks, or reporting words stand in it, or nothing introduces the block.",
    why="It makes words direct speech without a mark in print, so what print says must not contradict.",
    remedy="Leave `speech_marks` out, and paste the words with the marks that are printed.",
)
