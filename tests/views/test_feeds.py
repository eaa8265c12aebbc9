"""Feeds are valid Atom, say what is new and corrected, and carry the label of every quotation."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import feedparser
import pytest
from builders import Story
from harbour import ADDRESS, ROOT, record_of
from hostile import PAYLOADS, write_story
from lxml import etree, html

from build_scripts.views.sharing.feeds import feed_pages

_FORMAT = etree.RelaxNG(etree.parse(ROOT / "tests" / "atom.rng"))
UNCHECKED = "Copied by hand; not compared with the source."


@pytest.fixture(scope="module")
def feeds() -> dict[str, Any]:
    return _feeds({page.path: page.text for page in feed_pages(record_of(), ADDRESS)})


def _feeds(pages: dict[str, str]) -> dict[str, Any]:
    read = {}
    for path, text in pages.items():
        _FORMAT.assertValid(etree.fromstring(text.encode()))
        feed = feedparser.parse(text)
        assert not feed.bozo, path
        read[path] = feed
    return read


def _texts(feed: Any) -> list[str]:
    return [
        " ".join(html.fromstring(entry.content[0].value).text_content().split())
        for entry in feed.entries
    ]


def test_without_an_address_there_are_none() -> None:
    assert feed_pages(record_of(), "") == []


def test_the_story_every_actor_and_every_claim_have_one(feeds: dict[str, Any]) -> None:
    record = record_of()
    wanted = {"feed.xml"}
    wanted |= {f"actors/{i}/feed.xml" for i in record.actors}
    wanted |= {f"claims/{i}/feed.xml" for i in record.claims}
    assert feeds.keys() == wanted
    for path, feed in feeds.items():
        links = {link.rel: link.href for link in feed.feed.links}
        assert links == {
            "self": ADDRESS + path,
            "alternate": ADDRESS + path.removesuffix("feed.xml"),
        }


def test_ids_are_the_same_for_the_same_thing_and_never_twice_in_a_feed(
    feeds: dict[str, Any],
) -> None:
    by_link: dict[tuple[str, str], str] = {}
    for feed in feeds.values():
        ids = [entry.id for entry in feed.entries]
        assert len(set(ids)) == len(ids)
        for entry in feed.entries:
            if not entry.title.startswith(("Correction", "Withdrawn")):
                assert by_link.setdefault((entry.link, ""), entry.id) == entry.id
    assert len({feed.feed.id for feed in feeds.values()}) == len(feeds)


def test_the_words_of_an_actor_come_with_their_label(feeds: dict[str, Any]) -> None:
    texts = _texts(feeds["actors/seafarers-union/feed.xml"])
    (asked,) = [text for text in texts if "Nobody asked us" in text]
    assert asked.startswith("“Nobody asked us, and we will not crew an empty promise,”")
    assert asked.endswith(UNCHECKED)
    for path, feed in feeds.items():
        for text in _texts(feed):
            # Every quotation is followed by one of the labels.
            assert text.count("“Nobody asked us") <= text.count(UNCHECKED), path


def test_reported_speech_is_told_as_reported(feeds: dict[str, Any]) -> None:
    (denied,) = [t for t in _texts(feeds["claims/winter-promise/feed.xml"]) if "No promise" in t]
    assert denied.startswith("Reported: No promise had been made.")
    assert "The reporter’s words, not" in denied
    assert "To this claim: no" in denied


def test_corrections_and_withdrawals_are_entries(feeds: dict[str, Any]) -> None:
    titles = [entry.title for entry in feeds["feed.xml"].entries]
    assert any(title.startswith("Correction: Council in uproar") for title in titles)
    assert any(title.startswith("Withdrawn from Council in uproar") for title in titles)
    assert any(title.startswith("Correction: Ada Brenn") for title in titles)


def test_drafts_are_in_no_feed(feeds: dict[str, Any]) -> None:
    for feed in feeds.values():
        assert "Draftmark" not in str(feed)


def test_the_newest_come_first_and_the_feed_has_their_date(feeds: dict[str, Any]) -> None:
    feed = feeds["feed.xml"]
    moments = [entry.updated for entry in feed.entries]
    assert moments == sorted(moments, reverse=True)
    assert feed.feed.updated == moments[0]


def test_long_feeds_hold_the_newest_fifty(tmp_path: Path) -> None:
    story = Story.empty(tmp_path)
    story.write("story.yml", "{title: The toll, contact: c@bridge.example}")
    for number in range(70):
        day = f"2031-{1 + number // 28:02}-{1 + number % 28:02}"
        story.write(f"topics/t{number}.yml", f"{{title: Topic {number}, added: {day}}}")
    pages = {page.path: page.text for page in feed_pages(story.record(), ADDRESS)}
    entries = _feeds(pages)["feed.xml"].entries
    assert [entry.title for entry in entries] == [f"Topic: Topic {n}" for n in range(69, 19, -1)]


def test_of_one_day_articles_come_first_the_newest_before_the_others(tmp_path: Path) -> None:
    story = Story.empty(tmp_path)
    story.write("story.yml", "{title: The toll, contact: c@bridge.example}")
    day = "added: 2031-01-01"
    story.write("actors/a.yml", f"{{name: A, kind: person, summary: A miller., {day}}}")
    story.write("topics/b.yml", f"{{title: B, {day}}}")
    for name, published in (("c", "2030-01-01"), ("d", "2030-01-02")):
        keys = f"published: {published}, unchecked: by hand, {day}"
        story.write(f"articles/{name}.yml", f"{{title: {name.upper()}, {keys}}}")
    pages = {page.path: page.text for page in feed_pages(story.record(), ADDRESS)}
    entries = _feeds(pages)["feed.xml"].entries
    assert [entry.title for entry in entries] == [
        "Article: D",
        "Article: C",
        "Topic: B",
        "Person: A",
    ]
    assert "A miller." in entries[-1].content[0].value


def test_what_has_no_date_is_left_out_and_an_empty_feed_is_valid(tmp_path: Path) -> None:
    story = Story.empty(tmp_path)
    story.write("story.yml", "{title: The toll, contact: c@bridge.example}")
    story.write("topics/toll.yml", "{title: The toll}")
    pages = {page.path: page.text for page in feed_pages(story.record(), ADDRESS)}
    assert _feeds(pages)["feed.xml"].entries == []


def test_hostile_words_stand_in_feeds_as_written(tmp_path: Path) -> None:
    record = record_of(write_story(tmp_path / "content", hostile=True))
    pages = {page.path: page.text for page in feed_pages(record, ADDRESS)}
    for number, word in enumerate(PAYLOADS):
        tree = etree.fromstring(pages[f"actors/person-{number}/feed.xml"].encode())
        _FORMAT.assertValid(tree)
        title = tree.findtext("{http://www.w3.org/2005/Atom}title")
        assert title is not None
        assert title.split() == word.split()
