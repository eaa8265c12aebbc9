"""Hosts of web addresses: which names a browser could look up at all."""

from __future__ import annotations

import re
from ipaddress import AddressValueError, IPv4Address, IPv6Address

_LABEL = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?<!-)")
_NUMBER = re.compile(r"\d+|0x[0-9a-f]*")
_LONGEST = 253


def is_host(host: str) -> bool:
    """Tell whether a host, in ASCII and lower case, is a name or a number that leads anywhere.

    The labels of a name are 1 to 63 letters, digits and hyphens, none of these at an edge (RFC 1123,
    2.1); underscores are let through, since some hosts have them. A name that ends in a number is
    one of version 4 and whole, as browsers read it (https://url.spec.whatwg.org/#ends-in-a-number-checker).
    A dot at the end is refused: it makes another address of the same host.
    """
    if ":" in host:
        return "%" not in host and _is(IPv6Address, host)
    labels = host.split(".")
    if _NUMBER.fullmatch(labels[-1]):
        return _is(IPv4Address, host)
    return len(host) <= _LONGEST and all(_LABEL.fullmatch(label) for label in labels)


def _is(kind: type[IPv4Address] | type[IPv6Address], host: str) -> bool:
    try:
        kind(host)
    except AddressValueError:
        return False
    return True
