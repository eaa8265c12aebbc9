"""The frame of a page: what the theme puts around it, made once for all pages of a kind.

The theme's own template is rendered around a page that holds a mark wherever a page can differ, and
cut at the marks; a page is then its own values between the pieces. Pages are of one kind if they stand
in one folder and have the same front matter, but for its words. A frame proves itself: whatever the
template does with a value but print it (compare, cut, replace it) spoils the frame, and the first
pages of every kind are rendered by the theme as well and compared. What has no frame is rendered as
always, so that a theme and its overrides are free.
"""

from __future__ import annotations

import re
import string
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from jinja2 import Environment
from markupsafe import escape
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink

_COMPARED = 2
"""So many pages of every kind are rendered by the theme as well."""

_EVENTS = (
    "pre_page",
    "page_read_source",
    "page_markdown",
    "page_content",
    "page_context",
    "post_page",
)
_H1 = "<h1"
_SAME = {
    "active",
    "ancestors",
    "children",
    "edit_url",
    "is_homepage",
    "is_index",
    "is_link",
    "is_page",
}
_SAME |= {"is_section", "is_top_level", "next_page", "parent", "previous_page"}
"""What a template may ask of a page that is the same for all pages without a place in the navigation."""

_FILLER = string.punctuation + string.digits + " " + string.ascii_letters * 4
"""Whatever a template cuts, replaces or encodes, it does it to one of these."""

_TRACES = ("\x02", "\x03", "u0002", "%02")
"""What is left of a mark that is not as it was."""

PageKind = tuple[object, ...]


class _SpoiledError(Exception):
    """A template does something with a value that a mark cannot stand for."""


def _spoil(*_: object) -> Any:
    raise _SpoiledError


class _Printed(str):
    """A value that a template may print, and nothing else."""

    __slots__ = ()
    __hash__ = str.__hash__
    __eq__ = __ne__ = __lt__ = __le__ = __gt__ = __ge__ = _spoil
    __getitem__ = __iter__ = __len__ = __mod__ = _spoil

    def __bool__(self) -> bool:
        return True

    def __contains__(self, part: object) -> bool:
        return bool(_spoil())


class _PrintedBody(_Printed):
    """The content of a page, in which themes look for a heading of the first level: it has one."""

    __slots__ = ()

    def __contains__(self, part: object) -> bool:
        return part == _H1 or bool(_spoil())


class _Url(str):
    """An address that a template may compare with others, but not with one beside it."""

    _folder: str
    __hash__ = str.__hash__

    def __new__(cls, folder: str, leaf: str) -> _Url:
        made = super().__new__(cls, f"{folder}{leaf}/")
        made._folder = folder
        return made

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, str) or str.__eq__(self, other):
            return isinstance(other, str)
        return bool(_spoil()) if other[: len(self._folder)] == self._folder < other else False

    def __ne__(self, other: object) -> bool:
        return not self == other


class _Headings:
    """The table of contents of a page, of which the first line may be asked."""

    def __init__(self, first: AnchorLink) -> None:
        self._first = first

    def __iter__(self) -> Iterator[AnchorLink]:
        yield self._first
        _spoil()


class _Meta(dict[str, object]):
    """Front matter: a name that is asked for in another way than by `get` or `in` spoils the frame."""

    keys = values = items = __iter__ = __len__ = _spoil

    def __bool__(self) -> bool:
        return True


class _MarkedPage:
    """A page as a template sees it, with marks; asking anything else of it spoils the frame."""

    def __init__(self, page: Page, marks: Mapping[str, object]) -> None:
        self._page = page
        self._marks = marks

    def __getattr__(self, name: str) -> object:
        if name in self._marks:
            return self._marks[name]
        return getattr(self._page, name) if name in _SAME else _spoil()


@dataclass(frozen=True, slots=True)
class _Frame:
    """The pieces between the marks; before each but the first, which value and whether escaped."""

    first: str
    rest: tuple[tuple[str, bool, str], ...]

    def around(self, values: Mapping[str, str]) -> str:
        """Return the page with these values."""
        made = [self.first]
        for name, is_escaped, piece in self.rest:
            made += str(escape(values[name])) if is_escaped else values[name], piece
        return "".join(made)


class Frames:
    """The frames of a site, each made when the first page of its kind comes."""

    def __init__(
        self, config: MkDocsConfig, environment: Environment, nav: Navigation, documents: list[File]
    ) -> None:
        self._config = config
        self._environment = environment
        self._nav = nav
        self._documents = documents
        self._watched = any(config.plugins.events[name] for name in _EVENTS)
        self._frames: dict[PageKind, _Frame | None] = {}
        self._compared: Counter[PageKind] = Counter()
        self._few: set[str] = set()

    def expect(self, files: Iterable[File]) -> None:
        """Take all pages that will come: where a folder has few, the theme renders these as quickly itself."""
        coming = Counter(_split(file.url)[0] for file in files)
        self._few = {folder for folder, pages in coming.items() if pages <= _COMPARED + 1}

    def html(self, page: Page) -> str | None:
        """Return a populated page as the theme renders it; None where its kind has no frame."""
        key = None if self._watched else _key(page)
        if key is None or key[0] in self._few:
            return None
        if key not in self._frames:
            self._frames[key] = self._made(page)
        frame = self._frames[key]
        if frame is None:
            return None
        made = frame.around(_values(page))
        if self._compared[key] < _COMPARED:
            self._compared[key] += 1
            page.active = True
            if made != self._rendered(page, page):
                self._frames[key] = None
                return None
        return made

    def _made(self, page: Page) -> _Frame | None:
        marks = {name: _mark(name) for name in _values(page)}
        page.active = True
        try:
            text = self._rendered(page, _MarkedPage(page, _marked(page, marks)))
        except Exception:  # Whatever a template cannot do with marks; with a page, it may.
            return None
        return _cut(text, marks)

    def _rendered(self, page: Page, shown: Page | _MarkedPage) -> str:
        context = get_context(self._nav, self._documents, self._config, page)
        # The context says Page; a template asks for attributes only.
        context["page"] = shown  # type: ignore[typeddict-item]
        return self._environment.get_template("main.html").render(context)


def _key(page: Page) -> PageKind | None:
    """Return the kind of a page; None where it can have no frame."""
    if page.parent or page.previous_page or page.next_page or page.is_homepage or page.edit_url:
        return None
    if _H1 not in (page.content or ""):
        return None
    if "template" in page.meta or not all(map(_is_plain, page.meta.values())):
        return None
    if not page.meta.get("title") or not (page.canonical_url or page.url).endswith(page.url):
        return None
    meta = tuple(sorted((k, None if isinstance(v, str) else v) for k, v in page.meta.items()))
    folder, _ = _split(page.url)
    return folder, meta, bool(len(page.toc)), bool(page.canonical_url)


def _is_plain(value: object) -> bool:
    return isinstance(value, bool) or (isinstance(value, str) and value != "")


def _split(url: str) -> tuple[str, str]:
    """Return the folder of a page's address, and its own name."""
    folder, _, leaf = url.removesuffix("/").rpartition("/")
    return (f"{folder}/" if folder else ""), leaf


def _values(page: Page) -> dict[str, str]:
    """Return whatever differs between pages of one kind, by name."""
    _, leaf = _split(page.url)
    values = {f"meta.{name}": value for name, value in page.meta.items() if isinstance(value, str)}
    values |= {"content": page.content or "", "leaf": leaf}
    for first in list(page.toc)[:1]:
        values |= {"heading": first.title, "anchor": first.id}
    return values


def _mark(name: str) -> str:
    # What stands in an address must not change how it is read.
    filler = string.ascii_letters if name in ("leaf", "anchor") else _FILLER
    return f"\x02{name}{filler}\x03"


def _marked(page: Page, marks: Mapping[str, str]) -> dict[str, object]:
    """Return the attributes of a page with marks in place of its values."""
    folder, _ = _split(page.url)
    url = _Url(folder, marks["leaf"])
    meta = _Meta(page.meta)
    for name in page.meta:
        if f"meta.{name}" in marks:
            meta[name] = _Printed(marks[f"meta.{name}"])
    toc: object = page.toc
    if "heading" in marks:
        toc = _Headings(AnchorLink(_Printed(marks["heading"]), _Printed(marks["anchor"]), 1))
    return {
        "title": meta["title"],
        "content": _PrintedBody(marks["content"]),
        "meta": meta,
        "toc": toc,
        "url": url,
        "canonical_url": _absolute(page.canonical_url, page.url, url),
        "abs_url": _absolute(page.abs_url, page.url, url),
    }


def _absolute(address: str | None, url: str, marked: str) -> _Printed | None:
    return None if address is None else _Printed(f"{address.removesuffix(url)}{marked}")


def _cut(text: str, marks: Mapping[str, str]) -> _Frame | None:
    """Cut a rendered frame at its marks; None where one of them is not as it was."""
    found = {mark: (name, False) for name, mark in marks.items()}
    found |= {str(escape(mark)): (name, True) for name, mark in marks.items()}
    pieces = re.split(f"({'|'.join(map(re.escape, found))})", text)
    if any(sign in piece for piece in pieces[::2] for sign in _TRACES):
        return None
    rest = [(*found[mark], piece) for mark, piece in zip(pieces[1::2], pieces[2::2], strict=True)]
    return _Frame(pieces[0], tuple(rest))
