"""The reference of keys for contributors, from the models that define them."""

from __future__ import annotations

from build_scripts.loading.keys import sections
from build_scripts.views.frame.pages import Page, render


def keys_page() -> Page:
    """Return the page of all keys."""
    return render("contribute/keys.md", "keys.md", sections=sections())
