"""Web Annotations and exports of Hypothesis: words, neighbours, notes, tags, and what is left out."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from builders import Story
from running_import import imported, planned

from build_scripts.importing.plan import ImportPlan

PAGE = "https://paper.example/pier"
TEXT = "“We will mend it,” Ada Quill said. “We will mend it,” Bram Oster said too.\n"


@pytest.fixture
def pier(story: Story) -> Story:
    story.write("articles/pier.yml", f"title: The pier\nstatus: draft\nurl: {PAGE}\n")
    story.change("articles/pier.yml", "status", "rights: open\nlicence: CC0\nstatus")
    return story.write("texts/pier.txt", TEXT)


def file_of(story: Story, value: object) -> Path:
    file = story.content.parent / "notes.json"
    file.write_text(json.dumps(value), "utf-8")
    return file


def plan_of(story: Story, value: object) -> ImportPlan:
    return planned(story.content, file_of(story, value))


def quote(exact: str, prefix: str = "", suffix: str = "") -> dict[str, str]:
    return {"type": "TextQuoteSelector", "exact": exact, "prefix": prefix, "suffix": suffix}


def annotation(selector: object, **more: object) -> dict[str, Any]:
    target = {"source": PAGE, "selector": selector}
    head = {"@context": "http://www.w3.org/ns/anno.jsonld", "type": "Annotation", "target": target}
    return {**head, "id": "urn:note", **more}


def hypothesis(number: int, *selectors: object, **more: object) -> dict[str, Any]:
    return {
        "id": f"abc{number}",
        "uri": f"{PAGE}?utm_source=x#top",
        "document": {"title": ["The pier"]},
        "target": [{"source": PAGE, "selector": list(selectors)}],
        **more,
    }


SECOND = quote("We will mend it", "Ada Quill said. “", ",” Bram Oster said too.")


@pytest.mark.parametrize(
    "wrapped",
    [
        lambda one: one,
        lambda one: [one],
        lambda one: {"type": "AnnotationPage", "items": [one]},
        lambda one: {"type": "AnnotationCollection", "first": {"items": [one]}},
        lambda one: {"@graph": [one]},
    ],
    ids=["single", "list", "page", "collection", "graph"],
)
def test_prefix_and_suffix_choose_the_place(pier: Story, wrapped: Any) -> None:
    plan = plan_of(pier, wrapped(annotation(SECOND, bodyValue="He agreed.")))
    assert plan.problems == ()
    new = plan.files["articles/pier.yml"].decode()
    assert "text: >-\n      “We will mend it,”\n    speaker: bram-oster\n    cue: said" in new
    assert "near: >-\n" in new
    assert "context: >-\n      He agreed." in new


def test_an_export_of_hypothesis(pier: Story) -> None:
    ranges = {"type": "RangeSelector"}, {"type": "TextPositionSelector", "start": 3, "end": 9}
    rows = [
        hypothesis(1, *ranges, SECOND, text="A note.", tags=["night ferry", "unknown tag"]),
        hypothesis(2, text="on the whole page"),
        hypothesis(3, SECOND, text="no", references=["abc1"]),
        hypothesis(4, quote("never printed")),
    ]
    plan = plan_of(pier, {"total": 4, "rows": rows})
    assert [(p.code.name, p.message.partition(":")[0]) for p in plan.problems] == [
        ("column-not-read", "Annotation 2 (abc2)"),
        ("column-not-read", "Annotation 3 (abc3)"),
        ("words-not-taken", "Annotation 4 (abc4), its words"),
        ("value-not-taken", "Annotation 1 (abc1), its tags"),
    ]
    new = plan.files["articles/pier.yml"].decode()
    assert "topics: night-ferry\n" in new
    assert "A note." in new


def test_what_the_client_exports_is_the_same(pier: Story) -> None:
    exported = {"client_version": "1.1766.0", "annotations": [hypothesis(1, SECOND)]}
    plan = plan_of(pier, exported)
    assert (plan.problems, plan.quotations) == ((), 1)


def test_the_same_words_at_two_places_are_two_quotations_and_twice_the_same(pier: Story) -> None:
    first = quote("We will mend it", "“", ",” Ada Quill said.")
    file = file_of(pier, [annotation(first), annotation(SECOND)])
    assert imported(pier.content, file).quotations == 2
    once = (pier.content / "articles/pier.yml").read_bytes()
    again = imported(pier.content, file)
    assert (again.is_empty, again.already) == (True, 2)
    assert (pier.content / "articles/pier.yml").read_bytes() == once
    assert pier.check().problems == ()


def test_without_the_text_marks_and_neighbours_come_from_the_selector(pier: Story) -> None:
    pier.remove("texts/pier.txt").change("articles/pier.yml", "rights: open\nlicence: CC0\n", "")
    plan = imported(pier.content, file_of(pier, annotation(SECOND)))
    new = plan.files["articles/pier.yml"].decode()
    assert "text: >-\n      “We will mend it,”" in new
    assert "speaker: undecided" in new
    assert "near: >-\n      Quill said. “We will mend it,” Bram Oster said\n" in new
    assert {p.code.name for p in pier.check().problems} == {"not-decided-yet"}


def test_an_unknown_page_with_a_title_begins_an_article(pier: Story) -> None:
    one = hypothesis(1, quote("It holds", "“", "”"), document={"title": ["The quay"]})
    plan = plan_of(pier, {"rows": [one | {"uri": "https://paper.example/quay"}]})
    assert plan.problems == ()
    new = plan.files["articles/the-quay.yml"].decode()
    assert "url: https://paper.example/quay" in new
    assert "text: >-\n      “It holds”" in new


def test_several_blocks_are_one_quotation(pier: Story) -> None:
    pier.write("texts/pier.txt", "“One word. Two words,” Ada Quill said.\n")
    parts = [annotation(quote("One word."))["target"], annotation(quote("Two words,"))["target"]]
    plan = plan_of(pier, annotation({}, target=parts))
    assert plan.problems == ()
    assert "“One word. Two words,”" in plan.files["articles/pier.yml"].decode()
