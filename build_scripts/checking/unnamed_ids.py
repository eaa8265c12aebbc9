"""What an id or a summary tells of an unnamed source, beyond what the article prints."""

from __future__ import annotations

import re
from collections.abc import Iterable

from build_scripts.words.alphabets import latin
from build_scripts.words.bounds import words_of
from build_scripts.words.folding import fold_words

_PLAIN = frozenset(
    words_of(
        """
        a an anonymous another aide advisor adviser analyst attendee bystander clerk contact deputy diplomat
        doctor driver employee engineer expert eyewitness first fourth friend insider investigator journalist
        lawyer leaker manager member neighbour neighbor nurse of officer official one patient person police
        resident second secretary senior sailor soldier source speaker spokesman spokesperson spokeswoman staff
        staffer teacher the third two unidentified unknown unnamed user victim whistleblower witness worker
        """
    )
)
"""Words with which people number and sort unnamed sources: they tell nobody who it is."""
_NOT_NAMES = 2
"""So few letters are a counter or a country."""
_NAME_WITHIN = re.compile(r"(?<=[^.!?:…\s])\s+[“\"‘'(]?([^\W\d_]+(?:['’-][^\W\d_]+)*)")


def id_that_tells(identifier: str, known: Iterable[str]) -> str:
    """Return the words of an id that can be a name; empty where it is made of what is known.

    `known` is what is printed. One word of its own beside printed ones is no name yet.
    """
    printed = _words(" ".join(known)) | _PLAIN
    parts = [part for part in identifier.split("-") if not part.isdigit()]
    unknown = [p for p in parts if len(p) > _NOT_NAMES and not _is_known(p, printed)]
    if len(unknown) > 1 or (unknown and len(unknown) == len(parts)):
        return "-".join(unknown)
    return ""


def name_that_tells(prose: str, known: Iterable[str]) -> str:
    """Return the first name within sentences of ours that is not printed; empty where there is none.

    What begins a sentence has its capital anyway, and tells nothing by it.
    """
    printed = _words(" ".join(known))
    for found in _NAME_WITHIN.finditer(prose):
        word = found[1]
        if word[0].isupper() and not _is_known(_plain(word), printed):
            return word
    return ""


def _words(text: str) -> frozenset[str]:
    return frozenset(part for word in words_of(_plain(text)) for part in re.split(r"[-'’]", word))


def _plain(text: str) -> str:
    return latin(fold_words(text)).casefold()


def _is_known(word: str, printed: frozenset[str]) -> bool:
    return bool({word, word.removesuffix("s"), f"{word}s"} & printed) or all(
        part in printed for part in re.split(r"[-'’]", word)
    )
