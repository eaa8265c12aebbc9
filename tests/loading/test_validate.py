"""Documents to entries: every fault is told with its place, and the rest goes on."""

from __future__ import annotations

from textwrap import dedent

import pytest
from builders import Story

from build_scripts.entries import Actor, Article, RelationType
from build_scripts.entries import Story as StoryEntry
from build_scripts.loading.sited import Sited
from build_scripts.loading.validate import MOST_FAULTS, validate
from build_scripts.problems import Problem
from build_scripts.yaml_text.reader import read_yaml

FERRY = "articles/ferry-debate.yml"


def read(
    yaml: str, model: type = Article, prefix: tuple[str, ...] = ()
) -> tuple[Sited | None, tuple[Problem, ...]]:
    document, _ = read_yaml(dedent(yaml).encode(), "a.yml")
    assert document is not None
    return validate("a", document, model, prefix)


def told(yaml: str, model: type = Article, prefix: tuple[str, ...] = ()) -> list[str]:
    _, problems = read(yaml, model, prefix)
    return [f"{p.location.line}:{p.location.column} {p.code.name}" for p in problems]


def test_an_entry_without_faults_is_whole() -> None:
    sited, problems = read("title: T\nquotations: [{id: q, text: x, speaker: a, cue: none}]\n")
    assert problems == ()
    assert sited is not None
    assert sited.entry.quotations[0].speaker == ("a",)
    assert sited.lost == frozenset()


def test_a_missing_key_is_told_where_its_owner_stands() -> None:
    _, (problem,) = read("title: T\nquotations:\n  - id: q\n    text: x\n    cue: none\n")
    assert str(problem.location) == "a.yml:3:5"
    assert problem.message == "The quotation 'q' has no `speaker`."
    assert problem.hint.startswith("`speaker` holds: The actor to whom")


def test_a_misspelt_key_is_not_told_as_missing_too() -> None:
    assert told("titel: T\n") == ["1:1 unknown-key"]


def test_an_unknown_key_is_told_with_the_nearest_known_one() -> None:
    _, (problem,) = read(
        "title: T\nquotations:\n  - {id: q, text: x, speaker: a, que: none, cue: b}\n"
    )
    assert str(problem.location) == "a.yml:3:34"
    assert problem.message == "There is no key `que` in a quotation."
    assert problem.hint == "Did you mean `cue`?"


@pytest.mark.parametrize(
    ("yaml", "hint"),
    [
        ("zzz: x", "Needed are: `title`. 3"),
        ("cue: said", "`cue` is a key of a quotation. Move it there, or remove it."),
        ("date: 2031-03-03", "Write `published`."),
        (
            "positions: []\nquotations: [{id: q, text: x, speaker: a, cue: b, zzz: c}]",
            "Needed are: `id`,",
        ),
        ("variants: x", "`variants` is a key of a quotation. Move it there, or remove it."),
        ("works: [{zzz: x}]", ""),
    ],
)
def test_a_key_that_resembles_none_is_told_with_where_it_belongs_or_what_there_is(
    yaml: str, hint: str
) -> None:
    _, problems = read(f"title: T\n{yaml}\n")
    assert any(problem.hint.startswith(hint) for problem in problems)


def test_a_part_with_few_keys_names_them_all() -> None:
    _, (problem,) = read("title: T\nreports: [{id: r, fact: f, zzz: x}]\n")
    assert problem.hint.startswith("Known are: `id`, `fact`")


@pytest.mark.parametrize(
    ("yaml", "expected"),
    [
        ("title: [T]", "1:8 wrong-type"),
        ("title: {a: b}", "1:8 wrong-type"),
        ("title: ' '", "1:8 wrong-type"),
        ("title: T\nquotations: none", "2:13 wrong-type"),
        ("title: T\nquotations: [x]", "2:14 wrong-type"),
        ("title: T\nkind: tale", "2:7 not-a-choice"),
        ("title: T\npublished: 2031-02-29", "2:12 bad-date"),
        ("title: T\nurl: javascript:alert(1)", "2:6 bad-address"),
        ("title: T\nlanguage: English!", "2:11 bad-language"),
        ("title: T\ntopics: [Night Ferry]", "2:10 bad-id"),
        ("title: T\noccasions: {The quay: {to: all}}", "2:23 bad-id"),
    ],
)
def test_a_value_of_the_wrong_kind_is_told_where_it_stands(yaml: str, expected: str) -> None:
    assert told(yaml) == [expected]


def test_a_wrong_choice_is_told_with_the_nearest_right_one() -> None:
    _, (problem,) = read("title: T\nkind: news-reprot\n")
    assert problem.hint.startswith("Did you mean `news-report`? Known are: ")


def test_true_and_false_may_be_typed_as_people_do() -> None:
    sited, problems = read("pays: {label: pays, directed: no}", RelationType, ("pays",))
    assert problems == ()
    assert sited is not None
    assert sited.entry.directed is False
    assert told("pays: {label: pays, directed: perhaps}", RelationType, ("pays",)) == [
        "1:31 wrong-type"
    ]


def test_numbers_and_words_stay_the_text_that_was_typed() -> None:
    sited, _ = read("name: 007\nkind: person\naliases: [no, 1.10]\n", Actor)
    assert sited is not None
    assert (sited.entry.name, sited.entry.aliases) == ("007", ("no", "1.10"))


def test_a_withdrawn_quotation_needs_no_words() -> None:
    assert told("title: T\nquotations: [{id: q, withdrawn: {date: 2031, why: x}}]") == []


def test_all_faults_of_an_entry_are_told_in_one_pass() -> None:
    yaml = """\
        title: T
        kind: tale
        quotations:
          - {id: q, text: x, cue: none}
          - {id: r, text: x, speaker: Ada Quill, cue: none}
          - {id: s, text: x, speaker: a, cue: none, mood: bad}
        """
    assert sorted(told(yaml)) == [
        "2:7 not-a-choice",
        "4:5 missing-key",
        "5:31 bad-id",
        "6:45 unknown-key",
    ]


def test_what_is_faulty_is_left_out_and_the_rest_goes_on() -> None:
    yaml = """\
        title: T
        published: never
        quotations:
          - {id: q, text: x, cue: none}
          - {id: r, text: x, speaker: a, cue: none}
        """
    sited, _ = read(yaml)
    assert sited is not None
    assert [q.id for q in sited.entry.quotations] == ["r"]
    assert sited.entry.published is None
    assert sited.may_have_lost("q")
    assert not sited.may_have_lost("r")
    assert str(sited.at("quotations", 0, "text")) == "a.yml:5:19"


def test_an_entry_without_its_heart_is_lost_whole() -> None:
    assert read("kind: news-report")[0] is None
    assert read("title: [T]")[0] is None


def test_a_faulty_item_without_an_id_may_be_any() -> None:
    sited, _ = read("title: T\nquotations: [{id: No Id, text: x, speaker: a, cue: none}]")
    assert sited is not None
    assert sited.may_have_lost("whatever")


def test_a_faulty_date_loses_nothing_that_has_an_id() -> None:
    sited, _ = read("title: T\npublished: never\nauthors: [[x]]\nwithdrawn: {date: never, why: x}")
    assert sited is not None
    assert not sited.may_have_lost("whatever")


def test_a_faulty_sentence_of_the_story_does_not_hide_the_others() -> None:
    sited, problems = read("title: T\nstory: [{say: x}, {say: y, evidence: 'a#b'}]", StoryEntry)
    assert len(problems) == 1
    assert sited is not None
    assert [sentence.say for sentence in sited.entry.story] == ["y"]


# What follows from a fault is not told a second time.


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param("cue: said\n    says", "verb: said\n    says",
                     ["20 unknown-key"], id="a lost quotation"),
        pytest.param("id: quill-stop", "id: Quill Stop", ["17 bad-id"], id="a bad id"),
        pytest.param("place: the quay}", "plaze: the quay}", ["8 unknown-key"], id="an occasion"),
        pytest.param("quay: {date: 2031-03-03, to: reporters, place: the quay}", "quay: the quay",
                     ["8 wrong-type"], id="an occasion that is a text"),
        pytest.param("id: oster-denied", "id: [oster-denied]", ["33 wrong-type"], id="a list"),
        pytest.param("id: the-count, fact", "id: the-count, fakt",
                     ["55 unknown-key"], id="a report"),
        pytest.param("published: 2031-03-03", "published: &day 2031-03-03",
                     ["2 anchor-or-alias"], id="what the reader refused"),
        pytest.param("title: Council splits over ‘ghost’ ferry", "title: *other",
                     ["1 anchor-or-alias"], id="a title that the reader refused"),
    ],
)  # fmt: skip
def test_consequences_are_not_told(story: Story, old: str, new: str, expected: list[str]) -> None:
    story.change(FERRY, old, new)
    assert story.problems() == [f"{FERRY}:{line}" for line in expected]


def test_quotations_that_are_no_list_are_told_once(story: Story) -> None:
    text = (story.content / FERRY).read_text("utf-8")
    head, _, rest = text.partition("quotations:\n")
    _, _, tail = rest.partition("passages:\n")
    story.write(FERRY, f"{head}quotations: {{id: quill-stop}}\npassages:\n{tail}")
    assert story.problems() == [f"{FERRY}:9 wrong-type"]


def test_thousands_of_faults_of_one_kind_are_counted_and_not_told_one_by_one() -> None:
    strange = "".join(f"strange-{number}: x\n" for number in range(3000))
    _, problems = read(f"title: One\n{strange}", Article)
    assert len(problems) == MOST_FAULTS + 1
    assert problems[-1].message == "2,900 more faults like these are not shown."
    assert problems[-1].location.line == 2 + MOST_FAULTS


def test_what_is_faulty_in_a_large_mapping_is_left_out_in_one_go() -> None:
    faulty = "".join(f"  faulty-{number}: x\n" for number in range(3000))
    sited, _ = read(f"title: One\noccasions:\n  good: {{title: Good}}\n{faulty}", Article)
    assert sited is not None
    assert list(sited.entry.occasions) == ["good"]
    assert sited.may_have_lost("faulty-2999")


def test_a_relationship_among_the_quotations_is_told_once_with_its_list() -> None:
    tie = "{id: loan, from: ada, type: lends, to: bo, holds: affirms, evidence: one}"
    _, (problem,) = read(f"title: T\nquotations: [{tie}]")
    assert problem.hint.startswith("Put it beneath a line `relationships:`")


def test_a_key_that_is_indented_into_the_words_above_is_found_there() -> None:
    text = "title: T\nquotations:\n  - id: one\n    text: >-\n      Words\n      speaker: ada\n"
    _, (problem,) = read(text + "    cue: none\n")
    assert problem.hint.startswith("The line `speaker: …` is read as words of `text`")
