"""Dates that cannot follow each other alarm only where they surely do not."""

from __future__ import annotations

import pytest
from builders import Story

from build_scripts.checking.order_of_dates import is_surely_after
from build_scripts.entries.dates import parse_edtf


@pytest.mark.parametrize(
    ("later", "earlier", "surely"),
    [
        ("2031-03-04", "2031-03-03", True),
        ("2031-03-03", "2031-03-03", False),
        ("2031-03-03", "2031-03-04", False),
        # What lies within a wider date may be before it is over.
        ("2031-03-31", "2031-03", False),
        ("2031-03", "2031-03-15", False),
        ("2031-04", "2031-03-31", True),
        ("2031-04", "2031", False),
        ("2031-XX-XX", "2030", True),
        # Open and unknown sides may lie anywhere.
        ("../2031-04", "2031-03", False),
        ("2031-04", "2031-03/..", False),
        ("2031-04", "2031-03/", False),
        ("[..2031-04-01]", "2031-03-01", False),
        ("[2031-04-01..]", "2031-03-01", True),
        ("2031-04", "[2031-03-01..]", False),
        ("2031-04", "[..2031-03-01]", True),
        ("2031-03-06/2031-03-08", "2031-03-05", True),
        ("2031-03-06/2031-03-08", "2031-03-07", False),
        # About a day is some day near it.
        ("2031-03-20~", "2031-03-03", False),
        ("2031-09-20~", "2031-03-03", True),
        ("2031-03-20", "2031-03-03?", False),
        ("2031~", "2030", False),
        ("2035?", "2030", True),
        ("9999-12-31", "0001~", True),
        ("0001~", "0001", False),
    ],
)
def test_a_date_is_after_another_only_surely(later: str, earlier: str, surely: bool) -> None:
    assert is_surely_after(parse_edtf(later), parse_edtf(earlier)) is surely


def paper(story: Story, keys: str, quotation: str = "", occasions: str = "") -> list[str]:
    words = f"{{id: q, text: “No”, speaker: ada-quill, cue: said{quotation}}}"
    story.write(
        "articles/paper.yml",
        f"title: T\nunchecked: on paper\n{keys}{occasions}quotations: [{words}]\n",
    )
    return [p.partition(" ")[2] for p in story.problems()]


@pytest.mark.parametrize(
    ("published", "said", "found"),
    [
        ("2031-03-03", "2031-03-03", False),
        # Where it was said it may have been tomorrow.
        ("2031-03-03", "2031-03-04", False),
        ("2031-03-03", "2031-03-05", True),
        ("2031-03-03/2031-03-08", "2031-03-05", False),
        ("2031-03", "2031-04~", False),
        ("2031-03", "2032", True),
    ],
)
def test_nothing_was_said_after_it_was_printed(
    story: Story, published: str, said: str, found: bool
) -> None:
    expected = ["said-after-published"] if found else []
    keys = f"published: {published}\n"
    assert paper(story, keys, f", said_on: {said}") == expected
    occasions = f"occasions: {{quay: {{date: {said}}}}}\n"
    assert paper(story, keys, ", occasion: quay", occasions) == expected


def test_an_occasion_is_told_once(story: Story) -> None:
    again = ", occasion: o}, {id: r, text: “Yes”, speaker: ada-quill, cue: said, occasion: o"
    occasions = "occasions: {o: {date: 2033}}\n"
    assert paper(story, "published: 2031\n", again, occasions) == ["said-after-published"]


@pytest.mark.parametrize(
    ("keys", "found"),
    [
        ("published: 2031-03-03\nadded: 2031-03-02\n", False),
        ("published: 2031-03-05\nadded: 2031-03-02\n", True),
        ("published: 2031-03-05\npublished_basis: on the cover\nadded: 2031-03-02\n", False),
        ("published: 2031-03\nadded: 2031-03-02\n", False),
        ("published: 2031-04\nadded: 2031-03-02\n", True),
    ],
)
def test_nothing_is_added_before_it_is_there(story: Story, keys: str, found: bool) -> None:
    assert paper(story, keys) == (["published-after-added"] if found else [])


@pytest.mark.parametrize(
    ("dates", "found"),
    [
        ("from: 2029, to: 2031", False),
        ("from: 2031, to: 2031", False),
        ("from: 2031, to: 2029", True),
        ("from: 2031-05~, to: 2031-03", False),
        ("as_of: 2028, from: 2029", True),
        ("as_of: 2032, to: 2031", True),
        ("as_of: 2030, from: 2029, to: 2031", False),
    ],
)
def test_a_role_and_a_membership_end_after_they_begin(
    story: Story, dates: str, found: bool
) -> None:
    story.write("actors/bo.yml", f"name: Bo\nkind: person\nroles: [{{title: X, {dates}}}]\n")
    story.write("actors/all.yml", f"name: All\nkind: group\nmembers: [{{actor: bo, {dates}}}]\n")
    assert [p.partition(" ")[2] for p in story.problems()] == (
        ["ends-before-it-begins"] * 2 if found else []
    )
