"""An id for words: who speaks them, and the first of them that carry weight."""

from __future__ import annotations

from build_scripts.drafting.names import id_from
from build_scripts.entries import UNDECIDED
from build_scripts.words.bounds import words_of

_LIGHT = """
    a an the of to in on at for and or but is are was were be been it its that this i we you he she they
    will would have has had there
"""
_STOP = frozenset(_LIGHT.split())


def id_of_words(words: str, speaker: str) -> str:
    """Return an id of the speaker's last name and the first weighty words; `quotation` where there are none."""
    last = "" if speaker == UNDECIDED else speaker.split("-")[-1]
    ids = [id_from(word) for word in words_of(words)]
    weighty = [word for word in ids if word and word not in _STOP and not word.isdigit()]
    return "-".join(dict.fromkeys(part for part in (last, *weighty[:2]) if part)) or "quotation"
