"""Which page is shared with which picture, and what stands on it.

The front page, every claim, every article and every named actor who speaks in two articles or more
have a picture of their own. Other actors share the one of an article they speak in, every other page
the front page's. None is made for a single quotation: its words would travel without what must go
with them.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_scripts.entries import ActorKind
from build_scripts.record import ArticleRecord, Record, Statement
from build_scripts.share_pictures.drawing import SharePicture
from build_scripts.telling.answers import NO_ANSWER, BodyAnswers, answers_on, most_told
from build_scripts.telling.articles import article_telling
from build_scripts.telling.dates_in_words import date_in_words
from build_scripts.telling.words import KINDS, count
from build_scripts.views.claims.claim_answers import MOST_BODIES

FRONT = "share/story.png"
"""The picture of the front page, and of every page that has none of its own."""
_SITE = "Who said what, when, to whom, and who says otherwise"


def share_pictures(record: Record) -> dict[str, SharePicture]:
    """Return the words of every picture by its path in the site."""
    pictures = {FRONT: _of_the_story(record)}
    for claim in record.claims:
        if record.claims[claim].withdrawn is None:
            pictures[_claim(claim)] = _of_a_claim(record, claim)
    for article in record.articles.values():
        if not article.is_withdrawn:
            pictures[_article(article.id)] = _of_an_article(record, article)
    for actor in _known_speakers(record):
        pictures[_actor(actor)] = _of_an_actor(record, actor)
    return pictures


def pages_with_pictures(record: Record) -> dict[str, str]:
    """Return for every page that has a picture beside the front page's the path of that picture.

    Pages are named by their path among the staged files, `claims/<id>.md`.
    """
    pages = {f"claims/{i}.md": _claim(i) for i in record.claims}
    pages |= {f"articles/{i}.md": _article(i) for i in record.articles}
    own = set(_known_speakers(record))
    for actor in record.actors:
        if actor in own:
            pages[f"actors/{actor}.md"] = _actor(actor)
        elif said := _said(record, actor):
            pages[f"actors/{actor}.md"] = _article(said[0].article)
    return pages


def _known_speakers(record: Record) -> Iterator[str]:
    """The actors with a name who speak, or are spoken for, in two articles or more."""
    for identifier, actor in record.actors.items():
        if actor.withdrawn is not None or actor.kind is ActorKind.UNNAMED_SOURCE:
            continue
        if len({statement.article for statement in _said(record, identifier)}) > 1:
            yield identifier


def _said(record: Record, actor: str) -> list[Statement]:
    """What an actor says itself or through others, each once, in order of time."""
    said = (*record.by_speaker.get(actor, ()), *record.on_behalf_of.get(actor, ()))
    return sorted({s.address: s for s in said}.values(), key=lambda s: s.sort_key)


def _claim(identifier: str) -> str:
    return f"share/claims/{identifier}.png"


def _article(identifier: str) -> str:
    return f"share/articles/{identifier}.png"


def _actor(identifier: str) -> str:
    return f"share/actors/{identifier}.png"


def _story(record: Record) -> str:
    return record.story.title if record.story else "On the Record"


def _of_the_story(record: Record) -> SharePicture:
    story = record.story
    covers = f"Covers {date_in_words(story.covers)}" if story and story.covers else ""
    rows = [story.question] if story and story.question else []
    quotations = count(len(record.statements), "quotation")
    rows.append(f"{quotations} · {count(len(record.articles), 'article')}")
    return SharePicture(covers, _story(record), tuple(rows), _SITE)


def _of_a_claim(record: Record, identifier: str) -> SharePicture:
    """A claim with who holds what, as the list of claims has it; nothing where nobody says anything."""
    every = answers_on(record, identifier)
    shown = most_told(every, MOST_BODIES)
    rows = [_held(record, one) for one in shown] if any(one.answers for one in shown) else []
    if rows and len(every) > len(shown):
        rows.append(f"And {count(len(every) - len(shown), 'other')}")
    title = record.claims[identifier].title
    return SharePicture(f"A claim in: {_story(record)}", title, tuple(rows), _SITE)


def _held(record: Record, one: BodyAnswers) -> str:
    """What one body says, each part with how it is heard, where not in the body's own quoted words."""
    parts = [f"{a.short} ({a.heard})" if a.heard else a.short for a in one.answers]
    return f"{record.actors[one.body].name}: {'; '.join(parts) or NO_ANSWER}"


def _of_an_article(record: Record, article: ArticleRecord) -> SharePicture:
    """The headline is the publisher's, and says so; a title of ours says that it is none."""
    told = article_telling(article)
    quotations = len(article.entry.quotations)
    rows = (f"{count(quotations, 'quotation')} of it, each with its speaker",) if quotations else ()
    return SharePicture(told.note or "An article", told.title, rows, _story(record))


def _of_an_actor(record: Record, identifier: str) -> SharePicture:
    actor = record.actors[identifier]
    said = _said(record, identifier)
    articles = len({statement.article for statement in said})
    row = f"{count(len(said), 'quotation')} in {count(articles, 'article')}"
    return SharePicture(KINDS[actor.kind][0], actor.name, (row,), _story(record))
