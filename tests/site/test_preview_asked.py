"""What a preview makes: the page that is asked for, and no other; it is the page that a build makes."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from harbour import Workshop, record_of

from build_scripts.preview import asked_pages
from build_scripts.preview.workbench import Workbench
from build_scripts.record import Record
from build_scripts.views.frame.pages import Page
from build_scripts.views.frame.tasks import Task
from build_scripts.views.generate import tasks_of

HOME = "http://127.0.0.1:8000/"
ARTICLE = "articles/ferry-announcement/index.html"
_POLICY = re.compile(rb'<meta http-equiv="Content-Security-Policy"[^>]*>')


@pytest.fixture
def town(tmp_path: Path) -> Workshop:
    return Workshop.in_folder(tmp_path / "town")


@pytest.fixture
def make_bench(town: Workshop, tmp_path: Path) -> Callable[[], Workbench]:
    def make() -> Workbench:
        bench = Workbench(town.content, town.root, tmp_path / "rendered", HOME)
        assert not bench.make(frozenset()).has_errors
        return bench

    return make


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the tasks that were done."""
    names: list[str] = []

    def tasks(record: Record, home: str) -> dict[str, Task]:
        def noting(name: str, task: Task) -> Task:
            def make(*given: object) -> list[Page]:
                names.append(name)
                pages = task.make(*given)
                return [pages] if isinstance(pages, Page) else list(pages)

            return replace(task, make=make)

        return {name: noting(name, task) for name, task in tasks_of(record, home).items()}

    monkeypatch.setattr(asked_pages, "tasks_of", tasks)
    return names


def edit(town: Workshop, bench: Workbench, old: str, new: str) -> None:
    article = town.content / "articles" / "ferry-announcement.yml"
    text = article.read_text("utf-8")
    assert old in text
    article.write_text(text.replace(old, new, 1), "utf-8")
    assert not bench.make(frozenset({"content/articles/ferry-announcement.yml"})).has_errors


def shown(bench: Workbench, path: str) -> bytes:
    page = bench.page(path)
    assert page is not None, path
    assert page.problems == ()
    return page.data


def test_every_page_stands_at_a_place_of_its_task_and_at_no_longer_one_of_another(
    town: Workshop,
) -> None:
    record = record_of(town.content)
    tasks = tasks_of(record, HOME)
    places = {place: name for name, task in tasks.items() for place in task.places}
    for name, task in tasks.items():
        for page in task.pages(record):
            folder, _, file = page.path.rpartition("/")
            place = f"{folder}/{file.partition('.')[0]}".removeprefix("/")
            while place not in places:
                assert place, f"{page.path} of {name} stands at no place"
                place = place.rpartition("/")[0]
            assert place in task.places, f"{page.path} of {name} is looked for at {places[place]}"


def test_an_edit_makes_the_page_that_is_looked_at_and_no_other(
    town: Workshop, make_bench: Callable[[], Workbench], made: list[str]
) -> None:
    bench = make_bench()
    shown(bench, ARTICLE)
    made.clear()
    edit(town, bench, "title: ", "title: Changed ")
    assert set(made) <= {"articles/ferry-announcement", *_linked_by_hand(made)}
    made.clear()
    assert b"Changed " in shown(bench, ARTICLE)
    assert made == []


def _linked_by_hand(made: list[str]) -> set[str]:
    """Pages of the reference, whose anchors pages written by hand lead to."""
    return {name for name in made if name.startswith(("problems/", "keys/", "rooms/", "glossary/"))}


def test_an_address_that_leads_nowhere_makes_nothing(
    make_bench: Callable[[], Workbench], made: list[str]
) -> None:
    bench = make_bench()
    made.clear()
    for path in ("favicon.ico", "no/such/page/index.html", "apple-touch-icon.png"):
        assert bench.page(path) is None
    assert made == []


def test_the_search_makes_only_what_changed_since_it_was_asked_before(
    town: Workshop, make_bench: Callable[[], Workbench], made: list[str]
) -> None:
    bench = make_bench()
    shown(bench, "search/head.json")
    all_of_them = set(made)
    made.clear()
    edit(town, bench, "title: ", "title: Changed ")
    shown(bench, "search/head.json")
    assert "articles/ferry-announcement" in made
    assert set(made) < all_of_them
    assert b"Changed " in shown(bench, "articles/index.html")


def test_a_page_of_a_preview_is_that_of_a_build(
    town: Workshop, make_bench: Callable[[], Workbench], monkeypatch: pytest.MonkeyPatch
) -> None:
    for path in town.content.rglob("*.yml"):
        if "status: draft" in path.read_text("utf-8"):
            path.unlink()
    monkeypatch.setenv("SITE_URL", HOME)
    bench = make_bench()
    assert not town.build().failed
    pages = [
        path for path in town.site.rglob("*.html") if not path.is_relative_to(town.site / "data")
    ]
    assert len(pages) > 100
    for path in pages:
        place = path.relative_to(town.site).as_posix()
        built, now = (_comparable(data) for data in (path.read_bytes(), shown(bench, place)))
        assert now == built, place


def _comparable(page: bytes) -> bytes:
    """A preview allows the scripts of pages of any depth, and has no pictures for sharing."""
    page = _POLICY.sub(b"", page)
    page = re.sub(rb'<meta (?:property|name)="(?:og|twitter):[^>]*>', b"", page)
    return re.sub(rb"\s+", b" ", page)
