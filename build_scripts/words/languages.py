"""What a tag and a text say of a language: whether the tag is known, and whether the text is in it."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from babel import Locale
from babel.core import get_global

from build_scripts.words.alphabets import script_of

_SAMPLE = 80
"""So many letters of a text are looked at, from all over it."""
_MOST = 0.6
"""From this share of the letters on a script is the script of a text."""
_FEWEST_WORDS = 40
_FEWEST_DIFFERENT = 15
_READ = 1_000
_FEW = 0.08
"""English prose has a third of these words; of other languages a text has hardly any."""
_ENGLISH_LIST = """
    the of and to that for with was were by from said has have had his her their its it are is not at
    this be been but he she they we you as would will who which
"""
_ENGLISH = frozenset(_ENGLISH_LIST.split())
_WORD = re.compile(r"[^\W\d_]+")
_CLASSES = {
    "Hans": ("Hani",),
    "Hant": ("Hani",),
    "Jpan": ("Hani", "Hira", "Kana"),
    "Kore": ("Hang", "Hani"),
}
_SEVERAL_LIST = "az bs ha kk ks ku ky mn ms pa sd sr tg tk ug uz yue"
_SEVERAL = frozenset(_SEVERAL_LIST.split())
"""Languages that are printed in several scripts."""


@lru_cache(maxsize=256)
def unknown_part(tag: str) -> tuple[str, str] | None:
    """Return the part of a tag that is not known, and what to write instead if that is known.

    Known is what the Unicode locale data have: languages, scripts, regions, and their former codes.
    """
    english = Locale("en")
    first, *others = tag.split("-")
    former = get_global("language_aliases")
    if first not in english.languages and first not in former:
        return first, ""
    for part in others:
        if len(part) == 1:
            break  # What follows are extensions.
        if len(part) == 4 and part.isalpha() and part.title() not in english.scripts:
            return part, ""
        is_region = len(part) == 2 or (len(part) == 3 and part.isdigit())
        if is_region and part.upper() not in english.territories:
            (new, *_) = get_global("territory_aliases").get(part.upper()) or [""]
            return part, tag.replace(part, new) if new else ""
    return None


def script_differs(tag: str, text: str) -> tuple[str, str] | None:
    """Return the script of a text and that of a language, in words, where they surely differ."""
    expected = _scripts_of(tag)
    found = _script_of(text)
    if not expected or found is None or found in expected:
        return None
    return _name(found), _name(expected[0])


def is_hardly_english(text: str) -> bool:
    """Whether a text of some length has hardly any of the words that make English."""
    words = list(map(str.casefold, _WORD.findall(text, 0, _READ)))
    if sum(map(_ENGLISH.__contains__, words)) >= _FEW * len(words):
        return False
    return len(words) >= _FEWEST_WORDS and len(set(words)) >= _FEWEST_DIFFERENT


@lru_cache(maxsize=64)
def _scripts_of(tag: str) -> tuple[str, ...]:
    """The scripts in which a language is printed; none where that is not known, or there are several."""
    first, *others = tag.split("-")
    script = next((part.title() for part in others if len(part) == 4 and part.isalpha()), "")
    if not script:
        likely = get_global("likely_subtags").get(first, "").split("_")
        if first in _SEVERAL or len(likely) < 2:
            return ()
        script = likely[1]
    return _CLASSES.get(script, (script,))


def _script_of(text: str) -> str | None:
    """The script of most letters of a text, by a sample."""
    step = max(1, len(text) // (3 * _SAMPLE))
    letters = "".join(filter(str.isalpha, text[::step]))[:_SAMPLE]
    if len(letters) < _SAMPLE // 4:
        return None
    if letters.isascii():
        return "Latn"
    found = Counter(map(script_of, letters))
    script, number = found.most_common(1)[0]
    if script in ("Hira", "Kana", "Hani") and found["Hira"] + found["Kana"] > number // 4:
        script, number = "Hira", found["Hira"] + found["Kana"] + found["Hani"]
    return script if number >= _MOST * len(letters) else None


def _name(script: str) -> str:
    own = {"Hani": "Chinese", "Hira": "Japanese", "Hang": "Korean"}
    return own.get(script) or str(Locale("en").scripts.get(script, script))
