"""What the style sheets inside a page say of showing and hiding: `display`, and nothing else.

Rules for other media than a screen do not count, rules under conditions (`@media (…)`, `@supports`)
neither: what they say depends on the window. Of several rules the most specific counts, then the
last (https://www.w3.org/TR/css-cascade-4/#cascading).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from build_scripts.intake.html_tree import Tree, attribute

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_DISPLAY = re.compile(r"(?:^|;)\s*display\s*:\s*([a-z-]+)[^;!]*(!\s*important)?", re.IGNORECASE)
_STATEMENT = re.compile(r"([^{}]*)\{")
_IDS = re.compile(r"#[\w-]+")
_CLASSES = re.compile(r"\.[\w-]+|\[[^\]]*\]|:(?!:)[\w-]+")
_TYPES = re.compile(r"(?:^|[\s>+~(])[a-zA-Z][\w-]*")
_DEPENDS = re.compile(
    r":(?:hover|focus|active|visited|target|checked|before|after|:|not|has|is|where)"
)
_PLAIN_MEDIA = re.compile(r"@media\s+(?:all|screen|only\s+screen)\s*$", re.IGNORECASE)
_MOST_RULES = 2000
_MOST_SHEET = 2_000_000

Weight = tuple[bool, int, int, int, int]


def displays(tree: Tree) -> Mapping[int, str]:
    """Return the `display` of elements of which a style sheet of the page says one."""
    rules: list[tuple[Weight, str, str]] = []
    for sheet in tree.css("style"):
        if attribute(sheet, "media").lower() not in ("", "all", "screen"):
            continue
        text = _COMMENT.sub(" ", (sheet.text(deep=True) or "")[:_MOST_SHEET])
        for selectors, value, important in _rules(text):
            for selector in selectors.split(","):
                name = selector.strip()
                if name and not _DEPENDS.search(name) and len(rules) < _MOST_RULES:
                    rules.append((_weight(name, important, len(rules)), name, value))
    found: dict[int, str] = {}
    for _, selector, value in sorted(rules):
        try:
            nodes = tree.css(selector)
        except Exception:
            continue
        for node in nodes:
            found[node.mem_id] = value
    return found


def _rules(text: str) -> Iterator[tuple[str, str, bool]]:
    """Yield selectors, `display` and whether it is important, of rules that hold on every screen."""
    position = 0
    while found := _STATEMENT.search(text, position):
        head = found[1].rpartition(";")[2].strip()
        if head.startswith("@"):
            # What is in a plain @media is read on as if it stood outside.
            position = found.end() if _PLAIN_MEDIA.match(head) else _end(text, found.end())
            continue
        end = text.find("}", found.end())
        end = end if end >= 0 else len(text)
        if display := _DISPLAY.search(text[found.end() : end]):
            yield head, display[1].lower(), bool(display[2])
        position = end + 1


def _end(text: str, start: int) -> int:
    """The end of a block in braces, whatever is nested in it."""
    depth = 1
    for brace in re.finditer(r"[{}]", text[start:]):
        depth += 1 if brace[0] == "{" else -1
        if depth == 0:
            return start + brace.end()
    return len(text)


def _weight(selector: str, important: bool, order: int) -> Weight:
    return (
        important,
        len(_IDS.findall(selector)),
        len(_CLASSES.findall(selector)),
        len(_TYPES.findall(selector)),
        order,
    )
