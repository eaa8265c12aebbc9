"""Small invented stories for tests, written as a contributor writes them."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from textwrap import dedent, indent
from typing import Any

from markdown import Markdown
from mkdocs.utils.meta import get_data

from build_scripts.checking.check import Checked, check
from build_scripts.checking.receipt_writing import Receipts, make_receipts
from build_scripts.codes.check import NO_RECEIPTS_KEPT
from build_scripts.codes.evidence import LIKELY_SAME_WORDS, MUCH_PRINTED
from build_scripts.codes.languages import LANGUAGE_DIFFERS
from build_scripts.codes.sources import TRANSLATION_MISSING
from build_scripts.entries import Article, Quotation
from build_scripts.loading.assemble import Entries, assemble
from build_scripts.loading.load import load
from build_scripts.loading.sited import Sited
from build_scripts.loading.validate import validate
from build_scripts.problems import Problem
from build_scripts.receipts.receipt import digest_of
from build_scripts.record import Record
from build_scripts.record.resolve import build_record
from build_scripts.words.sources import SourceText, hash_of_text
from build_scripts.yaml_text.reader import read_yaml

NIGHT_FERRY = Path(__file__).parent / "problems" / "_base"

_TOLERATED = (
    *(NO_RECEIPTS_KEPT, LIKELY_SAME_WORDS, MUCH_PRINTED),
    *(LANGUAGE_DIFFERS, TRANSLATION_MISSING),
)
"""Warnings that small stories give: no receipts are kept, words said again, short texts quoted whole,
words in other languages, or said to be."""


@dataclass(frozen=True)
class Story:
    """A folder of content that a test changes file by file."""

    content: Path

    @classmethod
    def empty(cls, folder: Path) -> Story:
        content = folder / "content"
        content.mkdir()
        return cls(content)

    @classmethod
    def of_the_night_ferry(cls, folder: Path) -> Story:
        ignored = shutil.ignore_patterns("README.md")
        shutil.copytree(NIGHT_FERRY, folder / "content", ignore=ignored)
        return cls(folder / "content")

    def write(self, path: str, text: str | bytes) -> Story:
        """Write a file; text may be indented as the test is."""
        target = self.content / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text if isinstance(text, bytes) else dedent(text).encode())
        return self

    def change(self, path: str, old: str, new: str) -> Story:
        """Replace words of a file that stand in it once."""
        target = self.content / path
        text = target.read_text("utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
        target.write_bytes(text.replace(old, new).encode())
        return self

    def append(self, path: str, text: str) -> Story:
        """Add text to the end of a file, as it is."""
        target = self.content / path
        target.write_bytes(target.read_bytes() + text.encode())
        return self

    def remove(self, path: str) -> Story:
        (self.content / path).unlink()
        return self

    def make_receipts(self) -> Receipts:
        """Do what `make receipts` does."""
        made = make_receipts(self.content)
        (self.content / "receipts").mkdir(exist_ok=True)
        for name, data in made.files.items():
            self.write(f"receipts/{name}.json", data)
        return made

    def forge_receipt(self, name: str, change: Callable[[dict[str, Any]], object]) -> Story:
        """Change a receipt as a forger would: with a digest that fits."""
        path = f"receipts/{name}.json"
        rows = json.loads((self.content / path).read_text("utf-8"))
        change(rows)
        return self.write(path, json.dumps(rows | {"digest": digest_of(rows)}, indent=1).encode())

    def age_receipt(self, name: str, copy: str) -> Story:
        """Put a receipt in the place of a new one as the first version made it of a copy of a text."""
        rows = json.loads((self.content / f"receipts/{name}.json").read_text("utf-8"))
        for item in rows["items"]:
            item["match"].pop("around", None)
        old = {
            "version": 1,
            "article": name,
            "folding": 1,
            "text": {
                "sha256": hash_of_text(copy),
                "characters": len(copy),
                "words": rows["text"]["words"],
            },
            "items": rows["items"],
        }
        return self.write(f"receipts/{name}.json", json.dumps(old).encode())

    def check(self) -> Checked:
        return check(self.content)

    def problems(self) -> list[str]:
        """The problems as “file:line name”, files without `content/`."""
        return [brief(problem) for problem in self.check().problems]

    def only_problem(self) -> Problem:
        (problem,) = self.check().problems
        return problem

    def entries(self) -> Entries:
        content, _ = load(self.content)
        assert content is not None
        return assemble(content)[0]

    def record(self, *, drafts: bool = False) -> Record:
        checked = self.check()
        told = [brief(p) for p in checked.problems if p.code not in _TOLERATED]
        assert told == []
        assert checked.entries is not None
        return build_record(checked.entries, checked.compared, drafts=drafts)

    def with_ties(
        self, *assertions: str, ends: str = "from: gull-line, to: lowport", kind: str = "pays"
    ) -> Record:
        """The record in which one tie of the ferry debate is asserted, each time by some keys."""
        path = self.content / "articles/ferry-debate.yml"
        head, _, rest = path.read_text("utf-8").partition("relationships:\n")
        _, _, tail = rest.partition("events:\n")
        ties = "".join(
            f"  - {{id: t{number}, {ends}, type: {kind}, {keys}}}\n"
            for number, keys in enumerate(assertions)
        )
        self.write("articles/ferry-debate.yml", f"{head}relationships:\n{ties}events:\n{tail}")
        return self.record()


def brief(problem: Problem) -> str:
    """A problem as “file:line name”."""
    file = problem.location.file.removeprefix("content/")
    return f"{file}:{problem.location.line} {problem.code.name}"


def source(text: str) -> SourceText:
    """The text of an article, as a file would give it."""
    return SourceText.from_bytes("content/texts/a.txt", dedent(text).strip("\n").encode())


def article(yaml: str, identifier: str = "a") -> Sited[Article]:
    """A valid article of the given keys; the title may be left out."""
    text = dedent(yaml)
    if "title:" not in text:
        text = "title: A title\n" + text
    document, problems = read_yaml(text.encode(), f"content/articles/{identifier}.yml")
    assert problems == ()
    assert document is not None
    sited, problems = validate(identifier, document, Article)
    assert problems == ()
    assert sited is not None
    return sited


def article_with(quotation: str, keys: str = "") -> Sited[Article]:
    """A valid article with one quotation, given by its lines but for the id."""
    return article(f"{dedent(keys)}quotations:\n  - id: q\n" + indent(dedent(quotation), "    "))


def quotation(text: str = "“words”", **keys: object) -> Quotation:
    """A quotation with what a test does not care for filled in."""
    given: Mapping[str, object] = {"id": "q", "speaker": "ada-quill", "cue": "none", **keys}
    return Quotation.model_validate({"text": text, **given})


def rendered_heading(markdown: str) -> str:
    """The text of a heading of a page, as a browser shows it."""
    page = Markdown(extensions=["attr_list", "tables", "toc"])
    html = page.convert(f"# {markdown} {{ #_x }}\n\nEnd.\n")
    seen = _Seen()
    seen.feed(html)
    assert seen.tags == [("h1", [("id", "_x")]), ("p", [])], html
    return seen.text.removesuffix("\nEnd.")


def rendered_title(yaml: str) -> str:
    """The title in the front matter of a page, as a browser shows it."""
    _, meta = get_data(f"---\ntitle: {yaml}\nother: x\n---\n\nText.\n")
    assert list(meta) == ["title", "other"]
    seen = _Seen()
    seen.feed(f"<title>{meta['title']}</title>")
    assert seen.tags == [("title", [])]
    return seen.text


class _Seen(HTMLParser):
    """The tags and the text of a piece of HTML."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, list[tuple[str, str | None]]]] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, attrs))

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)
