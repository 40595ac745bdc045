import httpcore
import httpx

from rashomon.ingest.fetch.transport import PooledTransport

ANSWER = [
    b"HTTP/1.1 200 OK\r\nX-Told: once\r\nContent-Length: 5\r\n\r\n",
    b"Words",
]


def test_httpx_hears_what_httpcore_was_told() -> None:
    pool = httpcore.ConnectionPool(network_backend=httpcore.MockBackend(ANSWER))
    with httpx.Client(transport=PooledTransport(pool), trust_env=False) as client:
        response = client.get("http://a.example/x")
    assert (response.status_code, response.headers["X-Told"]) == (200, "once")
    assert response.text == "Words"
    assert pool.connections == []
