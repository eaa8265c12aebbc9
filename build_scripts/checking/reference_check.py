"""Every id that an entry names must exist and be published; evidence must not be withdrawn."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from build_scripts.checking.former_ids import former_id_problems, former_ids
from build_scripts.checking.references import (
    NamedId,
    references,
    where_to_add,
    without_evidence,
)
from build_scripts.checking.repeated_ids import repeated_ids
from build_scripts.codes import entries as codes
from build_scripts.codes import evidence as evidence_codes
from build_scripts.entries import UNDECIDED, Article, Status, Story
from build_scripts.entries.roles import Noun
from build_scripts.loading.assemble import Entries
from build_scripts.loading.folder import FOLDERS
from build_scripts.loading.similar import did_you_mean
from build_scripts.loading.sited import Sited
from build_scripts.problems import Location, Problem, Related

_MOST_PLACES = 5
_MOST_COMPARED = 100
"""For so many unknown ids the nearest known one is looked for; whoever has more has another fault."""


def reference_problems(entries: Entries) -> tuple[Problem, ...]:
    """Return the problems of all references between entries.

    Something that does not exist is told once, with the places that name it. Problems:
    `unknown-id`, `refers-to-draft`, `repeated-id`, `unknown-evidence`, `refers-to-withdrawn`,
    `no-evidence`, `former-id-taken`.
    """
    checker = _Checker(entries)
    owners = list(entries.every)
    for owner in owners:
        checker.check(references(owner))
    for article in entries.articles.values():
        checker.problems += repeated_ids(article)
    if entries.story is not None:
        checker.check_answer(entries.story)
        checker.check_walk(entries.story)
    for owner in owners:
        for where in without_evidence(owner):
            checker.tell_no_evidence(where)
    return (*checker.problems, *checker.missing(), *former_id_problems(entries))


@dataclass(frozen=True, slots=True)
class _Inside:
    """The ids inside an article that can be named as evidence, and those withdrawn."""

    present: frozenset[str]
    quotations: frozenset[str]
    withdrawn: frozenset[str]
    repeated: bool


class _Checker:
    def __init__(self, entries: Entries) -> None:
        self.entries = entries
        self.problems: list[Problem] = []
        self.unknown: dict[tuple[Noun, str], list[NamedId]] = defaultdict(list)
        self.known = {noun: frozenset(sited) for noun, sited in entries.by_noun.items()}
        self.former = former_ids(entries)
        self.broken = {
            noun: entries.broken.get(folder, frozenset()) for noun, folder in FOLDERS.items()
        }
        self.drafts = {
            noun: frozenset(
                i for i, s in entries.by_noun[noun].items() if s.entry.status is Status.DRAFT
            )
            for noun in FOLDERS
        }
        self.broken[Noun.RELATION_TYPE] = entries.broken_types
        self.drafts[Noun.RELATION_TYPE] = frozenset()
        self.known[Noun.RELATIONSHIP] = frozenset(
            f"{identifier}#{tie.id}"
            for identifier, article in entries.articles.items()
            for tie in article.entry.relationships
        )
        self.withdrawn = {i for i, a in entries.articles.items() if a.entry.withdrawn is not None}
        self.searches_left = _MOST_COMPARED
        self.asserting: dict[str, set[str]] = defaultdict(set)
        for identifier, article in entries.articles.items():
            for tie in article.entry.relationships:
                self.asserting[f"{tie.from_}--{tie.type}--{tie.to}"].add(identifier)
        self.known[Noun.TIE] = frozenset(self.asserting)
        self.tied: dict[str, set[str]] = defaultdict(set)
        for named in self.asserting:
            self.tied[named.partition("--")[0]].add(named.rpartition("--")[2])
        self.inside = {i: _inside_ids(article) for i, article in entries.articles.items()}

    def check(self, named: Iterable[NamedId]) -> None:
        for reference in named:
            match reference.noun:
                case Noun.EVIDENCE:
                    self.check_evidence(reference)
                case Noun.QUOTATION | Noun.OCCASION:
                    self.check_inside(reference)
                case Noun.RELATIONSHIP:
                    self.check_relationship(reference)
                case Noun.TIE:
                    self.check_tie(reference)
                case _:
                    self.check_entry(reference)

    def check_entry(self, reference: NamedId) -> None:
        noun, identifier = reference.noun, reference.identifier
        if identifier in self.known[noun]:
            if identifier in self.drafts[noun]:
                self.tell_draft(reference, noun, identifier)
        elif noun is Noun.ACTOR and identifier == UNDECIDED:
            return  # It is told for itself.
        elif identifier not in self.broken[noun] and not (
            noun is Noun.RELATION_TYPE and self.entries.types_unread
        ):
            self.unknown[(noun, identifier)].append(reference)

    def check_relationship(self, reference: NamedId) -> None:
        article_id, _, identifier = reference.identifier.partition("#")
        if reference.identifier in self.known[Noun.RELATIONSHIP]:
            if article_id in self.drafts[Noun.ARTICLE]:
                self.tell_draft(reference, Noun.ARTICLE, article_id)
            elif article_id in self.withdrawn:
                self.tell_withdrawn(reference)
            return
        article = self.entries.articles.get(article_id)
        lost = (
            article.may_have_lost(identifier)
            if article
            else article_id in self.broken[Noun.ARTICLE]
        )
        if not lost:
            self.unknown[(Noun.RELATIONSHIP, reference.identifier)].append(reference)

    def check_tie(self, reference: NamedId) -> None:
        """A tie is there if a published article that still stands asserts anything of it."""
        articles = self.asserting.get(reference.identifier, set())
        if not articles:
            sited = self.entries.articles.values()
            if not self.broken[Noun.ARTICLE] and not any(article.lost_unnamed for article in sited):
                self.unknown[(Noun.TIE, reference.identifier)].append(reference)
            return
        if articles <= self.drafts[Noun.ARTICLE]:
            self.tell_draft(reference, Noun.ARTICLE, min(articles))
        elif articles <= self.withdrawn:
            self.tell_withdrawn(reference)

    def tell_withdrawn(self, reference: NamedId) -> None:
        message = f"The {reference.noun} {reference.identifier!r} went with its article, withdrawn."
        hint = "Take the step out, or show something that still stands."
        self.problems.append(Problem(codes.REFERS_TO_WITHDRAWN, reference.where, message, hint))

    def check_inside(self, reference: NamedId) -> None:
        """A quotation or an occasion must be one of the same article."""
        article = reference.owner.entry
        assert isinstance(article, Article)
        known = (
            self.inside[reference.owner.id].quotations
            if reference.noun is Noun.QUOTATION
            else article.occasions.keys()
        )
        identifier = reference.identifier
        if identifier not in known and not reference.owner.may_have_lost(identifier):
            message = f"This article has no {reference.noun} {identifier!r}."
            hint = self.nearest(identifier, known)
            self.problems.append(Problem(codes.UNKNOWN_ID, reference.where, message, hint))

    def nearest(self, identifier: str, names: Iterable[str]) -> str:
        """Return a hint that names the nearest known ids, as long as there are few unknown ones."""
        self.searches_left -= 1
        return did_you_mean(identifier, names) if self.searches_left >= 0 else ""

    def check_evidence(self, reference: NamedId) -> None:
        address, owner = reference.identifier, reference.owner
        article_id, hash_sign, identifier = address.rpartition("#")
        # A topic may have the id of an article; its evidence needs the whole address all the same.
        in_article = bool(hash_sign) or isinstance(owner.entry, Article)
        article_id = article_id if hash_sign else owner.id
        inside = self.inside.get(article_id) if in_article else None
        if inside is None:
            if in_article and article_id in self.broken[Noun.ARTICLE]:
                return
            hint = (
                self.renamed(Noun.ARTICLE, article_id)
                or self.nearest(article_id, self.known[Noun.ARTICLE])
                if hash_sign
                else "Evidence outside an article is written `article-id#id`."
            )
            self.tell_unknown_evidence(reference, hint)
        elif identifier in inside.withdrawn:
            message = f"The evidence {address!r} was withdrawn."
            self.problems.append(
                Problem(codes.REFERS_TO_WITHDRAWN, reference.where, message, "Name other evidence.")
            )
        elif identifier not in inside.present:
            lost = self.entries.articles[article_id].may_have_lost(identifier)
            # Where one id stands twice, one of the two was meant to have the id that is missed.
            if not lost and not inside.repeated:
                hint = self.nearest(identifier, inside.present)
                self.tell_unknown_evidence(
                    reference, hint or "Name a quotation, a passage or a report of the article."
                )
        elif article_id in self.drafts[Noun.ARTICLE] and article_id != owner.id:
            self.tell_draft(reference, Noun.ARTICLE, article_id)

    def check_answer(self, story: Sited[Story]) -> None:
        """The first screen shows who said what, so its rows are quotations."""
        for index, answer in enumerate(story.entry.answer):
            article_id, _, identifier = answer.evidence.rpartition("#")
            inside = self.inside.get(article_id)
            if inside and identifier in inside.present - inside.quotations:
                message = f"The evidence {answer.evidence!r} is not a quotation."
                hint = "A row of the answer shows who said something: name a quotation."
                where = story.at("answer", index, "evidence")
                code = evidence_codes.UNKNOWN_EVIDENCE
                self.problems.append(Problem(code, where, message, hint))

    def check_walk(self, story: Sited[Story]) -> None:
        """A sentence of the walk rests on the ties that its step shows, or on evidence it names."""
        if self.broken[Noun.ARTICLE] or any(a.lost_unnamed for a in self.entries.articles.values()):
            return
        for index, step in enumerate(story.entry.walk):
            named = {shown for shown in step.show if "#" not in shown and "--" not in shown}
            if step.evidence or len(named) < len(step.show) or not named <= self.known[Noun.ACTOR]:
                continue
            if not any(not named.isdisjoint(self.tied.get(actor, ())) for actor in named):
                hint = "Show a tie, or actors whom one joins, or name `evidence` for the sentence."
                self.tell_no_evidence(story.at("walk", index, "show"), hint)

    def tell_unknown_evidence(self, reference: NamedId, hint: str) -> None:
        message = f"There is no evidence {reference.identifier!r}."
        code = evidence_codes.UNKNOWN_EVIDENCE
        self.problems.append(Problem(code, reference.where, message, hint))

    def tell_no_evidence(
        self, where: Location, hint: str = "Name at least one quotation, passage or report."
    ) -> None:
        message = "This names no evidence."
        self.problems.append(Problem(evidence_codes.NO_EVIDENCE, where, message, hint))

    def tell_draft(self, reference: NamedId, noun: Noun, identifier: str) -> None:
        if reference.is_in_draft:
            return
        message = f"The {noun} {identifier!r} is a draft, and this entry is published."
        hint = "Publish it as well, or make this entry a draft too."
        self.problems.append(Problem(codes.REFERS_TO_DRAFT, reference.where, message, hint))

    def missing(self) -> Iterable[Problem]:
        """Yield one problem for each thing that does not exist, at the first place that names it."""
        for (noun, identifier), named in self.unknown.items():
            others = named[1:]
            times = f", which is named {len(named)} times" if others else ""
            hint = self.renamed(noun, identifier) or self.other_kind(noun, identifier)
            hint = hint or self.nearest(identifier, self.known[noun])
            hint = hint or where_to_add(noun, identifier)
            yield Problem(
                codes.UNKNOWN_ID,
                named[0].where,
                f"There is no {noun} {identifier!r}{times}.",
                hint,
                related=tuple(Related(r.where, "named here too") for r in others[:_MOST_PLACES]),
            )

    def renamed(self, noun: Noun, identifier: str) -> str:
        """Return a hint where the id is one that an entry had before."""
        now = self.former.get(noun, {}).get(identifier)
        return f"`{identifier}` has the id `{now}` now: write that." if now else ""

    def other_kind(self, noun: Noun, identifier: str) -> str:
        """Return a hint where the id is that of something else, such as an article for a speaker."""
        for other in (Noun.ACTOR, Noun.ARTICLE, Noun.CLAIM, Noun.TOPIC):
            if other is not noun and identifier in self.known[other]:
                return f"`{identifier}` is {_one(other)}; the id of {_one(noun)} is needed here."
        return ""


def _one(noun: Noun) -> str:
    return f"an {noun}" if noun[0] == "a" else f"a {noun}"


def _inside_ids(article: Sited[Article]) -> _Inside:
    entry = article.entry
    items = entry.evidence_items
    gone = frozenset(i.id for i in items if i.withdrawn is not None or entry.withdrawn is not None)
    quotations = frozenset(quotation.id for quotation in entry.quotations)
    present = frozenset(item.id for item in items)
    return _Inside(present, quotations, gone, len(present) < len(items))
