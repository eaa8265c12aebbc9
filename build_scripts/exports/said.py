"""The table of quotations: everything that must go with the words stands in the row of the words."""

from __future__ import annotations

from collections.abc import Callable

from build_scripts.checking.compared import Ground
from build_scripts.entries import Act, Attribution, Place, Quotation
from build_scripts.entries.quotation import Reply
from build_scripts.entries.translation import Translator
from build_scripts.exports import ids
from build_scripts.exports.columns import CellKind, DataCell, DataColumn, DataTable
from build_scripts.exports.dates import date_columns
from build_scripts.exports.parts import BY_ARTICLE
from build_scripts.exports.quotation_rows import QuotationRow, SpokenWords, quotation_rows
from build_scripts.exports.shared_columns import (
    CHECKS,
    address_column,
    article_column,
    check_column,
    id_column,
    label_column,
    rights_column,
    withdrawal_columns,
)
from build_scripts.record import Statement
from build_scripts.telling.caveats import About
from build_scripts.telling.printed import own_words
from build_scripts.words.bounds import one_line
from build_scripts.words.sources import Form

NO_CUE = "none"
"""What an entry writes where the article prints no word of speaking."""


def _column(
    name: str,
    means: str,
    of: Callable[[SpokenWords], DataCell],
    kind: CellKind = CellKind.TEXT,
    table: str = "",
    choices: tuple[str, ...] = (),
) -> DataColumn[QuotationRow]:
    def value(row: QuotationRow) -> DataCell:
        return of(row.spoken) if row.spoken is not None else None

    return DataColumn(name, kind, means, value, table=table, choices=choices)


def _actors(
    name: str, means: str, of: Callable[[Quotation], tuple[str, ...]]
) -> DataColumn[QuotationRow]:
    return _column(
        name, means, lambda s: ids.actor_ids(of(s.quotation)), CellKind.LIST, table="actors"
    )


def _addresses(statement: Statement, references: tuple[str, ...]) -> tuple[str, ...]:
    """References of an entry as ids of rows: those of its own article have no article before them."""
    return tuple(
        ids.evidence_id(one if "#" in one else f"{statement.article}#{one}") for one in references
    )


_WORDS = (
    _column(
        "words",
        "The words as printed, set in quotation marks where they are a speaker’s.",
        lambda s: s.told.printed.text,
    ),
    _column(
        "speakers_words",
        "Of these only the speaker’s own, […] between them. Empty for reported speech, whose words are "
        "the reporter’s: never show those as the speaker’s.",
        lambda s: own_words(s.statement) if not s.told.is_reported else "",
    ),
    _column(
        "reported_in_our_words",
        "What reported speech says, in a sentence of ours. No quotation.",
        lambda s: s.told.gloss,
    ),
    _column(
        "translation",
        "The translation that stands with the words, with its language and who made it: no quotation.",
        lambda s: s.told.printed.translation.line if s.told.printed.translation else None,
    ),
    _column(
        "form",
        "How much stands inside quotation marks: all (direct), some (mixed), none (indirect: reported).",
        lambda s: s.statement.form.value,
        CellKind.CHOICE,
        choices=tuple(one.value for one in Form),
    ),
    _column("language", "The language of the printed words.", lambda s: s.told.article.language),
)
_PEOPLE = (
    _actors("speakers", "To whom the article attributes the words.", lambda q: q.speaker),
    _column(
        "byline",
        "Who speaks, as what at that date, for whom: one line.",
        lambda s: s.told.byline,
    ),
    _actors("on_behalf_of", "The bodies that the speaker speaks for.", lambda q: q.on_behalf_of),
    _actors(
        "relayed_by",
        "Through whom the words came, the nearest to the article first. Not empty means hearsay.",
        lambda q: q.via,
    ),
    _column(
        "only_cites",
        "What the speaker only cites; then the speaker does not say it.",
        lambda s: s.quotation.relays,
    ),
    _actors("about", "Whom the words are about.", lambda q: q.about),
    _actors("against", "Whom an accusation, demand or threat is aimed at.", lambda q: q.against),
    _column(
        "cue",
        "The printed words that hand over to the speaker; empty where there are none.",
        lambda s: one_line(s.quotation.cue) if s.quotation.cue != NO_CUE else None,
    ),
    _column("said_to", "To whom the words were spoken.", lambda s: s.told.to),
    _column(
        "attribution",
        "How the article names the speaker here; “inferred” is our inference.",
        lambda s: s.quotation.attribution.value,
        CellKind.CHOICE,
        choices=tuple(one.value for one in Attribution),
    ),
    _column(
        "attributed_as",
        "The printed words that name the speaker.",
        lambda s: s.quotation.attributed_as,
    ),
    _column(
        "identified_by",
        "The evidence that says who speaks, where the article does not name them here.",
        lambda s: (
            _addresses(s.statement, (s.quotation.identified_by,))[0]
            if s.quotation.identified_by
            else None
        ),
    ),
)
_DOING = (
    _column(
        "act",
        "What the words do. An accusation is no fact, and a denial is no statement of what it denies.",
        lambda s: s.quotation.act.value,
        CellKind.CHOICE,
        choices=tuple(one.value for one in Act),
    ),
    _column("act_basis", "On what ground that stands.", lambda s: s.told.basis),
    _column(
        "reply",
        "Whether the article prints a reply of those whom the words accuse.",
        lambda s: s.quotation.reply.value if s.quotation.reply else None,
        CellKind.CHOICE,
        choices=tuple(one.value for one in Reply),
    ),
)
_WHEN: tuple[DataColumn[QuotationRow], ...] = (
    *date_columns(
        "said",
        "When the words were said, as near as is known.",
        lambda row: row.spoken.statement.date if row.spoken else None,
    ),
    _column(
        "said_basis",
        "How that date is known, where the article does not print it.",
        lambda s: s.statement.date_basis,
    ),
    _column(
        "said_is_publication",
        "True where only the article’s own date is known: the words are of that day or earlier.",
        lambda s: s.statement.dated_by_publication,
        CellKind.YES_NO,
    ),
)
_CONTEXT = (
    _column(
        "topics",
        "The topics the words belong to.",
        lambda s: ids.topic_ids(s.quotation.topics),
        CellKind.LIST,
        table="topics",
    ),
    _column(
        "earlier",
        "Earlier words of the same speaker on the same claim, paired by an editor.",
        lambda s: _addresses(s.statement, s.quotation.earlier),
        CellKind.LIST,
        table="quotations",
    ),
    _column(
        "utterance",
        "One act of speech: rows with the same name print the same words.",
        lambda s: s.quotation.utterance,
    ),
    _column(
        "place",
        "Where in the article the words stand.",
        lambda s: s.quotation.place.value,
        CellKind.CHOICE,
        choices=tuple(one.value for one in Place),
    ),
    _column(
        "original_language",
        "The language in which they were spoken, if not that of the article.",
        lambda s: s.quotation.original.language if s.quotation.original else s.quotation.spoken_in,
    ),
    _column(
        "original_words",
        "The words in that language.",
        lambda s: one_line(s.quotation.original.text) if s.quotation.original else None,
    ),
    _column(
        "translated_by",
        "Who translated them.",
        lambda s: s.quotation.translated_by.value if s.quotation.translated_by else None,
        CellKind.CHOICE,
        choices=tuple(one.value for one in Translator),
    ),
    _column("context", "What a reader must know, in our words.", lambda s: s.quotation.context),
    _column(
        "cut_basis",
        "Why the words are fair without what was left out of or around them, in our words.",
        lambda s: s.quotation.cut_basis,
    ),
    _column(
        "caveats",
        "What must be known before the words are read, each a sentence.",
        lambda s: s.told.caveats.full(but=(About.CHECK,)),
        CellKind.LIST,
    ),
)

QUOTATIONS = DataTable(
    name="quotations",
    title="Quotations",
    means="Words that an article attributes to somebody.",
    parts=BY_ARTICLE,
    rows=quotation_rows,
    label="words",
    search=("words", "reported_in_our_words", "original_words"),
    columns=(
        id_column(
            lambda row: ids.evidence_id(row.evidence),
            "Its name: the article’s id, #, its own inside the article.",
        ),
        article_column(lambda row: ids.article_id(row.article.id)),
        *_WORDS,
        *_PEOPLE,
        *_DOING,
        *_WHEN,
        *_CONTEXT,
        address_column(lambda row: row.source.at(row.place)),
        check_column(lambda row: CHECKS[row.spoken.statement.ground] if row.spoken else None),
        DataColumn(
            "is_unchecked",
            CellKind.YES_NO,
            "True where the words were copied by hand and never compared.",
            lambda row: row.spoken.statement.ground is Ground.UNCHECKED if row.spoken else None,
        ),
        label_column(lambda row: row.spoken.told.check if row.spoken else None),
        rights_column(lambda row: row.source.rights_of_words(row.article.entry)),
        *withdrawal_columns(),
    ),
)
