"""TLS by the system's certificates: a stranger's stops the call before a byte of it leaves."""

import socket
import ssl
import sys
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

import pytest

from gateway.loopback import OK_ANSWER, LoopbackServer, answering, join_call_threads
from smsbat_composer.gateway.errors import NotReached
from smsbat_composer.gateway.exchange import Deadlines, Endpoint
from smsbat_composer.gateway.pictures import PictureFetch
from smsbat_composer.workspace.errors import UserError

# cryptography makes the certificate; on Linux it comes with the keyring's SecretStorage.
x509 = pytest.importorskip("cryptography.x509")
ec = pytest.importorskip("cryptography.hazmat.primitives.asymmetric.ec")
hashes = pytest.importorskip("cryptography.hazmat.primitives.hashes")
serialization = pytest.importorskip("cryptography.hazmat.primitives.serialization")

pytestmark = pytest.mark.timeout(30)


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    """A self-signed certificate of 127.0.0.1 with its key, in one file."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "loopback")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder(
            name, name, key.public_key(), x509.random_serial_number(), now, now + timedelta(1)
        )
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    secret = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    path = tmp_path / "loopback.pem"
    path.write_bytes(secret + made.public_bytes(serialization.Encoding.PEM))
    return path


@pytest.fixture
def tls_server(certificate: Path) -> Iterator[LoopbackServer]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    running = LoopbackServer(wrap=lambda peer: context.wrap_socket(peer, server_side=True))
    yield running
    running.stop()


def test_an_unknown_certificate_stops_the_call_before_it_starts(tls_server, make_client: Callable):
    client = make_client(tls_server.url)
    exchange = client.transmit(Endpoint.SEND, b"{}")
    assert (exchange.request_started, exchange.exception) == (False, "ConnectError")
    assert exchange.cause == "SSLCertVerificationError"
    assert tls_server.requests == []
    with pytest.raises(NotReached) as caught:
        client.check_connection()
    assert caught.value.values["cause"] == "SSLCertVerificationError"


@pytest.mark.skipif(sys.platform != "linux", reason="only here can a test add to the system's certificates")
def test_a_certificate_the_system_trusts_is_trusted(tls_server, make_client, certificate, monkeypatch, token):
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    exchange = make_client(tls_server.url).transmit(Endpoint.SEND, b"{}")
    assert (exchange.request_started, exchange.http_status, exchange.json) == (True, 200, OK_ANSWER)
    assert tls_server.requests[0].headers["authorization"] == f"Bearer {token}"


@pytest.mark.skipif(sys.platform != "linux", reason="only here can a test add to the system's certificates")
def test_abort_ends_a_reader_of_an_encrypted_answer(tls_server, make_client, certificate, monkeypatch):
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    tls_server.behaviour = lambda connection: (connection.read(), connection.wait_for_the_client_to_leave())
    client = make_client(tls_server.url, deadlines=Deadlines(connect=60, read=60, total=60))
    exchanges = []
    caller = threading.Thread(target=lambda: exchanges.append(client.transmit(Endpoint.SEND, b"{}")))
    caller.start()
    tls_server.wait_for_requests(1)
    client.abort()
    caller.join()
    assert (exchanges[0].request_started, exchanges[0].exception) == (True, "Aborted")
    assert join_call_threads() == []


def test_a_handshake_nobody_answers_meets_the_deadline_and_never_starts(make_client):
    with socket.create_server(("127.0.0.1", 0)) as listener:  # connects, then says nothing
        client = make_client(
            f"https://127.0.0.1:{listener.getsockname()[1]}",
            deadlines=Deadlines(connect=60, read=60, total=0.3),
        )
        exchange = client.transmit(Endpoint.SEND, b"{}")
        assert (exchange.request_started, exchange.exception) == (False, "ConnectTimeout")
        assert join_call_threads() == []  # the connection was cut in the middle of its handshake


def test_a_picture_is_not_asked_of_a_stranger(tls_server):
    with pytest.raises(UserError) as caught:
        PictureFetch(f"{tls_server.url}/osin.jpg", 1000).fetch()
    assert caught.value.code == "picture_not_reached"
    assert caught.value.values == {"host": "127.0.0.1", "cause": "SSLCertVerificationError"}
    assert tls_server.requests == []
    assert join_call_threads() == []


@pytest.mark.skipif(sys.platform != "linux", reason="only here can a test add to the system's certificates")
def test_a_picture_comes_by_https(tls_server, certificate, monkeypatch):
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    tls_server.behaviour = answering(b"a picture")
    assert PictureFetch(f"{tls_server.url}/osin.jpg", 1000).fetch() == b"a picture"
    assert join_call_threads() == []
