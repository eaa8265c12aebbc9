"""The address of the site."""

from __future__ import annotations

from pathlib import Path


def site_url(root: Path) -> str:
    """Return the address that mkdocs.yml or SITE_URL gives the site; "" where neither does.

    It ends with a slash. A mkdocs.yml that cannot be read gives "": rendering tells what is wrong.
    """
    # Whoever only tells again what was found before needs no MkDocs.
    from mkdocs.exceptions import MkDocsException
    from mkdocs.utils.yaml import yaml_load

    try:
        with (root / "mkdocs.yml").open(encoding="utf-8") as file:
            address = str(yaml_load(file).get("site_url") or "")
    except (OSError, MkDocsException):
        return ""
    return address if not address or address.endswith("/") else f"{address}/"
