"""The nearest known name."""

from __future__ import annotations

from build_scripts.loading.similar import did_you_mean, known, nearest_names


def test_a_slip_of_the_finger_is_recognised() -> None:
    assert nearest_names("ada-quil", ["bram-oster", "ada-quill"]) == ["ada-quill"]


def test_what_resembles_nothing_has_no_nearest_name() -> None:
    assert nearest_names("zeppelin", ["bram-oster", "ada-quill"]) == []
    assert did_you_mean("zeppelin", ["bram-oster"]) == ""


def test_equal_likeness_is_told_in_order_of_the_alphabet() -> None:
    assert did_you_mean("speakr", ["speaker-b", "speaker-a"]) == (
        "Did you mean `speaker-a` or `speaker-b`?"
    )


def test_what_is_known_is_listed_up_to_a_limit() -> None:
    assert known(["a", "b"]) == "Known are: `a`, `b`."
    assert known("abc", most=2).startswith("Known are: `a`, `b`, …")
    assert known([]) == ""
