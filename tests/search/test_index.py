"""The files of the search: small, in order, and the same for the same input."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from build_scripts.search.entries import FoundPage, FoundQuotation, found_page
from build_scripts.search.index import index_files
from build_scripts.search.lines import page_line, quotation_line
from build_scripts.search.numbers import encoded_freely, encoded_places
from build_scripts.search.shelves import ROOM, day_shelves, shelved_places

_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def numbers_of(text: str) -> list[int]:
    """The reverse of `encoded_freely`, written from the format and not from the code."""
    numbers, number, shift = [], 0, 0
    for digit in text:
        value = _DIGITS.index(digit)
        number += (value & 31) << shift
        shift += 5
        if not value & 32:
            numbers.append(number)
            number = shift = 0
    return numbers


def decoded(text: str) -> list[tuple[int, int]]:
    """The shelf and the place on it of each thing, of what `encoded_places` writes."""
    steps = iter(numbers_of(text))
    shelf = place = 0
    found = []
    for step in steps:
        if step % 2:
            shelf, place = shelf + step // 2, next(steps)
        else:
            place += step // 2
        found.append((shelf, place))
    return found


@given(st.lists(st.integers(0, 3_000_000)))
def test_numbers_come_back(numbers: list[int]) -> None:
    assert numbers_of(encoded_freely(numbers)) == numbers


@given(st.sets(st.tuples(st.integers(0, 9000), st.integers(0, 3000))))
def test_places_come_back(places: set[tuple[int, int]]) -> None:
    written = encoded_places((shelf * ROOM + at for shelf, at in sorted(places)), ROOM)
    assert decoded(written) == sorted(places)


def _quotation(*words: str) -> FoundQuotation:
    return FoundQuotation({"at": words[0]}, words, ("speaker",))


def _files(pages: list[FoundPage], quotations: list[FoundQuotation]) -> dict[str, object]:
    made = _made(pages, quotations)
    return {name: json.loads(data) for name, data in made.items()}


def _made(
    pages: list[FoundPage], quotations: list[FoundQuotation], days: Sequence[date | None] = ()
) -> dict[str, bytes]:
    """The files of an index; of quotations without days all stand on one shelf."""
    places = shelved_places(day_shelves(days or [None] * len(quotations)))
    rows = [*map(page_line, pages), *(quotation_line(str(n), q) for n, q in enumerate(quotations))]
    return index_files(rows, {str(n): place for n, place in enumerate(places)}, str)


def _words(files: dict[str, object]) -> dict[str, str]:
    """All words of an index with their entries."""
    found: dict[str, str] = {}
    for name, file in files.items():
        if name.startswith("search/words-"):
            assert isinstance(file, dict)
            found |= file
    return found


def _at(text: str) -> list[int]:
    """The places of things that all stand on the first shelf."""
    found = decoded(text)
    assert all(shelf == 0 for shelf, _ in found)
    return [place for _, place in found]


def test_a_word_leads_to_titles_pages_and_quotations() -> None:
    pages = [
        found_page("Claim", "A boat", "a/", "", "and a pier"),
        found_page("Topic", "Pier", "b/", ""),
    ]
    files = _files(pages, [_quotation("boat"), _quotation("pier", "boat")])
    words = _words(files)
    pier = [decoded(kind) for kind in words["pier"].split(" ")]
    assert pier == [[(0, 1)], [], [(1, 0)], [], [(0, 0)]], (
        "the topic stands on a shelf after claims"
    )
    assert [_at(kind) for kind in words["boat"].split(" ")] == [[0, 1], [], [0]]
    assert [_at(kind) for kind in words["speaker"].split(" ")] == [[], [0, 1]]


def test_a_page_is_found_by_its_whole_name_and_by_others() -> None:
    pages = [
        found_page("Claim", "Is the pier safe?", "a/", "", called=["may one walk there"]),
        found_page("Country", "The Low Lands", "b/", "", called=["Lowland"]),
        found_page("Article", "A pier", "c/", ""),
        found_page("Topic", "pier " * 30, "d/", ""),
    ]
    words = _words(_files(pages, []))
    whole = {name: decoded(at) for name, at in words.items() if name.endswith(" ")}
    land, claim = [(0, 0)], [(1, 0)]
    assert whole == {
        "is the pier safe ": claim, "may one walk there ": claim, "low land ": land, "lowland ": land,
    }  # fmt: skip
    assert [decoded(kind) for kind in words["walk"].split(" ")] == [[], [], [], claim]


def test_what_a_title_says_is_not_told_again_as_a_text() -> None:
    words = _words(_files([found_page("Topic", "Pier", "a/", "", "The pier")], []))
    assert [_at(kind) for kind in words["pier"].split(" ")] == [[], [], [0]]


def test_pages_for_contributors_are_counted_apart_and_weights_stand_in_runs() -> None:
    kinds = ("Person", "Claim", "Article", "Relationships", "For contributors")
    pages = [found_page(kind, "Pier", f"{kind}/", "") for kind in kinds]
    head = _files(pages, [])["search/head.json"]
    assert isinstance(head, dict)
    assert (head["pages"], head["readers"]) == (5, 4)
    assert head["weights"] == [[2, 4.0], [1, 2.0], [1, 1.5], [1, 2.0]]


def test_words_are_listed_by_length_without_figures_dates_and_short_ones() -> None:
    quotation = FoundQuotation(
        {"at": "a"},
        ("boat", "boatman", "boatmen", "2031", "mk4th", "sea"),
        ("@2031",),
    )
    files = _files([], [quotation])
    assert files["search/head.json"]["near"] == [4, 7]  # type: ignore[index]
    assert files["search/near-4.json"] == "0boat"
    assert files["search/near-7.json"] == "0boatman 5en"


def test_words_are_cut_into_files_of_a_few_kilobytes() -> None:
    quotations = [_quotation(*(f"word{n}x{m}" for m in range(20))) for n in range(300)]
    files = _made([], quotations)
    head = json.loads(files["search/head.json"])
    parts = [json.loads(data) for name, data in files.items() if "/words-" in name]
    assert len(parts) == len(head["firsts"]) > 3
    every = [word for part in parts for word in part]
    for before, part, first in zip(parts, parts[1:], head["firsts"][1:], strict=False):
        assert max(before) < first <= min(part)
        assert min(part).startswith(first)
    assert head["firsts"] != [min(part) for part in parts], "no longer than they must be"
    assert every == sorted(every)
    assert max(map(len, files.values())) < 25_000


def test_a_word_in_very_many_quotations_has_a_file_of_its_own() -> None:
    quotations = [_quotation("boat", f"aft{n}", f"wave{n}") for n in range(5000)]
    files = _files([], quotations)
    alone = [file for name, file in files.items() if "/words-" in name and "boat" in file]  # type: ignore[operator]
    assert [list(file) for file in alone] == [["boat"]]  # type: ignore[call-overload]


def test_results_of_a_shelf_stand_in_files_of_ten() -> None:
    files = _files([], [_quotation(f"w{n}") for n in range(25)])
    sizes = [len(files[f"search/results-q0-{n}.json"]) for n in range(3)]  # type: ignore[arg-type]
    assert sizes == [10, 10, 5]


def test_quotations_of_few_days_share_a_shelf_and_the_newest_stand_last() -> None:
    begun = date(2031, 1, 1)
    days = [None, *(begun + timedelta(days=n // 4) for n in range(400))]
    shelves = day_shelves(days)
    assert shelves == sorted(shelves)
    assert shelves[0] == 0, "what nobody dated comes first, and is shown last"
    assert set(Counter(shelves[1:]).values()) == {16}


def test_one_more_quotation_changes_few_files() -> None:
    begun = date(2031, 1, 1)
    days = [begun + timedelta(days=n // 10) for n in range(2000)]
    quotations = [_quotation(f"w{n}", f"v{n}", f"u{n}") for n in range(2000)]
    before = _made([], quotations, days)
    for at in (0, 1000, 2000):
        more = [*quotations[:at], _quotation("another", "one"), *quotations[at:]]
        day = days[min(at, 1999)]
        after = _made([], more, [*days[:at], day, *days[at:]])
        changed = [
            name for name in before.keys() | after.keys() if before.get(name) != after.get(name)
        ]
        results = [name for name in changed if "/results-" in name]
        assert 1 <= len(results) <= 3, "those of its own shelf"
    # The newest moves no other: what changes are files that hold one of its words.
    words = [name for name in changed if "/words-" in name]
    assert len(words) <= 5 < sum("/words-" in name for name in before)


def test_one_more_page_changes_few_files() -> None:
    pages = [found_page("Person", f"Name{n} Family{n}", f"actors/a{n}/", "") for n in range(500)]
    before = _made(pages, [])
    after = _made([*pages, found_page("Person", "Another One", "actors/aa/", "")], [])
    changed = [name for name in before.keys() | after.keys() if before.get(name) != after.get(name)]
    assert len([name for name in changed if "/results-" in name]) == 1
    assert len([name for name in before if "/results-" in name]) == 32


def test_a_change_anywhere_is_another_edition() -> None:
    one, other = _files([], [_quotation("boat")]), _files([], [_quotation("boats")])
    assert one["search/head.json"]["edition"] != other["search/head.json"]["edition"]  # type: ignore[index]
    assert one == _files([], [_quotation("boat")])


def test_an_empty_site_has_an_empty_index() -> None:
    files = _files([], [])
    assert list(files) == ["search/head.json"]
