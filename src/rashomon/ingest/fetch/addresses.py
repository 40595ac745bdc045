"""Addresses of the web: which may be asked at all, by their words and by where they lead."""

import ipaddress
from urllib.parse import urlsplit

MAX_URL_CHARS = 4000
WEB_PORTS = frozenset({80, 443})
FIRST_FREE_PORT = 1024  # below it are mail, shells and the like, which speak no HTTP

Ip = ipaddress.IPv4Address | ipaddress.IPv6Address
Networks = tuple[ipaddress.IPv4Network | ipaddress.IPv6Network, ...]


def _networks(words: str) -> Networks:
    return tuple(map(ipaddress.ip_network, words.split()))


# IANA's special-purpose registries (RFC 6890 and updates, as of 2026); in full, since what
# `ipaddress` calls global changed between releases of Python.
PRIVATE = _networks(
    "10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.168.0.0/16"
    " ::1/128 fc00::/7 fe80::/10 fec0::/10"
)
"""Private, loopback and link-local: refused unless allowed."""

NEVER = _networks(
    "0.0.0.0/8 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 198.18.0.0/15 198.51.100.0/24"
    " 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4"
    " 64:ff9b:1::/48 2001::/23 2001:db8::/32 2002::/16 3fff::/20 5f00::/16"
)
"""Nobody's, everybody's, documentation's, or a tunnel to an address that is not seen."""

UNICAST6 = ipaddress.ip_network("2000::/3")
NAT64 = ipaddress.ip_network("64:ff9b::/96")


def address_fault(address: str, *, allow_private: bool) -> str | None:
    """Return why an IP address is not connected to, `None` where it may be.

    An IPv4 address inside an IPv6 one (mapped, or NAT64 of RFC 6052) counts as itself.

    >>> address_fault("::ffff:127.0.0.1", allow_private=False)
    'a private address'
    >>> address_fault("93.184.215.14", allow_private=False) is None
    True
    """
    try:
        ip = _inner(ipaddress.ip_address(address.split("%", 1)[0]))
    except ValueError:
        return "no address"
    if any(ip in network for network in PRIVATE if network.version == ip.version):
        return None if allow_private else "a private address"
    if any(ip in network for network in NEVER if network.version == ip.version):
        return "an address that is no host's"
    if ip.version == 6 and ip not in UNICAST6:
        return "an address that is no host's"
    return None


def _inner(ip: Ip) -> Ip:
    if isinstance(ip, ipaddress.IPv6Address):
        if ip.ipv4_mapped is not None:
            return ip.ipv4_mapped
        if ip in NAT64:
            return ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
    return ip


def url_fault(url: str) -> str | None:
    """Return why a URL is not asked, whatever it leads to; `None` where it may be.

    >>> url_fault("file:///etc/passwd"), url_fault("http://a.example/x")
    ('not http or https', None)
    """
    if len(url) > MAX_URL_CHARS:
        return f"an address of more than {MAX_URL_CHARS} characters"
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return "not a web address"
    if parts.scheme not in {"http", "https"}:
        return "not http or https"
    if parts.username is not None or parts.password is not None:
        return "an address with a name or password in it"
    if not parts.hostname or any(char.isspace() or not char.isprintable() for char in url):
        return "not a web address"
    if port is not None and port not in WEB_PORTS and port < FIRST_FREE_PORT:
        return f"port {port}, which is not the web's"
    return None


def site_of(url: str) -> str:
    """Return scheme, host and port of a URL: what one robots.txt speaks for.

    >>> site_of("http://A.example:80/x"), site_of("https://a.example:8443/")
    ('http://a.example', 'https://a.example:8443')
    """
    parts = urlsplit(url)
    default = {"http": 80, "https": 443}.get(parts.scheme)
    name = f"[{parts.hostname}]" if ":" in (parts.hostname or "") else parts.hostname or ""
    port = "" if parts.port in {None, default} else f":{parts.port}"
    return f"{parts.scheme}://{name}{port}"


def host_of(url: str) -> str:
    """Return the host of a URL, whose patience is one whatever the scheme and port."""
    return urlsplit(url).hostname or ""
