"""Whether printed words name an actor."""

from __future__ import annotations

import pytest

from build_scripts.entries import Actor
from build_scripts.sense.naming import is_named


@pytest.mark.parametrize(
    ("name", "kind", "printed", "named"),
    [
        ("Tesco Express", "organisation", "the Daily Express", False),
        ("Tom Young", "person", "a young man", False),
        ("Marlock Homes", "organisation", "his support for the homes", False),
        ("Tom Young", "person", "Mr Young", True),
        ("Tom Young", "person", "Councillor Young", True),
        ("Tom Young", "person", "T. Young", True),
        ("Tom Young", "person", "But Young", True),
        ("Tom Young", "person", "Neil Young", False),
        ("Tom Young", "person", "Young Street", False),
        ("Tom Young", "person", "TOM YOUNG", True),
        ("Jo Sand", "person", "the sand of the bay", False),
        ("Lowport Council", "organisation", "the council", True),
        ("US", "country", "told us", False),
        ("US", "country", "the US", True),
    ],
)
def test_a_last_name_counts_where_it_stands_as_a_name(
    name: str, kind: str, printed: str, named: bool
) -> None:
    actor = Actor.model_validate({"name": name, "kind": kind})
    assert is_named(actor, printed) is named
