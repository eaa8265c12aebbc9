"""The Content-Security-Policy that every published page carries.

Only files of the site itself are loaded, and of inline scripts only the theme's own run: they are
known by their hashes, which come from pages rendered without any content, never from a page that
is to be protected. https://www.w3.org/TR/CSP3/
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable
from html.parser import HTMLParser

_DATA_BLOCKS = ("application/json", "application/ld+json")
"""Types of script elements that a browser never runs."""

_RULES = {
    "default-src": "'none'",
    "script-src": "'self'",
    # The search fetches its index.
    "connect-src": "'self'",
    "style-src": "'self'",
    # The theme's style sheets hold their icons as data addresses.
    "img-src": "'self' data:",
    "base-uri": "'none'",
    "form-action": "'self'",
}


class _Scripts(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.found: list[str] = []
        self._open = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        inline = tag == "script" and "src" not in named and named.get("type") not in _DATA_BLOCKS
        self._open = inline
        if inline:
            self.found.append("")

    def handle_data(self, data: str) -> None:
        if self._open:
            self.found[-1] += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "script":
            self._open = False


def inline_scripts(page: str) -> list[str]:
    """Return the text of every inline script of an HTML page that a browser would run."""
    parser = _Scripts()
    parser.feed(page)
    parser.close()
    return [text for text in parser.found if text]


def content_policy(trusted_pages: Iterable[str]) -> str:
    """Return the policy under which of all inline scripts only those of the trusted pages run."""
    scripts = sorted({script for page in trusted_pages for script in inline_scripts(page)})
    hashes = [f"'{_hash(script)}'" for script in scripts]
    rules = {**_RULES, "script-src": " ".join([_RULES["script-src"], *hashes])}
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def _hash(script: str) -> str:
    digest = hashlib.sha256(script.encode("utf-8")).digest()
    return f"sha256-{base64.b64encode(digest).decode('ascii')}"
