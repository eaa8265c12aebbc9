"""The pages of the invented stories, built once for all tests of words."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from build_scripts.phrases.listing import Listed, Spoken, listing, spoken_lines, written_phrases


@pytest.fixture(scope="session")
def spoken() -> dict[str, list[Spoken]]:
    return spoken_lines()


@pytest.fixture(scope="session")
def listed(spoken: dict[str, list[Spoken]]) -> Sequence[Listed]:
    return listing(written_phrases(), spoken)
