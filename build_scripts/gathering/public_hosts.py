"""Only the public network: an address of a story must not reach a machine inside somebody's own.

A name may lead anywhere, also on its second look-up. So the number that a name stands for is looked at
and then connected to, and again after each redirect.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable, Sequence

Resolver = Callable[[str, int], Sequence[tuple[str, int]]]
"""Gives the IP addresses of a host, each with the port to connect to."""
Guard = Callable[[str], bool]
"""Tells whether an IP address may be connected to."""

_TRANSLATED = (
    ipaddress.ip_network("64:ff9b::/96"),
    ipaddress.ip_network("64:ff9b:1::/48"),
    ipaddress.ip_network("2002::/16"),
    ipaddress.ip_network("2001::/32"),
)
"""Addresses of IPv6 with one of IPv4 inside: what lies behind them is not seen."""


def addresses_of(host: str, port: int) -> Sequence[tuple[str, int]]:
    """Return the IP addresses of a host, as the system gives them. Raises OSError."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys((str(entry[4][0]), port) for entry in found))


def is_public(address: str) -> bool:
    """Tell whether an IP address is one of the public network."""
    try:
        number = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(number, ipaddress.IPv6Address):
        if number.ipv4_mapped is not None:
            return is_public(str(number.ipv4_mapped))
        if any(number in network for network in _TRANSLATED):
            return False
    return number.is_global and not (
        number.is_multicast or number.is_reserved or number.is_unspecified
    )
