"""OTR2xx: the check of words against the article, with its text or with its receipt."""

from build_scripts.codes._make import error, warning

NOT_IN_SOURCE = error(
    "OTR201",
    "quotation-not-in-source",
    meaning="The words do not stand in the article as they are written here.",
    why="A quotation is a promise that these very words were printed. One changed letter breaks it.",
    remedy="Compare with the nearest passage, which is shown with what differs, and paste the words "
    "as printed. Use `[…]` where you leave words out.",
)
AMBIGUOUS = error(
    "OTR202",
    "quotation-ambiguous",
    meaning="The words stand in the article more than once.",
    why="Form, cue and link belong to one place. The check must know which one you mean.",
    remedy="Add `near:` with a few neighbouring words as printed.",
)
FORM_DIFFERS = error(
    "OTR203",
    "form-differs",
    meaning="The quotation marks of `text` do not agree with those of the article: it shows words as "
    "quoted that the article does not, or the other way round.",
    why="Whether words are the speaker's or the reporter's is the most important thing said of them.",
    remedy="Paste the words with exactly the quotation marks that are printed. Words from inside a "
    "longer quotation get marks around them.",
)
MARKS_DIFFER = error(
    "OTR204",
    "marks-differ",
    meaning="`text` stands in double marks and the article prints single ones, or the other way round.",
    why="Single and double marks tell whose words are inside whose.",
    remedy="Use the kind of mark that the article prints.",
)
CUT_INSIDE_WORD = error(
    "OTR205",
    "cut-inside-word",
    meaning="The words begin or end inside a word or a number of the article.",
    why="“violent” is not what “non-violent” says, nor is 400 in 2,400.",
    remedy="Begin and end with whole words.",
)
OUT_OF_ORDER = error(
    "OTR206",
    "parts-out-of-order",
    meaning="The parts around `[…]` stand in the article, but not in this order.",
    why="Words put in another order are other words.",
    remedy="Put the parts in the order of the article, or make two quotations.",
)
NEAR_NOT_IN_SOURCE = error(
    "OTR207",
    "near-not-in-source",
    meaning="The neighbouring words do not stand in the article, or not near the quotation.",
    why="They are there to point to one place.",
    remedy="Paste a few words that are printed beside the quotation.",
)
CUE_NOT_NEAR = error(
    "OTR208",
    "cue-not-near",
    meaning="The reporting words do not stand near the quotation, outside its quotation marks.",
    why="The cue is the article's own word for what was done: “said” and “admitted” are worlds apart.",
    remedy="Paste the reporting words as printed, or write `cue: none` where nothing is printed.",
)
ATTRIBUTION_NOT_IN_SOURCE = error(
    "OTR209",
    "attribution-not-in-source",
    meaning="The words of `attributed_as` do not stand in the article, or not near the quotation.",
    why="They are shown as the article's own way of naming the speaker.",
    remedy="Paste the words that name the speaker as printed. Where the name stands elsewhere, say so "
    "with `attribution: carried-over` or `pronoun`.",
)
NO_TEXT_NO_RECEIPT = error(
    "OTR210",
    "no-text-and-no-receipt",
    meaning="There is neither a text nor a receipt to compare the quotations with, and the article "
    "does not say that it is unchecked.",
    why="What nobody compared must not look compared.",
    remedy="Put the text into `content/texts/<article-id>.txt` and run `make receipts`, or add "
    "`unchecked:` with the reason.",
)
RECEIPT_DIFFERS = error(
    "OTR211",
    "receipt-differs",
    meaning="A quotation or passage is not what was compared when the receipt was written.",
    why="The receipt vouches for words, speaker, cue, form and printed attribution as they were then.",
    remedy="Undo the change, or let somebody who holds the text run `make receipts`.",
    is_effect=True,
)
NOT_IN_RECEIPT = error(
    "OTR212",
    "not-in-receipt",
    meaning="A quotation or passage was added after the receipt was written.",
    why="Nothing vouches for it.",
    remedy="Let somebody who holds the text run `make receipts`.",
)
RECEIPT_OF_ANOTHER_TEXT = error(
    "OTR213",
    "receipt-of-another-text",
    meaning="The text on this machine is not the one that the receipt was written for. Line ends, white "
    "space at the end of a line or of the file, and Unicode normal forms do not count; words, lines "
    "and paragraphs do.",
    why="Either the text was changed, or the receipt vouches for something else.",
    remedy="If the text here is the right one, run `make receipts` and commit the receipt.",
)
RECEIPT_OF_ANOTHER_FOLDING = error(
    "OTR214",
    "receipt-of-another-folding",
    meaning="The receipt was written under a table of foldings that this program does not know. Every "
    "later table takes as equal what an earlier one took as equal, so older receipts hold.",
    why="What counted as equal there may not be equal here.",
    remedy="Use the program that wrote it, or let somebody who holds the text run `make receipts`.",
)
RECEIPT_DAMAGED = error(
    "OTR215",
    "receipt-damaged",
    meaning="A file in `content/receipts/` is not a receipt, or is that of another article.",
    why="A receipt that cannot be read vouches for nothing.",
    remedy="Restore it from the history, or run `make receipts` where the text is at hand.",
)
RECEIPT_MISSING = error(
    "OTR216",
    "receipt-missing",
    meaning="The text is here, but the article has no receipt, in a story that keeps receipts.",
    why="The text is private, so on every other machine nothing could vouch for the quotations, and "
    "the build would fail there.",
    remedy="Run `make receipts` and commit the new file.",
)
RECEIPT_LEFT_OVER = warning(
    "OTR217",
    "receipt-left-over",
    meaning="A receipt belongs to no article, or to one that does not need it.",
    why="It vouches for something that is not there.",
    remedy="Remove the file, or correct the name of the article.",
)
TEXT_WITHOUT_ARTICLE = warning(
    "OTR218",
    "text-without-article",
    meaning="A file in `content/texts/` belongs to no article.",
    why="Its name must be the id of an article, or nothing is compared with it.",
    remedy="Rename the file to `<article-id>.txt`.",
)
TEXT_NOT_UTF8 = error(
    "OTR219",
    "text-not-utf8",
    meaning="A text is not in UTF-8.",
    why="Its characters cannot be compared.",
    remedy="Save the file as UTF-8.",
)
INDIRECT_TOO_LONG = error(
    "OTR220",
    "indirect-too-long",
    meaning="Indirect speech is quoted with more than 12 words of the reporter's.",
    why="The reporter's sentences are not ours to print. The shortest stretch that carries the speech "
    "is enough; what it reports is said in `says`, in our own words.",
    remedy="Shorten `text` to at most 12 words, and put the content into `says`.",
)
SHARE_TOO_LARGE = error(
    "OTR221",
    "share-too-large",
    meaning="Indirect stretches and passages together are more than 15 % of the article's text.",
    why="Short quotation is free; large parts of somebody's article are not.",
    remedy="Shorten them, or drop some: `report` states a fact without the article's words.",
)
UNCHECKED_WITH_TEXT = warning(
    "OTR222",
    "unchecked-with-text",
    meaning="The article says that it is unchecked, but its text is here.",
    why="Words that can be compared should be.",
    remedy="Remove `unchecked:`, or the text.",
)
PLACE_DIFFERS = error(
    "OTR223",
    "place-differs",
    meaning="The words stand in the headline, and `place` does not say so, or the other way round.",
    why="A headline alone is never enough evidence, so the check must know what is one.",
    remedy="Add `place: headline`, or point to the words in the body with `near:`.",
)
SPEAKER_NOT_NAMED = error(
    "OTR224",
    "speaker-not-named",
    meaning="`attributed_as` names somebody, and none of the speaker's names, aliases or roles is in it.",
    why="It looks as if the words were given to the wrong person.",
    remedy="Correct `speaker`, add the printed name to the actor's `aliases`, or say with "
    "`attribution` how the article names the speaker here (pronoun, title, metonym, carried-over).",
)
NO_RECEIPTS_KEPT = warning(
    "OTR225",
    "no-receipts-kept",
    meaning="Texts are private and the story keeps no receipts.",
    why="The site can be built on this machine only.",
    remedy="Run `make receipts` and commit `content/receipts/`.",
)
TOO_MUCH_TO_COMPARE = error(
    "OTR226",
    "too-much-to-compare",
    meaning="The comparison of this article was broken off, because it takes too much work. The "
    "quotations from here on were not compared.",
    why="A check must end, whatever is in the files. Nothing that was not compared is accepted.",
    remedy="Look whether the text is the article, or repeats itself many thousand times. Shorten what "
    "is not part of it, give `near` fewer common words, or part the entry into several articles.",
)
RECEIPT_IMPOSSIBLE = error(
    "OTR227",
    "receipt-impossible",
    meaning="A receipt says what cannot be: words outside the text, more words in marks than words, a "
    "link that leads elsewhere, an id twice, a size that the text does not have.",
    why="A receipt is believed only as far as it can be worked out again. What contradicts itself "
    "was not written by the check, and vouches for nothing.",
    remedy="Restore the receipt from the history, or run `make receipts` where the text is at hand.",
)
RECEIPT_EDITED = error(
    "OTR228",
    "receipt-edited",
    meaning="A receipt is not as it was written: its digest does not fit the rest of the file.",
    why="Somebody changed it by hand, or a merge mixed two receipts. Then nobody compared what stands "
    "in it.",
    remedy="Restore the receipt from the history, or run `make receipts` where the text is at hand.",
)
RECEIPT_ITEM_LEFT_OVER = warning(
    "OTR229",
    "receipt-item-left-over",
    meaning="A receipt vouches for a quotation or a passage that its article does not have.",
    why="Words that were taken out still stand in a public file. And an id that is gone by mistake "
    "breaks links to it.",
    remedy="Give the entry back, or run `make receipts` where the text is at hand.",
)
RECEIPT_LENGTH_DOUBTFUL = warning(
    "OTR230",
    "receipt-length-doubtful",
    meaning="Only by the length of the text that its receipt claims does an article keep the limit of "
    "15 %: all that is quoted stands at the beginning of a much longer text, or the text has far more "
    "characters for each word than the words quoted from it.",
    why="Without the text nobody can see how long it is, and a length that is too large hides how "
    "much of somebody's article is printed.",
    remedy="Ask whoever holds the text how long it is, and let them run `make receipts`.",
)
RECEIPT_OF_A_DRAFT = warning(
    "OTR231",
    "receipt-of-a-draft",
    meaning="A draft was changed since its receipt was written, or has none yet. Its text is here, and "
    "everything was compared with it.",
    why="As soon as the article is no draft, this is an error: elsewhere nothing would vouch for it.",
    remedy="Run `make receipts` when the draft is done, and commit the receipt with it.",
)
RECEIPT_CHANGED = warning(
    "OTR232",
    "receipt-changed",
    meaning="A receipt states something else than it did in the state that it is reviewed against. "
    "Only `receipts --review` tells this, a line for each thing that changed.",
    why="A receipt is a statement by whoever commits it. Without the text nobody can compare it, so "
    "reviewers look at what it states anew.",
    remedy="Look whether the change of the article explains the change of its receipt. If it does not, "
    "ask whoever holds the text to compare again.",
)
