"""Two copies of one text, and what is quoted of it."""

from __future__ import annotations

import pytest
from sites import ORIGINAL, REWORDED

from build_scripts.gathering.comparison import are_reworded
from build_scripts.gathering.gather import as_archived

OTHER = """The cricket season opened with a surprising defeat of the visitors in the rain.
Spectators left the ground before tea when clouds gathered above the pavilion.
Groundsmen covered the pitch while umpires discussed whether play could resume.
Local bakers sold hundreds of scones to people who waited under umbrellas.
The captain blamed a slippery outfield and promised better fielding tomorrow.
Tickets remain valid for the second day according to the organisers.
"""


@pytest.mark.parametrize(
    ("other", "is_reworded"),
    [
        (ORIGINAL, False),
        (f"Menu and more of the site here today\n{ORIGINAL}\nRead also: {OTHER}", False),
        (ORIGINAL.replace("Monday", "Tuesday"), False),
        (REWORDED, True),
        (OTHER, False),
        ("Too short.", False),
    ],
    ids=["same", "with a frame", "one word", "reworded", "another", "short"],
)
def test_copies_in_other_words_are_seen(other: str, is_reworded: bool) -> None:
    assert are_reworded(ORIGINAL, other) is is_reworded
    assert are_reworded(other, ORIGINAL) is is_reworded


def test_an_archived_page_is_asked_for_without_its_frame() -> None:
    archived = "https://web.archive.org/web/20260302100000/https://example.org/gate"
    assert as_archived(archived) == archived.replace("20260302100000/", "20260302100000id_/")
    assert as_archived("https://example.org/web/2026/") == "https://example.org/web/2026/"
