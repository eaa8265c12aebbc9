"""How elements of HTML are shown: which part lines, which are never seen, and what marks `<q>` gets.

After https://html.spec.whatwg.org/multipage/rendering.html; what part paragraphs is wider than in
`innerText`, which breaks lines the same but leaves blank ones only around `<p>`.
"""

from __future__ import annotations

_PARAGRAPHS_WORDS = (
    "p h1 h2 h3 h4 h5 h6 blockquote pre ul ol dl table figure figcaption hr article section "
    "header footer main nav aside fieldset details listing xmp plaintext"
)
PARAGRAPHS = frozenset(_PARAGRAPHS_WORDS.split())
"""They have a blank line around them."""
_LINES_WORDS = (
    "address body center dd dialog dir div dt form hgroup html legend li menu optgroup option "
    "search summary tr caption thead tbody tfoot"
)
LINES = frozenset(_LINES_WORDS.split())
"""They begin and end a line."""
_INLINE_WORDS = (
    "a abbr acronym b bdi bdo big cite code data dfn em font i ins kbd mark nobr ruby samp small "
    "span strong sub time tt u var"
)
INLINE = frozenset(_INLINE_WORDS.split())
"""They change nothing but the look, with attributes of `INLINE_PLAIN` only."""
_INLINE_PLAIN_WORDS = (
    "class href id title rel target datetime cite itemprop data-testid name role dir"
)
INLINE_PLAIN = frozenset(_INLINE_PLAIN_WORDS.split())
CELLS = frozenset({"td", "th"})
AS_SET = frozenset({"pre", "listing", "xmp", "plaintext", "textarea"})
"""White space in them is shown as it stands."""
_UNSEEN_WORDS = (
    "annotation annotation-xml area base basefont command datalist defs desc head link meta "
    "metadata noembed noframes noscript param rp script source style symbol template title track"
)
UNSEEN = frozenset(_UNSEEN_WORDS.split())
"""A browser never shows them. (What `<noscript>` holds is shown to nobody who saved the page.)"""
_REPLACED_WORDS = "applet audio canvas embed iframe img input object textarea video"
REPLACED = frozenset(_REPLACED_WORDS.split())
"""Something else is shown in their place; words inside are for browsers that cannot."""
STRUCK = frozenset({"del", "s", "strike"})
READINGS = frozenset({"rt", "rtc"})

_QUOTES = {
    "": ("“", "”", "‘", "’"),
    "fr": ("«\u00a0", "\u00a0»", "“", "”"),
    "de": ("„", "“", "‚", "‘"),
    **dict.fromkeys(("es", "it", "pt-pt", "ca", "gl", "eu", "el"), ("«", "»", "“", "”")),
    **dict.fromkeys(("ru", "uk", "be", "bg"), ("«", "»", "„", "“")),
    **dict.fromkeys(("pl", "ro"), ("„", "”", "«", "»")),
    **dict.fromkeys(("cs", "sk", "sl", "lt", "is", "et", "lv", "ka"), ("„", "“", "‚", "‘")),
    **dict.fromkeys(("hr", "sr", "bs", "hu", "mk"), ("„", "”", "‘", "’")),
    **dict.fromkeys(("sv", "fi"), ("”", "”", "’", "’")),
    **dict.fromkeys(("da", "nb", "nn", "no"), ("«", "»", "‘", "’")),
    **dict.fromkeys(("ja", "zh-tw", "zh-hant"), ("「", "」", "『", "』")),
    "de-ch": ("«", "»", "‹", "›"),
    "fr-ch": ("«", "»", "‹", "›"),
    "da": ("”", "”", "’", "’"),
    "fa": ("«", "»", "‹", "›"),
    "ar": ("”", "“", "’", "‘"),
    "he": ("”", "”", "’", "’"),
}
"""The marks by language, outer and inner, after the CLDR's `delimiters`; by the longest known tag."""


def quotes_of(language: str, depth: int) -> tuple[str, str]:
    """Return the opening and the closing mark of a `<q>`; `depth` counts the `<q>` around it."""
    tag = language.lower().replace("_", "-")
    while tag and tag not in _QUOTES:
        tag = tag.rpartition("-")[0]
    marks = _QUOTES[tag]
    return (marks[0], marks[1]) if depth % 2 == 0 else (marks[2], marks[3])
