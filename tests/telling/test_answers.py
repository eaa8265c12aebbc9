"""Who holds what on a claim, in short: which bodies in which order, which of their words, how heard."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import Story

from build_scripts.telling.answers import answers_on, most_told


@pytest.fixture
def lock(tmp_path: Path) -> Story:
    story = Story.empty(tmp_path)
    story.write("story.yml", "{title: The lock, contact: c@lock.example}")
    for name, more in (
        ("town", ""), ("board", ""), ("county", ""), ("office", ", part_of: county"), ("wire", ""),
    ):  # fmt: skip
        story.write(f"actors/{name}.yml", f"{{name: {name.title()}, kind: organisation{more}}}")
    story.write(
        "actors/ida.yml", "{name: Ida, kind: person, roles: [{title: clerk, organisation: office}]}"
    )
    return story.write(
        "claims/paid.yml", "{title: Paid?, proposition: It was paid., about: [town, board]}"
    )


def write(story: Story, *quotations: str, reports: tuple[str, ...] = ()) -> None:
    lines = "\n".join(f"  - {{cue: said, {one}}}" for one in quotations)
    told = f"reports: [{', '.join(f'{{{one}}}' for one in reports)}]" if reports else ""
    story.write(
        "articles/note.yml",
        f"title: N\npublished: 2031-06-01\nunchecked: by hand\nquotations:\n{lines or '  []'}\n{told}\n",
    )


def on(position: str, more: str = "") -> str:
    return f"positions: [{{claim: paid, position: {position}{more}}}]"


def shown(story: Story) -> list[str]:
    """Each body with what it says: “board: no (as reported)”."""
    found = []
    for one in answers_on(story.record(), "paid"):
        parts = [f"{a.short} ({a.heard})" if a.heard else a.short for a in one.answers]
        found.append(f"{one.body}: {'; '.join(parts)}")
    return found


def test_parties_come_first_and_those_of_whom_nothing_was_found_last(lock: Story) -> None:
    write(
        lock,
        f"id: a, text: “a”, speaker: wire, {on('yes')}",
        f"id: b, text: “b”, speaker: ida, {on('yes')}",
        f"id: c, text: “c”, speaker: ida, {on('yes', ', in_short: yes indeed')}",
        f"id: d, text: “d”, speaker: board, {on('no', ', figure: none')}",
    )
    assert shown(lock) == ["board: no, none", "county: yes indeed", "wire: yes", "town: "]


def test_the_latest_of_each_position_stands_for_a_body(lock: Story) -> None:
    write(
        lock,
        f"id: a, text: “a”, speaker: town, said_on: 2031-01, {on('yes', ', in_short: yes to some')}",
        f"id: b, text: “b”, speaker: town, said_on: 2031-02, {on('yes', ', in_short: yes to more')}",
        f"id: c, text: “c”, speaker: town, said_on: 2031-03, {on('no', ', in_short: not now')}",
        f"id: d, text: “d”, speaker: town, said_on: 2031-04, {on('unclear')}",
    )
    assert shown(lock)[0] == "town: not now; yes to more"


def test_own_words_stand_before_what_is_told_and_an_editors_choice_before_all(lock: Story) -> None:
    own = f"id: a, text: “a”, speaker: town, said_on: 2031-01, {on('yes', ', in_short: its own')}"
    told = (
        f"id: b, text: b, says: B., speaker: town, said_on: 2031-02, {on('yes', ', in_short: it')}"
    )
    via = f"id: c, text: “c”, speaker: town, via: wire, said_on: 2031-03, {on('yes')}"
    report = f"id: r, fact: Paid., stated_by: town, {on('yes')}"
    write(lock, own, told, via, reports=(report,))
    assert shown(lock)[0] == "town: its own"
    lock.change(
        "claims/paid.yml",
        "[town, board]}",
        "[town, board], clearest: [{position: yes, evidence: note#b, why: W}]}",
    )
    assert shown(lock)[0] == "town: it (as reported)"


@pytest.mark.parametrize(
    ("keys", "heard"),
    [
        ("text: “a”, via: wire", "yes (relayed)"),
        ("text: “a”, relays: a ledger", "yes (citing others)"),
        ("text: a, says: A.", "yes (as reported)"),
    ],
)
def test_how_words_are_heard_stands_beside_them(lock: Story, keys: str, heard: str) -> None:
    write(lock, f"id: a, speaker: town, {keys}, {on('yes')}")
    assert shown(lock)[0] == f"town: {heard}"
    write(lock, reports=(f"id: r, fact: Paid., stated_by: town, {on('yes')}",))
    assert shown(lock)[0] == "town: yes (as reported)"


def test_what_is_implied_stands_only_where_nothing_is_stated(lock: Story) -> None:
    hint = f"id: a, text: “a”, speaker: town, said_on: 2031-02, {on('yes', ', implied: true')}"
    write(lock, hint)
    assert shown(lock)[0] == "town: yes (not said plainly)"
    write(lock, hint, f"id: b, text: “b”, speaker: town, said_on: 2031-01, {on('unclear')}")
    assert shown(lock)[0] == "town: no clear answer"


def test_a_silent_party_stays_before_one_more_third(lock: Story) -> None:
    write(
        lock,
        f"id: a, text: “a”, speaker: wire, {on('yes')}",
        f"id: b, text: “b”, speaker: ida, {on('yes')}",
        f"id: c, text: “c”, speaker: board, {on('no')}",
    )
    every = answers_on(lock.record(), "paid")
    assert [one.body for one in most_told(every, 3)] == ["board", "county", "town"]


def test_a_party_that_was_taken_back_is_not_called_silent(lock: Story) -> None:
    write(lock, f"id: a, text: “a”, speaker: board, {on('no')}")
    assert shown(lock) == ["board: no", "town: "]
    lock.write(
        "actors/town.yml",
        "{name: Town, kind: organisation, withdrawn: {date: 2031-01-01, why: No town.}}",
    )
    assert shown(lock) == ["board: no"]


@pytest.mark.parametrize(
    ("most", "bodies"),
    [(0, []), (1, ["town"]), (2, ["wire", "town"]), (9, ["wire", "county", "town"])],
)
def test_where_there_is_little_room_the_silent_party_is_named_first_of_all(
    lock: Story, most: int, bodies: list[str]
) -> None:
    lock.write("claims/paid.yml", "{title: Paid?, proposition: It was paid., about: [town]}")
    write(
        lock,
        f"id: a, text: “a”, speaker: wire, {on('yes')}",
        f"id: b, text: “b”, speaker: wire, {on('no')}",
        f"id: c, text: “c”, speaker: ida, {on('yes')}",
    )
    every = answers_on(lock.record(), "paid")
    assert [one.body for one in most_told(every, most)] == bodies


def test_words_for_two_parties_are_those_of_each_and_of_nobody_else(lock: Story) -> None:
    write(lock, f"id: a, text: “a”, speaker: [town, board, wire, ida], {on('yes')}")
    assert shown(lock) == ["town: yes", "board: yes", "county: yes", "wire: yes"]


def test_of_words_on_one_day_the_last_stand(lock: Story) -> None:
    write(
        lock,
        f"id: a, text: “a”, speaker: town, said_on: 2031-01-02, {on('yes', ', in_short: yes to some')}",
        f"id: b, text: “b”, speaker: town, said_on: 2031-01-02, {on('yes', ', in_short: yes to more')}",
    )
    assert shown(lock)[0] == "town: yes to more"


def test_of_what_is_only_implied_the_latest_stands(lock: Story) -> None:
    early, late = ", implied: true, in_short: early", ", implied: true, in_short: late"
    write(
        lock,
        f"id: a, text: “a”, speaker: town, said_on: 2031-02, {on('yes', late)}",
        f"id: b, text: “b”, speaker: town, said_on: 2031-01, {on('no', early)}",
    )
    assert shown(lock)[0] == "town: late (not said plainly)"
    write(lock, f"id: a, text: “a”, speaker: town, via: wire, {on('yes', late)}")
    assert shown(lock)[0] == "town: late (relayed, not said plainly)"
