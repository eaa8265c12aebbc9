"""OTR1xx: what an entry says, taken by itself and together with the other entries."""

from build_scripts.codes._make import error, warning

MISSING_KEY = error(
    "OTR101",
    "missing-key",
    meaning="An entry lacks a key that it needs.",
    why="Without it the entry cannot be shown or checked.",
    remedy="Add the key. The reference of keys says what each one holds.",
)
UNKNOWN_KEY = error(
    "OTR102",
    "unknown-key",
    meaning="An entry has a key that does not exist in its kind of entry.",
    why="A mistyped key would be lost silently, and with it what you wanted to say.",
    remedy="Correct the key, or move it to where it belongs. The message names the nearest known key.",
)
WRONG_TYPE = error(
    "OTR103",
    "wrong-type",
    meaning="A value is text where a list is needed, a list where text is needed, and so on.",
    why="The value cannot be understood as it stands.",
    remedy="Write the value in the form that the message names.",
)
BAD_ID = error(
    "OTR104",
    "bad-id",
    meaning="An id holds something other than lower-case ASCII letters, digits and single hyphens, "
    "or is longer than 80 characters.",
    why="Ids become file names and addresses. They must be the same on every system and for ever.",
    remedy="Use words joined by hyphens, such as `jane-doe`. Evidence of another article is "
    "written `article-id#id`.",
)
NOT_A_CHOICE = error(
    "OTR105",
    "not-a-choice",
    meaning="A value is not one of those that the key allows.",
    why="The page says something definite for each choice; it has nothing to say for another.",
    remedy="Use one of the values that the message lists.",
)
BAD_DATE = error(
    "OTR106",
    "bad-date",
    meaning="A value is not a date, or names a day that does not exist.",
    why="Statements are shown in order of time, with the precision that the source allows.",
    remedy="Write `2022-12-09`, `2022-12`, `2022`, `2022~` for about, `2022?` for uncertain, "
    "`2022-12-09/2022-12-10` for both days and all between, `'[2022-12-09,2022-12-10]'` for one of "
    "the two. The how-to guide has all forms.",
)
BAD_ADDRESS = error(
    "OTR107",
    "bad-address",
    meaning="A web address is not a plain `http` or `https` address.",
    why="Readers follow these links. Other schemes can run code, and user names in addresses deceive.",
    remedy="Copy the full address from the browser, beginning with `https://`.",
)
BAD_LANGUAGE = error(
    "OTR108",
    "bad-language",
    meaning="A value is not a language tag.",
    why="Browsers and screen readers need the language to show and speak words rightly.",
    remedy="Write a tag such as `en`, `fa`, `uk` or `zh-Hans`.",
)
REPEATED_ID = error(
    "OTR109",
    "repeated-id",
    meaning="Two things in one article have the same id.",
    why="The id is the permanent address of a quotation. An address leads to one place.",
    remedy="Rename the newer one.",
)
UNKNOWN_ID = error(
    "OTR110",
    "unknown-id",
    meaning="An entry names an actor, article, claim, topic, relation type, relationship, occasion "
    "or quotation that does not exist.",
    why="A link that leads nowhere cannot be verified by anybody.",
    remedy="Correct the id, or add the file. The message names the nearest known ids.",
)
REFERS_TO_DRAFT = error(
    "OTR111",
    "refers-to-draft",
    meaning="A published entry names one that is still a draft.",
    why="Drafts are never published, so the reference would lead nowhere.",
    remedy="Publish the draft as well, or make this entry a draft too.",
)
REFERS_TO_WITHDRAWN = error(
    "OTR112",
    "refers-to-withdrawn",
    meaning="Something rests on evidence that was withdrawn.",
    why="What was taken back cannot carry a sentence, a tie or an event.",
    remedy="Name other evidence, or withdraw what rests on it too.",
)
OPEN_WITHOUT_LICENCE = error(
    "OTR113",
    "open-without-licence",
    meaning="An article says `rights: open` and names no licence.",
    why="Its whole text would be published. The reader and the rights holder must see on what ground.",
    remedy="Add `licence:`, or leave `rights` out; the text then stays private.",
)
UNNAMED_SOURCE_SHARED = error(
    "OTR114",
    "unnamed-source-shared",
    meaning="An unnamed source speaks in more than one article.",
    why="Nobody can know that two unnamed officials are one person, so they are never pooled.",
    remedy="Make an actor for each article, described as that article prints it.",
)
TWO_NAMES = error(
    "OTR115",
    "ids-differ-by-case",
    meaning="Two files differ only in the case of their names.",
    why="On many systems they are one file, and one of them would be lost.",
    remedy="Rename one of them.",
)
RESERVED_ID = error(
    "OTR116",
    "reserved-id",
    meaning="An id is a name that the site or an operating system keeps for itself, or a "
    "mere number.",
    why="The page would overwrite another, or could not be checked out on Windows.",
    remedy="Choose another id.",
)
UNEXPECTED_FILE = warning(
    "OTR117",
    "unexpected-file",
    meaning="A file or folder in `content/` is none that the site reads.",
    why="What is not read is not published; a mistyped folder would go unnoticed.",
    remedy="Move it to where it belongs, correct its name, or remove it.",
)
NO_STORY = warning(
    "OTR118",
    "no-story",
    meaning="`content/` has entries and no `story.yml`.",
    why="The front page then has no title, no question, and no way to report an error.",
    remedy="Add `content/story.yml` with at least `title` and `contact`.",
)
NO_CONTACT = warning(
    "OTR119",
    "no-contact",
    meaning="`story.yml` names no contact.",
    why="The site names living people. Every page must have a way to report an error or to reply.",
    remedy="Add `contact:` with a mail address or a web address.",
)
BAD_CONTACT = error(
    "OTR120",
    "bad-contact",
    meaning="The contact is neither a mail address nor a web address.",
    why="Every page links to it.",
    remedy="Write `corrections@example.org` or `https://example.org/contact`.",
)
MISPLACED_ENTRY = error(
    "OTR121",
    "misplaced-entry",
    meaning="A YAML file stands where entries of its kind are not read: with the ending `.yaml`, "
    "in no folder, in a folder with another name, or in the folder of another kind.",
    why="The entry would be missing on the site, and whatever names it would lead nowhere.",
    remedy="Move the file to `articles/`, `actors/`, `claims/` or `topics/`, with a name that ends "
    "in `.yml`.",
)
FORMER_ID_TAKEN = error(
    "OTR135",
    "former-id-taken",
    meaning="An id in `formerly` is the id of an entry now, or stands in `formerly` of two entries.",
    why="People have cited and subscribed to the addresses of that id. They would suddenly lead to "
    "somebody else.",
    remedy="Give the other entry another id. Keep the old id with the one that it meant.",
)
OTHER_CALENDAR = warning(
    "OTR130",
    "other-calendar",
    meaning="The year of a date is far from the time of its article, as a year of another calendar is.",
    why="Dates are read as Gregorian. 1401 beside an article of 2022 is a year of the Iranian calendar, "
    "and would stand at the beginning of every list, six centuries too early.",
    remedy="Write the Gregorian date. If the year is meant as it stands, say so in the basis of the date.",
)
UNNAMED_SOURCE_TOLD = error(
    "OTR122",
    "unnamed-source-told",
    meaning="The entry of an unnamed source holds what can tell who it is: another name, a role, a body, "
    "a country, a group, or a name that is not the printed description.",
    why="Whoever spoke without a name trusted that none is printed. The file is public, whatever the pages "
    "show.",
    remedy="Keep `kind`, `article`, `described_as` with the description as printed, and a `name` taken "
    "from it. Nothing more: no id, summary or context that tells more than the article does.",
)
INVISIBLE_IN_NAME = error(
    "OTR123",
    "invisible-in-name",
    meaning="A name or a title holds a character that nobody sees.",
    why="Two names that look the same would be two, and no search would find the one by the other.",
    remedy="Type the name again, or delete the character that the message names.",
)
BLANK_NAME = error(
    "OTR124",
    "blank-name",
    meaning="A name or a title holds no letter, digit or sign that can be seen.",
    why="Pages, lists and diagrams would have an empty place where somebody is named.",
    remedy="Write the name as it is printed.",
)
LOOK_ALIKE_NAME = warning(
    "OTR125",
    "look-alike-name",
    meaning="A name is written wholly in letters of another script that look like Latin ones.",
    why="It may pass for somebody else: “Раосе” in Cyrillic letters is not “Paoce”.",
    remedy="Type it in Latin letters. If the name is written in that script, add its spelling in Latin "
    "letters to `aliases`.",
)
DESCRIPTION_NOT_IN_SOURCE = error(
    "OTR126",
    "description-not-in-source",
    meaning="The description of an unnamed source does not stand in its article.",
    why="A description in our words may tell more than the article did, or make the source weightier than "
    "it was.",
    remedy="Paste the words with which the article describes the source.",
)
BAD_LINE_RANGE = error(
    "OTR129",
    "bad-line-range",
    meaning="`cut` does not name lines: each is a number, or two with a hyphen between.",
    why="The text could not be made again from its source.",
    remedy="Write the lines to keep: `cut: [5-48]` or `cut: [1, 5-48]`.",
)
BAD_PLACE_IN_SOURCE = error(
    "OTR127",
    "bad-place-in-source",
    meaning="`page`, `column`, `paragraph` or `line` is not a number as printed, `sheet` not a number, or "
    "`at` not a time.",
    why="Readers and citations would be led to a place that is not there.",
    remedy="Write the number that the document prints, such as `page: 214`, and a time with hours, minutes "
    "and seconds: `at: 00:12:30`.",
)
PLACE_DIFFERS = error(
    "OTR128",
    "place-differs",
    meaning="A quotation or a passage says that its words stand on a page, in a column, at a time, where "
    "the source that was kept does not have them.",
    why="Cards, citations and links would lead to words that are not there.",
    remedy="Write the place that the message names; `make fix` does it. Of a PDF in which no numbers are "
    "printed where they can be read, say with `sheet` which page of the file it is: then `page` may be "
    "what you see on it.",
)
ASKED_BY_TWO = warning(
    "OTR360",
    "asked-by-two-claims",
    meaning="Two claims are asked for in the same words: by `asked_as`, or by the title of one of them.",
    why="Who types these words is led to one of the two first, and nobody decided to which.",
    remedy="Keep the words at the claim that answers them, and ask for the other one more narrowly.",
)
ASKED_AGAIN = warning(
    "OTR361",
    "asked-again",
    meaning="A way to ask for a claim repeats its title, or another of its ways.",
    why="The search compares neither case nor marks nor accents, so that it finds nothing more by it.",
    remedy="Delete it, or write what readers type who do not know the words of the title.",
)
ASKED_AT_LENGTH = warning(
    "OTR362",
    "asked-at-length",
    meaning="A way to ask for a claim is longer than a reader types.",
    why="The search takes up to 80 characters as one question. Of what is longer only the single words "
    "count.",
    remedy="Write it as somebody types it into a search: a few words.",
)
