"""OTR3xx: evidence and fairness."""

from build_scripts.codes._make import error, warning

UNKNOWN_EVIDENCE = error(
    "OTR301",
    "unknown-evidence",
    meaning="A sentence, tie or event names evidence that does not exist, or the answer names "
    "something other than a quotation.",
    why="Every line of the site can be traced to the words it rests on. This one could not.",
    remedy="Correct the id. Inside an article write the id of a quotation, passage or report; "
    "elsewhere `article-id#id`.",
)
NO_EVIDENCE = error(
    "OTR302",
    "no-evidence",
    meaning="A sentence, tie, event or step of the walk names no evidence.",
    why="What rests on nothing is not published.",
    remedy="Name at least one quotation, passage or report.",
)
WEAK_EVIDENCE = error(
    "OTR303",
    "weak-evidence",
    meaning="The only evidence is a headline, or the words of an unnamed source.",
    why="Headlines are not written by those who speak, and unnamed sources cannot be asked. Neither "
    "alone may carry a statement about somebody. The rule is for every tie, event and sentence, because "
    "whether something is wrongdoing is not for a program to decide.",
    remedy="Add words of the body, or of somebody who is named.",
)
ACT_WITHOUT_BASIS = error(
    "OTR304",
    "act-without-basis",
    meaning="`act` says more than that something was said, and nothing carries it: neither the cue's own "
    "verb, nor a performative in the words, nor a reason in `act_basis`.",
    why="“Admits” and “denies” are judgements. They are the article's, the speaker's, or ours with a reason.",
    remedy="Leave `act` out, or give the reason in `act_basis`.",
)
INFERRED_WITHOUT_EVIDENCE = error(
    "OTR305",
    "inferred-without-evidence",
    meaning="The speaker is inferred, and `identified_by` does not name the evidence.",
    why="Words must not be put into somebody's mouth by a guess.",
    remedy="Add `identified_by:` with the quotation, passage or report that says who speaks.",
)
EARLIER_NOT_A_PAIR = error(
    "OTR306",
    "earlier-not-a-pair",
    meaning="`earlier` names words that cannot stand beside these as “earlier words, later words”: they "
    "are of another speaker, on another claim, said later, or no quotation.",
    why="Two statements side by side say that they belong together. That is only true of one speaker on "
    "one claim.",
    remedy="Name an earlier quotation of the same speaker, and give both a position on the same claim.",
)
LIKELY_SAME_WORDS = warning(
    "OTR307",
    "likely-same-words",
    meaning="Two articles print words that are so alike, and so near in time, that they are probably one "
    "act of speech.",
    why="Two articles that print one statement are one statement. Told apart, it would look like two; told "
    "together, a reader sees how each of them printed it.",
    remedy="Give both quotations the same `utterance`. If they were said at different times, give them two "
    "different ones: that is an answer too.",
)
LIMIT_IS_NO_LIMIT = warning(
    "OTR308",
    "limit-is-no-limit",
    meaning="An assertion says `partly` of a tie, and its words deny: their `act` is `denies`, or all that "
    "they say to claims is `no` or `unclear`.",
    why="“Partly” means: this tie, yes, within limits. Whoever denies, or says something else, would be "
    "shown as granting what it never granted.",
    remedy="Write `holds: denies`, with the limits of the denial in `scope`, name other words, or leave the "
    "assertion out.",
)
BAD_RELATION_TYPE = error(
    "OTR309",
    "bad-relation-type",
    meaning="The keys of a type of ties do not go together: `issued_by` in a family where nothing is done by "
    "word, `together` for ties that have a direction, or `kind_of` in a circle.",
    why="With `issued_by` a tie is shown as an official act on its doer's word alone. Nobody supplies, "
    "attacks or pays by saying so.",
    remedy="Take the key away, or give the type another `family`, `directed` or `kind_of`.",
)
