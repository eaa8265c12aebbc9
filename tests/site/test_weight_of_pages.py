"""What a page weighs, by its kind, in a story of the shape of news: nothing grows unnoticed.

A large site has many thousands of pages, so that a kilobyte of the frame is as much as all the pictures.
"""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from harbour import BuiltSite, shared_site
from selectolax.lexbor import LexborHTMLParser

from benchmarks.large import NEWS_QUOTATIONS, write_news
from benchmarks.sizes import MOST_KILOBYTES, MOST_NODES
from build_scripts.views.frame.limits import LIMITS

ARTICLES = 9
_CONTENT, _FOOT = b'<article class="md-content__inner', b'<footer class="md-footer">'


@pytest.fixture(scope="module")
def news(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """A few articles of news, taken for a large story."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(LIMITS, "own_files", 50)
        return shared_site(
            tmp_path_factory,
            "news",
            lambda folder: write_news(folder, ARTICLES),
            # Invented texts are in no language, are quoted nearly whole, and have no receipts.
            but=("OTR039", "OTR225", "OTR330"),
        )


def bytes_of(site: BuiltSite, pattern: str) -> Mapping[str, bytes]:
    found = {
        path.relative_to(site.folder).as_posix(): path.read_bytes()
        for path in site.folder.glob(pattern)
    }
    assert found, pattern
    return found


@pytest.mark.parametrize(
    "pattern",
    ["actors/actor-1/*.html", "articles/news-*/*.html", "topics/*/*.html", "claims/*/*.html"],
)
def test_the_frame_of_a_page_is_light(news: BuiltSite, pattern: str) -> None:
    for name, page in bytes_of(news, pattern).items():
        head, _, rest = page.partition(_CONTENT)
        _, _, foot = rest.partition(_FOOT)
        assert foot
        assert len(head) + len(foot) < 5_000, name
        assert len(LexborHTMLParser(head + foot).css("*")) < 100, name


@pytest.mark.parametrize(
    ("pattern", "most", "nodes"),
    [
        ("articles/news-*/index.html", 2_000, 40),
        ("cite/news-*.html", 2_500, 25),
        ("embed/news-*.html", 1_000, 15),
    ],
)
def test_a_page_of_an_article_is_light_for_each_of_its_quotations(
    news: BuiltSite, pattern: str, most: int, nodes: int
) -> None:
    for name, page in bytes_of(news, pattern).items():
        assert len(page) / NEWS_QUOTATIONS < most, name
        assert len(LexborHTMLParser(page).css("*")) / NEWS_QUOTATIONS < nodes, name


def test_an_unnamed_source_that_speaks_once_is_a_small_page_that_leads_on(news: BuiltSite) -> None:
    for name, page in bytes_of(news, "actors/source-*/index.html").items():
        assert len(page) < 1_100, name


def test_no_page_is_too_large_to_read_on_a_phone(news: BuiltSite) -> None:
    for name, page in bytes_of(news, "**/*.html").items():
        assert len(page) < MOST_KILOBYTES * 1000, name
        assert len(LexborHTMLParser(page).css("*")) < MOST_NODES, name


def test_the_whole_site_is_light_for_each_article(news: BuiltSite) -> None:
    """What grows with the articles; the pages of problems and the theme's own files are there always."""
    kinds = (
        "actors",
        "articles",
        "cite",
        "embed",
        "hover",
        "quotes",
        "search",
        "timeline",
        "topics",
    )
    files = [p for kind in kinds for p in (news.folder / kind).rglob("*") if p.is_file()]
    assert sum(path.stat().st_size for path in files) / ARTICLES < 340_000
    assert len(files) / ARTICLES < 65
