"""A few CSS selectors for parsed pages: tags and classes, one below the other."""

from __future__ import annotations

from lxml import html


def select(tree: html.HtmlElement, selector: str) -> list[html.HtmlElement]:
    """The elements of a selector such as `.panel a` or `tr td.when`, in the order of the page."""
    path = ""
    for step in selector.split():
        tag, *classes = step.split(".")
        path += f"//{tag or '*'}" + "".join(
            f"[contains(concat(' ', normalize-space(@class), ' '), ' {name} ')]" for name in classes
        )
    found: list[html.HtmlElement] = tree.xpath(f".{path}")
    return found
