"""Every id that an entry names must exist: the references of each kind of entry, listed once."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from build_scripts.assemble import Entries
from build_scripts.codes import entries as codes
from build_scripts.codes import evidence as evidence_codes
from build_scripts.entries import Actor, ActorKind, Article, Entry, Quotation, Status
from build_scripts.load import Folder
from build_scripts.problems import Location, Problem, Related
from build_scripts.similar import did_you_mean
from build_scripts.validate import Sited


@dataclass(frozen=True, slots=True)
class _Reference:
    """One id named by an entry: what it should be, and where it is named."""

    noun: str
    identifier: str
    where: Location


def reference_problems(entries: Entries) -> tuple[Problem, ...]:
    """Return the problems of all references between entries.

    Problems: `unknown-id`, `refers-to-draft`, `repeated-id`, `unknown-evidence`,
    `refers-to-withdrawn`, `no-evidence`, `unnamed-source-shared`.
    """
    checker = _Checker(entries)
    for article in entries.articles.values():
        checker.check(article, _article_references(article))
        checker.check_inside(article)
    for actor in entries.actors.values():
        checker.check(actor, _actor_references(actor))
    for claim in entries.claims.values():
        checker.check(
            claim,
            [
                *_many("actor", claim, claim.entry.about, "about"),
                *_many("topic", claim, claim.entry.topics, "topics"),
            ],
        )
    for topic in entries.topics.values():
        for index, fact in enumerate(topic.entry.facts):
            checker.evidence(topic, fact.evidence, "facts", index, "evidence")
    checker.check_story()
    return (*checker.problems, *_unnamed_sources(entries))


def _many(
    noun: str, owner: Sited[Entry], identifiers: Iterable[str], *path: str | int
) -> Iterator[_Reference]:
    for index, identifier in enumerate(identifiers):
        yield _Reference(noun, identifier, _item(owner, index, *path))


def _item(owner: Sited[Entry], index: int, *path: str | int) -> Location:
    # A single id may be typed without a list; the place is then that of the value itself.
    return owner.at(*path, index)


def _article_references(article: Sited[Article]) -> Iterator[_Reference]:
    entry = article.entry
    yield from _many("topic", article, entry.topics, "topics")
    for index, quotation in enumerate(entry.quotations):
        yield from _quotation_references(article, quotation, "quotations", index)
    for index, passage in enumerate(entry.passages):
        yield from _many("topic", article, passage.topics, "passages", index, "topics")
    for index, report in enumerate(entry.reports):
        yield from _many("topic", article, report.topics, "reports", index, "topics")
    for index, tie in enumerate(entry.relationships):
        path = ("relationships", index)
        yield _Reference("actor", tie.from_, article.at(*path, "from"))
        yield _Reference("relation type", tie.type, article.at(*path, "type"))
        yield _Reference("actor", tie.to, article.at(*path, "to"))
    for index, event in enumerate(entry.events):
        yield from _many("actor", article, event.actors, "events", index, "actors")


def _quotation_references(
    article: Sited[Article], quotation: Quotation, *path: str | int
) -> Iterator[_Reference]:
    for key in ("speaker", "on_behalf_of", "about", "against", "via"):
        yield from _many("actor", article, getattr(quotation, key), *path, key)
    yield from _many("topic", article, quotation.topics, *path, "topics")
    for index, position in enumerate(quotation.positions):
        yield _Reference("claim", position.claim, article.at(*path, "positions", index, "claim"))


def _actor_references(actor: Sited[Actor]) -> Iterator[_Reference]:
    entry = actor.entry
    for key in ("country", "part_of"):
        if identifier := getattr(entry, key):
            yield _Reference("actor", identifier, actor.at(key))
    if entry.article:
        yield _Reference("article", entry.article, actor.at("article"))
    for index, role in enumerate(entry.roles):
        if role.organisation:
            yield _Reference("actor", role.organisation, actor.at("roles", index, "organisation"))
    for index, member in enumerate(entry.members):
        yield _Reference("actor", member.actor, actor.at("members", index, "actor"))


class _Checker:
    def __init__(self, entries: Entries) -> None:
        self.entries = entries
        self.problems: list[Problem] = []
        by_noun = {
            "actor": (entries.actors, Folder.ACTORS),
            "article": (entries.articles, Folder.ARTICLES),
            "claim": (entries.claims, Folder.CLAIMS),
            "topic": (entries.topics, Folder.TOPICS),
        }
        self.known: dict[str, frozenset[str]] = {
            noun: frozenset(sited) for noun, (sited, _) in by_noun.items()
        }
        self.broken: dict[str, frozenset[str]] = {
            noun: entries.broken.get(folder, frozenset()) for noun, (_, folder) in by_noun.items()
        }
        self.drafts: dict[str, frozenset[str]] = {
            noun: frozenset(i for i, s in sited.items() if s.entry.status is Status.DRAFT)
            for noun, (sited, _) in by_noun.items()
        }
        self.known["relation type"] = frozenset(entries.relation_types)
        self.broken["relation type"] = entries.broken_types
        self.drafts["relation type"] = frozenset()
        self.unread = frozenset({"relation type"} if entries.types_unread else ())
        self.inside = {
            identifier: _inside_ids(article) for identifier, article in entries.articles.items()
        }

    def check(self, owner: Sited[Entry], references: Iterable[_Reference]) -> None:
        for reference in references:
            noun, identifier = reference.noun, reference.identifier
            if identifier in self.known[noun]:
                if identifier in self.drafts[noun] and owner.entry.status is Status.PUBLISHED:
                    self.draft(noun, identifier, reference.where)
            elif identifier not in self.broken[noun] and noun not in self.unread:
                hint = did_you_mean(identifier, self.known[noun]) or _where_to_add(noun, identifier)
                message = f"There is no {noun} {identifier!r}."
                self.problems.append(Problem(codes.UNKNOWN_ID, reference.where, message, hint))

    def draft(self, noun: str, identifier: str, where: Location) -> None:
        message = f"The {noun} {identifier!r} is a draft, and this entry is published."
        hint = "Publish it as well, or make this entry a draft too."
        self.problems.append(Problem(codes.REFERS_TO_DRAFT, where, message, hint))

    def check_inside(self, article: Sited[Article]) -> None:
        entry = article.entry
        self.repeated(article)
        quotations = {q.id for q in entry.quotations}
        for index, quotation in enumerate(entry.quotations):
            path = ("quotations", index)
            if quotation.within and self.misses(article, quotation.within, quotations):
                self.local("quotation", quotation.within, quotations, article.at(*path, "within"))
            occasion = quotation.occasion
            if occasion and self.misses(article, occasion, entry.occasions):
                known = set(entry.occasions)
                self.local("occasion", occasion, known, article.at(*path, "occasion"))
            if quotation.identified_by:
                self.one_evidence(
                    article, quotation.identified_by, article.at(*path, "identified_by")
                )
            for number, earlier in enumerate(quotation.earlier):
                self.one_evidence(article, earlier, article.at(*path, "earlier", number))
        for index, tie in enumerate(entry.relationships):
            self.evidence(article, tie.evidence, "relationships", index, "evidence")
        for index, event in enumerate(entry.events):
            self.evidence(article, event.evidence, "events", index, "evidence")

    def misses(self, article: Sited[Article], identifier: str, known: Iterable[str]) -> bool:
        return identifier not in known and not article.may_have_lost(identifier)

    def local(self, noun: str, identifier: str, known: Iterable[str], where: Location) -> None:
        message = f"This article has no {noun} {identifier!r}."
        self.problems.append(
            Problem(codes.UNKNOWN_ID, where, message, did_you_mean(identifier, known))
        )

    def repeated(self, article: Sited[Article]) -> None:
        entry = article.entry
        first: dict[str, Location] = {}
        for key in ("quotations", "passages", "reports", "relationships", "events"):
            for index, item in enumerate(getattr(entry, key)):
                where = article.at(key, index, "id")
                if item.id in first:
                    self.problems.append(
                        Problem(
                            codes.REPEATED_ID,
                            where,
                            f"The id {item.id!r} is used twice in this article.",
                            "Rename the newer one.",
                            related=(Related(first[item.id], "the first use"),),
                        )
                    )
                first.setdefault(item.id, where)

    def evidence(self, owner: Sited[Entry], evidence: tuple[str, ...], *path: str | int) -> None:
        if not evidence:
            message = "This names no evidence."
            self.problems.append(
                Problem(
                    evidence_codes.NO_EVIDENCE,
                    owner.at(*path),
                    message,
                    "Name at least one quotation, passage or report.",
                )
            )
        for index, reference in enumerate(evidence):
            self.one_evidence(owner, reference, owner.at(*path, index))

    def one_evidence(self, owner: Sited[Entry], reference: str, where: Location) -> None:
        article_id, hash_sign, identifier = reference.rpartition("#")
        if not hash_sign:
            article_id = owner.id
        # A topic may have the id of an article; its evidence needs the whole address all the same.
        in_article = hash_sign or isinstance(owner.entry, Article)
        inside = self.inside.get(article_id) if in_article else None
        if inside is None:
            if in_article and article_id in self.broken["article"]:
                return
            if not hash_sign:
                hint = "Evidence outside an article is written `article-id#id`."
            else:
                hint = did_you_mean(article_id, self.known["article"])
            message = f"There is no evidence {reference!r}."
            self.problems.append(Problem(evidence_codes.UNKNOWN_EVIDENCE, where, message, hint))
        elif identifier in inside.withdrawn:
            message = f"The evidence {reference!r} was withdrawn."
            self.problems.append(
                Problem(codes.REFERS_TO_WITHDRAWN, where, message, "Name other evidence.")
            )
        elif identifier not in inside.present:
            if self.entries.articles[article_id].may_have_lost(identifier):
                return
            message = f"There is no evidence {reference!r}."
            hint = did_you_mean(identifier, inside.present) or (
                "Name a quotation, a passage or a report of the article."
            )
            self.problems.append(Problem(evidence_codes.UNKNOWN_EVIDENCE, where, message, hint))
        elif article_id in self.drafts["article"] and owner.entry.status is Status.PUBLISHED:
            self.draft("article", article_id, where)

    def check_story(self) -> None:
        story = self.entries.story
        if story is None:
            return
        for index, answer in enumerate(story.entry.answer):
            self.one_evidence(story, answer.evidence, story.at("answer", index, "evidence"))
        for index, sentence in enumerate(story.entry.story):
            self.evidence(story, sentence.evidence, "story", index, "evidence")
        for index, step in enumerate(story.entry.walk):
            actors = []
            for number, shown in enumerate(step.show):
                where = story.at("walk", index, "show", number)
                if "#" not in shown:
                    actors.append(_Reference("actor", shown, where))
                elif shown not in self.assertions() and not self.may_be_lost(shown):
                    message = f"There is no relationship {shown!r}."
                    hint = did_you_mean(shown, self.assertions())
                    self.problems.append(Problem(codes.UNKNOWN_ID, where, message, hint))
            self.check(story, actors)

    def may_be_lost(self, address: str) -> bool:
        article_id, _, identifier = address.partition("#")
        article = self.entries.articles.get(article_id)
        if article is None:
            return article_id in self.broken["article"]
        return article.may_have_lost(identifier)

    def assertions(self) -> set[str]:
        return {
            f"{identifier}#{tie.id}"
            for identifier, article in self.entries.articles.items()
            for tie in article.entry.relationships
        }


@dataclass(frozen=True, slots=True)
class _Inside:
    present: frozenset[str]
    withdrawn: frozenset[str]


def _inside_ids(article: Sited[Article]) -> _Inside:
    entry = article.entry
    items = entry.evidence_items
    gone = frozenset(i.id for i in items if i.withdrawn is not None or entry.withdrawn is not None)
    return _Inside(frozenset(i.id for i in items), gone)


def _where_to_add(noun: str, identifier: str) -> str:
    if noun == "relation type":
        return f"Add `{identifier}:` to relation-types.yml."
    return f"Add {noun}s/{identifier}.yml, or correct the id."


def _unnamed_sources(entries: Entries) -> list[Problem]:
    """An unnamed source belongs to one article: nobody can know that two of them are one person."""
    speaks: dict[str, list[tuple[str, Location]]] = defaultdict(list)
    for article in entries.articles.values():
        seen: Counter[str] = Counter()
        for index, quotation in enumerate(article.entry.quotations):
            for speaker in quotation.speaker:
                actor = entries.actors.get(speaker)
                if actor is None or actor.entry.kind is not ActorKind.UNNAMED_SOURCE:
                    continue
                if not seen[speaker]:
                    where = article.at("quotations", index, "speaker")
                    speaks[speaker].append((article.id, where))
                seen[speaker] += 1
    problems = []
    for speaker, articles in sorted(speaks.items()):
        own = entries.actors[speaker].entry.article or articles[0][0]
        for identifier, where in articles:
            if identifier != own:
                message = f"The unnamed source {speaker!r} speaks in the article {own!r} already."
                hint = f"Make an actor for the unnamed source of {identifier!r}."
                problems.append(Problem(codes.UNNAMED_SOURCE_SHARED, where, message, hint))
    return problems
