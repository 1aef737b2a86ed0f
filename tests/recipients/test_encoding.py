from pathlib import Path

import pytest

from smsbat_composer.recipients.encoding import canonical_encoding, guess_encoding
from smsbat_composer.recipients.errors import ImportFailed, ImportFault

TEXTS = {
    "a table": "Телефон;Ім'я;Місто\r\n0500001234;Олена;Київ\r\n0670004518;Андрій;Львів\r\n",
    "one name": "0500001234;Їжак\n",
    "Russian": "Телефон;Имя;Город\n0500001234;Фёдор;Объездное\n",
    "capitals": "ТЕЛЕФОН\n0500001234\n",
    "names in capitals": "phone;name;city\n0679833818;ОЛЕНА;СУМИ\n",
    "no capitals": "phone;note\n0679833818;привіт, оленко\n",
    "typography": "Телефон;Назва\n0500001234;«Крамниця № 5» — Одеса\n",
}
ENCODINGS = ["utf-8", "cp1251", "koi8-u", "cp866", "cp1125", "utf-16-le", "utf-16-be"]

# What people used to type for the characters that a code page has not.
_QUOTES = str.maketrans("«»—№", '""-N')
_LACKING = {
    "koi8-u": _QUOTES,
    "cp866": _QUOTES | str.maketrans("іІ", "iI"),
    "cp1125": _QUOTES,
}


def write(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_the_encoding_is_found(tmp_path: Path, text: str, encoding: str) -> None:
    content = text.translate(_LACKING.get(encoding, {})).encode(encoding)
    guess = guess_encoding(write(tmp_path / "a.csv", content))
    assert content.decode(guess) == content.decode(encoding)


@pytest.mark.parametrize(
    "text",
    [
        "phone;name\n+48501234567;Zoë Müller\n+4915112345678;Björn\n",
        "phone;note\n0500001234;Olena’s café\n",
        "phone;name\n0500001234;JOSÉ\n",
    ],
)
def test_western_letters_are_no_cyrillic(tmp_path: Path, text: str) -> None:
    content = text.encode("cp1252")
    assert content.decode(guess_encoding(write(tmp_path / "a.csv", content))) == text


@pytest.mark.parametrize(("codec", "name"), [("utf-8-sig", "utf-8"), ("utf-16", "utf-16")])
def test_a_byte_order_mark_decides(tmp_path: Path, codec: str, name: str) -> None:
    assert guess_encoding(write(tmp_path / "a.csv", TEXTS["a table"].encode(codec))) == name


def test_plain_ascii_is_utf8(tmp_path: Path) -> None:
    assert guess_encoding(write(tmp_path / "a.csv", b"phone,name\n0500001234,Olena\n")) == "utf-8"


def test_one_bad_byte_does_not_turn_utf8_into_a_code_page(tmp_path: Path) -> None:
    content = TEXTS["a table"].encode() * 50 + b"\xff\n"
    assert guess_encoding(write(tmp_path / "a.csv", content)) == "utf-8"


@pytest.mark.parametrize(
    ("given", "known"),
    [("windows-1251", "cp1251"), ("UTF8", "utf-8"), ("utf-8-sig", "utf-8"), ("KOI8_U", "koi8-u")],
)
def test_other_spellings_of_an_encoding(given: str, known: str) -> None:
    assert canonical_encoding(given) == known


@pytest.mark.parametrize("name", ["klingon", "zlib", "", "big5"])
def test_an_encoding_that_is_not_offered(name: str) -> None:
    with pytest.raises(ImportFailed) as failure:
        canonical_encoding(name)
    assert failure.value.fault is ImportFault.ENCODING_UNKNOWN
    assert failure.value.values == {"encoding": name}
