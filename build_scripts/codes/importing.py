"""OTR440 to OTR459: what a file from elsewhere has that cannot be taken into the story."""

from build_scripts.codes._make import error, warning

IMPORT_UNUSABLE = error(
    "OTR440",
    "import-unusable",
    meaning="The file to import is not there, is empty, is not a plain file, or is of a kind that is not "
    "read.",
    why="What is not understood is not guessed at.",
    remedy="Give a CSV or XLSX sheet, annotations or citations as JSON, a `.bib` file, or FollowTheMoney "
    "lines: `make import FILE=path`.",
)
IMPORT_TOO_LARGE = error(
    "OTR441",
    "import-too-large",
    meaning="The file to import is larger than anybody annotates, or would become so when unpacked.",
    why="Reading it would take all memory of the machine. Each of its rows is a draft that a person has to "
    "look at.",
    remedy="Part it into several files, or remove what is not meant: empty rows with a stray value far "
    "down, pictures, other sheets.",
)
IMPORT_BROKEN = error(
    "OTR442",
    "import-broken",
    meaning="The file to import, or one entry of it, is damaged: its marks of beginning and end do not "
    "match, or it declares what only harmful files declare.",
    why="A half of an entry would look like the whole.",
    remedy="Export it again from the program it comes from, or mend the place that is named.",
)
NO_HEADING = error(
    "OTR443",
    "no-heading",
    meaning="No row of the sheet names its columns, or a column is missing that every row needs.",
    why="Which column holds the words and which the speaker must not be guessed.",
    remedy="Write a first row with names such as `article`, `speaker`, `words`. The page on importing "
    "lists them all.",
)
COLUMN_NOT_READ = warning(
    "OTR444",
    "column-not-read",
    meaning="A column, a sheet or a kind of entry of the file is not read.",
    why="Whoever wrote it may believe that it came along.",
    remedy="Give the column one of the names that the page on importing lists, or leave it: nothing else "
    "depends on it.",
)
COLUMN_TWICE = error(
    "OTR445",
    "column-twice",
    meaning="Two columns of a sheet mean the same.",
    why="One of them would be lost, and nobody can know which was meant.",
    remedy="Remove one, or give it another name.",
)
CELL_IS_FORMULA = error(
    "OTR446",
    "cell-is-formula",
    meaning="A cell holds a formula, or begins as one does.",
    why="A formula is never calculated here: what it gives depends on the machine, and it can be made to do "
    "harm.",
    remedy="In the spreadsheet, copy the cell and paste it as a value. Text that begins with `=` gets an "
    "apostrophe before it there.",
)
CELL_CHANGED = error(
    "OTR447",
    "cell-changed-by-spreadsheet",
    meaning="A cell is no longer what was typed into it: the spreadsheet made a number or a date of it, cut "
    "it, or shows a fault.",
    why="From 100000 nobody can tell whether the id was `1e5`, and from 44904 only a person whether a day "
    "was meant.",
    remedy="Set the column to the type Text in the spreadsheet, and type the value again.",
)
CELLS_MERGED = error(
    "OTR448",
    "cells-merged",
    meaning="Cells of the sheet are merged, so that some rows have no value of their own.",
    why="Whether the value holds for all these rows or stands there for its looks is not written anywhere.",
    remedy="Part the cells again (Unmerge), and write the value into each row that it holds for.",
)
ROWS_HIDDEN = warning(
    "OTR449",
    "rows-hidden",
    meaning="Rows or columns of the sheet are hidden, or filtered away, and were read all the same.",
    why="Who hid them may not have meant them to come along.",
    remedy="Look at the drafts of these rows. Delete in the sheet what is not meant, rather than hide it.",
)
ENCODING_GUESSED = warning(
    "OTR450",
    "encoding-guessed",
    meaning="The file says nothing of its encoding and is not UTF-8, or holds bytes that are no letters.",
    why="Curly quotation marks, dashes and names with accents may be wrong.",
    remedy="Look at them in the drafts, or save the sheet again as “CSV UTF-8”.",
)
VALUE_NOT_UNDERSTOOD = error(
    "OTR451",
    "value-not-understood",
    meaning="A value of the file is missing, or has not the form that is needed: a date, an address, an id, "
    "one of a few words.",
    why="A value that was guessed would stand in the draft as if somebody had said it.",
    remedy="Write it as the problem says.",
)
ARTICLE_NOT_FOUND = error(
    "OTR452",
    "article-not-found",
    meaning="The article that is named is not in the story, or two may be meant.",
    why="Words without their article cannot be compared with anything.",
    remedy="Name it by its id, its address or its whole title. A row with a title and an address of an "
    "article that is new begins the article as a draft.",
)
ARTICLE_NOT_A_DRAFT = error(
    "OTR453",
    "article-not-a-draft",
    meaning="The article is published, and quotations were to be added to it.",
    why="What a program adds has to be looked at by a person before it is published.",
    remedy="Add the line `status: draft` to the article, import again, and take it out when every "
    "entry has been looked at.",
)
WORDS_NOT_TAKEN = error(
    "OTR454",
    "words-not-taken",
    meaning="The words do not stand in the text of the article that is here, stand there several times, or "
    "cannot be an entry as they are.",
    why="A draft with words that nobody printed is worse than none.",
    remedy="Compare them with the article. Where they stand several times, give a few neighbouring words "
    "in `near`.",
)
ID_TAKEN = error(
    "OTR455",
    "import-id-taken",
    meaning="Something else has the id already.",
    why="Nothing that is in the story is overwritten.",
    remedy="Give the row another id, or leave the id out: one is made.",
)
NOT_OVERWRITTEN = warning(
    "OTR456",
    "not-overwritten",
    meaning="The story has the entry already, and says something else in a key. It stays as it is.",
    why="Somebody may have decided it since.",
    remedy="Where the file is right, change the entry by hand.",
)
ROW_TWICE = warning(
    "OTR457",
    "row-twice",
    meaning="Two rows of the file are the same quotation, article or actor. The first was taken.",
    why="Whoever counts rows and drafts finds one less.",
    remedy="Remove the row. If the same words stand in the article twice, say which with `near`.",
)
VALUE_NOT_TAKEN = warning(
    "OTR458",
    "value-not-taken",
    meaning="A value is understood and was not taken: the story has no place for it, or no such topic.",
    why="Nothing is lost without being told.",
    remedy="Write it into the draft by hand, where it matters. A topic is begun with "
    "`make new KIND=topic TITLE='...'`.",
)
FILE_TAKES_NOTHING = error(
    "OTR459",
    "file-takes-nothing",
    meaning="The file of the article has faults of its own, or is written so that nothing can be added to "
    "it.",
    why="An addition to a file that is not understood may break it.",
    remedy="Run `make check` and mend the file first.",
)
