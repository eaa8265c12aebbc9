"""`texts`: articles with an address and no text, fetched from sites that a server here plays."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import Story
from running import run
from sites import ORIGINAL, REWORDED, Sites, page, served

from build_scripts.commands import texts_fetched

ENTRY = """title: The pier
published: 2031-03-02
added: 2031-03-10
url: http://example.org/pier
{more}quotations:
  - id: holds
    text: “We cannot keep it open,”
    speaker: ada-quill
    cue: said
"""
MORE = """  - id: differs
    text: “The pier was never mended,”
    speaker: ada-quill
    cue: said
  - id: gone
    text: “Bananas ripen under fluorescent kitchen lamps,”
    speaker: ada-quill
    cue: said
"""
PIER = "<h1>The pier</h1><p>“We cannot keep it open,” Ada Quill said. “The pier was mended,” she said.</p>"


@pytest.fixture
def sites(monkeypatch: pytest.MonkeyPatch) -> Iterator[Sites]:
    with served() as found:
        monkeypatch.setattr(texts_fetched, "network", found.fetcher)
        found.answers["example.org/pier"] = page(PIER)
        yield found


def told(story: Story, *arguments: str) -> tuple[int, str]:
    result = run("texts", *arguments, "--content", story.content)
    return result.exit_code, result.output


def pier(story: Story, more: str = "", quotations: str = "") -> None:
    story.write("articles/pier.yml", ENTRY.format(more=more) + quotations)


def text(story: Story) -> Path:
    return story.content / "texts/pier.txt"


def test_a_text_is_made_where_every_quotation_holds(story: Story, sites: Sites) -> None:
    pier(story)
    code, said = told(story)
    assert code == 0, said
    assert text(story).read_text("utf-8").startswith("The pier\n\n“We cannot keep it open,”")
    assert (story.content / "sources/pier.html").read_bytes() == PIER.encode()
    assert "pier: 1 of 1 quotation hold, http://example.org/pier" in said
    assert "1 of 1: pier" in said
    assert story.problems() == ["receipts:1 no-receipts-kept"]
    # What is there is not fetched again, nor is anything else.
    asked = len(sites.asked)
    assert "nothing to fetch" in told(story)[1]
    assert len(sites.asked) == asked


def test_what_differs_is_said_and_no_text_is_put_there(story: Story, sites: Sites) -> None:
    pier(story, quotations=MORE)
    code, said = told(story)
    assert code == 1
    assert "pier: 1 of 3 quotations hold" in said
    assert "differs: differs" in said
    assert "The pier was mended" in said
    assert "gone: not on the page" in said
    assert "1 hold, 1 differ, 1 not on the page" in said
    assert not text(story).exists()
    assert (story.content / "sources/pier.html").exists()
    # The source was kept, and was cached: a second run asks nobody.
    asked = len(sites.asked)
    told(story)
    assert len(sites.asked) == asked
    told(story, "--again")
    assert len(sites.asked) > asked


def test_of_an_unchecked_article_the_source_is_kept(story: Story, sites: Sites) -> None:
    pier(story, more="unchecked: Copied by hand.\n")
    code, said = told(story)
    assert code == 0, said
    assert "Remove `unchecked` and run make text ARTICLE=pier" in said
    assert not text(story).exists()
    story.change("articles/pier.yml", "unchecked: Copied by hand.\n", "")
    assert run("text", "--article", "pier", "--content", story.content).exit_code == 0
    assert text(story).exists()


def test_where_the_address_is_gone_the_archived_copy_is_read(story: Story, sites: Sites) -> None:
    pier(story, more="archived_url: http://archive.example/pier\n")
    sites.answers["archive.example/pier"] = sites.answers.pop("example.org/pier")
    code, said = told(story)
    assert code == 0, said
    assert "http://archive.example/pier" in said
    assert text(story).exists()


def test_a_copy_in_other_words_is_refused(story: Story, sites: Sites) -> None:
    pier(story, more="archived_url: http://archive.example/pier\n")
    for name, words in (("example.org/pier", ORIGINAL), ("archive.example/pier", REWORDED)):
        sites.answers[name] = page(PIER + "".join(f"<p>{line}</p>" for line in words.splitlines()))
    code, said = told(story)
    assert code == 1
    assert "OTR422 copy-reworded" in said
    assert "articles/pier.yml:5:" in said
    assert not text(story).exists()
    assert not (story.content / "sources/pier.html").exists()


def test_what_cannot_be_fetched_is_said_with_its_place(story: Story, sites: Sites) -> None:
    pier(story)
    sites.private.add("example.org")
    code, said = told(story)
    assert code == 1
    assert "OTR421 not-fetched" in said
    assert "articles/pier.yml:4:" in said
    assert "not on the public network" in said
    assert "1 not fetched" in said


def test_a_page_without_words_is_refused_as_any_source_is(story: Story, sites: Sites) -> None:
    pier(story)
    sites.answers["example.org/pier"] = page("<script>write()</script>")
    code, said = told(story)
    assert code == 1
    assert "OTR415 source-without-words" in said


def test_only_the_named_articles_are_fetched(story: Story, sites: Sites) -> None:
    pier(story)
    story.write("articles/quay.yml", ENTRY.format(more="").replace("/pier", "/quay"))
    told(story, "--article", "pier")
    assert not any("quay" in asked for asked in sites.paths())
    assert run("texts", "--article", "peir", "--content", story.content).exit_code == 2


def test_no_check_and_no_build_asks_anybody(story: Story, sites: Sites) -> None:
    pier(story)
    story.check()
    assert sites.asked == []
