"""Letters and signs that look alike: which words a reader takes for equal, and how to tell them apart.

Only messages rest on this: what looks alike is never compared as equal.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_LATIN_TWINS = {
    **dict(zip("авекмнорстухіїјѕԁһԛԝҮүӏ", "abekmhopctyxiïjsdhqwYyl", strict=True)),
    **dict(zip("αβεζηικμνορτυχ", "abezhikuvoptux", strict=True)),
    **dict(zip("đðɖıłøŧħ", "dddiloth", strict=True)),
}
_OTHER_TWINS = dict(
    zip(
        "يىئېكڪەہھةۃٱأإآؤ٤٥٦٠١٢٣٧٨٩",
        "یییی" + "کک" + "ههههه" + "اااا" + "و" + "۴۵۶۰۱۲۳۷۸۹",
        strict=True,
    )
)
_TWINS = _LATIN_TWINS | _OTHER_TWINS
_DASHES = frozenset("-‐‑‒–—―−－~〜～ー一")
_QUOTES = frozenset("'\"“”„‟«»‘’‚‛‹›`´ʻʼ′″״׳「」『』")
_MOST_NAMED = 4


@lru_cache(maxsize=4096)
def skeleton(word: str) -> str:
    """Return what is left of a word for a hasty eye: without marks, width, case and twins' difference."""
    plain = unicodedata.normalize("NFKD", word).casefold()
    bare = (c for c in plain if not unicodedata.combining(c) and c.isprintable() and c != "ـ")
    return "".join(_TWINS.get(c, "-" if c in _DASHES else "'" if c in _QUOTES else c) for c in bare)


def told_apart(ours: str, theirs: str) -> str:
    """Return how words that look alike differ, by the names of their signs; "" where anybody sees it."""
    if ours.casefold() == theirs.casefold() or skeleton(ours) != skeleton(theirs):
        return ""
    one, other = unicodedata.normalize("NFC", ours), unicodedata.normalize("NFC", theirs)
    typed = [c for c in dict.fromkeys(one) if c not in other]
    printed = [c for c in dict.fromkeys(other) if c not in one]
    if not typed and not printed:
        return ""
    return f"typed with {_named(typed)}, printed with {_named(printed)}"


def sign_with_name(sign: str) -> str:
    """Return a sign with its code point and name, so that it can be told from its twins."""
    name = unicodedata.name(sign, "a sign without a name").lower()
    shown = sign if sign.isprintable() and not unicodedata.combining(sign) else ""
    return f"{shown} (U+{ord(sign):04X}, {name})".strip()


def _named(signs: list[str]) -> str:
    if not signs:
        return "nothing in its place"
    more = f" and {len(signs) - _MOST_NAMED} more" if len(signs) > _MOST_NAMED else ""
    return ", ".join(map(sign_with_name, signs[:_MOST_NAMED])) + more
