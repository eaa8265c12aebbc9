"""Years of other calendars, beside the time of their article."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import Story

from build_scripts.entries.calendars import calendars_of


def told(folder: Path, article: str, actor: str = "") -> list[str]:
    story = Story.empty(folder)
    story.write("story.yml", "{title: T, contact: a@example.org}\n")
    story.write("actors/inn.yml", f"{{name: The Inn, kind: person{actor}}}\n")
    story.write(
        "articles/a.yml",
        "title: T\nunchecked: invented\nquotations:\n"
        "  - {id: q, text: “We pay.”, speaker: inn, cue: said}\n" + article,
    )
    problems = [p for p in story.check().problems if p.code.name == "other-calendar"]
    assert all(p.severity == "warning" for p in problems)
    return [f"{p.location.line} {p.message}" for p in problems]


def event(date: str, more: str = "") -> str:
    return f"published: 2022-12-09\nevents:\n  - {{id: e, date: {date}, title: T, evidence: q{more}}}\n"


@pytest.mark.parametrize(
    ("typed", "named"),
    [
        ("1401-07-26", "1401 is 2022/2023 in the Solar Hijri calendar or 1980/1981 in the Hijri"),
        ("1444", "1444 is 2022/2023 in the Hijri calendar"),
        ("2565", "2565 is 2022 in the Buddhist calendar"),
        ("5783~", "5783 is 2022/2023 in the Hebrew calendar"),
        ("'[2560,2565]'", "2560 is 2017 in the Buddhist calendar"),
        ("0111-05-01", "111 is 2022 in the Minguo calendar"),
        ("9022", "is far after 2022, the time of the entry"),
    ],
)
def test_a_year_of_another_calendar_is_told(tmp_path: Path, typed: str, named: str) -> None:
    (problem,) = told(tmp_path, event(typed))
    assert problem.startswith("7 `date`: ")
    assert named in problem


@pytest.mark.parametrize("typed", ["2022", "1923", "1683-09-12", "2079", "0476", "2100/.."])
def test_a_year_that_can_be_meant_is_left(tmp_path: Path, typed: str) -> None:
    assert told(tmp_path, event(typed)) == []


def test_a_stated_basis_is_believed(tmp_path: Path) -> None:
    assert told(tmp_path, event("1389-06-15", ", date_basis: The battle is meant.")) == []


def test_an_article_that_is_itself_dated_so_is_told_once_and_measured_by_its_copy(
    tmp_path: Path,
) -> None:
    article = event("2022-12-09").replace("2022-12-09\nevents", "1401-09-18\nevents")
    (problem,) = told(tmp_path, article + "retrieved: 2022-12-10\n")
    assert problem.startswith("5 `published`: '1401-09-18' is far from 2022")


def test_an_article_of_which_nothing_else_is_dated_is_measured_by_our_time(tmp_path: Path) -> None:
    (problem,) = told(tmp_path, "published: 2565\n")
    assert "2565 is 2022 in the Buddhist calendar" in problem


def test_roles_are_measured_by_the_day_on_which_the_actor_was_added(tmp_path: Path) -> None:
    roles = ", added: 2026-03-01, roles: [{title: Reeve, from: 1401}]"
    (problem,) = told(tmp_path, "published: 2022\n", roles)
    assert problem.startswith("1 `from`: '1401' is far from 2026")


@pytest.mark.parametrize("year", range(1950, 2040))
def test_the_year_itself_is_never_one_of_another_calendar(year: int) -> None:
    assert calendars_of(year, year) == ()


@pytest.mark.parametrize(
    ("year", "name", "years"),
    [
        (1, "Minguo", "1912"),
        (1400, "Solar Hijri", "2021/2022"),
        (1446, "Hijri", "2024/2025"),
        (1400, "Hijri", "1979/1980"),
        (2567, "Buddhist", "2024"),
        (5785, "Hebrew", "2024/2025"),
    ],
)
def test_years_are_reckoned_as_almanacs_have_them(year: int, name: str, years: str) -> None:
    found = {one.name: one.years for one in calendars_of(year, int(years[:4]))}
    assert found[name] == years
