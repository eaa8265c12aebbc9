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
MUCH_PRINTED = warning(
    "OTR330",
    "much-printed",
    meaning="More of an article's text is printed than the limit: a third, or what `story.yml` sets. "
    "Counted is every word of it that stands anywhere: in quotations, passages, the headline, the "
    "names of speakers and reporting words, our sentences, and words that tell where others stand; "
    "each once. Of openly licensed texts, and of fewer than 50 words, nothing is told.",
    why="Quoting to report and comment is allowed in most countries, copying is not. Single quotations "
    "look small; only their sum shows how much of somebody's work is printed. The figure is no legal "
    "advice: how much is too much is a question of law, of the purpose and of the country.",
    remedy="Shorten indirect and mixed stretches and passages to what the evidence needs, and leave out "
    "quotations that nothing rests on. Where it must be more, set `most_printed` in `story.yml` with "
    "`percent` and `why`: the reason stands on the method page.",
)
ACT_MISSING = error(
    "OTR313",
    "act-missing",
    meaning="The article denies, accuses, warns, admits or asks in its reporting words, and the "
    "reporter’s words beneath are shown as merely said.",
    why="“He denied that he had been paid” would be published as “he had been paid”, which he says: the "
    "contrary of what the article reports.",
    remedy="Add the `act` that the message names. Where the cue means something else, say why in "
    "`act_basis`.",
)
ACT_PERHAPS_MISSING = warning(
    "OTR314",
    "act-perhaps-missing",
    meaning="The article denies, accuses, warns, admits or asks in its reporting words, and the speaker’s "
    "words beneath are shown as merely said.",
    why="Whoever reads a few quoted words sees them as a statement. The article reports them as more, or "
    "as the contrary.",
    remedy="Add the `act` that the message names. Where the cue means something else, say why in "
    "`act_basis`.",
)
INDIRECT_WITHOUT_SAYS = warning(
    "OTR315",
    "indirect-without-says",
    meaning="Words of the reporter are quoted, and `says` does not tell what is reported.",
    why="A stretch cut from a sentence of the reporter’s loses what stood around it: that it was denied, "
    "asked, or true under a condition only.",
    remedy="Say in `says` what is reported, in a whole sentence of your own: “He denied that …”.",
)
SAYS_NO_SENTENCE = error(
    "OTR436",
    "says-no-sentence",
    meaning="`says` is an id, or a key that was typed, and no sentence.",
    why="Readers are shown `says` as what somebody is reported to have said.",
    remedy="Say what is reported, in a whole sentence of your own: “He denied that …”. What is not decided "
    "yet is `says: undecided`.",
)
DENIAL_ON_ACCUSATION = warning(
    "OTR316",
    "denial-on-accusation",
    meaning="A tie is said to be denied, and its evidence is words that accuse the one of whom it is told.",
    why="An accusation shown as a denial says the contrary of what was said.",
    remedy="Correct `holds`, or name the words of who denies it. If the accusation does deny this tie (it "
    "blames somebody for not having done it), say so in `context` of the tie.",
)
PARTLY_BESIDE_DENIAL = warning(
    "OTR317",
    "partly-beside-denial",
    meaning="Words are said to affirm something in part, and the same words deny it: by their `act`, or "
    "because no position of theirs affirms anything.",
    why="`partly` says yes, within limits. A denial of a part shown as an affirmation of the rest puts an "
    "admission into somebody’s mouth.",
    remedy="Write `holds: denies` with the `scope` of the denial (`position: no` for a claim). If the words "
    "do grant something, give them a position `yes`, or `partly` with its `scope`, on the claim that they "
    "grant.",
)
TIE_TO_ITSELF = error(
    "OTR318",
    "tie-to-itself",
    meaning="A tie leads from an actor to the same actor.",
    why="Nobody stands at the other end, so the tie says nothing, and no diagram can show it.",
    remedy="Correct `from` or `to`.",
)
AGAINST_THE_SPEAKER = error(
    "OTR319",
    "against-the-speaker",
    meaning="`against` names somebody who speaks the words.",
    why="The page would say that somebody accuses, urges or threatens themselves.",
    remedy="Name whom the words are aimed at. Who blames themselves `admits`, against nobody.",
)
SAID_AFTER_PUBLISHED = error(
    "OTR320",
    "said-after-published",
    meaning="Words were spoken after the article that prints them was published, as their dates have it.",
    why="One of the two dates is wrong, and statements are shown in order of time.",
    remedy="Correct the date. Of an article that was updated later give both days: "
    "`published: 2026-03-01/2026-03-03`.",
)
PUBLISHED_AFTER_ADDED = warning(
    "OTR321",
    "published-after-added",
    meaning="An article was published after the day on which it was added.",
    why="Nobody can annotate what is not there yet: one of the two dates is wrong, unless a magazine prints "
    "a later date on its cover.",
    remedy="Correct `published` or `added`, or say in `published_basis` where the date stands.",
)
ENDS_BEFORE_IT_BEGINS = error(
    "OTR322",
    "ends-before-it-begins",
    meaning="A role or a membership ends before it begins, or a source names it outside its time.",
    why="Pages show what somebody was at the date of their words. From such dates nobody can tell.",
    remedy="Correct `from`, `to` or `as_of`.",
)
TITLE_NOT_HEADLINE = warning(
    "OTR323",
    "title-not-headline",
    meaning="The title of an article is not the headline with which its text begins.",
    why="`title` is shown as the headline as printed. Other words there are put into the outlet’s mouth.",
    remedy="Paste the headline as `title`. If the title comes from elsewhere, say from where in "
    "`title_basis`; pages then say that it is not as printed.",
)
DENIAL_TOLD_AS_STATEMENT = error(
    "OTR325",
    "denial-told-as-statement",
    meaning="The article denies in its reporting words, and `says` tells what is denied as if it were said.",
    why="Pages show `says` in the place of the reporter’s words. What somebody denies would be published as "
    "what they say.",
    remedy="Tell the denial: “He denied that …”.",
)
DENIAL_PASSED_OVER = error(
    "OTR326",
    "denial-passed-over",
    meaning="At the edge of the reporter’s words the article prints what denies them: a verb, a “not”, or that "
    "it is untrue; and neither `cue` nor `act` says so.",
    why="Cut off from it, what somebody denied is published as what they say.",
    remedy="Give the verb as the `cue`, and write `act: denies`; quote a “not” together with its words. Where "
    "something else is denied, say so in `act_basis`.",
)
SAME_WORDS_TWICE = error(
    "OTR324",
    "same-words-twice",
    meaning="One stretch of an article is annotated twice for the same speaker.",
    why="The same words would be shown, counted and found as two statements.",
    remedy="Keep one of the two, with the positions and topics of both. If the article prints the words "
    "twice, tell the two places apart with `near` or `place`.",
)
WORDS_INSIDE_OTHERS = warning(
    "OTR354",
    "words-inside-others",
    meaning="All words of a quotation stand inside another quotation of the same article and speaker.",
    why="The same words are shown, counted and found as two statements. It happens where a sheet or a draft "
    "brings a part of what somebody annotated whole.",
    remedy="Keep one of the two, with the positions and topics of both; or shorten the longer one to what the "
    "other does not have. What is quoted inside the longer one says so with `within`.",
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
