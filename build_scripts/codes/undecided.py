"""OTR432 to OTR435: what a draft leaves open on purpose, until a person has decided."""

from build_scripts.codes._make import error, warning

NOT_DECIDED_YET = warning(
    "OTR432",
    "not-decided-yet",
    meaning="A quotation of a draft says `undecided` where its speaker, its reporting words, or what it "
    "reports should stand. Its words are compared; nothing else of it is, and the preview leaves it out.",
    why="Print often leaves open who “he” is. A guess that nobody looked at again would be a false "
    "attribution.",
    remedy="Read the place in the article and write who speaks, then remove `candidates`. "
    "`make draft ARTICLE=id REVIEW=1` asks for one after the other. What cannot be decided is left out.",
)
UNDECIDED_PUBLISHED = error(
    "OTR433",
    "undecided-published",
    meaning="An article that is no draft has a quotation that says `undecided`.",
    why="Nothing is published of which nobody has decided who said it, or what it says.",
    remedy="Decide it, take the quotation out, or make the article a draft: `status: draft`.",
)
CANDIDATES_LEFT_OVER = error(
    "OTR434",
    "candidates-left-over",
    meaning="A quotation has a speaker and still says in `candidates` who else might have spoken.",
    why="The file is public. Somebody who did not say a thing must not stand beside it as perhaps having "
    "said it.",
    remedy="Remove the line `candidates`.",
)
UNDECIDED_IS_NOBODY = error(
    "OTR435",
    "undecided-is-nobody",
    meaning="`undecided` stands where only an actor can: as the id of an actor's file, or in another key "
    "than `speaker`.",
    why="`undecided` is no actor. Of `about`, `against` and the like nothing needs to be said, and what is "
    "said must be somebody.",
    remedy="Leave the key out until it is decided. Give an actor another id.",
)
