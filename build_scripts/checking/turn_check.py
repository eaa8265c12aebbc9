"""Words of a transcript stand in their speaker's turn, and never run over a change of speaker."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_scripts.checking.voices import NOBODY, ActorNames
from build_scripts.codes import turns as codes
from build_scripts.entries import Article, ArticleKind, Attribution, Passage, Quotation
from build_scripts.loading.sited import Sited
from build_scripts.problems import Code, Problem
from build_scripts.words.bounds import one_line
from build_scripts.words.folding import fold_words
from build_scripts.words.marks import MarkKind
from build_scripts.words.matching import Found
from build_scripts.words.reporting_verbs import VERBS
from build_scripts.words.sources import SourceText
from build_scripts.words.turn_labels import is_question, words_beside_roles
from build_scripts.words.turns import Turn, Turns, is_direction, stage_directions, turns_of

_WHOLE = frozenset({ArticleKind.TRANSCRIPT, ArticleKind.INTERVIEW, ArticleKind.MINUTES})
_LABELLED = frozenset({ArticleKind.TRANSCRIPT, ArticleKind.INTERVIEW})
_PAST = "|".join(
    sorted({form for verb in VERBS if verb.strength for form in verb.past} | {"asked"})
)
_REPORTED = re.compile(
    rf"\s*(?:(?:also|then|further|again)\s+)?(?:{_PAST})\s+(?:that|whether|if|he|she|they)\b", re.I
)
_NAME_FIRST = re.compile(
    rf"\s*(?:(?:Mr|Mrs|Ms|Dr|Cllr|The)\.?\s+)?[A-Z][^.:;!?\n]{{0,60}}?{_REPORTED.pattern}", re.I
)
_BY_OTHERS = frozenset({Attribution.TITLE, Attribution.INFERRED, Attribution.METONYM})


def turns_of_article(article: Article, source: SourceText, voices: ActorNames = NOBODY) -> Turns:
    """Return the turns of an article's text: all labels of a transcript, blocks in a report."""
    return turns_of(source, article.title, voices.names, whole=article.kind in _WHOLE)


def turn_problems(
    article: Sited[Article],
    key: str,
    index: int,
    source: SourceText,
    found: Found,
    voices: ActorNames = NOBODY,
) -> list[Problem]:
    """Return the problems of found words with the turn in which they stand.

    Problems: `over-a-change-of-speaker`, `not-the-label`, `in-anothers-turn`, `in-nobodys-turn`,
    `stage-direction`, `minutes-not-speech`, `label-perhaps-anothers`.
    """
    entry = (article.entry.quotations if key == "quotations" else article.entry.passages)[index]
    turns = turns_of_article(article.entry, source, voices)
    line = f"line {source.place(found.spans[0][0])[0]} of {source.file}"

    def told(code: Code, field: str, message: str, hint: str) -> list[Problem]:
        return [Problem(code, article.at(key, index, field), message, hint)]

    touched = {turn: None for span in found.spans for turn in turns.around(*span)}
    held = [turns.holding(*span) for span in found.spans]
    if len(touched) > 1 or (touched and None in held) or len(set(held)) > 1:
        names = " and ".join(_shown(turn) for turn in list(touched)[:3])
        return told(
            codes.OVER_A_CHANGE_OF_SPEAKER,
            "text",
            f"The words of {entry.id!r} ({line}) do not stand in one turn: they touch the label or the "
            f"words of {names}.",
            "Make a quotation of each turn, without the label.",
        )
    turn = held[0]
    if isinstance(entry, Passage):
        if turn is None or is_question(turn.label) or not turns.whole:
            return []
        return told(
            codes.IN_ANOTHERS_TURN,
            "text",
            f"The passage {entry.id!r} ({line}) stands in the turn of {_shown(turn)}: these are no words "
            "of the article's own.",
            "Make it a quotation of whoever speaks there.",
        )
    speech = not article.entry.prints_marks_of(entry)
    if speech and turns.whole and _holds_direction(source, found):
        return told(
            codes.STAGE_DIRECTION,
            "text",
            f"The words of {entry.id!r} ({line}) hold a stage direction, which nobody speaks.",
            "Leave it out with `[…]`.",
        )
    if speech and article.entry.kind in _WHOLE and _is_minutes(source, turn, turns, found):
        return told(
            codes.MINUTES_NOT_SPEECH,
            "text",
            f"The words of {entry.id!r} ({line}) stand in reported speech: the text tells what was said.",
            "Write `kind: minutes` in the article; then the words are indirect, and no speaker's own.",
        )
    if turn is not None and not _is_inner(entry, source, turn, found, voices):
        return list(_of_speaker(article, index, entry, turn, voices, line))
    if turn is None and turns.turns and turns.whole and speech and not _is_by_others(entry):
        return told(
            codes.IN_NOBODYS_TURN,
            "text",
            f"The words of {entry.id!r} ({line}) stand before the first label, in nobody's turn.",
            "If the speaker begins without a label, write `attribution: inferred` (or `title`) and in "
            "`attributed_as` the printed words that say who speaks.",
        )
    return []


def unlabelled_problem(
    article: Sited[Article], source: SourceText, voices: ActorNames = NOBODY
) -> Problem | None:
    """Return the warning of a text that is to print speech under labels, and has none.

    Problems: `transcript-without-labels`. Transcripts and interviews print labels; whatever else prints
    speech without marks does where several people speak.
    """
    entry = article.entry
    speech = [q for q in entry.quotations if not entry.prints_marks_of(q)]
    several = len({q.speaker for q in speech}) > 1
    if entry.prints_marks or not speech or not (several or entry.kind in _LABELLED):
        return None
    if turns_of_article(entry, source, voices).turns:
        return None
    key = "kind" if "kind" in entry.model_fields_set else "speech_marks"
    return Problem(
        codes.TRANSCRIPT_WITHOUT_LABELS,
        article.at(key),
        f"{source.file} has no labels: nothing there says who speaks, and the words of "
        f"{_number(speech)} are taken as their speakers’ because the article says so.",
        codes.TRANSCRIPT_WITHOUT_LABELS.remedy,
    )


def _number(speech: list[Quotation]) -> str:
    return f"{len(speech)} quotations" if len(speech) > 1 else f"{speech[0].id!r}"


def _of_speaker(
    article: Sited[Article],
    index: int,
    entry: Quotation,
    turn: Turn,
    voices: ActorNames,
    line: str,
) -> Iterator[Problem]:
    where = article.at("quotations", index, "attributed_as" if entry.attributed_as else "speaker")
    is_the_label = entry.attributed_as is not None and _is_in(entry.attributed_as, turn.label)
    if entry.attributed_as is not None and not is_the_label:
        yield Problem(
            codes.NOT_THE_LABEL,
            where,
            f"“{entry.attributed_as}” is not the label of the turn in which the words of {entry.id!r} "
            f"stand ({line}): that is {_shown(turn)}.",
            f"Write `attributed_as: {turn.label}`, and the speaker of that turn."
            if turn.label
            else "Leave `attributed_as` out where no label is printed.",
        )
        return
    named = voices.named_by(turn.label)
    if not voices.by_id or (entry.speaker and named.issuperset(entry.speaker)):
        return
    if not named and _is_by_others(entry) and (is_the_label or not turn.label):
        if entry.attribution is Attribution.TITLE:
            yield from _title_problem(article, index, entry, turn, voices)
        return
    is_another = f", and names {', '.join(sorted(named))}" if named else ""
    yield Problem(
        codes.IN_ANOTHERS_TURN,
        article.at("quotations", index, "speaker"),
        f"The words of {entry.id!r} ({line}) stand in the turn of {_shown(turn)}. That label does not "
        f"name {', '.join(entry.speaker)}{is_another}.",
        "Give the words to whoever speaks there. If it is the same person, add the label to the "
        "`aliases` of the actor; for a label without a name write `attribution: title` or `inferred`, "
        "and the label in `attributed_as`.",
    )


def _title_problem(
    article: Sited[Article], index: int, entry: Quotation, turn: Turn, voices: ActorNames
) -> Iterator[Problem]:
    """A title has nothing but titles, and words that the file of the speaker has."""
    own = {word for speaker in entry.speaker for word in voices.words_of(speaker)}
    others = [word for word in words_beside_roles(turn.label) if word not in own]
    if others:
        told = ", ".join(f"“{word}”" for word in others)
        yield Problem(
            codes.LABEL_OF_SOMEBODY_ELSE,
            article.at("quotations", index, "attributed_as"),
            f"The label {_shown(turn)} of the words of {entry.id!r} is said to be a title of "
            f"{', '.join(entry.speaker)}, whose file does not have {told}: is it a name?",
            codes.LABEL_OF_SOMEBODY_ELSE.remedy,
        )


def _holds_direction(source: SourceText, found: Found) -> bool:
    return any(
        is_direction(source.text[a:b]) or stage_directions(source.text, a, b)
        for a, b in found.spans
    )


def _is_by_others(entry: Quotation) -> bool:
    return entry.attribution in _BY_OTHERS and entry.attributed_as is not None


def _is_inner(
    entry: Quotation, source: SourceText, turn: Turn, found: Found, voices: ActorNames
) -> bool:
    """Whether the words are another's, whom the speaker of the turn quotes or reports."""
    if entry.within is not None:
        return True
    if entry.via and voices.named_by(turn.label).intersection(entry.via):
        return True
    start, end = found.spans[0][0], found.spans[-1][1]
    marked = any(
        stretch.kind is MarkKind.DOUBLE and source.text[turn.start : stretch.outer_start].strip()
        for stretch in source.stretches_around(start, end)
    )
    inside = source.text[turn.start : turn.end]
    return marked and entry.attributed_as is not None and _is_in(entry.attributed_as, inside)


def _is_minutes(source: SourceText, turn: Turn | None, turns: Turns, found: Found) -> bool:
    """Whether the turn, or the paragraph of a text without labels, tells what somebody said."""
    if turn is not None:
        return _REPORTED.match(source.text, turn.start, turn.end) is not None
    first, last = source.paragraph(found.spans[0][0])
    return not turns.turns and _NAME_FIRST.match(source.text, first, last) is not None


def _is_in(words: str, text: str) -> bool:
    inner, whole = fold_words(words).casefold(), fold_words(text).casefold()
    return re.search(rf"(?<!\w){re.escape(inner)}(?!\w)", whole) is not None


def _shown(turn: Turn) -> str:
    return f"“{one_line(turn.label)}”" if turn.label else "somebody whom no label names"
