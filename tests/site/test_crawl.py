"""Every address of the built site leads somewhere, and nothing on it comes from anywhere else."""

from __future__ import annotations

import gzip
import re
from collections import Counter
from urllib.parse import urlsplit

from harbour import ORIGIN, BuiltSite, results_of

OWN_BASE = frozenset({"404.html"})
"""Served for any missing address, so its own addresses begin at the root."""


def test_every_internal_address_and_anchor_exists(harbour: BuiltSite) -> None:
    dead = [
        f"{address}: {name}={reference} ({why})"
        for address, page in harbour.pages.items()
        for _, name, reference in page.links()
        if not urlsplit(reference).scheme
        if (why := harbour.why_missing(page.target(reference)))
    ]
    assert dead == []
    assert len(harbour.pages) > 30


def test_the_site_works_under_any_path(harbour: BuiltSite) -> None:
    """Served from /name/, no reference leads out of /name/."""
    base = f"{ORIGIN}/name/"
    outside = [
        f"{address}: {reference}"
        for address, page in harbour.pages.items()
        if address not in OWN_BASE
        for _, _, reference in page.links()
        if not urlsplit(reference).scheme
        if reference.startswith("/") or not _joined(base, address, reference).startswith(base)
    ]
    assert outside == []


def _joined(base: str, address: str, reference: str) -> str:
    # urljoin swallows a step too many at the root, which is what this looks for.
    depth = len([part for part in address.split("/")[:-1] if part])
    climbs = len(re.match(r"(?:\.\./)*", reference)[0]) // 3
    return f"{base}{reference}" if climbs <= depth else f"{ORIGIN}/{reference}"


def test_the_search_leads_to_what_exists(harbour: BuiltSite) -> None:
    places = [one["at"] for one in results_of(harbour)]
    assert [place for place in places if harbour.why_missing(place)] == []
    assert len(places) > len(harbour.pages)


def test_the_sitemap_is_one_file_twice(harbour: BuiltSite) -> None:
    plain = (harbour.folder / "sitemap.xml").read_bytes()
    assert gzip.decompress((harbour.folder / "sitemap.xml.gz").read_bytes()) == plain


def test_no_inline_style_and_no_handler(harbour: BuiltSite) -> None:
    found = [
        f"{address}: <{element.tag} {name}>"
        for address, page in harbour.pages.items()
        for element in page.tree.iter()
        if isinstance(element.tag, str)
        for name in element.attrib
        if name == "style" or name.startswith("on")
    ]
    assert found == []


def test_nothing_is_loaded_from_elsewhere(harbour: BuiltSite) -> None:
    """Only links that a reader follows may lead away; nothing that a page loads does."""
    foreign = [
        f"{address}: <{element.tag} {name}={reference}>"
        for address, page in harbour.pages.items()
        for element, name, reference in page.links()
        if element.tag != "a" and (urlsplit(reference).scheme or reference.startswith("//"))
    ]
    assert foreign == []
    refreshed = [
        address
        for address, page in harbour.pages.items()
        if page.tree.xpath("//meta[@http-equiv='refresh'] | //base | //iframe | //object | //embed")
    ]
    assert refreshed == []


def test_no_style_sheet_reaches_elsewhere(harbour: BuiltSite) -> None:
    sheets = sorted(harbour.folder.rglob("*.css"))
    found = [
        f"{sheet.relative_to(harbour.folder)}: {reference}"
        for sheet in sheets
        for reference in re.findall(
            r"(?:url\(|@import)\s*['\"]?([^'\")\s;]+)", sheet.read_text("utf-8")
        )
        if not reference.startswith(("data:", "#"))
        and (":" in reference or reference.startswith("//"))
    ]
    assert sheets
    assert found == []


def test_links_have_schemes_that_do_no_harm(harbour: BuiltSite) -> None:
    schemes = {
        urlsplit(reference).scheme
        for page in harbour.pages.values()
        for element, _, reference in page.links()
        if element.tag == "a"
    }
    assert schemes <= {"", "http", "https", "mailto"}


def test_no_id_stands_twice_on_a_page(harbour: BuiltSite) -> None:
    repeated = {
        address: again
        for address, page in harbour.pages.items()
        if (again := [name for name, times in Counter(page.ids).items() if times > 1])
    }
    assert repeated == {}


def test_every_quotation_has_its_permanent_address(harbour: BuiltSite) -> None:
    articles = harbour.record.articles.values()
    addresses = [
        f"articles/{article.id}/#{item.id}"
        for article in articles
        if not article.is_withdrawn
        for item in article.entry.evidence_items
    ]
    assert [address for address in addresses if harbour.why_missing(address)] == []
    assert "articles/council-row/#read-letter" in addresses  # withdrawn, and still there


def test_headings_leave_the_ids_to_the_quotations(harbour: BuiltSite) -> None:
    generated = [
        address
        for address in harbour.pages
        if address.startswith(("articles/", "actors/", "quotes/", "relationships/"))
    ]
    taken = [
        f"{address}: {heading.get('id')}"
        for address in generated
        for heading in harbour.pages[address].tree.xpath("//article//h1 | //article//h2")
        if heading.get("id") and not heading.get("id").startswith("_")
    ]
    assert taken == []
