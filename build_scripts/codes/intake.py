"""OTR411 to OTR423: what a saved page or document has that keeps a text from being made of it."""

from build_scripts.codes._make import error

SOURCE_UNUSABLE = error(
    "OTR411",
    "source-unusable",
    meaning="The saved source is not there, is empty, or is not a plain file.",
    why="There is nothing to read.",
    remedy="Give the path of the saved file: `make text SOURCE=path`.",
)
SOURCE_KIND_UNKNOWN = error(
    "OTR412",
    "source-kind-unknown",
    meaning="The source is of a kind that no text can be made from.",
    why="What is not understood is not guessed at: half-read words would be checked as if they were "
    "printed.",
    remedy="Save the page as HTML, MHTML or PDF, or paste its words into a plain text file.",
)
SOURCE_ENCRYPTED = error(
    "OTR413",
    "source-encrypted",
    meaning="The source is protected by a password.",
    why="Its words cannot be read without it.",
    remedy="Open it with the password, and save a copy without one.",
)
SOURCE_BROKEN = error(
    "OTR414",
    "source-broken",
    meaning="The source cannot be read to its end: it is damaged, or was not saved whole.",
    why="A text made of the first half would look like the whole.",
    remedy="Save or fetch it again.",
)
SOURCE_WITHOUT_WORDS = error(
    "OTR415",
    "source-without-words",
    meaning="The source holds no words: it is a scan, or its words are added by a script.",
    why="Pictures of words cannot be compared.",
    remedy="Of a scan, type the words that are used into a text file and check them by eye. Of a page, "
    "save what the browser shows (as MHTML, or printed to PDF).",
)
SOURCE_TOO_LARGE = error(
    "OTR416",
    "source-too-large",
    meaning="The source is larger than a document of words can be, or would become so when unpacked.",
    why="Reading it would take all memory of the machine.",
    remedy="Save the document alone, without pictures and films.",
)
LETTERS_NOT_READABLE = error(
    "OTR417",
    "letters-not-readable",
    meaning="No program reads the letters of this PDF exactly: they are Arabic or Hebrew, or have no "
    "meaning of their own in the file.",
    why="A PDF keeps where letters are drawn, not their order. Words put together from that are wrong.",
    remedy="Save the HTML page, or paste the words as plain text and check them by eye.",
)
ENCODING_UNKNOWN = error(
    "OTR418",
    "encoding-unknown",
    meaning="The source is packed or encoded in a way that is not known here.",
    why="Wrongly unpacked words look like words.",
    remedy="Save it without compression, as UTF-8.",
)
PAGE_NOT_CHOSEN = error(
    "OTR419",
    "page-not-chosen",
    meaning="The archive holds several pages, or none of the address that was asked for.",
    why="Only you know which of them the article is.",
    remedy="Name the address: `make text SOURCE=... URL=https://...`.",
)
TEXT_IN_THE_WAY = error(
    "OTR420",
    "text-in-the-way",
    meaning="The article has a text already, and the one that was made differs from it.",
    why="It may have been looked through and corrected by hand.",
    remedy="Compare the two. To replace it: `make text ... AGAIN=1`.",
)
NOT_FETCHED = error(
    "OTR421",
    "not-fetched",
    meaning="The address of an article could not be fetched, or must not be.",
    why="Its quotations stay unchecked until somebody has the text.",
    remedy="Save the page by hand, and make the text of it: `make text SOURCE=... ARTICLE=...`.",
)
COPY_REWORDED = error(
    "OTR422",
    "copy-reworded",
    meaning="Two addresses of one article do not print the same words.",
    why="Copies exist that a machine has reworded. Quotations checked against one of them are nobody's "
    "words.",
    remedy="Find out which is the original, and remove the address of the other.",
)
BAD_CUT = error(
    "OTR423",
    "bad-cut",
    meaning="`cut` does not name lines that the text made from the source has.",
    why="Without it the text cannot be made again.",
    remedy="Write the lines to keep, in order: `CUT=5-48` or `CUT=1,5-48`.",
)
