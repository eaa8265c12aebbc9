"""The preview: what changed is made anew, an error stands in the page, the last good state stays."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from builders import Story
from harbour import Workshop

from build_scripts.preview import asked_pages
from build_scripts.preview.banner import banner
from build_scripts.preview.server import is_for_us
from build_scripts.preview.workbench import Workbench
from build_scripts.record import Record
from build_scripts.views.frame.pages import Page
from build_scripts.views.frame.tasks import Task
from build_scripts.views.generate import tasks_of

NOTHING: frozenset[str] = frozenset()
ARTICLE = "articles/ferry-announcement/index.html"


@pytest.fixture
def town(tmp_path: Path) -> Workshop:
    return Workshop.in_folder(tmp_path / "town")


@pytest.fixture
def bench(town: Workshop, tmp_path: Path) -> Workbench:
    bench = Workbench(town.content, town.root, tmp_path / "rendered", "http://127.0.0.1:8000/")
    assert not bench.make(NOTHING).has_errors
    return bench


def page(bench: Workbench, path: str = ARTICLE) -> str:
    shown = bench.page(path)
    assert shown is not None
    return shown.data.decode()


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def test_an_edit_shows_and_other_pages_stay_rendered(town: Workshop, bench: Workbench) -> None:
    before = bench.page("about/index.html")
    change(town.content / "articles" / "ferry-announcement.yml", "title: ", "title: Changed ")
    assert not bench.make(frozenset({"content/articles/ferry-announcement.yml"})).has_errors
    assert "Changed " in page(bench)
    assert bench.page("about/index.html") is before


def test_whatever_is_asked_for_next_follows_the_edit_too(town: Workshop, bench: Workbench) -> None:
    """Pages that nobody looks at are not made at once, so they must not be shown as they were."""
    search = page(bench, "search/head.json")
    own = page(bench, "articles/ferry-announcement/index.html")
    index = page(bench, "articles/index.html")
    article = town.content / "articles" / "ferry-announcement.yml"
    change(article, "title: ", "title: Wonderfully changed ")
    bench.make(frozenset({"content/articles/ferry-announcement.yml"}))
    assert page(bench, "articles/ferry-announcement/index.html") != own
    assert page(bench, "articles/index.html") != index
    assert "Wonderfully changed" in page(bench, "articles/index.html")
    assert page(bench, "search/head.json") != search


def test_the_page_of_a_new_entry_is_there(town: Workshop, bench: Workbench) -> None:
    assert bench.page("actors/nia-fell/index.html") is None
    (town.content / "actors" / "nia-fell.yml").write_text("name: Nia Fell\nkind: person\n", "utf-8")
    bench.make(frozenset({"content/actors/nia-fell.yml"}))
    assert "Nia Fell" in page(bench, "actors/nia-fell/index.html")
    (town.content / "actors" / "nia-fell.yml").unlink()
    bench.make(frozenset({"content/actors/nia-fell.yml"}))
    page(bench, "actors/index.html")
    assert bench.page("actors/nia-fell/index.html") is None


def test_a_page_that_cannot_be_made_is_told_where_it_is_looked_at(
    bench: Workbench, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = page(bench)

    def broken(*_: object) -> list[Page]:
        raise ValueError("half a template")

    def tasks(record: Record, home: str) -> dict[str, Task]:
        whole = tasks_of(record, home)
        return {
            name: replace(task, make=broken) if name.startswith("articles/") else task
            for name, task in whole.items()
        }

    monkeypatch.setattr(asked_pages, "tasks_of", tasks)
    problems = bench.make(frozenset({"build_scripts/templates/article.md"})).problems
    assert ["half a template" in p.message for p in problems] == [True]
    assert page(bench) == before
    monkeypatch.undo()
    assert bench.make(frozenset({"build_scripts/templates/article.md"})).problems == ()


def test_an_error_is_told_and_the_last_good_state_stays(town: Workshop, bench: Workbench) -> None:
    before = page(bench)
    story = town.content / "story.yml"
    change(story, "title:", "titel:")
    checked = bench.make(frozenset({"content/story.yml"}))
    assert checked.has_errors
    assert page(bench) == before
    told = banner(checked.problems, (), failed=True)
    assert "story.yml:" in told
    assert "Did you mean <code>title</code>?" in told
    assert "last good state" in told
    change(story, "titel:", "title:")
    assert banner(bench.make(NOTHING).problems, (), failed=False) == ""


def test_the_banner_escapes_what_was_contributed(town: Workshop, bench: Workbench) -> None:
    change(town.content / "story.yml", "title:", "<script>alert(1)</script>:")
    told = banner(bench.make(NOTHING).problems, (), failed=True)
    assert "<script>" not in told
    assert "&lt;script&gt;" in told


def test_a_dead_link_in_a_page_written_by_hand_is_told_with_its_file(
    town: Workshop, bench: Workbench
) -> None:
    about = town.root / "docs" / "about.md"
    about.write_text(about.read_text("utf-8") + "\n[nowhere](no-such-page.md)\n", "utf-8")
    problems = bench.make(frozenset({"docs/about.md"})).problems
    assert [p.location.file for p in problems] == ["docs/about.md"]
    assert "no-such-page.md" in problems[0].message


def test_styles_and_new_pages_follow(town: Workshop, bench: Workbench) -> None:
    style = town.root / "docs" / "stylesheets" / "tokens.css"
    style.write_text("body { color: red; }", "utf-8")
    (town.root / "docs" / "contribute" / "more.md").write_text("# More to say\n", "utf-8")
    bench.make(frozenset({"docs/stylesheets/tokens.css", "docs/contribute/more.md"}))
    # One sheet is served: what it imports stands in it.
    assert page(bench, "stylesheets/site.css").startswith("body { color: red; }\n")
    assert bench.page("stylesheets/tokens.css") is None
    assert "More to say" in page(bench, "contribute/more/index.html")
    assert bench.page("no/such/page/index.html") is None


def test_a_published_site_carries_nothing_of_the_preview(town: Workshop) -> None:
    assert not town.build().failed
    pages = [path.read_text("utf-8") for path in town.site.rglob("*.html")]
    assert not any("_preview" in text or "preview-banner" in text for text in pages)


@pytest.mark.parametrize(
    "asked", ["127.0.0.1:8000", "localhost:8000", "LOCALHOST", "[::1]:8000", "192.168.7.5", "desk"]
)
def test_a_preview_answers_on_its_own_address(asked: str) -> None:
    assert is_for_us(asked, "desk")


@pytest.mark.parametrize(
    "asked", ["", "evil.example", "evil.example:8000", "localhost.evil.example", "[::1", "127.1.x"]
)
def test_a_preview_does_not_answer_to_a_foreign_name_that_leads_to_it(asked: str) -> None:
    assert not is_for_us(asked, "127.0.0.1")


def test_a_draft_shows_words_that_its_receipt_does_not_have_yet(
    town: Workshop, bench: Workbench
) -> None:
    pier = town.content / "articles" / "pier.yml"
    text = "“The pier is old,” she said. It is closed at night. " + "Rain fell on the quay. " * 20
    (town.content / "texts" / "pier.txt").write_text(text, "utf-8")
    pier.write_text("status: draft\ntitle: The pier\npassages:\n  - {id: night, text: at night}\n")
    Story(town.content).make_receipts()
    change(pier, "text: at night", "text: It is closed at night")
    checked = bench.make(frozenset({"content/articles/pier.yml"}))
    assert "receipt-of-a-draft" in [problem.code.name for problem in checked.problems]
    assert not checked.has_errors
    assert "It is closed at night" in page(bench, "articles/pier/index.html")
