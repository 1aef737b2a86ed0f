"""Where a secret stands in files, in any of the forms in which programs carelessly write one down."""

import base64
import io
import json
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import quote


def forms(secret: str) -> Mapping[str, tuple[bytes, ...]]:
    """The bytes that give the secret away, by encoding."""
    plain = secret.encode()
    hexadecimal = plain.hex()
    return {
        "plain": (plain,),
        "UTF-16LE": (secret.encode("utf-16-le"),),
        "UTF-16BE": (secret.encode("utf-16-be"),),
        "base64": tuple(_base64(plain)),
        "hex": (hexadecimal.encode(), hexadecimal.upper().encode()),
        "URL": (quote(secret, safe="").encode(), quote(secret, safe="").lower().encode()),
        "JSON": (json.dumps(secret)[1:-1].replace("/", "\\/").encode(), _escaped(secret)),
        "reversed": (plain[::-1],),
    }


def _base64(plain: bytes) -> Iterator[bytes]:
    """Inside a longer text it may begin at any of three places; the characters that depend on that go."""
    for start in range(3):
        encoded = base64.b64encode(b"\0" * start + plain)
        inner = encoded[4 if start else 0 : -4]
        yield inner
        yield inner.replace(b"+", b"-").replace(b"/", b"_")


def _escaped(secret: str) -> bytes:
    return "".join(f"\\u{ord(character):04x}" for character in secret).encode()


def leaks_in(content: bytes, secret: str) -> list[str]:
    """The encodings in which the content holds the secret; inside of archives too."""
    found = [name for name, several in forms(secret).items() if any(form in content for form in several)]
    if content.startswith(b"PK\x03\x04"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for name in archive.namelist():
                found += leaks_in(archive.read(name), secret)
    return found


def leaks_under(folder: Path, secret: str) -> list[tuple[str, str]]:
    """Every file under the folder that holds the secret, with the encoding; file names count as well."""
    found = []
    for path in sorted(folder.rglob("*")):
        contents = [path.name.encode(), *([path.read_bytes()] if path.is_file() else [])]
        found += [(path.name, form) for content in contents for form in leaks_in(content, secret)]
    return found
