"""Ways to ask for a claim: what is compared, and what is let be."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import Story

from build_scripts.checking.check import check


def _codes(folder: Path, asked: str) -> list[str]:
    story = Story.of_the_night_ferry(folder)
    text = (story.content / "claims" / "boats-empty.yml").read_text("utf-8")
    story.write("claims/boats-empty.yml", f"{text}asked_as: {asked}\n")
    return [p.code.number for p in check(story.content).problems if p.code.number in _NEW]


_NEW = ("OTR123", "OTR124", "OTR360", "OTR361", "OTR362")


@pytest.mark.parametrize(
    ("asked", "codes"),
    [
        ("[how many travel at night]", []),
        ("[does it pay, does it pay?]", ["OTR361"]),
        ("[Are the boats — empty]", ["OTR361"]),
        (f"[{'x ' * 41}y]", ["OTR362"]),
        (f"[{'x' * 80}]", []),
    ],
)
def test_a_way_to_ask_is_new_and_short(tmp_path: Path, asked: str, codes: list[str]) -> None:
    assert _codes(tmp_path, asked) == codes
