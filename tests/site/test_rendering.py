"""What is rendered page by page is what MkDocs renders."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from harbour import BuiltSite
from mkdocs.commands.build import build
from mkdocs.config import load_config

_POLICY = re.compile(r'\s*<meta http-equiv="Content-Security-Policy" content="[^"]*">')


def test_generated_pages_are_those_of_mkdocs_itself(
    harbour: BuiltSite, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """But for the policy, which MkDocs does not know."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    settings = load_config(
        str(harbour.workshop.root / "mkdocs.yml"),
        docs_dir=str(harbour.workshop.staged),
        site_dir=str(tmp_path / "stock"),
    )
    settings.plugins.on_startup(command="build", dirty=False)
    build(settings)
    stock = {
        path.relative_to(tmp_path / "stock"): _content(path)
        for path in (tmp_path / "stock").rglob("*.html")
        # Embeds and citations are files of their own, which nobody renders.
        if path.relative_to(tmp_path / "stock").parts[0] not in ("cite", "embed")
    }
    assert len(stock) > 30
    ours = {path: _content(harbour.folder / path) for path in stock}
    assert [str(path) for path in stock if ours[path] != stock[path]] == []


def _content(page: Path) -> str:
    return _POLICY.sub("", page.read_text("utf-8"))
