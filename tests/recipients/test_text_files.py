from collections.abc import Callable

import pytest

from smsbat_composer.recipients.errors import ImportFailed, ImportFault
from smsbat_composer.recipients.list_file import RecipientList, RowFilter
from smsbat_composer.recipients.sheet import ReadChoices, SheetFormat

ReadList = Callable[..., RecipientList]

HEADER = "Телефон;Ім’я;Місто"
ROWS = ["0500001234;Олена;Київ", "+380 67 000 45 18;Андрій;Львів"]


def cells(recipients: RecipientList) -> list[tuple[str, ...]]:
    return [row.cells for row in recipients.page(RowFilter.ALL, 0, 1000)]


def numbers(recipients: RecipientList) -> list[int]:
    return [row.number for row in recipients.page(RowFilter.ALL, 0, 1000)]


@pytest.mark.parametrize("line_end", ["\r\n", "\n", "\r"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
@pytest.mark.parametrize("codec", ["cp1251", "utf-8-sig", "utf-16"])
def test_a_small_table_in_every_dress(read_list: ReadList, codec: str, delimiter: str, line_end: str) -> None:
    text = line_end.join([HEADER, *ROWS, ""]).replace(";", delimiter)
    recipients = read_list(text.encode(codec))
    assert recipients.columns == ("Телефон", "Ім’я", "Місто")
    assert cells(recipients) == [("0500001234", "Олена", "Київ"), ("+380 67 000 45 18", "Андрій", "Львів")]
    assert recipients.read_as.delimiter == delimiter
    assert recipients.read_as.header_row == 1
    assert recipients.read_as.phone_columns == ("Телефон",)


def test_quotes_keep_delimiters_and_line_ends(read_list: ReadList) -> None:
    recipients = read_list('phone,address\n0500001234,"Київ,\nвул. ""Нова"", 5"\n0670004518,Львів\n')
    assert cells(recipients) == [("0500001234", 'Київ,\nвул. "Нова", 5'), ("0670004518", "Львів")]
    assert numbers(recipients) == [2, 3]


def test_a_quote_that_is_never_closed_swallows_nobody(read_list: ReadList) -> None:
    lines = [
        "phone;name",
        '0500001234;"Ромашка',
        *(f"06700000{n:02};Ім’я" for n in range(50)),
        '0660003190;"Лілія" ТОВ',
    ]
    recipients = read_list("\n".join(lines))
    assert recipients.counts().to_send == 52
    assert numbers(recipients) == list(range(2, 54))


@pytest.mark.parametrize("between", [0, 1, 40])
def test_two_stray_quotes_swallow_nobody(read_list: ReadList, between: int) -> None:
    lines = [f"Ім’я;м;067{n:07}" for n in range(between)]
    strays = ['Іван;"Ромашка;0500000001', *lines, 'Оля;Лілія";0500000002']
    recipients = read_list("\n".join(["name;firm;phone", "Юлія;м;0500000000", *strays, "Петро;м;0500000003"]))
    assert numbers(recipients) == list(range(2, between + 6))
    assert [row.number for row in recipients.page(RowFilter.INVALID, 0, 9)] == [3]
    assert recipients.counts().to_send == between + 3


def test_no_cell_is_as_long_as_a_list(read_list: ReadList) -> None:
    lines = ['0500000001;"Ромашка', *["немає телефону"] * 60, '0500000002;Лілія"', "0500000003;Юлія"]
    assert read_list("\n".join(["phone;name", *lines])).counts().in_file == 63


def test_lines_of_a_cell_may_hold_delimiters_or_phones(read_list: ReadList) -> None:
    text = 'phone,address,note\n0500001234,"Київ,\nвул. Нова, 5, 6","мати:\n0671234567"\n0670004518,Львів,\n'
    recipients = read_list(text)
    assert cells(recipients)[0] == ("0500001234", "Київ,\nвул. Нова, 5, 6", "мати:\n0671234567")
    assert numbers(recipients) == [2, 3]


def test_an_open_quote_in_the_first_line(read_list: ReadList) -> None:
    recipients = read_list('phone;"name\n0500001234;Олена\n0670004518;Андрій\n')
    assert recipients.read_as.delimiter == ";"
    assert recipients.counts().to_send == 2


def test_empty_lines_count_in_numbers_and_are_no_rows(read_list: ReadList) -> None:
    recipients = read_list("phone;name\n\n0500001234;Олена\n ; \n;;\n0670004518;Андрій\n\n")
    assert numbers(recipients) == [3, 6]
    assert recipients.counts().in_file == 2


def test_many_empty_lines_above_the_table(read_list: ReadList) -> None:
    recipients = read_list("\n" * 400 + "phone;name\n0500001234;Олена\n")
    assert recipients.read_as.header_row == 401
    assert numbers(recipients) == [402]


def test_ragged_rows_are_padded_and_widen_the_table(read_list: ReadList) -> None:
    recipients = read_list("phone;name\n0500001234\n0670004518;Андрій;зайве\n0660003190;Юлія;;\n")
    assert recipients.columns == ("phone", "name", "C")
    assert cells(recipients) == [
        ("0500001234", "", ""),
        ("0670004518", "Андрій", "зайве"),
        ("0660003190", "Юлія", ""),
    ]


def test_one_column_has_no_delimiter(read_list: ReadList) -> None:
    recipients = read_list("0500001234\n067 000 45 18\n", name="phones.txt")
    assert recipients.read_as.delimiter is None
    assert recipients.read_as.format is SheetFormat.TXT
    assert recipients.columns == ("A",)
    assert recipients.counts().to_send == 2


def test_the_first_line_of_excel_names_the_delimiter(read_list: ReadList) -> None:
    recipients = read_list("sep=|\nphone|name\n0500001234|а;б;в\n0670004518|г;д;е\n")
    assert recipients.read_as.delimiter == "|"
    assert recipients.read_as.header_row == 1
    assert numbers(recipients) == [2, 3]


@pytest.mark.parametrize("start", ["", "sep=;\n"])
@pytest.mark.parametrize("name", ["name", '"name"', '"na""me"'])
def test_marks_of_the_encoding_and_of_the_end_are_no_cells(
    read_list: ReadList, start: str, name: str
) -> None:
    text = f"\ufeff\ufeff{start}{name};phone\nОлена;0500001234\nАндрій;0670004518\x1a\n\x1a"
    for late in ("", '"Юлія";"0990000\n"'):  # the second needs a survey
        recipients = read_list(text + late)
        assert recipients.columns == (name.strip('"').replace('""', '"'), "phone")
        assert recipients.counts().to_send == 2
        assert recipients.counts().invalid == bool(late)


def test_cells_protected_from_excel(read_list: ReadList) -> None:
    recipients = read_list('phone;code\n="0500001234";="007"\n"=""0670004518""";1\n')
    assert cells(recipients) == [("0500001234", "007"), ("0670004518", "1")]


def test_decimal_commas_do_not_make_a_comma_table(read_list: ReadList) -> None:
    recipients = read_list("phone;sum\n0500001234;1,50\n0670004518;2,75\n")
    assert recipients.read_as.delimiter == ";"


def test_choices_win_over_guesses(read_list: ReadList) -> None:
    text = "ім’я,тел\n0500001234,0670004518\n".encode("cp1251")
    choices = ReadChoices(SheetFormat.CSV, "koi8-u", ";", header_row=0, phone_columns=("a",))
    recipients = read_list(text, choices)
    assert recipients.read_as.encoding == "koi8-u"
    assert recipients.columns == ("A",)
    assert (recipients.counts().to_send, recipients.counts().invalid) == (1, 1)  # two phones in one cell


@pytest.mark.parametrize(
    ("content", "choices", "fault"),
    [
        (b"", ReadChoices(), ImportFault.SHEET_EMPTY),
        (b" ; \n\n", ReadChoices(), ImportFault.SHEET_EMPTY),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", ReadChoices(), ImportFault.NOT_TEXT),
        (bytes(range(256)) * 40, ReadChoices(), ImportFault.NOT_TEXT),
        (b"phone\n\xff\xfe\n", ReadChoices(encoding="utf-8"), ImportFault.ENCODING_MISMATCH),
        (b"phone\n1\n", ReadChoices(encoding="klingon"), ImportFault.ENCODING_UNKNOWN),
        (b"phone\n1\n", ReadChoices(delimiter="ab"), ImportFault.DELIMITER_UNUSABLE),
        (b"phone\n1\n", ReadChoices(header_row=9), ImportFault.HEADER_ROW_MISSING),
        (b"phone\n1\n", ReadChoices(phone_columns=("Viber",)), ImportFault.COLUMN_MISSING),
        (
            b"a;b;c;d\n1;1;1;1\n",
            ReadChoices(phone_columns=("a", "b", "c", "d")),
            ImportFault.TOO_MANY_PHONE_COLUMNS,
        ),
        (b"name;town\nOlena;Kyiv\n", ReadChoices(), ImportFault.NO_PHONE_COLUMN),
        (b"phone;name\n\n ; \n", ReadChoices(), ImportFault.NO_ROWS),
        (b"phone;name\n0500001234;Olena\n", ReadChoices(header_row=2), ImportFault.NO_ROWS),
        (b"a" * ((1 << 20) + 1), ReadChoices(), ImportFault.LINE_TOO_LONG),
        (b";" * 20_000 + b"1\n", ReadChoices(delimiter=";"), ImportFault.TOO_MANY_COLUMNS),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_cannot_be_read_is_refused(
    read_list: ReadList, content: bytes, choices: ReadChoices, fault: ImportFault
) -> None:
    with pytest.raises(ImportFailed) as failure:
        read_list(content, choices)
    assert failure.value.fault is fault


@pytest.mark.parametrize(
    ("encoding", "bad"), [("utf-8", b"\xff"), ("utf-16-le", b"\x00\xd8\x00\x04"), ("cp1251", b"\x98")]
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("rows", [3, 2000])
def test_a_bad_byte_is_told_with_its_row(
    read_list: ReadList, encoding: str, bad: bytes, end: str, rows: int
) -> None:
    line = f"0500001234;Київ{end}".encode(encoding)
    content = f"Телефон;Місто{end}".encode(encoding) + line * rows + line[: -2 * len(end)] + bad + line * 9
    with pytest.raises(ImportFailed) as failure:
        read_list(content, ReadChoices(encoding=encoding))
    assert failure.value.fault is ImportFault.ENCODING_MISMATCH
    assert failure.value.values == {"encoding": encoding, "row": rows + 2}


def test_no_phone_column_lists_the_columns(read_list: ReadList) -> None:
    with pytest.raises(ImportFailed) as failure:
        read_list("Ім’я;Місто\nОлена;Київ\n")
    assert failure.value.values["columns"] == ("Ім’я", "Місто")


def test_a_phone_column_is_known_whatever_the_spaces_in_its_name(read_list: ReadList) -> None:
    text = 'Хто;"Куди\n писати"\nОлена;0501234567\n'
    recipients = read_list(text, ReadChoices(phone_columns=("куди  писати ",)))
    assert recipients.read_as.phone_columns == ("Куди писати",)
