"""The rows of the table of terms about sources and about who says what."""

from __future__ import annotations

from typing import Final

from build_scripts.telling.term import Term, TermGroup

_SOURCES = TermGroup.SOURCES
_SPEECH = TermGroup.SPEECH

OF_SPEECH: Final = (
    Term(
        _SOURCES,
        "article",
        "article",
        "One source that was read: a news report, a statement, a transcript, a letter, a public document.",
    ),
    Term(
        _SOURCES,
        "quotation",
        "quotation",
        "Words of an article that it gives as somebody’s, as printed.",
    ),
    Term(
        _SOURCES,
        "passage",
        "the article’s own words",
        "Words of an article in its own voice, on which a sentence of this site rests.",
        several="passages in the articles’ own words",
    ),
    Term(
        _SOURCES,
        "report",
        "reported, not quoted",
        "A fact from a named article, in our words: none of the article’s words stand here to compare.",
        several="facts reported, not quoted",
    ),
    Term(
        _SOURCES,
        "evidence",
        "the words it rests on",
        "What stands behind a sentence: a quotation, an article’s own words, or what an article reports. "
        "It shows what was said and printed, not that it is true. In files it is named by its id, from "
        "another article as `article-id#id`.",
        several="the words they rest on",
    ),
    Term(
        _SOURCES,
        "grade",
        "how good a source it is",
        "How near a source is to the words that it prints: a record (a transcript, letter, speech or "
        "statement), an agency’s text, a publisher’s own text, a repost, a repost of a repost, a machine "
        "translation. It follows from what is said of the article, or is set by an editor with a "
        "reason. It says where words come from, not that they are true.",
    ),
    Term(
        _SOURCES,
        "translation",
        "translation",
        "What words that are printed in another language say in that of the story, with who translated "
        "them. It stands beside the words, and is never shown as a quotation.",
    ),
    Term(
        _SOURCES,
        "unchecked",
        "copied by hand",
        "Of words that nobody could compare with the text of their article. They carry a ring wherever "
        "they are shown, and the page says so.",
    ),
    Term(
        _SOURCES,
        "text",
        "text",
        "The wording of a whole article, kept to compare with. It is private, unless the article is "
        "openly licensed.",
    ),
    Term(
        _SOURCES,
        "receipt",
        "receipt",
        "The published record that quotations were compared with a text that is not published.",
    ),
    Term(
        _SOURCES,
        "folding",
        "differences of print that do not count",
        "The published list of what may differ when words are compared, such as the shape of quotation "
        "marks. Everything else counts: case, spelling, punctuation, brackets.",
        shunned=("folding", "foldings"),
    ),
    Term(
        _SPEECH,
        "speaker",
        "speaker",
        "To whom the article gives the words; one or several.",
    ),
    Term(
        _SPEECH,
        "on_behalf_of",
        "for",
        "The country or organisation that the speaker speaks for.",
    ),
    Term(
        _SPEECH,
        "direct",
        "quoted",
        "All the words stand inside quotation marks as printed. In a transcript or another source that "
        "prints speech without marks all words are quoted.",
    ),
    Term(
        _SPEECH,
        "mixed",
        "quoted in part",
        "Only the words inside quotation marks are the speaker’s; the rest is the reporter’s.",
    ),
    Term(
        _SPEECH,
        "indirect",
        "reported",
        "The reporter’s words for what somebody said, not the speaker’s. What is reported stands in our "
        "words, with the article’s beneath.",
        shunned=("indirect",),
    ),
    Term(
        _SPEECH,
        "cue",
        "reporting words",
        "How the article says that somebody speaks: said, told reporters, announced.",
        shunned=("cue", "cues"),
    ),
    Term(
        _SPEECH,
        "act",
        "what the words do",
        "Says, accuses, denies, warns. It is “says” unless something carries more: the article’s own "
        "verb, the words themselves (“We urge”), or a reason that the editors give.",
        # The one that pages have is an official one.
        shunned=(r"(?<!official )act", r"(?<!official )acts"),
    ),
    Term(
        _SPEECH,
        "attribution",
        "how the article names the speaker",
        "By name, by title, by a pronoun, by another word (“Tehran” for a government); or only in the "
        "words before; or not at all, so that we say who it is, and why.",
        shunned=("metonym", "metonyms", "attribution"),
    ),
    Term(
        _SPEECH,
        "via",
        "relayed by",
        "Through whom the words came to the article. Words that came by hearsay never count as the "
        "speaker’s own.",
        shunned=("via",),
    ),
    Term(
        _SPEECH,
        "relays",
        "cites",
        "What the speaker only passes on: reports, a newspaper, somebody else’s figures.",
    ),
    Term(
        _SPEECH,
        "occasion",
        "occasion",
        "Something at which several things were said: a briefing, a meeting.",
    ),
    Term(
        _SPEECH,
        "utterance",
        "the same words",
        "What somebody said once and several articles print. Wording sets the printed versions beneath "
        "each other.",
        several="statements",
        shunned=("utterance", "utterances", "acts? of speech"),
    ),
)
