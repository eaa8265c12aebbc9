"""OTR0xx: files and YAML, before anything is known of what they mean."""

from build_scripts.codes._make import error, warning

NOT_A_REGULAR_FILE = error(
    "OTR001",
    "not-a-regular-file",
    meaning="Something in `content/` is a link, a device or another thing that is not a plain "
    "file.",
    why="A link could publish a file from outside `content/`, so none is followed.",
    remedy="Replace it with a plain file, or remove it.",
)
FILE_TOO_LARGE = error(
    "OTR002",
    "file-too-large",
    meaning="A file is larger than any annotation needs.",
    why="Files are refused by size before they are read, so that no contribution can stall the "
    "check.",
    remedy="Split the entry, or remove what does not belong to it.",
)
NOT_UTF8 = error(
    "OTR003",
    "not-utf8",
    meaning="A file is not written in UTF-8, the one encoding that is read here.",
    why="In any other encoding accents, dashes and quotation marks would turn into other "
    "characters, and a quotation could no longer be compared with its source.",
    remedy="Save the file as UTF-8, without a byte order mark. Every editor offers this beside "
    "the name of the encoding, often at the bottom of the window or under “Save as”.",
)
BYTE_ORDER_MARK = error(
    "OTR004",
    "byte-order-mark",
    meaning="A file begins with the invisible character U+FEFF, the byte order mark.",
    why="Some programs take it for a part of the first key, so that the same file would mean "
    "different things to different programs.",
    remedy="Save the file as “UTF-8”, not as “UTF-8 with BOM”.",
)
LONE_CARRIAGE_RETURN = error(
    "OTR005",
    "lone-carriage-return",
    meaning="A file ends lines with the single character CR, which only very old systems use.",
    why="Programs disagree on whether a lone CR ends a line, so line numbers and comments would "
    "mean different things in different places.",
    remedy="Save the file with line ends LF (or CRLF); an editor calls this “end of line "
    "sequence”.",
)
EMPTY_FILE = error(
    "OTR006",
    "empty-file",
    meaning="A file holds nothing, or comments only.",
    why="Every file in `content/` stands for one entry, and an empty entry would be an empty page.",
    remedy="Write the entry, or remove the file.",
)
YAML_SYNTAX = error(
    "OTR010",
    "yaml-syntax",
    meaning="A file cannot be read as YAML.",
    why="After such a place nothing that follows can be read with certainty, so nothing is.",
    remedy="Compare the line, and the line above it, with a file that works: every entry is `key: "
    "value`, and what belongs together starts in the same column.",
)
TAB_INDENTATION = error(
    "OTR011",
    "tab-indentation",
    meaning="A line is indented with a tab.",
    why="YAML indents with spaces only, since a tab is as wide as each editor likes.",
    remedy="Replace the tab with spaces, two for each level. Most editors can do this for the "
    "whole file.",
)
WORDS_READ_AS_YAML = error(
    "OTR012",
    "words-read-as-yaml",
    meaning="Words that are meant as text hold a sign that YAML takes for its own.",
    why="A value without quotes may not start with one of ``@ ` % * & ! | > [ ] { } , # ? - ' "
    '"`` (unless the sign is used as YAML means it), and may not contain a colon and a space.',
    remedy="Write `text: >-` and put the words on the next line, two spaces further in. There "
    "every sign stands for itself.",
)
SEVERAL_DOCUMENTS = error(
    "OTR013",
    "several-documents",
    meaning="A file holds more than one YAML document.",
    why="Each file is one entry, known by the name of the file; a second one would have no name.",
    remedy="Remove the line `---`, or move what follows it into a file of its own.",
)
ROOT_NOT_A_MAPPING = error(
    "OTR014",
    "root-not-a-mapping",
    meaning="A file is not made of `key: value` lines.",
    why="Every kind of entry is described by named keys; a bare list or a bare text says nothing "
    "about what its parts are.",
    remedy="Begin the file with a key, such as `title: …`. Copy the template for this kind of "
    "entry if in doubt.",
)
REPEATED_KEY = error(
    "OTR015",
    "repeated-key",
    meaning="The same key stands twice in one entry.",
    why="One of the two values would be lost without a word.",
    remedy="Remove one of the two, or join their values. If a new item of a list was meant, start "
    "it with `- `.",
)
COMPLEX_KEY = error(
    "OTR016",
    "complex-key",
    meaning="A key is a list, a mapping or empty, where a word was expected.",
    why="Keys are the fixed names of what an entry says, so each is one plain word.",
    remedy="Write the key as one word, followed by a colon and a space. If the line was meant as "
    "text, put it beneath `text: >-`.",
)
KEY_TOO_LONG = error(
    "OTR017",
    "key-too-long",
    meaning="A key is longer than 200 characters.",
    why="No key is that long: usually text was read as a key, because a colon follows it.",
    remedy="Put the text beneath a key of its own, such as `text: >-`.",
)
VALUE_TOO_LONG = error(
    "OTR018",
    "value-too-long",
    meaning="A single value is longer than 20,000 characters.",
    why="Values hold short quotations and our own words; a whole article must not be published "
    "through them.",
    remedy="Shorten the value. The text of an article belongs into `content/texts/`.",
)
NESTED_TOO_DEEPLY = error(
    "OTR019",
    "nested-too-deeply",
    meaning="Lists or mappings are nested more than 12 levels deep.",
    why="No entry needs so many levels, and endless nesting can bring a program down.",
    remedy="Look for brackets that are opened and not closed, and write the entry as its template "
    "shows it.",
)
TOO_MANY_VALUES = error(
    "OTR020",
    "too-many-values",
    meaning="A file holds more keys and values than any annotation needs.",
    why="The reading stops there, so that no contribution can stall the check.",
    remedy="Split the entry into several files.",
)
ANCHOR_OR_ALIAS = error(
    "OTR021",
    "anchor-or-alias",
    meaning="A value starts with `&` (an anchor) or `*` (an alias), which YAML uses for "
    "repetition.",
    why="A few lines with aliases can unfold into billions of values; and a reader of the file "
    "should see each value where it stands.",
    remedy="Write the value out. If the sign belongs to the words, write `text: >-` and put the "
    "words on the next line.",
)
MERGE_KEY = error(
    "OTR022",
    "merge-key",
    meaning="The key `<<` copies keys from another place of the file.",
    why="Merged keys can unfold without end, and what an entry says should stand in the entry.",
    remedy="Write the keys out.",
)
TAG = error(
    "OTR023",
    "tag",
    meaning="A value starts with `!`, which YAML reads as a tag: the name of a type.",
    why="Tags can make a program build objects or run code. Here every value is text, and its "
    "type follows from its key.",
    remedy="Remove the tag. If the sign belongs to the words, write `text: >-` and put the words "
    "on the next line.",
)
DIRECTIVE = error(
    "OTR024",
    "directive",
    meaning="A line starts with `%`, which YAML reads as an instruction to the program.",
    why="Directives change how the rest of the file is read. None is needed here.",
    remedy="Remove the line. If it belongs to a text, indent it beneath its key, as in `text: >-`.",
)
EMPTY_VALUE = error(
    "OTR025",
    "empty-value",
    meaning="A key, or an item of a list, has no value; or its value is `~` or `null`, which mean "
    "the same in YAML.",
    why="Nobody can tell whether the value was forgotten or does not exist. A key that is left "
    "out says clearly that there is nothing to say.",
    remedy='Remove the key, or give it a value. Put quotes around the word (`"null"`) if it is '
    "meant as text.",
)
WORDS_LOST_TO_COMMENT = warning(
    "OTR026",
    "words-lost-to-comment",
    meaning="A space and a `#` stand inside running text, so that YAML drops the rest of the line.",
    why="From ` #` on, a line is a comment. Words of a text would disappear without a trace.",
    remedy="If the words belong to the text, write `text: >-` and put them on the next line. If "
    "it is a comment, put two spaces before the `#` and one after it, or give it a line of its "
    "own.",
)
TOO_MANY_PROBLEMS = error(
    "OTR027",
    "too-many-problems",
    meaning="A file holds more than a thousand problems, so the rest of it is not read.",
    why="So many problems usually have one cause, and listing the others would hide it.",
    remedy="Mend the first of the problems above, and check again.",
)
FORBIDDEN_CHARACTER = error(
    "OTR030",
    "forbidden-character",
    meaning="A file holds a character that cannot be seen and that changes how text is read or "
    "shown: a control character, a mark that reverses the direction of writing, a zero-width "
    "space, a soft hyphen, a private or unassigned code point.",
    why="With such characters a text can look different from what it says, and two texts that "
    "look alike can differ.",
    remedy="Delete the character; retyping the words around it is the surest way. It often comes "
    "with text that was copied from a web page or a PDF.",
)
INVISIBLE_OUTSIDE_ORIGINAL = error(
    "OTR031",
    "invisible-character-outside-original",
    meaning="A joiner or direction mark, which some scripts need, stands outside an `original:` "
    "wording.",
    why="Persian, Arabic, Hebrew and other scripts need these invisible characters, so they may "
    "stand in `original:`. Elsewhere they only make equal words differ.",
    remedy="Delete the character, or move the wording in its own script to `original:`.",
)
TOO_MANY_COMBINING_MARKS = error(
    "OTR032",
    "too-many-combining-marks",
    meaning="More than eight combining marks (accents and the like) are stacked on one character.",
    why="No language needs so many. Such a pile covers the lines above and below it.",
    remedy="Delete the marks that do not belong there.",
)
NOT_NFC = error(
    "OTR033",
    "not-nfc",
    meaning="An accented letter is written as two characters, a letter and an accent, where one "
    "character exists for both (Unicode calls the short form NFC).",
    why="The two forms look alike but are different text, so that one person could become two, "
    "and a search would miss one of them.",
    remedy="Save the file as NFC: retype the letter, or let a tool convert the file (`uconv -x "
    "any-nfc`, or “Normalize to NFC” in an editor).",
)
MIXED_SCRIPT_WORD = warning(
    "OTR034",
    "mixed-script-word",
    meaning="One word mixes Latin letters with Cyrillic or Greek ones.",
    why="Some of these letters look exactly alike, so that a name can be imitated, or typed "
    "wrongly without anybody seeing it.",
    remedy="Type the word again in one script. Words in another script belong into `original:`.",
)
COMMA_IN_BRACES = error(
    "OTR035",
    "comma-in-braces",
    meaning="A value inside braces or brackets holds a comma, and YAML ends it there.",
    why="Inside `{ }` and `[ ]` a comma begins a new key or item. The rest of the value would be lost: "
    "100,000 euros would become 100.",
    remedy="Put the whole value between quotation marks, or write the entry on lines of its own, "
    "without the brackets.",
)
