"""Which addresses of the internet may be connected to: public ones, and nothing behind a firewall."""

import ipaddress
import socket
from collections.abc import Collection

from rasid.model.errors import InputError

# what carries an IPv4 address, or leads through a translator into somebody's own network
_CARRIERS = [
    ipaddress.IPv6Network(network)
    for network in ("64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "2001::/32", "::ffff:0:0/96", "::/96")
]


def is_public(address: str) -> bool:
    """Whether an IP address is one of the open internet, reached as itself and not through NAT64, 6to4, Teredo."""
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return False
    if isinstance(found, ipaddress.IPv6Address) and (
        found.scope_id or found.is_site_local or any(found in network for network in _CARRIERS)
    ):
        return False
    return found.is_global and not found.is_multicast and not found.is_reserved


def checked(host: str, port: int, allowed: Collection[str] = ()) -> str:
    """The address to connect to for a host. Raises InputError when any of its addresses is not public.

    `allowed` addresses pass unchecked: tests serve their pages on this machine.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise InputError(f"no host {host!r}: {error}") from error
    addresses = [str(entry[4][0]) for entry in found]
    refused = [address for address in addresses if address not in allowed and not is_public(address)]
    if refused or not addresses:
        raise InputError(f"{host!r} is no host of the open internet ({', '.join(refused)}): not fetched")
    return addresses[0]
