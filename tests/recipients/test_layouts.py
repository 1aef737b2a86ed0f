"""What the user chose for one file is chosen by itself for the next one with the same columns."""

import hashlib
import json
import re
import sys
from pathlib import Path

import pytest

from smsbat_composer.recipients.header import fold_title
from smsbat_composer.recipients.layouts import is_remembered, read_layouts, remember_layouts
from smsbat_composer.recipients.list_file import RecipientList
from smsbat_composer.recipients.list_making import make_list
from smsbat_composer.recipients.sheet import ReadAs, ReadChoices, SheetFormat
from smsbat_composer.recipients.source import Source, SourceRead

# Two columns of phones with titles that say nothing: the program cannot know which is meant.
WEEKS = [
    "Абонент А;Абонент Б;Ім’я\n0501234567;0671234567;Олена\n",
    "Абонент А;Абонент Б;Ім’я\n0501112233;0671112233;Андрій\n",
]


class Reader:
    """Reads files one after the other, remembering as the program does."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.layouts = folder / "layouts.json"
        self._read = 0

    def read(self, text: str | bytes, choices: ReadChoices | None = None) -> ReadAs:
        return self.read_source(text, choices).read_as

    def read_source(self, text: str | bytes, choices: ReadChoices | None = None) -> SourceRead:
        path = self.folder / f"week {self._read}.csv"
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return self.read_again(Source(path, choices or ReadChoices()))

    def read_again(self, source: Source) -> SourceRead:
        self._read += 1
        target = self.folder / f"{self._read}.sqlite"
        make_list([source], target, layouts=read_layouts(self.layouts))
        with RecipientList(target) as recipients:
            remember_layouts(self.layouts, recipients.sources)
            return recipients.sources[0]


@pytest.fixture
def reader(tmp_path: Path) -> Reader:
    return Reader(tmp_path)


def test_the_phone_columns_are_remembered(reader: Reader) -> None:
    assert reader.read(WEEKS[0]).phone_columns == ("Абонент А",)
    reader.read(WEEKS[0], ReadChoices(phone_columns=("Абонент Б",)))
    read_as = reader.read(WEEKS[1])
    assert read_as.phone_columns == ("Абонент Б",)
    assert read_as.remembered
    assert read_as.choices == ReadChoices(phone_columns=("Абонент Б",))


def test_a_phone_column_that_cannot_be_guessed_is_remembered(reader: Reader) -> None:
    reader.read("Хто;Куди\nОлена;050\n", ReadChoices(phone_columns=("Куди",)))
    assert reader.read("Хто;Куди\nАндрій;067\n").phone_columns == ("Куди",)


def test_encoding_delimiter_and_header_row_are_remembered(reader: Reader) -> None:
    week = "Report;Phone\nPhone;Name\n0501234567;{}\n"
    guessed = reader.read_source(week.format("Олена").encode("mac-cyrillic"))
    assert guessed.read_as.encoding != "mac-cyrillic"
    choices = ReadChoices(encoding="mac-cyrillic", delimiter=";", header_row=1, phone_columns=("Report",))
    reader.read_again(guessed.again(choices))
    read_as = reader.read(week.format("Ірина").encode("mac-cyrillic"))
    assert read_as.remembered
    assert read_as.choices == choices


def test_a_header_row_is_not_forced_on_a_file_with_another(reader: Reader) -> None:
    guessed = reader.read_source("Клієнт;Телефон\nкод;тел\nІван;0671111111\n")
    reader.read_again(guessed.again(ReadChoices(header_row=2)))
    read_as = reader.read("Клієнт;Телефон\nМарія;0673333333\nПетро;0504444444\n")
    assert (read_as.header_row, read_as.remembered) == (1, False)


def test_columns_without_titles_are_no_layout(reader: Reader) -> None:
    guessed = reader.read_source("0671111111;0501111111\n0671111112;0501111112\n")
    reader.read_again(guessed.again(ReadChoices(phone_columns=("B",))))
    read_as = reader.read("0671111111;Київ\n0671111112;Львів\n")
    assert (read_as.phone_columns, read_as.remembered) == (("A",), False)


def test_a_header_without_titles_teaches_no_header_row(reader: Reader) -> None:
    guessed = reader.read_source("Іван;0671111111\nОля;0671111112\n")
    reader.read_again(guessed.again(ReadChoices(header_row=1)))
    read_as = reader.read("Марія;0673333333\nПетро;0504444444\n")
    assert (read_as.header_row, read_as.remembered) == (0, False)


def test_utf_8_is_never_read_as_the_last_file(reader: Reader) -> None:
    guessed = reader.read_source("phone,name\n0671111111,Олена\n".encode("cp1251"))
    reader.read_again(guessed.again(ReadChoices(encoding="cp1251")))
    assert reader.read("phone,name\n0671111111,Їжак\n".encode("utf-8-sig")).encoding == "utf-8"
    assert reader.read("phone,name\n0671111111,Їжак\n").encoding == "utf-8"


def test_another_delimiter_is_guessed(reader: Reader) -> None:
    guessed = reader.read_source("phone;name\n0671111111;Олена\n")
    reader.read_again(guessed.again(ReadChoices(delimiter=";")))
    read_as = reader.read("phone,name\n0671111111,a;b\n0502222222,c;d\n")
    assert (read_as.delimiter, read_as.remembered) == (",", False)


def test_what_is_chosen_for_a_file_leaves_the_rest_as_last_time(reader: Reader) -> None:
    reader.read(WEEKS[0], ReadChoices(phone_columns=("Абонент Б",)))
    read_as = reader.read(WEEKS[1], ReadChoices(hidden_rows=True))
    assert read_as.choices == ReadChoices(phone_columns=("Абонент Б",), hidden_rows=True)


def test_other_columns_are_another_layout(reader: Reader) -> None:
    reader.read(WEEKS[0], ReadChoices(phone_columns=("Абонент Б",)))
    other = reader.read(WEEKS[0].replace("Ім’я", "Місто"))
    assert not other.remembered
    assert other.phone_columns == ("Абонент А",)


def test_what_does_not_fit_any_more_is_guessed(reader: Reader) -> None:
    text = "Телефон;Ім’я\n0501234567;Olena\n"
    reader.read(text, ReadChoices(encoding="utf-8"))
    read_as = reader.read("Телефон;Ім’я\n0501234567;Олена\n".encode("cp1251"))
    assert (read_as.encoding, read_as.remembered) == ("cp1251", False)


def test_no_title_is_kept_and_no_person_for_a_title(reader: Reader) -> None:
    reader.read(
        "0501234567;Олена\n0671234567;Андрій\n", ReadChoices(header_row=1, phone_columns=("0501234567",))
    )
    assert not reader.layouts.exists()
    reader.read(WEEKS[0], ReadChoices(delimiter=";", phone_columns=("Абонент Б",)))
    kept = reader.layouts.read_text("ascii")  # so that no title can hide behind an escape
    assert json.loads(kept)["layouts"]
    told = {word for week in WEEKS for word in re.split(r"[;\n]", week) if word}
    for word in told | {fold_title(word) for word in told} | {json.dumps(word) for word in told}:
        assert word not in kept
        for digest in (hashlib.blake2b, hashlib.sha256, hashlib.md5):  # nor can words be tried one by one
            assert digest(fold_title(word).encode()).hexdigest()[:16] not in kept
        assert hashlib.blake2b(fold_title(word).encode(), digest_size=12).hexdigest() not in kept


def test_every_workspace_has_a_secret_of_its_own(tmp_path: Path) -> None:
    kept = []
    for name in ("first", "second"):
        (tmp_path / name).mkdir()
        reader = Reader(tmp_path / name)
        reader.read(WEEKS[0], ReadChoices(phone_columns=("Абонент Б",)))
        kept.append(json.loads(reader.layouts.read_bytes())["layouts"])
    assert not kept[0].keys() & kept[1].keys()
    assert {*kept[0].popitem()[1]["phone_columns"]}.isdisjoint(kept[1].popitem()[1]["phone_columns"])


@pytest.mark.skipif(sys.platform == "win32", reason="Windows profiles are private already")
def test_the_secret_is_for_its_owner_alone(reader: Reader) -> None:
    reader.read(WEEKS[0], ReadChoices(phone_columns=("Абонент Б",)))
    secret = reader.layouts.with_suffix(".key")
    assert secret.stat().st_mode & 0o777 == 0o600
    assert secret.read_bytes().hex() not in reader.layouts.read_text()
    secret.write_bytes(b"")  # lost: what was remembered is of no use any more, and nothing breaks
    assert not reader.read(WEEKS[1]).remembered


def test_a_file_read_by_guesses_alone_teaches_nothing(reader: Reader) -> None:
    reader.read("Телефон;Ім’я\n0501234567;Олена\n")
    assert not reader.layouts.exists()


@pytest.mark.parametrize(
    "content",
    ["", "{", "[]", '{"version": 99}', '{"version": 3, "layouts": {"a": {"b": 1}}}', "[" * 100_000],
    ids=lambda content: content[:20],
)
def test_a_broken_memory_is_no_memory(reader: Reader, content: str) -> None:
    reader.layouts.write_text(content)
    assert read_layouts(reader.layouts).known == {}
    assert reader.read(WEEKS[0], ReadChoices(phone_columns=("Абонент Б",))).phone_columns == ("Абонент Б",)
    assert reader.read(WEEKS[1]).remembered


def test_what_goes_with_one_file_alone_is_not_said_to_be_remembered(reader: Reader) -> None:
    read = reader.read_source(WEEKS[0])
    assert not is_remembered(read)
    for own in (ReadChoices(hidden_rows=True), ReadChoices(format=SheetFormat.TXT)):
        assert not is_remembered(reader.read_again(read.again(own)))
    assert not is_remembered(reader.read_source("0501234567;Олена\n", ReadChoices(phone_columns=("A",))))
    assert not reader.layouts.exists()
    assert is_remembered(reader.read_again(read.again(ReadChoices(delimiter=";"))))
    assert reader.layouts.exists()
