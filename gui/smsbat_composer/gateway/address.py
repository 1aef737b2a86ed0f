"""The gateway's base URL: checked before it is stored and again before it is used."""

import ipaddress
from urllib.parse import urlsplit

from smsbat_composer.workspace.errors import UserError


def check_base_url(text: str) -> str:
    """The URL without a trailing slash.

    Raises UserError `base_url_malformed`, `base_url_not_https` (plain http is for loopback addresses only)
    or `base_url_has_extras` (a user name, a query or a fragment, where a secret might hide).
    """
    url = text.strip()
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        raise UserError("base_url_malformed") from None
    if not host or parts.scheme not in {"http", "https"} or not url.isascii() or not url.isprintable():
        raise UserError("base_url_malformed")
    if any(character in url for character in ' "<>\\^`{|}'):
        raise UserError("base_url_malformed")
    if "@" in parts.netloc or "?" in url or "#" in url:
        raise UserError("base_url_has_extras")
    if parts.scheme == "http" and not is_loopback(host):
        raise UserError("base_url_not_https", host=host)
    return url.rstrip("/")


def is_loopback(host: str) -> bool:
    """Whether the name or address is this computer's own, so that nobody can listen on the way."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def is_inside(host: str) -> bool:
    """Whether the name or address is this computer's own, or one of its network's that others cannot reach.

    A name's own address is known only once it is connected to: ask again then.
    """
    if host == "localhost":
        return True
    try:
        address = ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return False
    mapped = address.ipv4_mapped if isinstance(address, ipaddress.IPv6Address) else None
    return not (mapped or address).is_global
