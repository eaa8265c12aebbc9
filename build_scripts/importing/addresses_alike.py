"""Whether two addresses lead to the same article: a key to compare by, never one to print."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urlencode, urlsplit

from build_scripts.entries.hosts import in_ascii

_TRACKING = re.compile(
    r"utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|ref|ref_src|cmpid|smid"
)
_ARCHIVED = re.compile(
    r"https?://web\.archive\.org/web/\d{4,14}[a-z_]*/(https?:/{1,2}.*)", re.IGNORECASE
)
_USUAL_PORTS = {"http": 80, "https": 443}


def address_key(address: str) -> str:
    """Return what is equal of two addresses of one page.

    Scheme, usual port, fragment and known tracking keys do not count, nor the order of the query; the
    case of the path does. An address of the Wayback Machine counts as the page that it kept. What only
    hints at the same article (`amp.`, `m.`, another path) makes another key.
    """
    if found := _ARCHIVED.match(address):
        address = re.sub(r"^(https?):/+", r"\1://", found[1])
    try:
        parts = urlsplit(address.strip())
        host, port = in_ascii(parts.hostname or "") or parts.hostname or "", parts.port
    except ValueError:
        return address
    if port == _USUAL_PORTS.get(parts.scheme.lower()):
        port = None
    query = sorted(
        (key, value)
        for key, value in parse_qsl(parts.query, keep_blank_values=True)
        if not _TRACKING.fullmatch(key.lower())
    )
    path = parts.path.rstrip("/")
    return f"{host.lower()}{f':{port}' if port else ''}{path}?{urlencode(query)}"
