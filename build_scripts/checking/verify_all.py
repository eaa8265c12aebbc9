"""The words of every article compared, where that was not done before: in several processes where many wait."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from build_scripts.checking.compared import ComparedArticle
from build_scripts.checking.former_ids import former_ids
from build_scripts.checking.kept_comparisons import KeptComparisons, Verified, key_of_parts
from build_scripts.checking.one_article import StoryRules, article_problems
from build_scripts.checking.pair_candidates import PairCandidate, pair_candidates
from build_scripts.checking.verify import verify
from build_scripts.checking.voices import ActorNames
from build_scripts.codes import check as codes
from build_scripts.entries import Article
from build_scripts.entries.roles import Noun
from build_scripts.loading.assemble import Entries
from build_scripts.loading.load import Content
from build_scripts.loading.memory import Memory
from build_scripts.loading.sited import Sited
from build_scripts.problems import Problem
from build_scripts.receipts.receipt import Renamed
from build_scripts.system.processes import shared_out
from build_scripts.system.program import key_of_program

_MANY_ARTICLES = 200
"""From so many articles on, several processes are quicker than one."""


@dataclass(frozen=True, slots=True)
class VerifiedAll:
    """What became of the articles: the comparisons by article, the problems, and the quotations that may be
    printed in several of them."""

    compared: Mapping[str, ComparedArticle]
    problems: tuple[Problem, ...]
    printed: tuple[PairCandidate, ...]


def verify_all(
    content: Content, entries: Entries, memory: Memory, kept: KeptComparisons | None = None
) -> VerifiedAll:
    """Compare every article of which neither the memory nor what was kept knows the result.

    Problems: those of `verify` and of `article_problems`.
    """
    comparing = _Comparing.of(content, entries, memory)
    articles = list(entries.articles.values())
    if kept is not None:
        _recall_kept(comparing, articles, kept)
    waiting = [article for article in articles if comparing.known(article) is None]
    with shared_out(comparing.verified, waiting, _MANY_ARTICLES) as results:
        for article, result in zip(waiting, results, strict=True):
            comparing.keep(article, result)
            if kept is not None and (key := comparing.key(article)):
                kept.keep(article.id, key, result, content.texts.get(article.id))
    compared: dict[str, ComparedArticle] = {}
    problems: list[Problem] = []
    printed: list[PairCandidate] = []
    for article in articles:
        known = comparing.known(article)
        assert known is not None
        compared[article.id] = known.compared
        printed += known.printed
        # Whose text cannot be read is told so, and not that it has none.
        broken = article.id in content.broken_texts
        problems += (p for p in known.problems if not broken or p.code != codes.NO_TEXT_NO_RECEIPT)
    return VerifiedAll(compared, tuple(problems), tuple(printed))


def _recall_kept(
    comparing: _Comparing, articles: list[Sited[Article]], kept: KeptComparisons
) -> None:
    """Bring what was kept of the very same bytes into the memory."""
    for article in articles:
        if comparing.known(article) is None and (key := comparing.key(article)):
            source = comparing.content.texts.get(article.id)
            if (result := kept.recall(article.id, key, source)) is not None:
                comparing.keep(article, result)


@dataclass(frozen=True)
class _Comparing:
    """What is compared with what; all that an article's result is worked out from."""

    content: Content
    entries: Entries
    memory: Memory
    renamed: Renamed
    rules: StoryRules
    story_as_bytes: bytes
    voices: ActorNames
    voices_as_bytes: bytes
    common: tuple[bytes, ...] | None
    """What counts for every article, as bytes; None where it is not known as such."""

    @classmethod
    def of(cls, content: Content, entries: Entries, memory: Memory) -> _Comparing:
        # An id that was renamed since is no other speaker: the receipt is read with today's ids.
        former = former_ids(entries)
        renamed = Renamed(articles=former[Noun.ARTICLE], actors=former[Noun.ACTOR])
        rules = StoryRules.of(entries.story)
        story_as_bytes = repr((rules, former[Noun.ARTICLE], former[Noun.ACTOR])).encode()
        voices = ActorNames.of({name: sited.entry for name, sited in entries.actors.items()})
        voices_as_bytes = repr(voices).encode()
        files = [_of_document(memory, actor.document.file) for actor in entries.actors.values()]
        known = [file for file in files if file is not None]
        common = None
        if len(known) == len(files):
            parts = (part for file in known for part in file)
            of_actors = key_of_parts(parts).encode()
            keeps = b"receipts" if content.keeps_receipts else b""
            program = key_of_program().encode()
            common = (program, keeps, story_as_bytes, voices_as_bytes, of_actors)
        return cls(
            content,
            entries,
            memory,
            renamed,
            rules,
            story_as_bytes,
            voices,
            voices_as_bytes,
            common,
        )

    def known(self, article: Sited[Article]) -> Verified | None:
        """The result that the memory has of the same sources."""
        known: Verified | None = self.memory.recall("verified", article.id, *self._sources(article))
        return known

    def keep(self, article: Sited[Article], result: Verified) -> None:
        """Bring a result into the memory."""
        self.memory.keep("verified", article.id, result, *self._sources(article))

    def verified(self, article: Sited[Article]) -> Verified:
        """Compare an article, look at what can be wrong within it, and at what is compared with others."""
        source = self.content.texts.get(article.id)
        compared, problems = verify(
            article,
            source,
            self.content.receipts.get(article.id),
            keeps_receipts=self.content.keeps_receipts,
            renamed=self.renamed,
            voices=self.voices,
        )
        problems += tuple(article_problems(article, source, compared, self.rules))
        return Verified(compared, problems, tuple(pair_candidates(article)))

    def _sources(self, article: Sited[Article]) -> tuple[object, ...]:
        text = self.content.texts.get(article.id)
        receipt = self.content.receipts.get(article.id)
        names = self.voices_as_bytes if text is not None else b""
        quotations = article.entry.quotations
        named = dict.fromkeys(name for q in quotations for name in (*q.speaker, *q.via))
        speakers = (self.entries.actors.get(name) for name in named)
        keeps = self.content.keeps_receipts
        return article, text, receipt, keeps, self.story_as_bytes, names, *speakers

    def key(self, article: Sited[Article]) -> str:
        """The key of the bytes that an article's result is worked out from; "" where they are not known."""
        document = _of_document(self.memory, article.document.file)
        others = tuple(self._of_others(article.id))
        if self.common is None or document is None or None in others:
            return ""
        known = (part for part in others if part is not None)
        return key_of_parts((*self.common, article.id.encode(), *document, *known))

    def _of_others(self, identifier: str) -> Iterator[bytes | None]:
        """The bytes of an article's text and receipt, each with its path; None for what is not known."""
        text = self.content.texts.get(identifier)
        receipt = f"{self.content.root}/receipts/{identifier}.json"
        for kind, file, is_there in (
            ("text", text.file if text is not None else "", text is not None),
            ("receipt", receipt, identifier in self.content.receipts),
        ):
            yield kind.encode() if is_there else b""
            if is_there:
                sources = self.memory.sources(kind, file)
                yield file.encode("utf-8", "surrogateescape")
                yield from sources or (None,)


def _of_document(memory: Memory, file: str) -> tuple[bytes, ...] | None:
    """The path and the bytes of a file that was read into the memory."""
    sources = memory.sources("document", file)
    return None if sources is None else (file.encode("utf-8", "surrogateescape"), *sources)
