"""Where values and keys stand."""

from __future__ import annotations

import pytest
from reading import document

from build_scripts.yaml_text.reader import KeyPath

TEXT = """\
title: T
quotations:
  - id: q
    text: >-
      words
    about: [a, "b"]
"""


@pytest.mark.parametrize(
    ("path", "value", "key"),
    [
        (("title",), "1:8", "1:1"),
        (("quotations", 0), "3:5", "3:5"),
        (("quotations", 0, "text"), "4:11", "4:5"),
        (("quotations", 0, "about", 1), "6:16", "6:16"),
        (("quotations", 0, "speaker"), "3:5", "3:5"),
        (("quotations", 7, "speaker"), "3:3", "2:1"),
        (("nothing", 1, "here"), "1:1", "1:1"),
        ((), "1:1", "1:1"),
    ],
    ids=str,
)
def test_a_value_and_its_key_are_located(path: KeyPath, value: str, key: str) -> None:
    found = document(TEXT)
    assert str(found.locate(path)) == f"a.yml:{value}"
    assert str(found.locate(path, key=True)) == f"a.yml:{key}"


def test_places_are_not_kept_until_they_are_asked_for() -> None:
    found = document(TEXT)
    assert "_places" not in vars(found)
    found.locate(("title",))
    assert "_places" in vars(found)
