"""The clearest words of each position: who states it comes before who implies it, and why is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import Story

from build_scripts.entries import Stance
from build_scripts.telling.clearest import StanceWords, clearest_words


@pytest.fixture
def weir(tmp_path: Path) -> Story:
    story = Story.empty(tmp_path).write("story.yml", "{title: The weir, contact: c@weir.example}")
    for name in ("town", "mill", "wire"):
        story.write(f"actors/{name}.yml", f"{{name: {name.title()}, kind: organisation}}")
    return claim(story)


def claim(story: Story, clearest: str = "") -> Story:
    more = f", clearest: [{clearest}]" if clearest else ""
    return story.write(
        "claims/safe.yml",
        f"{{title: Safe?, proposition: The weir is safe., about: [town]{more}}}",
    )


WORDS = {
    "a": "The weir holds",
    "b": "Nothing moves there",
    "c": "It stands firm",
    "d": "Ask the mill",
}


def said(name: str, speaker: str, stance: str, more: str = "", keys: str = "") -> str:
    """A quotation of its own words; `more` are keys of its position, `keys` its own."""
    return (
        f"  - {{id: {name}, cue: said, text: “{WORDS[name]}”, speaker: {speaker}, {keys}"
        f"positions: [{{claim: safe, position: {stance}{more}}}]}}\n"
    )


def words(story: Story, *quotations: str, reports: str = "") -> list[StanceWords]:
    parts = ["title: N\nunchecked: by hand\n"]
    parts += ["quotations:\n", *quotations] if any(quotations) else []
    parts += ["reports:\n", reports] if reports else []
    story.write("articles/note.yml", "".join(parts))
    return list(clearest_words(story.record(), "safe"))


def brief(one: StanceWords) -> str:
    """Which words stand for a position, and how: “yes best a +mill”."""
    chosen = one.best or one.implied
    kind = "best" if one.best else "implied" if one.implied else "reported"
    name = chosen.statement.quotation.id if chosen else "-"
    return " ".join([one.stance, kind, name, *(f"+{body}" for body in one.others)])


def test_every_position_that_somebody_takes_has_its_words_in_a_fixed_order(weir: Story) -> None:
    found = words(weir, said("a", "mill", "no"), said("b", "town", "yes"))
    assert [brief(one) for one in found] == ["yes best b", "no best a"]


def test_a_claim_of_which_nobody_speaks_has_none(weir: Story) -> None:
    assert words(weir, "") == []


def test_what_only_implies_it_is_never_given_as_its_best(weir: Story) -> None:
    found = words(weir, said("a", "town", "yes", ", implied: true"))
    assert [brief(one) for one in found] == ["yes implied a"]
    found = words(weir, said("a", "town", "yes", ", implied: true"), said("b", "wire", "yes"))
    assert [brief(one) for one in found] == ["yes best b"]
    assert found[0].implied is None


def test_of_several_that_only_imply_it_the_clearest_stands(weir: Story) -> None:
    implied = ", implied: true"
    found = words(weir, said("a", "wire", "yes", implied), said("b", "town", "yes", implied))
    assert [brief(one) for one in found] == ["yes implied b"]


def test_the_bodies_that_state_it_too_are_named_once_and_never_the_one_that_leads(
    weir: Story,
) -> None:
    found = words(
        weir,
        said("a", "town", "yes"),
        said("b", "mill", "yes"),
        said("c", "mill", "yes"),
        said("d", "wire", "yes", ", implied: true"),
    )
    assert [brief(one) for one in found] == ["yes best a +mill"]


REPORT = (
    "  - {id: r, fact: It holds., stated_by: wire, positions: [{claim: safe, position: STANCE}]}\n"
)


def test_what_is_only_told_stands_where_nobody_is_quoted_and_only_there(weir: Story) -> None:
    told = REPORT.replace("STANCE", "yes")
    (one,) = words(weir, reports=told)
    assert (brief(one), [r.evidence.address for r in one.reported]) == (
        "yes reported -",
        ["note#r"],
    )
    (one,) = words(weir, said("a", "mill", "yes", ", implied: true"), reports=told)
    assert (brief(one), one.reported) == ("yes implied a", ())


def test_what_is_told_of_one_position_is_not_told_of_another(weir: Story) -> None:
    found = words(weir, said("a", "mill", "yes"), reports=REPORT.replace("STANCE", "no"))
    assert [brief(one) for one in found] == ["yes best a", "no reported -"]


YES = "{position: yes, evidence: note#b, why: It is whole.}"


def test_an_editors_choice_leads_its_own_position_with_its_reason(weir: Story) -> None:
    both = (said("a", "town", "yes"), said("b", "wire", "yes"), said("c", "mill", "no"))
    assert [(brief(one), one.why) for one in words(weir, *both)] == [
        ("yes best a +wire", ""),
        ("no best c", ""),
    ]
    claim(weir, YES)
    assert [(brief(one), one.why) for one in words(weir, *both)] == [
        ("yes best b +town", "It is whole."),
        ("no best c", ""),
    ]


def test_words_that_take_two_positions_are_chosen_for_one_alone(weir: Story) -> None:
    """An editor who chose them for “partly” said nothing of their “no”."""
    both = said("b", "wire", "partly", "}, {claim: safe, position: no")
    claim(weir, "{position: partly, evidence: note#b, why: It is whole.}")
    found = words(weir, both, said("a", "town", "no"))
    assert [(brief(one), one.why) for one in found] == [
        ("partly best b", "It is whole."),
        ("no best a +wire", ""),
    ]


@pytest.mark.parametrize(
    ("first", "second", "best"),
    [
        ("said_on: 2031-03-01, ", "said_on: 2031-03-02, ", "b"),
        ("said_on: 2031-03-02, ", "said_on: 2031-03-01, ", "a"),
        ("said_on: 2031-03-02, ", "", "a"),
        ("", "said_on: 2031-03-02, ", "b"),
        ("said_on: 2031-03, ", "said_on: 2031-03-30, ", "a"),
    ],
)
def test_of_words_that_are_equally_clear_the_latest_stand(
    weir: Story, first: str, second: str, best: str
) -> None:
    (one,) = words(weir, said("a", "town", "yes", "", first), said("b", "town", "yes", "", second))
    assert one.stance is Stance.YES
    assert brief(one) == f"yes best {best}"
