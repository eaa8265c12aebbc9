"""Every mark of a statement stands beside its words, wherever in any file of the site they are shown.

An invented story in which every mark occurs is generated whole, and every file of it is walked: pages,
embedded quotations, citations, data for search engines, feeds, the search, pictures. What shows words
is found by the words, so a new surface is looked at without anybody thinking of it.
"""

from __future__ import annotations

import re

import pytest
from marked_story import (
    BY_HAND,
    FOREIGN_PASSAGE,
    GONE,
    NO_HEADLINE,
    PASSAGE,
    REPORT,
    REPOST_OF,
    STATEMENTS,
    TITLES,
    Marked,
    write_marked_story,
)
from surfaces import File, Place

from build_scripts.checking.check import check
from build_scripts.checking.receipt_writing import make_receipts
from build_scripts.record.resolve import build_record
from build_scripts.search import search_files
from build_scripts.views.generate import generate

ADDRESS = "https://bridge.example/"

EXEMPT_FILES = r"search/(words-\w+|head)\.json"
"""The index of the search holds single words, not what somebody said."""
EXEMPT_PLACES = "whole-text"
"""An open text stands as it was printed; its links say who speaks (see the test of links)."""


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, File]:
    content = write_marked_story(tmp_path_factory.mktemp("marked") / "content")
    (content / "receipts").mkdir()
    for name, data in make_receipts(content).files.items():
        (content / "receipts" / f"{name}.json").write_bytes(data)
    checked = check(content)
    assert [f"{p.location} {p.message}" for p in checked.problems] == []
    assert checked.entries is not None
    record = build_record(checked.entries, checked.compared)
    pages = {page.path: page.text for page in generate(record, ADDRESS)}
    search = search_files(record, dict.fromkeys(pages, b""), pages.keys())
    texts = pages | {path: data.decode() for path, data in search.items()}
    return {path: File(path, text) for path, text in texts.items()}


def token(words: str) -> str:
    """The longest word, which stands in nothing else; a surface may cut or mark the others."""
    return max(re.findall(r"\w+", words), key=len)


def places(files: dict[str, File], words: str, *own: str) -> list[Place]:
    """Where words are shown; `own` are other words of the same statement."""
    mine = {token(one) for one in (words, *own) if one}
    every = {token(text) for one in STATEMENTS for text in (one.words, one.gloss) if text}
    return [
        place
        for path, file in files.items()
        if token(words) in file.text and not re.fullmatch(EXEMPT_FILES, path)
        for place in file.places(token(words), frozenset(every - mine))
        if EXEMPT_PLACES not in place.within
    ]


def places_of(files: dict[str, File], one: Marked) -> list[Place]:
    gloss = places(files, one.gloss, one.words) if one.gloss else []
    return [*places(files, one.words, one.gloss), *gloss]


@pytest.fixture(scope="module")
def shown(files: dict[str, File]) -> dict[str, list[Place]]:
    """Where each statement is shown."""
    return {one.name: places_of(files, one) for one in STATEMENTS}


def has(pattern: str, text: str) -> bool:
    return re.search(pattern, text, re.IGNORECASE) is not None


def missing(place: Place, one: Marked) -> list[str]:
    """What must stand beside the words and does not."""
    is_folded = place.inside == "summary"
    # The rows of claims on a body's own page say for whom by standing there.
    is_own = (
        place.file == f"actors/{one.keys.get('on_behalf_of')}.md" and "positions" in place.within
    )
    wanted = [*(one.short if is_folded else one.caveats)] if one.only_with in place.beside else []
    wanted += [BY_HAND] if one.is_by_hand else []
    wanted += [one.translation, "translated by us"] if one.translation else []
    # No surface has to say what words do; whichever does, says on what ground.
    wanted += [one.basis] if one.verb and has(rf"\b{one.verb}\b", place.beside) else []
    lacks = [pattern for pattern in wanted if not has(pattern, place.beside)]
    wanted = [pattern for pattern in one.byline if not (is_own and pattern == one.body)]
    return lacks + [pattern for pattern in wanted if not has(pattern, place.around)]


def complaints(found_at: list[Place], one: Marked) -> list[str]:
    found = [(place, missing(place, one)) for place in found_at]
    return [f"{place}\n    lacks {lacks}" for place, lacks in found if lacks]


every_statement = pytest.mark.parametrize("one", STATEMENTS, ids=lambda one: one.name)


@every_statement
def test_what_must_go_with_words_goes_with_them_everywhere(
    shown: dict[str, list[Place]], one: Marked
) -> None:
    told = complaints(shown[one.name], one)
    assert told == [], "\n" + "\n".join(told)


SURFACES = {
    "answer": (r"index\.md", "li", "answer"),
    "actor's claim row": (r"actors/.*\.md", "li", "positions"),
    "clearest words": (r"claims/.*\.md", "li", "sides"),
    "statement of a claim": (r"claims/.*\.md", "li", "sequence"),
    "card": (r"articles/.*\.md", "article card", ""),
    "card of a list": (r"topics/.*\.md|quotes/.*\.md", "article card", ""),
    "timeline": (r"timeline/.*\.md", "li said", ""),
    "evidence of a tie": (r"relationships/.*\.md", "li", "assertions"),
    "printing": (r"wording/.*\.md", "li", "printings"),
    "folded line": (r"wording/.*\.md", "summary", ""),
    "embedded": (r"embed/.*\.html", "article card", ""),
    "citation": (r"cite/.*\.html", "pre", ""),
    "structured data": (r"articles/.*\.md", "script", ""),
    "feed of the story": (r"feed\.xml", "feed", ""),
    "feed of an actor": (r"actors/.*/feed\.xml", "feed", ""),
    "feed of a claim": (r"claims/.*/feed\.xml", "feed", ""),
    "search": (r"search/results-.*\.json", "json", ""),
}
"""Surfaces that the walk must have seen: were it blind for one, it would find nothing to complain of."""


@pytest.mark.parametrize("surface", SURFACES)
def test_the_walk_sees_every_kind_of_surface(shown: dict[str, list[Place]], surface: str) -> None:
    path, inside, within = SURFACES[surface]
    assert any(
        re.fullmatch(path, place.file) and place.inside == inside and within in place.within
        for place in shown["relayed"]
    )


def test_the_walk_misses_a_mark_on_every_surface(files: dict[str, File]) -> None:
    """Without what the test looks for, each place of the statement is complained of."""
    (relayed,) = [one for one in STATEMENTS if one.name == "relayed"]
    bare = {
        path: File(path, re.sub("Mossgate Wire|[Hh]earsay", "…", file.text))
        for path, file in files.items()
    }
    seen = places_of(bare, relayed)
    assert len(complaints(seen, relayed)) == len(seen) > 20


def test_no_mark_stands_beside_words_that_need_none(shown: dict[str, list[Place]]) -> None:
    wrong = "hearsay|relayed|inferred by us|quoted in part|reported|copied by hand"
    # Of the same words in another paper nobody compared anything.
    here = [p for p in shown["plain"] if "The Almanac" not in p.beside]
    assert [str(p) for p in here if has(wrong, p.beside)] == []


@pytest.mark.parametrize(
    "one", [s for s in STATEMENTS if s.language != "en"], ids=lambda one: one.name
)
def test_words_say_in_which_language_they_are(shown: dict[str, list[Place]], one: Marked) -> None:
    """Copied texts carry no markup, and a folded line is a heading of ours."""
    told = [p for p in shown[one.name] if p.inside not in ("pre", "summary")]
    assert [str(p) for p in told if one.language not in p.languages] == []


def test_a_translation_stands_beside_all_words_in_another_language(
    files: dict[str, File], shown: dict[str, list[Place]]
) -> None:
    """Words of people and of articles; its own language is set where the words' is."""
    (one,) = [one for one in STATEMENTS if one.translation]
    told = [
        p for p in places(files, one.translation, one.words) if p.inside not in ("pre", "summary")
    ]
    assert len(told) > 15
    assert [str(p) for p in told if "en" not in p.languages] == []
    passages = places(files, FOREIGN_PASSAGE)
    wanted = ("Dorrimane wall is wet", "official translation")
    assert len(passages) >= 2
    assert [str(p) for p in passages if not all(has(w, p.beside) for w in wanted)] == []


def test_without_its_translation_every_place_is_complained_of(files: dict[str, File]) -> None:
    (one,) = [one for one in STATEMENTS if one.translation]
    bare = {path: File(path, re.sub("Kerfuloon", "…", f.text)) for path, f in files.items()}
    seen = places_of(bare, one)
    assert len(complaints(seen, one)) == len(seen) > 20


NUMBERED = (
    "actor's claim row",
    "statement of a claim",
    "card",
    "card of a list",
    "embedded",
    "search",
)
NUMBERED_FEEDS = ("feed of the story", "feed of an actor", "feed of a claim")


@pytest.mark.parametrize("surface", [*NUMBERED, *NUMBERED_FEEDS])
def test_a_number_stands_beside_its_words_and_says_that_others_tell_it(
    shown: dict[str, list[Place]], surface: str
) -> None:
    """The words are hearsay, and so is the number in them: its mark is hollow and says so."""
    path, inside, within = SURFACES[surface]
    found = [
        place
        for place in shown["relayed"]
        if re.fullmatch(path, place.file) and place.inside == inside and within in place.within
    ]
    assert len(found) > 0
    wrong = [p for p in found if not has(r"ninety ferrymen fed \(?told by others", p.beside)]
    assert [str(p) for p in wrong] == []


def test_the_mark_of_a_number_that_others_tell_is_hollow(files: dict[str, File]) -> None:
    pages = [file.text for path, file in files.items() if path.endswith((".md", ".html"))]
    marks = [m for text in pages for m in re.findall(r'class="(amount[^"s]*)"', text)]
    assert len(marks) > 5
    assert set(marks) == {"amount told"}


GRADED = ("card of a list", "printing", "embedded", "citation", "search")
"""Surfaces that say how good the source is; elsewhere it stands where the article is named."""


@pytest.mark.parametrize("surface", GRADED)
def test_how_good_the_source_is_stands_with_the_words(
    shown: dict[str, list[Place]], surface: str
) -> None:
    path, inside, within = SURFACES[surface]
    found = [
        place
        for place in shown["relayed"]
        if re.fullmatch(path, place.file) and place.inside == inside and within in place.within
        # Of a printing elsewhere nothing is known.
        if surface != "printing" or "The Almanac" not in place.beside
    ]
    assert len(found) > 0
    assert [str(p) for p in found if not has(f"repost of {REPOST_OF}", p.beside)] == []


def test_a_copy_is_called_one_wherever_its_publisher_is_named_beside_words(
    shown: dict[str, list[Place]],
) -> None:
    found = [p for p in shown["relayed"] if has("The Marl Herald", p.beside)]
    # A chain of hearsay ends with who printed it; the article is named beneath.
    assert len(found) > 10
    assert [str(p) for p in found if not has("repost", p.around)] == []


@every_statement
def test_links_to_words_say_what_must_be_known_before(files: dict[str, File], one: Marked) -> None:
    article, _, name = one.address.partition("#")
    target = re.compile(rf"(articles/{article}/)?#{name}$")
    wanted = [*one.short, *([BY_HAND] if one.is_by_hand else [])]
    found = [
        link
        for path, file in files.items()
        for link in file.links
        if target.search(link.href) and (link.href[0] != "#" or path == f"articles/{article}.md")
    ]
    texts = [(link.file, link.said) for link in found]
    lacking = [f"{file}: {text}" for file, text in texts if not all(has(p, text) for p in wanted)]
    assert len(found) > 10
    assert lacking == []


@every_statement
def test_pictures_and_their_tables_say_how_somebody_is_heard(
    files: dict[str, File], one: Marked
) -> None:
    """The SVG of pages and of files, the tables, GraphML: wherever a voice is named for a tie."""
    names = {one.byline[0], one.body} - {""}
    wanted = [*one.heard, *([BY_HAND] if one.is_by_hand else [])]
    texts = [
        (path, text)
        for path, file in files.items()
        for text in file.picture_texts
        # A name alone is that of a box.
        if any(name in text for name in names) and text not in names
    ]
    assert len(texts) > 5
    assert [f"{path}: {t}" for path, t in texts if not all(has(p, t) for p in wanted)] == []


def test_a_passage_is_nobodys_speech_and_a_report_is_ours(files: dict[str, File]) -> None:
    passages, reports = places(files, PASSAGE), places(files, REPORT)
    assert len(passages) >= 2
    assert len(reports) >= 2
    assert [str(p) for p in passages if not has("own (words|voice)", p.beside)] == []
    ours = ("not quoted", "Stated by Pell Orrin")
    assert [str(p) for p in reports if not all(has(w, p.beside) for w in ours)] == []
    by_hand = places(files, "Umberfall wind")
    assert [str(p) for p in by_hand if not has(BY_HAND, p.beside)] == []


def test_what_words_do_is_nowhere_said_without_its_ground(files: dict[str, File]) -> None:
    """Also where the words themselves are not shown, as in the title of an entry of a feed."""
    (one,) = [one for one in STATEMENTS if one.verb]
    found = [p for p in places(files, one.verb) if has(one.byline[0], p.beside)]
    assert len(found) > 10
    assert any(p.inside == "title" for p in found)
    assert [str(p) for p in found if not has(one.basis, p.beside)] == []


@pytest.mark.parametrize("title", TITLES)
def test_a_title_that_is_not_printed_is_nowhere_a_headline(
    files: dict[str, File], title: str
) -> None:
    """But in the heading of the article's own page, whose facts say it, and in the titles of tabs."""
    found = places(files, title)
    own = [p for p in found if p.inside.startswith("h1") or p.beside.startswith(f"# {title}")]
    told = [str(p) for p in found if p not in own and not has(NO_HEADLINE, p.beside)]
    assert len(found) > 20
    assert told == []


def test_what_was_taken_back_is_shown_nowhere(files: dict[str, File]) -> None:
    assert [path for path, file in files.items() if token(GONE) in file.text] == []
    assert any("He never said so." in file.text for file in files.values())
