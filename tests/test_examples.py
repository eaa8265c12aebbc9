"""The small story of `examples/`: nothing is wrong in it, all of it is open, and it shows what it says."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from build_scripts.checking.check import Checked, check
from build_scripts.entries import Article, ArticleKind, Rights
from build_scripts.entries.grade import Grade
from build_scripts.record import Record
from build_scripts.record.resolve import build_record
from build_scripts.record.utterances import utterances_of
from build_scripts.views.generate import generate

EXAMPLE = Path(__file__).resolve().parent.parent / "examples" / "sallow-weir"


@pytest.fixture(scope="module")
def checked() -> Checked:
    return check(EXAMPLE / "content")


@pytest.fixture(scope="module")
def record(checked: Checked) -> Record:
    assert checked.entries is not None
    return build_record(checked.entries, checked.compared)


@pytest.fixture(scope="module")
def pages(record: Record) -> dict[str, str]:
    return {page.path: page.text for page in generate(record, "")}


@pytest.fixture(scope="module")
def articles(record: Record) -> dict[str, Article]:
    return {identifier: article.entry for identifier, article in record.articles.items()}


def test_nothing_is_wrong(checked: Checked) -> None:
    assert [f"{p.location} {p.code.number} {p.message}" for p in checked.problems] == []


def test_every_text_is_open_and_committed_and_only_the_copy_is_not_compared(
    checked: Checked, articles: dict[str, Article]
) -> None:
    texts = sorted(path.stem for path in (EXAMPLE / "content" / "texts").glob("*.txt"))
    is_open = [i for i, a in articles.items() if a.rights is Rights.OPEN and a.licence]
    assert sorted(is_open) == texts
    assert [i for i in articles if i not in texts] == ["2031-03-12-ennet-watch-copy"]
    assert checked.counts.unchecked == 1
    listed = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "content/texts"]
    tracked = subprocess.run(listed, cwd=EXAMPLE, capture_output=True, text=True, check=True)
    assert sorted(Path(line).stem for line in tracked.stdout.splitlines()) == texts


def test_it_shows_every_kind_of_source(articles: dict[str, Article]) -> None:
    grades = {article.source_grade for article in articles.values()}
    assert grades >= {Grade.RECORD, Grade.AGENCY, Grade.PUBLISHER, Grade.REPOST}
    kinds = {article.kind for article in articles.values()}
    assert kinds >= {ArticleKind.STATEMENT, ArticleKind.TRANSCRIPT, ArticleKind.LETTER}


def test_it_shows_words_in_another_language_with_their_translation(
    articles: dict[str, Article], pages: dict[str, str]
) -> None:
    foreign = {i: a for i, a in articles.items() if a.language != "en"}
    assert len(foreign) == 1
    for identifier, article in foreign.items():
        for quotation in article.quotations:
            assert quotation.translation is not None
            assert quotation.translation.words in pages[f"articles/{identifier}.md"]


def test_it_shows_a_correction_and_a_quotation_that_was_taken_back(
    articles: dict[str, Article], pages: dict[str, str]
) -> None:
    (echo,) = [a for a in articles.values() if a.corrections]
    (gone,) = [q for q in echo.quotations if q.withdrawn]
    page = pages["articles/2031-03-04-echo-night-of-water.md"]
    assert gone.withdrawn is not None
    assert gone.withdrawn.why in page
    assert echo.corrections[0].what in page


def test_it_shows_the_same_words_by_several_the_best_source_first(record: Record) -> None:
    found = {one.id: [p.grade for p in one.printings] for one in utterances_of(record)}
    assert found == {
        "message-sent": [Grade.RECORD, Grade.PUBLISHER],
        "no-siren": [Grade.PUBLISHER, Grade.REPOST],
        "dam-would-have-gone": [Grade.AGENCY, Grade.PUBLISHER],
    }


def test_it_shows_whole_texts_with_their_quotations_and_links_that_lead_to_words(
    pages: dict[str, str],
) -> None:
    page = pages["articles/2031-03-04-echo-night-of-water.md"]
    assert 'class="whole-text"' in page
    assert 'class="lit quoted"' in page
    assert "#:~:text=No%20siren%20was%20sounded" in page
    copied = pages["articles/2031-03-12-ennet-watch-copy.md"]
    assert "made from the words copied here; it may not find them" in copied


def test_it_shows_amounts_that_do_not_agree(articles: dict[str, Article]) -> None:
    said = {
        amount.words
        for article in articles.values()
        for quotation in article.quotations
        for amount in quotation.amounts
        if amount.of == "hectares"
    }
    assert said == {"about 40 hectares", "more than 120 hectares", "85 hectares"}


def test_what_its_readme_names_is_there(articles: dict[str, Article]) -> None:
    readme = (EXAMPLE / "README.md").read_text("utf-8")
    rows = [line.split("|")[2] for line in readme.splitlines() if line.startswith("|")][2:]
    files = [name for row in rows for name in re.findall(r"`([\w-]+/[\w.-]+)`", row)]
    assert len(files) > 6
    assert [name for name in files if not (EXAMPLE / "content" / name).is_file()] == []
    words = [name for row in rows for name in re.findall(r"`([a-z-]+)`", row)]
    text = "".join(p.read_text("utf-8") for p in sorted((EXAMPLE / "content").rglob("*.yml")))
    assert [name for name in words if not re.search(rf"\b{name}\b", text)] == []
