"""MHTML, a page with its parts in one file, as browsers save it (RFC 2557)."""

from __future__ import annotations

import email
import email.policy
from email.message import EmailMessage
from urllib.parse import urljoin

from selectolax.lexbor import LexborNode

from build_scripts.codes import intake as codes
from build_scripts.intake.decoding import Decoded, characters_of
from build_scripts.intake.html_page import read_html
from build_scripts.intake.html_tree import attribute
from build_scripts.intake.refusals import CannotReadError
from build_scripts.intake.result import SourceKind, TextMade


def read_mhtml(data: bytes, *, address: str = "", whole: bool = False) -> TextMade:
    """Return the text of an MHTML file: its first page, with the frames in it.

    Raises CannotReadError where there is no page in it.
    """
    message = email.message_from_bytes(data, policy=email.policy.default)
    pages: dict[str, Decoded] = {}
    first: Decoded | None = None
    base = address or str(message.get("Snapshot-Content-Location", ""))
    for part in message.walk():
        if part.get_content_type() not in ("text/html", "application/xhtml+xml"):
            continue
        decoded = decoded_part(part)
        location = str(part.get("Content-Location", "")).strip()
        if first is None:
            first, base = decoded, base or location
        for name in (location, _cid(str(part.get("Content-ID", "")))):
            if name:
                pages.setdefault(name, decoded)
    if first is None:
        raise CannotReadError(codes.SOURCE_BROKEN, "The MHTML file has no HTML page in it.")

    def frame(node: LexborNode) -> Decoded | None:
        source = attribute(node, "src")
        try:
            whole_address = urljoin(base, source)
        except ValueError:
            return None
        # A frame is read once: one that holds itself would never end.
        return pages.pop(source, None) or pages.pop(whole_address, None)

    pages.pop(base, None)
    return read_html(first, address=base, whole=whole, frames=frame, kind=SourceKind.MHTML)


def decoded_part(part: EmailMessage) -> Decoded:
    """Return the characters of a part: its bytes decoded first, then by the header or the page."""
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    return characters_of(data, str(part.get_content_charset() or ""), markup=True)


def _cid(identifier: str) -> str:
    name = identifier.strip().removeprefix("<").removesuffix(">")
    return f"cid:{name}" if name else ""
