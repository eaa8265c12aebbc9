"""A statement with everything that must go with its words, in words ready for each length."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass

from build_scripts.checking.compared import Ground
from build_scripts.entries import Act, Attribution, Quotation
from build_scripts.record import Record, Statement
from build_scripts.record.amounts import amounts_of
from build_scripts.telling.amounts import AmountTelling, amount_telling
from build_scripts.telling.articles import ArticleTelling
from build_scripts.telling.caveats import (
    About,
    Caveats,
    how_checked,
    how_marks_were_read,
    what_is_cited,
    what_is_left_out,
    who_relayed,
    who_says_who,
    whose_words,
)
from build_scripts.telling.dated import PUBLICATION_NOTE, DateTold, when_said
from build_scripts.telling.locators import place_in_words
from build_scripts.telling.people import Named, for_whom, named, named_at, with_roles
from build_scripts.telling.printed import ShownWords, one_run, words_in_marks
from build_scripts.telling.translations import translated
from build_scripts.telling.words import (
    ATTRIBUTIONS,
    SHORT_UNCHECKED,
    act_in_words,
    basis_in_words,
    capital,
    check_label,
    listed,
    uncapital,
)
from build_scripts.words.bounds import one_line
from build_scripts.words.sources import Form


@dataclass(frozen=True, slots=True)
class StatementTelling:
    """What a surface shows of a statement, and nothing that could be shown without its mark.

    `printed` are the words of the article with their translation, `gloss` what they report in ours,
    of reported speech only. `act` always carries its basis, where it needs one. `whose` says whose
    words they are, as part of a sentence, where they are not all the speaker's. `naming` says how the
    article names the speaker, where not by name. `in_source` says where in a long source the words
    stand. `chain` is empty but for hearsay. `amounts` are the numbers that the words give.
    Corrections and withdrawal are not here: what was taken back is no statement of the Record.
    """

    address: str
    article: ArticleTelling
    speakers: tuple[Named, ...]
    bodies: tuple[Named, ...]
    act: str
    says_only: bool
    verb: str
    naming: str
    basis: str
    to: str
    printed: ShownWords
    gloss: str
    is_reported: bool
    whose: str
    chain: str
    when: DateTold | None
    is_hearsay: bool
    is_unchecked: bool
    check: str
    caveats: Caveats
    in_source: str
    amounts: tuple[AmountTelling, ...] = ()

    @property
    def names(self) -> str:
        """Who speaks, by name alone: for a mark or a heading."""
        return listed([one.name for one in self.speakers])

    @property
    def who(self) -> str:
        """Who speaks; of several, each with its role. `role` has that of one."""
        return self.names if len(self.speakers) == 1 else with_roles(self.speakers)

    @property
    def role(self) -> str:
        """What the one who speaks was at that date; of several, `who` says it."""
        return self.speakers[0].role if len(self.speakers) == 1 else ""

    @property
    def for_whom(self) -> str:
        """For whom: "for the council"; empty where they speak for themselves."""
        return for_whom(self.bodies)

    @property
    def byline(self) -> str:
        """Who, in which role, for whom: one line of plain text."""
        return ", ".join(filter(None, (self.who, self.role, self.for_whom)))

    def headline(self, said: str, but: Container[About] = ()) -> str:
        """Return who said it and when, and in brackets all that must be known before it is read.

        `said` names them; `but` are the caveats that stand elsewhere.
        """
        dated = [PUBLICATION_NOTE] if self.when and self.when.is_publication else []
        notes = "; ".join([*dated, *map(uncapital, self.caveats.short(but))])
        head = f"{said}, {self.when.text}" if self.when else said
        return f"{head} ({notes})" if notes else head

    @property
    def shown(self) -> ShownWords:
        """What a list shows: the words, or in ours what they report."""
        return one_run(self.gloss) if self.gloss else self.printed

    @property
    def short_check(self) -> str:
        """What a list says of words that were not compared; empty of those that were."""
        return SHORT_UNCHECKED if self.is_unchecked else ""

    @property
    def is_gloss(self) -> bool:
        """Whether what a list shows is in our words."""
        return bool(self.gloss)

    @property
    def language(self) -> str:
        """The language of what a list shows: our own words are English."""
        return "en" if self.gloss else self.article.language

    @property
    def direction(self) -> str:
        """How what a list shows is written."""
        return "ltr" if self.gloss else self.article.direction


def statement_telling(
    record: Record, statement: Statement, article: ArticleTelling
) -> StatementTelling:
    """Tell a statement: the one place that reads how it came here, whose words it is, its basis."""
    quotation = statement.quotation
    actors = [record.actors[i] for i in quotation.speaker]
    relayers = [record.actors[i].name_in_text for i in quotation.via]
    verb, basis = act_in_words(quotation.act, actors), basis_in_words(statement.basis)
    is_reported = statement.form is Form.INDIRECT
    caveats = (
        whose_words(statement.form, [actor.name_in_text for actor in actors]),
        what_is_left_out(quotation.cut_basis),
        how_marks_were_read(quotation.speech_marks, statement.form),
        what_is_cited(quotation.relays),
        who_relayed(relayers),
        who_says_who(quotation.attribution),
        how_checked(statement.ground, article.language, statement.sense),
    )
    whose = caveats[0].full if caveats[0] else ""
    return StatementTelling(
        address=statement.address,
        article=article,
        speakers=named_at(record, quotation.speaker, statement.date),
        bodies=named(record, quotation.on_behalf_of),
        act=f"{verb} {basis}".strip(),
        says_only=quotation.act is Act.SAYS,
        verb=verb,
        naming=_naming(quotation, [actor.name for actor in actors]),
        basis=basis,
        to=statement.to or "",
        printed=ShownWords(words_in_marks(statement), translated(record, quotation.translation)),
        gloss=one_line(quotation.says) if is_reported and quotation.says else "",
        is_reported=is_reported,
        whose=uncapital(whose),
        chain=_chain([actor.name for actor in actors], relayers, article),
        when=when_said(statement),
        is_hearsay=bool(relayers),
        is_unchecked=statement.ground is Ground.UNCHECKED,
        check=check_label(statement.ground, article.language, statement.sense),
        caveats=Caveats(filter(None, caveats)),
        in_source=place_in_words(quotation),
        amounts=tuple(map(amount_telling, amounts_of(record, statement))),
    )


_NAMED_OTHERWISE = (Attribution.TITLE, Attribution.PRONOUN, Attribution.METONYM)


def _naming(quotation: Quotation, names: list[str]) -> str:
    """Say how the article names the speaker here; empty where it is by name."""
    if quotation.attribution is Attribution.CARRIED_OVER:
        return f"Still quoting {listed(names)}"
    if quotation.attribution in _NAMED_OTHERWISE and quotation.attributed_as:
        return f"The article says “{one_line(quotation.attributed_as)}”"
    words = capital(ATTRIBUTIONS[quotation.attribution])
    return f"{words}: “{quotation.attributed_as}”" if quotation.attributed_as and words else words


def _chain(speakers: list[str], relayers: list[str], article: ArticleTelling) -> str:
    """Hearsay as a chain, from who is said to have spoken to who printed it."""
    if not relayers:
        return ""
    links = [listed(speakers)]
    # The nearest to the article is named first in the entry, so it is the last to tell.
    links += [f"according to {relayer}" for relayer in reversed(relayers)]
    copied = f" ({article.grade.beside})" if article.grade.beside else ""
    return ", ".join([*links, f"as printed by {article.publisher or 'the article'}{copied}"])
