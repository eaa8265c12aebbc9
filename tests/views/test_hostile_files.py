"""Words that could run or be read as markup, in every generated file that is no page of MkDocs."""

from __future__ import annotations

import json

import pytest
from hostile import PAYLOADS, write_story
from lxml import etree, html

from build_scripts.checking.check import check
from build_scripts.record.resolve import build_record
from build_scripts.views.generate import generate
from build_scripts.views.sharing.hover import hover_path

HOME = "https://harbour.example/"
RUNS = ("script", "foreignObject", "iframe", "image", "use", "animate", "set", "object", "embed")


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    content = write_story(tmp_path_factory.mktemp("hostile") / "content", hostile=True)
    checked = check(content)
    assert checked.entries is not None
    made = generate(build_record(checked.entries, checked.compared), HOME)
    return {page.path: page.text for page in made}


def of_kind(files: dict[str, str], ending: str) -> dict[str, str]:
    found = {path: text for path, text in files.items() if path.endswith(ending)}
    assert found
    return found


def one_line(words: str) -> str:
    return " ".join(words.split())


@pytest.mark.parametrize("ending", [".xml", ".svg", ".graphml", ".gexf"])
def test_files_of_xml_are_well_formed_and_hold_nothing_that_runs(
    files: dict[str, str], ending: str
) -> None:
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    for path, text in of_kind(files, ending).items():
        tree = etree.fromstring(text.encode(), parser)
        assert tree.getroottree().docinfo.doctype == "", path
        for element in tree.iter():
            assert isinstance(element.tag, str), f"{path}: a comment or an instruction"
            assert etree.QName(element).localname not in RUNS, path
            for name, value in element.attrib.items():
                assert not name.startswith("on"), path
                if ending == ".gexf" and name in ("label", "value"):
                    continue  # Words of the story, which no reader of graphs opens.
                assert not value.strip().lower().startswith(("javascript:", "data:")), path


def test_the_feed_gives_titles_and_texts_as_words(files: dict[str, str]) -> None:
    tree = etree.fromstring(files["feed.xml"].encode())
    for element in tree.iter("{http://www.w3.org/2005/Atom}*"):
        assert element.get("type") in (None, "text", "html", "application/atom+xml", "text/html")
        if element.get("type") == "html":
            shown = html.fragment_fromstring(element.text or "", create_parent="div")
            assert not shown.xpath("//script | //img | //svg | //iframe | //style")
            assert not shown.xpath("//@*[starts-with(name(), 'on')]")


@pytest.mark.parametrize("number", range(len(PAYLOADS)))
def test_the_small_card_of_a_name_says_it_as_written(files: dict[str, str], number: int) -> None:
    address = f"actors/person-{number}/"
    card = json.loads(files[hover_path(address)])[address]
    assert one_line(card["name"]) == one_line(PAYLOADS[number])


@pytest.mark.parametrize("number", range(len(PAYLOADS)))
def test_a_graph_names_actors_as_written(files: dict[str, str], number: int) -> None:
    tree = etree.fromstring(files[f"actors/person-{number}/ties.graphml"].encode())
    words = {one_line("".join(element.itertext())) for element in tree.iter()}
    word = one_line(PAYLOADS[number])
    assert word in words or any(len(one) > 60 and word.startswith(one.rstrip("…")) for one in words)


@pytest.mark.parametrize("number", range(len(PAYLOADS)))
def test_citations_are_read_back_as_written(files: dict[str, str], number: int) -> None:
    page = html.document_fromstring(files[f"cite/article-{number}.html"])
    (csl, *_) = page.xpath("//pre[@aria-label='CSL-JSON']")
    item = json.loads(csl.text_content())
    (item,) = item if isinstance(item, list) else [item]
    assert PAYLOADS[number] in json.dumps(item, ensure_ascii=False) or one_line(
        PAYLOADS[number]
    ) in [one_line(value) for value in item.values() if isinstance(value, str)]


def test_pages_that_stand_alone_hold_no_element_of_anybody_else(files: dict[str, str]) -> None:
    for path, text in of_kind(files, ".html").items():
        page = html.document_fromstring(text)
        assert not page.xpath("//img | //svg | //iframe | //form | //style | //base"), path
        assert not page.xpath("//@*[starts-with(name(), 'on')] | //@style"), path
        assert len(page.xpath("//script")) <= 1, path
        for script in page.xpath("//script"):
            assert script.get("src"), path
            assert not script.text, path
        for href in page.xpath("//@href"):
            assert not href.strip().lower().startswith(("javascript:", "data:")), path
