"""What a small text is read to say: the words, their form, and who is printed as saying them."""

from __future__ import annotations

from builders import source

from build_scripts.attribution.speech import speech_in

HEAD = "The quay is to close in winter\n\n"
"""The headline of every text."""


def told(text: str) -> list[tuple[str, str, str]]:
    """The words, their form, and who is printed as saying them."""
    whole = HEAD + text
    rows = []
    for one in speech_in(source(whole)):
        who = one.attribution.speaker
        name = whole[who.start : who.end] if who else ""
        rows.append((whole[one.start : one.end], one.form.value, name))
    return rows
