"""OTR331 to OTR345 and OTR355: what is said in our own words: in short, on the first screen, in `says`."""

from build_scripts.codes._make import error, warning

TOO_LONG = error(
    "OTR331",
    "short-too-long",
    meaning="`in_short` has more than 8 words, or the standfirst more than 70.",
    why="A reader in a hurry reads the short answer only. What does not fit stands in the words "
    "themselves, one tap away.",
    remedy="Shorten it. Limits go into `scope`, what is at stake into `summary`.",
)
BEYOND_THE_WORDS = error(
    "OTR332",
    "beyond-the-words",
    meaning="`in_short`, or a sentence of the standfirst, says what does not stand in the words that it "
    "rests on: a number, a month, a year, words in quotation marks, or “only”, “all”, “never”, "
    "“first”, “most”. Looked at are the words, `says` or `fact`, `scope`, `figure`, and the date.",
    why="Such a word makes a statement wider, narrower or more exact than it was. It would be ours, "
    "under somebody’s name.",
    remedy="Leave it out, or name evidence in which it stands. Where the words mean it otherwise (“last "
    "month”), say so in `scope`.",
)
SAYS_BEYOND = warning(
    "OTR355",
    "says-beyond-the-words",
    meaning="`says` has a number or a month that stands neither in the words, in their `context` or date, nor "
    "in the article’s paragraphs around them. Looked at are English words of articles whose text is here; "
    "days, months and years near the date may be printed as “Monday” or “last year”, and “about 2,300” may "
    "be 2,318.",
    why="`says` is shown as what somebody is reported to have said. A figure is easily mistyped, and nobody "
    "sees it.",
    remedy="Write the figure as the article has it, or leave it out. Where it stands elsewhere in the "
    "article, tell that in `context`.",
)
JUDGING_VERB = error(
    "OTR333",
    "judging-verb",
    meaning="`in_short`, or a sentence of the standfirst, tells what somebody said with a verb that judges "
    "it: admits, claims, concedes, insists, lies, reveals.",
    why="“Admits” says that it is true, “claims” that it may not be. Neither is ours to say where a "
    "reader has only these few words.",
    remedy="Write says, denies, rejects, disputes, calls. Where it is the article’s own word, quote it: "
    "“admitted”.",
)
AGREED_AND_NOT = error(
    "OTR334",
    "agreed-and-not",
    meaning="A sentence of the standfirst says that a claim is agreed, and it is not: one of those whom the "
    "claim is about denies or limits it, or nothing says in its own words that it affirms it; or "
    "the claim names nobody whom it is about.",
    why="What is agreed is what every party says. Silence is not agreement, and no editor’s word makes "
    "one.",
    remedy="Take `agreed` away and say who says so; or name the words of each party as positions on the "
    "claim, and all parties in its `about`.",
)
CLEAREST_NOT_FOUND = error(
    "OTR335",
    "clearest-not-found",
    meaning="`clearest` of a claim names words that do not take this position on it, or one position twice.",
    why="The page would show them as the clearest words of a position that they do not take.",
    remedy="Name a quotation that has this position on the claim under `positions`, one for each position.",
)
CLEAREST_LEFT_OPEN = warning(
    "OTR336",
    "clearest-left-open",
    meaning="Several statements are equally clear by our order of choice, their limits differ, and only "
    "their dates decide which of them stands first on the claim’s page.",
    why="The limit is what a position is about: which one a reader meets first is a choice, and one "
    "that should be made for a reason.",
    remedy="Choose one under `clearest` of the claim, with `why`; or mark those that do not state the "
    "position with `implied: true`.",
)
IN_TWO_QUESTIONS = error(
    "OTR337",
    "claim-in-two-questions",
    meaning="`questions` of the story names a claim twice.",
    why="The list of claims would show it twice, as if there were two.",
    remedy="Keep it under the question that it answers.",
)
DATE_NOT_IN_EVIDENCE = warning(
    "OTR338",
    "date-not-in-evidence",
    meaning="A sentence of the story stands under a date on which nothing of its evidence was said, "
    "published or happened.",
    why="The dates are what a reader finds a sentence by. A slip of a year is easily made and hardly "
    "seen.",
    remedy="Correct `date`, or name the evidence that has this date.",
)
