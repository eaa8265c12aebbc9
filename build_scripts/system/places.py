"""Where the program stands."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
"""The checkout: the folder that holds mkdocs.yml, docs/ and build_scripts/."""

TEMPLATES = ROOT / "build_scripts" / "templates"
"""The templates of pages and pictures."""
