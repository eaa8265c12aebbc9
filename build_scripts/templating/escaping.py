"""Escaping, once, for the context, in one place.

Templates escape for HTML by themselves (Jinja2's autoescape, through MarkupSafe); it serves
attributes and SVG too. What is left is Markdown, where contributed words stand in headings and
front matter only.
"""

from __future__ import annotations

import json

from markupsafe import Markup, escape

from build_scripts.words.bounds import one_line
from build_scripts.words.own_words import OwnWords

_IN_MARKDOWN = str.maketrans(
    {chr(n): f"&#{n};" for n in range(128) if not (chr(n).isalnum() or chr(n) == " ")}
)
_IN_FRONT_MATTER = str.maketrans({sign: f"&#{ord(sign)};" for sign in "<>&\"'`{}[]\\"})
_IN_SCRIPTS = [(sign, f"\\u{ord(sign):04x}") for sign in "<>&\u2028\u2029"]


def text_of_element(words: str) -> Markup:
    """Return words for the text of an element, where marks of quotation mean nothing: they stay."""
    return Markup(str(escape(words)).replace("&#34;", '"').replace("&#39;", "'"))


def markdown_text(words: str) -> Markup:
    """Return words for a Markdown heading: everything that Markdown or HTML could read is encoded.

    Every ASCII character that is neither a letter, a digit nor a space becomes a numeric entity;
    runs of white space become one space, so that nothing leaves the line. Words in another language
    than the page’s stand in an element that says so.
    """
    encoded = one_line(words).translate(_IN_MARKDOWN)
    return Markup(words.element(encoded) if isinstance(words, OwnWords) else encoded)


def front_matter_text(words: str) -> Markup:
    """Return words as a value of front matter: a quoted scalar whose content is encoded HTML.

    Themes print titles into the page without escaping them, so they are encoded before.
    """
    encoded = one_line(words).translate(_IN_FRONT_MATTER)
    return Markup(json.dumps(encoded, ensure_ascii=False))


def plain_json(words: str) -> Markup:
    """Return words as a quoted scalar of front matter, for themes that escape it themselves."""
    return Markup(json.dumps(words, ensure_ascii=True))


def script_json(value: object) -> Markup:
    """Return a value as JSON for a script element: nothing in it ends the element or opens a comment.

    It stays on one line, so that Markdown leaves it alone.
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for sign, escaped in _IN_SCRIPTS:  # They are rare, and `translate` would look at every letter.
        text = text.replace(sign, escaped)
    return Markup(text)


def with_code(words: str) -> Markup:
    """Return a sentence of our own as HTML, with what stands between backticks as code."""
    pieces = words.split("`")
    return Markup("").join(
        Markup("<code>{}</code>").format(piece) if index % 2 else escape(piece)
        for index, piece in enumerate(pieces)
    )
