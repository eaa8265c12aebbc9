"""A check that looks anew only at what changed since the last one, whichever command made that."""

from __future__ import annotations

from pathlib import Path

from build_scripts.checking.check import Checked, check
from build_scripts.checking.kept_comparisons import KEPT_ARTICLES, KeptComparisons
from build_scripts.checking.last_check import LastCheck
from build_scripts.mending import with_fixes
from build_scripts.system.processes import seldom_collected


@seldom_collected()
def check_with_kept(content: Path, folder: Path | None = None) -> Checked:
    """Check a folder of content by what is kept of the last check, and keep what this one finds.

    It is kept in `folder`, else in the program's own `build/`. Problems: those of `check`, each that has
    exactly one right answer with its fix.
    """
    place = folder / KEPT_ARTICLES.name if folder is not None else None
    kept = KeptComparisons.read(place)
    checked = with_fixes(check(content, kept=kept))
    kept.write(place)
    return checked


def told_by(checked: Checked, content: Path) -> LastCheck:
    """Return what a check of a folder told, as it can be kept and told again."""
    root = checked.content.root if checked.content else content.as_posix()
    return LastCheck(checked.problems, checked.counts, root)
