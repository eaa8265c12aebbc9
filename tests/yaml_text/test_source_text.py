"""From bytes to text: size and encoding."""

from __future__ import annotations

import pytest
from reading import only_problem, problems_of, read

from build_scripts.yaml_text.reader import MAX_BYTES


@pytest.mark.parametrize(
    ("data", "guess"),
    [
        ("a: b".encode("utf-16"), "UTF-16"),
        ("a: b, and more words".encode("utf-16-le"), "UTF-16"),
        ("a: b".encode("utf-32"), "UTF-32"),
        ("a: café".encode("latin-1"), "Latin-1"),
        (b"a: \xed\xa0\x80", "surrogates"),
    ],
)
def test_the_encoding_that_was_probably_used_is_named(data: bytes, guess: str) -> None:
    # B32
    assert guess in only_problem(data).message


def test_the_size_is_capped_before_anything_is_read() -> None:
    assert read(b"a: b\n" + b"#" * (MAX_BYTES - 5))[0] is not None
    assert problems_of(b"\xff" * (MAX_BYTES + 1)) == ["1:1 file-too-large"]
