"""The files of the search: small, in order, and the same for the same input."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from build_scripts.search.entries import FoundPage, FoundQuotation, found_page
from build_scripts.search.index import index_files
from build_scripts.search.numbers import encoded

_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def decoded(text: str) -> list[int]:
    """The reverse of `encoded`, written from the format and not from the code."""
    numbers, number, step, shift = [], 0, 0, 0
    for digit in text:
        value = _DIGITS.index(digit)
        step += (value & 31) << shift
        shift += 5
        if not value & 32:
            number += step
            numbers.append(number)
            step = shift = 0
    return numbers


@given(st.sets(st.integers(0, 3_000_000)))
def test_numbers_come_back(numbers: set[int]) -> None:
    assert decoded(encoded(sorted(numbers))) == sorted(numbers)


def _quotation(*words: str) -> FoundQuotation:
    return FoundQuotation({"at": words[0]}, frozenset(words), frozenset({"speaker"}))


def _files(pages: list[FoundPage], quotations: list[FoundQuotation]) -> dict[str, object]:
    return {name: json.loads(data) for name, data in index_files(pages, quotations, {}).items()}


def test_a_word_leads_to_titles_pages_and_quotations() -> None:
    pages = [
        found_page("Claim", "A boat", "a/", "", "and a pier"),
        found_page("Topic", "Pier", "b/", ""),
    ]
    files = _files(pages, [_quotation("boat"), _quotation("pier", "boat")])
    words = files["search/words-0.json"]
    assert isinstance(words, dict)
    assert [decoded(kind) for kind in words["pier"].split(" ")] == [[1], [], [1], [], [0]]
    assert [decoded(kind) for kind in words["boat"].split(" ")] == [[0, 1], [], [0]]
    assert [decoded(kind) for kind in words["speaker"].split(" ")] == [[], [0, 1]]


def test_a_page_is_found_by_its_whole_name_and_by_others() -> None:
    pages = [
        found_page("Claim", "Is the pier safe?", "a/", "", called=["may one walk there"]),
        found_page("Country", "The Low Lands", "b/", "", called=["Lowland"]),
        found_page("Article", "A pier", "c/", ""),
        found_page("Topic", "pier " * 30, "d/", ""),
    ]
    words = _files(pages, [])["search/words-0.json"]
    assert isinstance(words, dict)
    whole = {name: decoded(at) for name, at in words.items() if name.endswith(" ")}
    assert whole == {
        "is the pier safe ": [0], "may one walk there ": [0], "low land ": [1], "lowland ": [1],
    }  # fmt: skip
    assert [decoded(kind) for kind in words["walk"].split(" ")] == [[], [], [], [0]]


def test_what_a_title_says_is_not_told_again_as_a_text() -> None:
    words = _files([found_page("Topic", "Pier", "a/", "", "The pier")], [])["search/words-0.json"]
    assert isinstance(words, dict)
    assert [decoded(kind) for kind in words["pier"].split(" ")] == [[], [], [0]]


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
        frozenset({"boat", "boatman", "boatmen", "2031", "mk4th", "sea"}),
        frozenset({"@2031"}),
    )
    files = _files([], [quotation])
    assert files["search/head.json"]["near"] == [4, 7]  # type: ignore[index]
    assert files["search/near-4.json"] == "0boat"
    assert files["search/near-7.json"] == "0boatman 5en"


def test_words_are_cut_into_files_of_a_few_kilobytes() -> None:
    quotations = [_quotation(*(f"word{n}x{m}" for m in range(20))) for n in range(300)]
    files = index_files([], quotations, {})
    head = json.loads(files["search/head.json"])
    parts = [json.loads(files[f"search/words-{n}.json"]) for n in range(len(head["firsts"]))]
    assert len(parts) > 3
    every = [word for part in parts for word in part]
    for before, part, first in zip(parts, parts[1:], head["firsts"][1:], strict=False):
        assert max(before) < first <= min(part)
        assert min(part).startswith(first)
    assert head["firsts"] != [min(part) for part in parts], "no longer than they must be"
    assert every == sorted(every)
    assert max(map(len, files.values())) < 25_000


def test_results_stand_in_files_of_ten() -> None:
    files = _files([], [_quotation(f"w{n}") for n in range(25)])
    sizes = [len(files[f"search/results-{n}.json"]) for n in range(3)]  # type: ignore[arg-type]
    assert sizes == [10, 10, 5]


def test_a_change_anywhere_is_another_edition() -> None:
    one, other = _files([], [_quotation("boat")]), _files([], [_quotation("boats")])
    assert one["search/head.json"]["edition"] != other["search/head.json"]["edition"]  # type: ignore[index]
    assert one == _files([], [_quotation("boat")])


def test_an_empty_site_has_an_empty_index() -> None:
    files = _files([], [])
    assert list(files) == ["search/head.json"]
