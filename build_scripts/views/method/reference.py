"""The reference of keys for contributors, from the models that define them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from build_scripts.loading.keys import Section, sections
from build_scripts.templating.context import Context
from build_scripts.views.frame.pages import Page, render


@dataclass(frozen=True)
class KeysPage(Context):
    """The reference of keys."""

    template: ClassVar[str] = "keys.md"

    sections: Sequence[Section]


def keys_page() -> Page:
    """Return the page of all keys."""
    return render("contribute/keys.md", KeysPage(sections=sections()))
