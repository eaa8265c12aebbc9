"""XML that comes from outside: read without entities and external parts, which are how XML harms.

Well-formed documents of offices and broadcasters have neither.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from build_scripts.codes import intake as codes
from build_scripts.intake.refusals import MOST_MARKUP, CannotReadError


def tree_of(data: bytes | str, what: str) -> Element:
    """Return the root of a document. `what` names it in the message.

    Raises CannotReadError where it is not well formed, declares entities, or is too large.
    """
    if len(data) > MOST_MARKUP:
        message = f"{what} has {len(data):,} bytes of XML."
        raise CannotReadError(codes.SOURCE_TOO_LARGE, message)
    try:
        root: Element = fromstring(data, forbid_dtd=False)
    except DefusedXmlException:
        message = f"{what} declares entities, as harmful files do; it is not read."
        raise CannotReadError(codes.SOURCE_BROKEN, message) from None
    except (ParseError, ValueError, RecursionError) as fault:
        message = f"{what} is not well-formed XML ({fault})."
        raise CannotReadError(codes.SOURCE_BROKEN, message) from None
    return root


def local(element: Element) -> str:
    """Return the name of an element without its namespace; empty for comments."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def value(element: Element, name: str) -> str:
    """Return an attribute by its name without a namespace; empty where it is missing."""
    for key, text in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return text
    return ""
