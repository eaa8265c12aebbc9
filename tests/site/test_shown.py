"""What the site shows of quotations, and what it must not show of them."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from harbour import STORY, BuiltSite, PublishedPage, bytes_of, results_of
from leaks import leaked_windows
from lxml import html

from build_scripts.checking.check import check
from build_scripts.checking.compared import Ground
from build_scripts.record import PassageEvidence, Statement
from build_scripts.record.resolve import build_record
from build_scripts.views.generate import generate

UNCHECKED = re.compile(r"not compared|Copied by hand|copied by hand")
ROWS = frozenset({"li", "article", "section", "p", "tr", "details", "summary", "figure"})


@pytest.fixture(scope="module")
def published_text(harbour: BuiltSite) -> str:
    """All that the site and the staged pages hold, as one text."""
    files = {**bytes_of(harbour.folder), **bytes_of(harbour.workshop.staged)}
    texts = [
        gzip.decompress(data) if path.endswith(".gz") else data for path, data in files.items()
    ]
    return "\n".join(data.decode("utf-8", "replace") for data in texts)


@pytest.mark.parametrize("word", ["Draftmark", "night-boat", "night-captain", "night-claim"])
def test_nothing_of_a_draft_is_published(published_text: str, word: str) -> None:
    assert word not in published_text


def test_the_preview_shows_drafts_and_says_so(harbour: BuiltSite) -> None:
    checked = check(harbour.workshop.content)
    assert checked.entries is not None
    record = build_record(checked.entries, checked.compared, drafts=True)
    pages = {page.path: page.text for page in generate(record)}
    for path in ("articles/night-boat.md", "actors/night-captain.md"):
        assert "Draftmark" in pages[path]
        assert "Draft: shown in the preview only, never published." in pages[path]


@pytest.mark.parametrize("words", ["Withdrawnmark line", "Read your own", "read_letter"])
def test_withdrawn_words_are_not_published(published_text: str, words: str) -> None:
    assert words not in published_text


def test_the_private_text_is_published_in_quotations_only(
    harbour: BuiltSite, published_text: str
) -> None:
    text = (STORY / "texts" / "council-row.txt").read_text("utf-8")
    matches = harbour.record.articles["council-row"].compared.matches.values()
    spans = [span for match in matches for span in match.spans]
    cues = (quotation.cue for quotation in harbour.record.articles["council-row"].entry.quotations)
    # The words that hand over to a speaker stand in the data: they are counted as printed.
    spans += [(text.index(cue), text.index(cue) + len(cue)) for cue in cues if cue in text]
    body = text.index("\n\n")  # The headline is the title.
    assert leaked_windows(text, [*spans, (0, body)], [published_text]) == []
    assert "Gulls circled" in text
    assert "Gulls circled" not in published_text
    assert "brass bell" not in published_text


def test_the_site_tells_nothing_of_where_it_was_built(
    harbour: BuiltSite, published_text: str
) -> None:
    """No path of the machine, no link out of the site, no file of the kinds that people write."""
    places = {
        str(harbour.workshop.root.resolve()),
        str(Path.home()),
        str(Path(__file__).parents[2]),
    }
    assert [place for place in places if f"{place}/" in published_text] == []
    assert [path for path in harbour.folder.rglob("*") if path.is_symlink()] == []
    names = {path.name for path in harbour.folder.rglob("*") if path.is_file()}
    names -= {"datasette-1.0.yaml"}  # Made, for those who look at the data with it.
    assert {Path(name).suffix for name in names} & {
        ".yml",
        ".yaml",
        ".txt",
        ".md",
        ".py",
        ".part",
    } == set()
    assert [name for name in names if name.startswith(".")] == [".on-the-record"]


def test_a_withdrawn_quotation_says_why_at_its_address(harbour: BuiltSite) -> None:
    (stone,) = harbour.pages["articles/council-row/"].tree.xpath("//*[@id='read-letter']")
    assert "Withdrawn" in stone.text_content()
    assert "Withdrawnmark reason" in stone.text_content()
    assert "20 March 2031" in stone.text_content()


@pytest.mark.parametrize("address", ["articles/old-rumour/", "actors/former-agent/"])
def test_a_withdrawn_entry_keeps_its_address(harbour: BuiltSite, address: str) -> None:
    (stone,) = harbour.pages[address].tree.xpath("//main//*[contains(@class, 'withdrawn')]")
    assert "Withdrawn." in stone.text_content()


def test_every_page_of_an_entry_can_be_answered_and_says_when_it_changed(
    harbour: BuiltSite,
) -> None:
    dated = {"articles/council-row/", "actors/ada-brenn/", "method/", ""}
    for address in dated:
        text = harbour.pages[address].tree.text_content()
        assert "This page changed" in text
        assert "Report an error or reply" in text


def test_the_original_wording_keeps_its_direction(harbour: BuiltSite) -> None:
    page = harbour.pages["articles/council-row/"].tree
    (original,) = page.xpath("//bdi[@lang='fa'][@dir='rtl']")
    assert "موتور" in original.text_content()
    assert "\u200c" in original.text_content()  # a joiner that Persian needs
    assert "translated by the outlet" in original.getparent().text_content()


def test_reported_speech_is_not_set_as_a_quotation(harbour: BuiltSite) -> None:
    """An indirect quotation is a gloss of ours; the article's own stretch stands beneath it."""
    shown = 0
    for page in harbour.pages.values():
        for card in page.tree.xpath("//article[contains(@class, 'reported')]"):
            shown += 1
            assert card.xpath(".//p[@class='gloss']")
            assert not card.xpath(".//blockquote")
            assert "the reporter’s words, not" in card.text_content()
    assert shown >= 4


def test_only_the_speakers_words_of_a_mixed_quotation_look_like_a_quotation(
    harbour: BuiltSite,
) -> None:
    page = harbour.pages["articles/union-statement/"].tree
    (card,) = page.xpath("//*[@id='union-crew']")
    reporters = [part.text_content() for part in card.xpath(".//*[@class='reporters']")]
    assert reporters == ["the union ", " to the line"]


def test_an_allegation_is_not_drawn_as_a_fact(harbour: BuiltSite) -> None:
    tree = harbour.pages["relationships/"].tree
    standing = {
        tie.get("data-edge"): tie.get("class").split()[-1]
        for tie in tree.xpath("//*[contains(@class, 'diagram__picture--wide')]//*[@data-edge]")
    }
    line = "northern-crossing"
    assert standing == {
        f"{line}--broke-promise-to--saltmarsh": "standing-disputed",
        f"{line}--negotiates-with--seafarers-union": "standing-planned",
        f"{line}--runs-ferry-to--saltmarsh": "standing-planned",
        f"sahel-yard--repairs-ship-of--{line}": "standing-agreed",
        f"seafarers-union--supplied-crew-to--{line}": "standing-ended",
    }


def test_a_denial_alone_is_told_and_not_drawn(harbour: BuiltSite) -> None:
    tree = harbour.pages["relationships/"].tree
    (tie,) = tree.xpath("//article[@id='_saltmarsh--pays--northern-crossing']")
    assert "denies" in tie.text_content()
    assert not tree.xpath("//*[@data-edge='saltmarsh--pays--northern-crossing']")


def test_unchecked_words_are_labelled_wherever_they_stand(harbour: BuiltSite) -> None:
    evidence = harbour.record.evidence.values()
    wordings = {
        wording
        for item in evidence
        if isinstance(item, Statement | PassageEvidence) and item.ground is Ground.UNCHECKED
        for wording in _wordings(item)
    }
    assert len(wordings) >= 5
    places = [
        (address, wording, row)
        for address, page in harbour.pages.items()
        for wording in wordings
        for row in _rows_with(page, wording)
    ]
    assert {wording for _, wording, _ in places} == wordings
    assert [f"{a}: {w}" for a, w, row in places if not _is_labelled(row)] == []


def test_links_to_unchecked_evidence_are_labelled(harbour: BuiltSite) -> None:
    unchecked = {
        f"articles/{item.article}/#{item.address.partition('#')[2]}"
        for item in harbour.record.evidence.values()
        if isinstance(item, Statement | PassageEvidence) and item.ground is Ground.UNCHECKED
    }
    found = [
        (address, link)
        for address, page in harbour.pages.items()
        for link in page.tree.xpath("//main//a[@href]")
        if page.target(link.get("href")) in unchecked
    ]
    assert len(found) > 10
    unlabelled = [
        f"{address}: {link.text_content()}"
        for address, link in found
        if not _is_labelled(_row_of(link))
    ]
    assert unlabelled == []


def test_superscripts_of_unchecked_evidence_say_so_themselves(harbour: BuiltSite) -> None:
    marks = [
        (page.target(mark.get("href")), mark)
        for page in harbour.pages.values()
        for mark in page.tree.xpath("//a[contains(concat(' ', @class, ' '), ' ev ')]")
    ]
    unchecked = [mark for target, mark in marks if "union-statement/#" in target]
    assert unchecked
    for mark in unchecked:
        assert "unchecked" in mark.get("class").split()
        assert UNCHECKED.search(mark.get("title"))
    others = [mark for target, mark in marks if "union-statement/#" not in target]
    assert others
    assert not any("unchecked" in mark.get("class").split() for mark in others)


def test_edges_that_rest_on_unchecked_words_say_so(harbour: BuiltSite) -> None:
    for address in ("relationships/", "actors/seafarers-union/"):
        (row,) = harbour.pages[address].tree.xpath(
            "//tr[@data-edge='seafarers-union--supplied-crew-to--northern-crossing']"
        )
        assert UNCHECKED.search(row.text_content()), address


def test_search_results_of_unchecked_words_are_labelled(harbour: BuiltSite) -> None:
    labels = {one["at"]: one.get("unchecked", "") for one in results_of(harbour) if "words" in one}
    for statement in harbour.record.statements:
        label = labels[f"articles/{statement.article}/#{statement.quotation.id}"]
        assert bool(UNCHECKED.search(label)) == (statement.ground is Ground.UNCHECKED)


def test_unchecked_quotations_are_counted(harbour: BuiltSite) -> None:
    front = harbour.pages[""].tree.text_content()
    total = len(harbour.record.statements)
    assert f"{total - 3} of {total} quotations checked against their source" in front


def test_every_list_of_quotations_reads_without_javascript(harbour: BuiltSite) -> None:
    """All words stand in the HTML of the lists by speaker, by year and on the article's page.

    In a long list a line of reported speech says what it comes to; the words stand with the article.
    """
    for statement in harbour.record.statements:
        words = " ".join(statement.quotation.text.split())
        comes_to = statement.quotation.says or words
        year = statement.date.first.year if statement.date else "undated"
        pages = [f"articles/{statement.article}/", f"quotes/year/{year}/"]
        pages += [f"quotes/speaker/{speaker}/" for speaker in statement.quotation.speaker]
        for address in pages:
            text = " ".join(harbour.pages[address].tree.text_content().split())
            assert words in text or (address.startswith("quotes/") and comes_to in text), address


def _wordings(item: Statement | PassageEvidence) -> Iterator[str]:
    if isinstance(item, Statement):
        yield item.quotation.text
        if item.quotation.says:
            yield item.quotation.says
    else:
        yield item.passage.text


def _rows_with(page: PublishedPage, wording: str) -> Iterator[html.HtmlElement]:
    """The rows of a page, innermost first, in which some words stand."""
    for element in page.tree.iter(*ROWS):
        if wording in " ".join(element.text_content().split()):
            inner = (e for e in element.iterdescendants(*ROWS) if wording in e.text_content())
            if next(inner, None) is None:
                yield _row_of(element)


def _row_of(element: html.HtmlElement) -> html.HtmlElement:
    """What a reader takes in at once: the card, the row of a list, the passage, the paragraph."""
    for one in (element, *element.iterancestors()):
        if one.tag in ("li", "article", "section", "tr"):
            return one
    return element


def _is_labelled(row: html.HtmlElement) -> bool:
    tags = [one for one in row.iter() if isinstance(one.tag, str)]
    titles = " ".join(one.get(name) or "" for one in tags for name in ("title", "aria-label"))
    return UNCHECKED.search(f"{row.text_content()} {titles}") is not None


def test_the_leak_test_would_find_a_leak(tmp_path: Path) -> None:
    text = "One two three four five six seven eight nine ten eleven twelve."
    assert leaked_windows(text, [], ["six seven eight nine ten eleven twelve"]) == []
    assert leaked_windows(text, [], ["x Five  six seven eight nine ten eleven twelve!"])
    assert leaked_windows(text, [(0, len(text))], [text]) == []
