"""What several tests need: the invented story of the night ferry, in a folder of its own."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# Before any of them is imported, by whichever test comes first.
pytest.register_assert_rewrite("builders", "effort", "harbour", "hostile", "leaks", "watched")

from builders import Story  # noqa: E402

from build_scripts.checking import kept_comparisons, last_check  # noqa: E402

# A busy machine is no fault of the code.
settings.register_profile("here", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("here")


@pytest.fixture(autouse=True)
def _checks_are_kept_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test tells again what another found, nor what whoever works here did."""
    monkeypatch.setattr(last_check, "KEPT", tmp_path / ".kept" / "last-check.json")
    compared = tmp_path / ".kept" / "compared-articles.json"
    monkeypatch.setattr(kept_comparisons, "KEPT_ARTICLES", compared)


@pytest.fixture
def empty_story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Story:
    """A folder of content with nothing in it; problems name its files as `content/…`."""
    monkeypatch.chdir(tmp_path)
    return Story.empty(tmp_path)


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Story:
    """The story of the night ferry, in which nothing is wrong."""
    monkeypatch.chdir(tmp_path)
    return Story.of_the_night_ferry(tmp_path)
