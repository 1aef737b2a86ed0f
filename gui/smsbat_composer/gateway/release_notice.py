"""The notice of the newest release: a small JSON, which counts only with the makers' signature.

It is asked for where the program is downloaded, and says nothing about who asks. The signature is Ed25519
over the very characters of `notice`, so that whoever holds the server, or the line to it, can at the most
keep quiet about a release.
"""

import base64
import json
import os
import re
import threading
from dataclasses import dataclass
from functools import partial
from typing import Any
from urllib.parse import urlsplit

from smsbat_composer.gateway.address import check_base_url
from smsbat_composer.gateway.exchange import Deadlines, Exchange
from smsbat_composer.gateway.line import Line, read_capped, system_tls
from smsbat_composer.gateway.transmission import Transmission
from smsbat_composer.workspace.errors import UserError

NOTICE_URL = "https://smsbat.com/composer/release.json"
URL_VARIABLE = "SMSBAT_COMPOSER_RELEASE_URL"  # for tests, and for whoever serves the program themselves
FORMAT = "smsbat-composer-release"

_DEADLINES = Deadlines(connect=5.0, read=5.0, total=10.0)
_MOST_BYTES = 16_384
_NUMBERS = r"[0-9]{1,6}(?:\.[0-9]{1,6}){1,3}"  # a version that is told of has nothing else: no 1.2rc1
_OWN_VERSION = re.compile(rf"({_NUMBERS})(?P<before>[a-z].*|\.dev.*)?")


class NoticeRefusedError(Exception):
    """A notice that counts for nothing; the text says why, in words of ours alone."""


@dataclass(frozen=True)
class Release:
    """A version that can be had, and the page where."""

    version: str
    page: str


class NoticeFetch:
    """One notice on its way; `fetch` blocks the thread that calls it, `abort` ends it from any other."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._transmission: Transmission | None = None
        self._is_aborted = False

    def fetch(self, key: bytes) -> Release:
        """The newest release, as the notice says that this public key (PEM) has signed.

        Raises NoticeRefusedError for whatever is in the way.
        """
        try:
            url = check_base_url(os.environ.get(URL_VARIABLE, NOTICE_URL))
        except UserError as error:
            raise NoticeRefusedError(error.code) from error
        line = Line(system_tls(), _DEADLINES)
        transmission = Transmission(line.wire)
        with self._lock:
            self._transmission = transmission
            if self._is_aborted:
                transmission.abort()
        threading.Thread(
            target=transmission.carry,
            args=(partial(_ask, line, transmission, url),),
            kwargs={"let_go": line.close},
            name="gateway-release-notice",
            daemon=True,  # a name being resolved may hold it past the end of the program
        ).start()
        exchange = transmission.outcome(_DEADLINES.total)
        if exchange.exception is not None:
            raise NoticeRefusedError(exchange.exception)
        if exchange.http_status != 200 or exchange.too_large:
            raise NoticeRefusedError("too large" if exchange.too_large else f"HTTP {exchange.http_status}")
        return read_notice(exchange.body or b"", key)

    def abort(self) -> None:
        """End it now, or before it starts."""
        with self._lock:
            self._is_aborted = True
            transmission = self._transmission
        if transmission is not None:
            transmission.abort()


def _ask(line: Line, transmission: Transmission, url: str) -> Exchange:
    with line.http.stream("GET", url, extensions={"trace": transmission.watch}) as response:
        answer = read_capped(response, _MOST_BYTES)
    return Exchange(
        request_started=True,
        http_status=response.status_code,
        body=answer,
        too_large=answer is None,
    )


def read_notice(content: bytes, key: bytes) -> Release:
    """The release in a notice; NoticeRefusedError unless the public key (PEM) has signed it."""
    outer = _object(content)
    signed, signature = outer.get("notice"), outer.get("signature")
    if not isinstance(signed, str) or not isinstance(signature, str):
        raise NoticeRefusedError("no notice with a signature")
    _check_signature(signed, signature, key)
    notice = _object(signed.encode())
    version, page = notice.get("version"), notice.get("page")
    if notice.get("format") != FORMAT or not isinstance(version, str) or not isinstance(page, str):
        raise NoticeRefusedError("not a notice of this program")
    if not re.fullmatch(_NUMBERS, version):
        raise NoticeRefusedError("no version that everybody may have")
    return Release(version, _our_page(page))


def is_newer(version: str, than: str) -> bool:
    """Whether a version comes after another one; 1.2rc1 comes before 1.2."""
    return _order(version) > _order(than)


def _our_page(page: str) -> str:
    """It opens in the user's browser: whatever was signed, it leads to the makers' own server."""
    try:
        address = check_base_url(page)
    except UserError as error:
        raise NoticeRefusedError(error.code) from error
    if urlsplit(address)[:2] != urlsplit(NOTICE_URL)[:2]:
        raise NoticeRefusedError("a page elsewhere")
    return address


def _order(version: str) -> tuple[tuple[int, ...], bool]:
    read = _OWN_VERSION.match(version)
    if read is None:
        return (), False
    numbers = [int(number) for number in read[1].split(".")]
    return tuple([*numbers, 0, 0, 0][:4]), read["before"] is None


def _object(content: bytes) -> dict[str, Any]:
    try:
        plain = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise NoticeRefusedError("not JSON") from error
    if not isinstance(plain, dict):
        raise NoticeRefusedError("not a JSON object")
    return plain


def _check_signature(signed: str, signature: str, key: bytes) -> None:
    from cryptography.exceptions import (  # noqa: PLC0415 - seldom needed, and large
        InvalidSignature,
        UnsupportedAlgorithm,
    )
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey  # noqa: PLC0415
    from cryptography.hazmat.primitives.serialization import load_pem_public_key  # noqa: PLC0415

    try:
        public = load_pem_public_key(key)
        if not isinstance(public, Ed25519PublicKey):
            raise NoticeRefusedError("the key is of another kind")
        public.verify(base64.b64decode(signature, validate=True), signed.encode())
    except (InvalidSignature, UnsupportedAlgorithm, ValueError) as error:  # a lone surrogate is a ValueError
        raise NoticeRefusedError("not signed by the makers") from error
