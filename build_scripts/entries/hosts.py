"""Hosts of web addresses: which names a browser could look up at all."""

from __future__ import annotations

import re
from ipaddress import AddressValueError, IPv4Address, IPv6Address

import idna

_LABEL = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?<!-)")
_NUMBER = re.compile(r"\d+|0x[0-9a-f]*")
_LONGEST = 253
# The local part without quotes (RFC 5321, 4.1.2), and letters beyond ASCII as in RFC 6531.
_LOCAL = re.compile(r"[^\s@<>\"'/:;,()\[\]\\.\x00-\x20]+(?:\.[^\s@<>\"'/:;,()\[\]\\.\x00-\x20]+)*")
_LONGEST_LOCAL = 64


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


def in_ascii(host: str) -> str:
    """Return a host as browsers look it up (UTS 46, non-transitional); empty where that cannot be.

    “faß.de” is not “fass.de”.
    """
    if host.isascii():
        return host.lower()
    try:
        return idna.encode(host, uts46=True).decode("ascii")
    except idna.IDNAError:
        return ""


def is_mail_address(text: str) -> bool:
    """Tell whether a text is a mail address that mail could be sent to: one name at one named host."""
    local, _, domain = text.rpartition("@")
    if len(local) > _LONGEST_LOCAL or not _LOCAL.fullmatch(local):
        return False
    host = in_ascii(domain)
    return "." in host and not _NUMBER.fullmatch(host.rpartition(".")[2]) and is_host(host)


def _is(kind: type[IPv4Address] | type[IPv6Address], host: str) -> bool:
    try:
        kind(host)
    except AddressValueError:
        return False
    return True
