"""How many of some words were compared, and how many are quoted: counted for whoever says so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from build_scripts.checking.compared import ComparedArticle, Ground
from build_scripts.record import Evidence, Record, ReportEvidence, Statement
from build_scripts.telling.terms import reader_word
from build_scripts.telling.words import capital, check_label
from build_scripts.words.sources import Form

_FORMS = {
    Form.DIRECT: ("direct", "Quoted: all the words are the speaker’s"),
    Form.MIXED: ("mixed", "Quoted in part"),
    Form.INDIRECT: ("indirect", "Reported: the reporter’s words"),
}
_GROUNDS = {
    Ground.PRINTED: ("compared", "Compared with the article"),
    Ground.MATCHED_EARLIER: ("compared", "Compared with the article"),
    Ground.UNCHECKED: ("unchecked", "Not compared with the source"),
}


def unchecked_in(items: Iterable[Evidence]) -> int:
    """Count the statements and passages whose words were not compared; reports have none."""
    return sum(
        not isinstance(item, ReportEvidence) and item.ground is Ground.UNCHECKED for item in items
    )


def quoted_in(statements: Iterable[Statement]) -> int:
    """Count the statements of which at least some words are the speaker's own."""
    return sum(statement.form is not Form.INDIRECT for statement in statements)


def check_of(compared: ComparedArticle, language: str) -> str:
    """Say what of the words of a whole article, in its language, was compared."""
    return check_label(compared.ground, language, compared.sense)


def by_check(record: Record) -> list[tuple[str, int]]:
    """Count all statements by what of them was compared; what does not occur is left out."""
    labels = Counter(
        (
            statement.ground,
            check_label(statement.ground, _language(record, statement), statement.sense),
        )
        for statement in record.statements
    )
    return [
        (label, labels[ground, label])
        for each in Ground
        for ground, label in sorted(labels)
        if ground is each
    ]


def _language(record: Record, statement: Statement) -> str:
    return record.articles[statement.article].entry.language


def by_form(statements: Iterable[Statement]) -> list[tuple[str, int]]:
    """Count statements by whose words they are, in readers' words, for all forms."""
    forms = Counter(statement.form for statement in statements)
    return [(capital(reader_word(form.value)), forms[form]) for form in Form]


def form_facet(statement: Statement) -> tuple[str, str]:
    """Return by what a statement is found that is looked for by whose words it is: key and label."""
    return _FORMS[statement.form]


def check_facet(statement: Statement) -> tuple[str, str]:
    """Return by what a statement is found that is looked for by what it was compared with."""
    return _GROUNDS[statement.ground]
