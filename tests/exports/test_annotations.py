"""Web Annotations: of every quotation one, and a program that is not ours finds the words on the page."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from builders import Story
from export_tools import needs_script, told_by_script
from exported import format_of
from harbour import ADDRESS, ROOT, BuiltSite, record_of

from build_scripts.exports.blocks import source_blocks
from build_scripts.exports.source import DataSource
from build_scripts.record import Record, Statement

Annotation = dict[str, Any]


def collection_of(record: Record, site: str = ADDRESS) -> Annotation:
    source = DataSource(record, site)
    made = json.loads(format_of("annotations.jsonld", source))
    assert isinstance(made, dict)
    return made


def annotations_of(record: Record, site: str = ADDRESS) -> dict[str, Annotation]:
    items = collection_of(record, site)["first"]["items"]
    return {one["id"].partition("#")[2]: one for one in items}


def test_the_collection_says_of_what_and_whose_it_is() -> None:
    made = collection_of(record_of())
    assert made["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert made["dc:identifier"] == "0" * 64
    assert made["generator"]["name"].startswith("On the Record ")
    assert any("under no licence" in one for one in made["dc:rights"])
    assert "no check" in made["dc:description"]
    items = made["first"]["items"]
    assert made["total"] == len(items) == len({one["id"] for one in items})
    assert all(one["type"] == "Annotation" and one["target"] and one["body"] for one in items)


def test_words_stand_with_who_speaks_and_how_they_were_checked() -> None:
    one = annotations_of(record_of())["articles.council-row.union-letter"]
    told = [body["value"] for body in one["body"] if "value" in body]
    assert "hearsay" in told[0]
    assert told[-1].startswith("Words and marks matched earlier")
    (speaker,) = (body for body in one["body"] if body.get("purpose") == "identifying")
    assert speaker["source"] == f"{ADDRESS}actors/seafarers-union/"
    assert "under no licence" in one["dc:rights"]


def test_what_was_taken_back_has_a_reason_and_no_words() -> None:
    one = annotations_of(record_of())["articles.council-row.read-letter"]
    assert one["target"] == [f"{ADDRESS}articles/council-row/#read-letter"]
    (body,) = one["body"]
    assert body["value"].startswith("Withdrawn on 20 March 2031: ")


def test_at_the_article_s_own_address_each_paragraph_is_a_target() -> None:
    one = annotations_of(record_of())["articles.ferry-announcement.three-years"]
    (there,) = (t for t in one["target"] if t["source"].startswith("https://gazette.example/"))
    selector = there["selector"]
    assert selector["type"] == "TextQuoteSelector"
    assert selector["exact"].startswith("We will sail to Saltmarsh")
    text = (ROOT / "tests/site/story/texts/ferry-announcement.txt").read_text("utf-8")
    assert f"{selector['prefix']}{selector['exact']}{selector['suffix']}" in text
    assert selector["suffix"]


def test_of_a_private_text_no_more_stands_around_words_than_their_link_names(story: Story) -> None:
    story.write(
        "texts/a.txt",
        "No boats\n\nMr Oster said “no boats”. Later he said “no boats” again, twice.\n",
    )
    story.write(
        "articles/a.yml",
        "title: No boats\nkind: news-report\npublished: 2031-05-01\npublisher: The Post\n"
        "quotations:\n  - {id: q, speaker: bram-oster, text: “no boats”, cue: he said, "
        "near: Later he said “no boats” again}\n",
    )
    record = story.record()
    statement = record.evidence["a#q"]
    assert isinstance(statement, Statement)
    assert statement.match
    assert statement.match.around
    (block,) = source_blocks(statement, record.articles["a"])
    assert (block.exact, block.prefix, block.suffix) == ("no boats", "he said “", "")
    (page,) = annotations_of(record)["articles.a.q"]["target"]
    assert len(page["selector"]) == 1, "words with a twin are named by their card alone"


def test_paragraphs_and_cuts_part_the_words(story: Story) -> None:
    story.write(
        "texts/a.txt",
        "No boats\n\nMr Oster spoke.\n\n“No boats. They are\n\n“gone for good, and so on, for ever,” he "
        "said.\n",
    )
    story.write(
        "articles/a.yml",
        "title: No boats\nkind: news-report\npublished: 2031-05-01\nrights: open\nlicence: CC0\n"
        "quotations:\n  - id: q\n    speaker: bram-oster\n    cue: he said\n"
        "    text: “No boats. They are “gone for good […] for ever,”\n",
    )
    record = story.record()
    statement = record.evidence["a#q"]
    assert isinstance(statement, Statement)
    blocks = source_blocks(statement, record.articles["a"])
    assert [(b.exact, b.prefix, b.suffix) for b in blocks] == [
        ("“No boats. They are", "", ""),
        ("“gone for good", "", ", and so on, for ever,” he said."),
        ("for ever,”", "“gone for good, and so on, ", " he said."),
    ]


def test_without_an_address_of_the_site_they_are_relative_to_the_file() -> None:
    one = annotations_of(record_of(), site="")["articles.council-row.brenn-promised"]
    assert one["id"] == "annotations.jsonld#articles.council-row.brenn-promised"
    assert one["target"][0]["source"] == "../articles/council-row/"


@needs_script("@apache-annotator")
def test_apache_annotator_finds_the_words_on_their_card(harbour_at_address: BuiltSite) -> None:
    asked, wanted = [], []
    for name, one in annotations_of(harbour_at_address.record).items():
        for target in one["target"]:
            if isinstance(target, dict) and target["source"].startswith(ADDRESS):
                path = target["source"].removeprefix(ADDRESS)
                for selector in target["selector"]:
                    file = str(harbour_at_address.folder / path / "index.html")
                    asked.append({"file": file, "selector": selector})
                    wanted.append((name.rpartition(".")[2], selector))
    assert len(asked) > 20
    told = told_by_script(Path(__file__).with_name("reanchor.mjs"), json.dumps(asked))
    assert told.returncode == 0, told.stderr
    for (card, selector), found in zip(wanted, json.loads(told.stdout), strict=True):
        exact = selector.get("refinedBy", selector)["exact"]
        assert found, (card, exact)
        assert found[0]["text"] == exact
        if selector["type"] == "CssSelector":
            assert [one["card"] for one in found] == [card]
        else:
            # In an open text the words stand above the cards, and behind them beneath ties.
            assert found[0]["card"] in (card, ""), (card, found)
            assert card in [one["card"] for one in found]
