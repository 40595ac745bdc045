import pytest

from rashomon.ingest.fetch.addresses import address_fault, host_of, site_of, url_fault

PRIVATE = (
    "127.0.0.1", "127.9.9.9", "10.0.0.1", "172.31.0.1", "192.168.1.1", "169.254.169.254",
    "100.64.0.1", "::1", "fe80::1", "fe80::1%eth0", "fd00::1", "fec0::1", "::ffff:127.0.0.1",
    "::ffff:a9fe:a9fe", "64:ff9b::10.0.0.1",
)  # fmt: skip
NOBODY = (
    "0.0.0.0", "255.255.255.255", "224.0.0.1", "240.0.0.1", "192.0.2.1", "198.18.0.1", "::",
    "::127.0.0.1", "ff02::1", "2002:7f00:1::", "2001:0:7f00:1::", "2001:db8::1", "64:ff9b:1::1",
    "::ffff:0.0.0.0", "not an address", "",
)  # fmt: skip
PUBLIC = ("93.184.215.14", "8.8.8.8", "2606:2800:220:1::1", "64:ff9b::8.8.8.8", "::ffff:8.8.8.8")


@pytest.mark.parametrize("address", PRIVATE)
def test_private_addresses_are_refused_unless_allowed(address: str) -> None:
    assert address_fault(address, allow_private=False) == "a private address"
    assert address_fault(address, allow_private=True) is None


@pytest.mark.parametrize("address", NOBODY)
def test_addresses_of_no_host_are_always_refused(address: str) -> None:
    assert address_fault(address, allow_private=True) is not None


@pytest.mark.parametrize("address", PUBLIC)
def test_public_addresses_are_let_through(address: str) -> None:
    assert address_fault(address, allow_private=False) is None


@pytest.mark.parametrize(
    "url",
    [
        "ftp://a.example/", "file:///etc/passwd", "gopher://a.example/", "javascript:1", "//a/b",
        "http://", "http:///x", "http://u@a.example/", "http://:p@a.example/", "http://a.example:22/",
        "http://a.example:99999/", "http://[::1/", "http://a b.example/", "http://a.example/\r\nX: y",
        "http://a.example/" + "x" * 4000,
    ],
)  # fmt: skip
def test_what_is_no_address_of_the_web_is_refused(url: str) -> None:
    assert url_fault(url) is not None


@pytest.mark.parametrize(
    "url", ["http://a.example", "https://a.example:8443/x?y#z", "http://[2606::1]:80/"]
)
def test_an_address_of_the_web_is_let_through(url: str) -> None:
    assert url_fault(url) is None


def test_one_robots_txt_speaks_for_one_site_and_one_patience_for_a_host() -> None:
    assert site_of("http://[2606::1]:8080/x") == "http://[2606::1]:8080"
    assert site_of("https://A.example:443/x") == "https://a.example"
    assert host_of("https://A.example:8443/x") == "a.example"
