"""What the user chose for one file is chosen by itself for the next one with the same columns."""

from pathlib import Path

import pytest

from smsbat_composer.recipients.layouts import read_layouts, remember_layouts
from smsbat_composer.recipients.list_file import RecipientList
from smsbat_composer.recipients.list_making import make_list
from smsbat_composer.recipients.sheet import ReadAs, ReadChoices
from smsbat_composer.recipients.source import Source

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
        self._read += 1
        path, target = self.folder / f"week {self._read}.csv", self.folder / f"{self._read}.sqlite"
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        source = Source(path, choices or ReadChoices())
        make_list([source], target, layouts=read_layouts(self.layouts))
        with RecipientList(target) as recipients:
            remember_layouts(self.layouts, recipients.sources)
            return recipients.read_as


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
    text = "№;Звіт\nТелефон;Ім’я\n0501234567;Олена\n0671234567;Ірина\n".encode("cp1251")
    choices = ReadChoices(encoding="koi8-u", header_row=1)
    first = reader.read(text, choices)
    # The choices are known by what is guessed of a file of the kind.
    guessed = reader.read(text)
    assert not guessed.remembered
    again = Source(reader.folder / "week 2.csv", choices, layout=_layout(reader, 2))
    make_list([again], reader.folder / "again.sqlite")
    with RecipientList(reader.folder / "again.sqlite") as recipients:
        remember_layouts(reader.layouts, recipients.sources)
    read_as = reader.read(text)
    assert read_as.remembered
    assert (read_as.encoding, read_as.header_row) == (first.encoding, 1)


def _layout(reader: Reader, number: int) -> str:
    with RecipientList(reader.folder / f"{number}.sqlite") as recipients:
        return recipients.sources[0].layout


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


def test_no_title_and_no_cell_is_kept(reader: Reader) -> None:
    reader.read(
        "0501234567;Олена\n0671234567;Андрій\n", ReadChoices(header_row=1, phone_columns=("0501234567",))
    )
    kept = reader.layouts.read_text("utf-8")
    assert "050" not in kept
    assert "Олена" not in kept


def test_a_file_read_by_guesses_alone_teaches_nothing(reader: Reader) -> None:
    reader.read("Телефон;Ім’я\n0501234567;Олена\n")
    assert not reader.layouts.exists()


@pytest.mark.parametrize(
    "content", ["", "{", "[]", '{"version": 99}', '{"version": 1, "layouts": {"a": {"b": 1}}}']
)
def test_a_broken_memory_is_no_memory(reader: Reader, content: str) -> None:
    reader.layouts.write_text(content)
    assert read_layouts(reader.layouts) == {}
    assert reader.read(WEEKS[0], ReadChoices(phone_columns=("Абонент Б",))).phone_columns == ("Абонент Б",)
    assert reader.read(WEEKS[1]).remembered
