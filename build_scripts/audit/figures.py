"""Advice on numbers: figures in the evidence of claims that no amount holds."""

from __future__ import annotations

from collections.abc import Iterator

from build_scripts.audit.advice import Advice, AdviceKind, Material
from build_scripts.entries import Article, Quotation, Report
from build_scripts.loading.sited import Sited
from build_scripts.numbers.finding import figures_in
from build_scripts.numbers.of_amount import bears_on
from build_scripts.numbers.reading import is_read

WITHOUT_AMOUNT = AdviceKind(
    "figure-without-amount",
    "Figures in the evidence of claims that no amount holds",
    "A figure that stands in words only is not on the chart beside what others say.",
)


def figures_without_amount(material: Material) -> Iterator[Advice]:
    """Figures in English words that take a position on a claim, and figures of positions, without amount."""
    story = material.entries.story
    ours = story.entry.language if story else "en"
    for article in material.entries.articles.values():
        if article.entry.withdrawn is not None:
            continue
        for index, quotation in enumerate(article.entry.quotations):
            language = article.entry.language
            yield from _of_item(article, "quotations", index, quotation, quotation.text, language)
        for index, report in enumerate(article.entry.reports):
            yield from _of_item(article, "reports", index, report, report.fact, ours)


def _of_item(
    article: Sited[Article],
    key: str,
    index: int,
    item: Quotation | Report,
    text: str,
    language: str,
) -> Iterator[Advice]:
    if item.withdrawn is not None or not item.positions:
        return
    todo = "Add it to `amounts` with what is counted, or leave it if nobody would compare it."
    where = article.at(key, index, "text" if key == "quotations" else "fact")
    held = [amount.words for amount in item.amounts]
    for number, position in enumerate(item.positions):
        if position.figure and not any(bears_on(amount, position) for amount in item.amounts):
            held.append(position.figure)  # Told here, and not once more as words.
            yield Advice(
                WITHOUT_AMOUNT,
                article.at(key, index, "positions", number, "figure"),
                f"The figure “{position.figure}” on {position.claim} is no amount of {item.id}.",
                todo,
            )
    for figure in figures_in(text) if is_read(language) else ():
        if not any(figure in words for words in held):
            fact = f"{article.id}#{item.id} says “{figure}”, and no amount holds it."
            yield Advice(WITHOUT_AMOUNT, where, fact, todo)
