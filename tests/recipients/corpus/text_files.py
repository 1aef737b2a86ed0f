"""Text files of the corpus, byte by byte: encodings, delimiters, quotes, line ends, headers."""

# ruff: noqa: E501 - a file and what comes of it read best as one line
import csv
import io
from collections.abc import Sequence

from recipients.corpus.expected import FILES, Expected, expect
from recipients.corpus.people import PEOPLE, Person

HEADER = ["Телефон", "Ім'я", "Місто"]
# What a code page has not is typed in another way.
_LACKING = str.maketrans({"Ґ": "Г", "ґ": "г"})


def table(
    people: Sequence[Person | None] = PEOPLE,
    *,
    delimiter: str = ";",
    header: Sequence[str] | None = HEADER,
    line_end: str = "\r\n",
    quoting: int = csv.QUOTE_MINIMAL,
) -> str:
    """The people as a table of three columns."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator=line_end, quoting=quoting)  # type: ignore[call-overload] # typeshed wants a literal
    if header:
        writer.writerow(header)
    for person in people:
        if person is None:
            out.write(line_end)
        else:
            writer.writerow([person.spelled, person.name, person.town])
    return out.getvalue()


def make() -> dict[str, Expected]:
    """Write the files; gives what is expected of them."""
    made: dict[str, Expected] = {}

    def put(name: str, content: bytes | str, expected: Expected) -> None:
        (FILES / name).write_bytes(content.encode() if isinstance(content, str) else content)
        made[name] = expected

    everybody = {"phone_columns": ["Телефон"]}
    for encoding, known in [
        ("utf-8", "utf-8"), ("utf-8-sig", "utf-8"), ("utf-16", "utf-16"), ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"), ("cp1251", "cp1251"), ("koi8-u", "koi8-u"), ("cp1125", None), ("cp866", None),
    ]:  # fmt: skip
        for label, delimiter in [("semicolon", ";"), ("comma", ","), ("tab", "\t"), ("pipe", "|")]:
            if encoding in {"utf-16-le", "utf-16-be", "cp866"} and label in {"comma", "pipe"}:
                continue
            text = table(delimiter=delimiter)
            people: Sequence[Person] = PEOPLE
            if encoding == "cp866":
                text = text.translate(_LACKING).translate(str.maketrans("іІ", "iI"))
                people = [
                    person._replace(name=person.name.translate(_LACKING).translate(str.maketrans("іІ", "iI")))
                    for person in PEOPLE
                ]
            read_as = {"delimiter": delimiter} | ({"encoding": known} if known else {})
            columns = ["Телефон"]
            put(
                f"{encoding}-{label}.{'tsv' if label == 'tab' else 'csv'}",
                text.encode(encoding),
                expect(people, phone_columns=columns, **read_as),
            )
    western = [Person("+48501234567", "Zoë Müller", "Köln", phone="48501234567")]
    put("cp1252-western.csv", table(western, header=["Phone", "Name", "City"]).encode("cp1252"),
        expect(western, encoding="cp1252", phone_columns=["Phone"]))  # fmt: skip
    for label, line_end in [("lf", "\n"), ("cr", "\r")]:
        put(f"line-ends-{label}.csv", table(line_end=line_end), expect(PEOPLE, **everybody))
    put("quoted-all.csv", table(quoting=csv.QUOTE_ALL), expect(PEOPLE, **everybody))
    put("announced.csv", "sep=|\r\n" + table(delimiter="|"), expect(PEOPLE, first_row=2, delimiter="|"))
    put("titles-above.csv", "Клієнти магазину;;\r\nСтаном на 01.10.2025;;\r\n;;\r\n" + table(),
        expect(PEOPLE, first_row=5, **everybody))  # fmt: skip
    put("no-header.csv", table(header=None), expect(PEOPLE, first_row=1, phone_columns=["A"]))
    put("russian-header.csv", table(header=["Номер телефона", "Имя", "Город"]),
        expect(PEOPLE, phone_columns=["Номер телефона"]))  # fmt: skip
    gaps = [*PEOPLE[:3], None, *PEOPLE[3:5], None, None, *PEOPLE[5:]]
    put("empty-rows.csv", table(gaps) + ";;\r\n\r\n", expect(gaps, **everybody))
    put("trailing-delimiters.csv", table().replace("\r\n", ";;;\r\n"), expect(PEOPLE, **everybody))
    put("number-last.txt", "Клієнт\tМісто\tМобільний\n" + "".join(
        f"{person.name}\t{person.town}\t{person.spelled}\n" for person in PEOPLE),
        expect(PEOPLE, phone_columns=["Мобільний"], format="txt"))  # fmt: skip
    put("one-column.txt", "".join(f"{person.spelled}\n" for person in PEOPLE if ";" not in person.spelled and person.spelled),
        Expected(read_as={"delimiter": None, "header_row": 0}, rows=_rows_of([person for person in PEOPLE if ";" not in person.spelled and person.spelled])))  # fmt: skip
    protected = [person for person in PEOPLE if person.spelled.isdecimal()]
    put("protected.csv", "Телефон;Ім'я\n" + "".join(f'="{person.spelled}";{person.name}\n' for person in protected),
        expect(protected, **everybody))  # fmt: skip
    put("line-in-a-cell.csv", 'Телефон;Ім\'я;Адреса\n0501234567;Олена;"Київ,\nвул. Нова, 1"\n0671234567;Андрій;"Львів"\n',
        Expected(read_as={"header_row": 1}, rows=[[2, "to_send", "380501234567", None, None], [3, "to_send", "380671234567", None, None]],
                 cells={"Адреса": ["Київ,\nвул. Нова, 1", "Львів"]}))  # fmt: skip
    put("quote-never-closed.csv", 'Телефон;Ім\'я\n0501234567;Олена\n0671234567;ТОВ "Ромашка\n0931234567;Андрій\n',
        Expected(read_as={"header_row": 1}, rows=[[2, "to_send", "380501234567", None, None], [3, "to_send", "380671234567", None, None], [4, "to_send", "380931234567", None, None]]))  # fmt: skip
    put("spellings.csv", _spellings(), _expect_spellings())
    put("three-phones.csv", "Телефон;Тел. 2;Тел. 3;Ім'я\n0440002020;;0950009017;Софія\n;0670003122;0501234567;Андрій\n0440002020;1;;Петро\n;;;Юлія\n0501112233;;;Ганна\n",
        Expected(read_as={"phone_columns": ["Телефон", "Тел. 2", "Тел. 3"]}, rows=[
            [2, "to_send", "380950009017", "landline", None], [3, "to_send", "380670003122", None, None],
            [4, "invalid", None, "landline", None], [5, "invalid", None, "empty", None], [6, "to_send", "380501112233", None, None]]))  # fmt: skip
    put("codes-with-zeros.csv", "phone;code;birthday\n0501234567;007;01.02.1990\n0671234567;0012;1990-02-01\n",
        Expected(read_as={"phone_columns": ["phone"]}, rows=[[2, "to_send", "380501234567", None, None], [3, "to_send", "380671234567", None, None]],
                 cells={"code": ["007", "0012"], "birthday": ["01.02.1990", "1990-02-01"]}))  # fmt: skip
    put("quotes-stray.csv", "Ім'я;Місто;Телефон\nОлена;\"Київ;0501234567\nАндрій;Львів;0671234567\nЮлія;Суми\";0931234567\n",
        Expected(read_as={"phone_columns": ["Телефон"]}, rows=[[2, "invalid", None, "empty", None], [3, "to_send", "380671234567", None, None], [4, "to_send", "380931234567", None, None]]))  # fmt: skip
    put(
        "tabs-named.xls",
        table(delimiter="\t").encode("cp1251"),
        expect(PEOPLE, format="txt", encoding="cp1251", delimiter="\t"),
    )
    put("ragged.csv", "Телефон;Ім'я\n0501234567\n0671234567;Андрій;зайве\n;\n0931234567;;\n",
        Expected(read_as={"header_row": 1}, empty=1, rows=[[2, "to_send", "380501234567", None, None], [3, "to_send", "380671234567", None, None], [5, "to_send", "380931234567", None, None]]))  # fmt: skip
    return made


def _rows_of(people: Sequence[Person]) -> list[list[object]]:
    return [
        [number, person.outcome, person.phone, person.problem, None if person.repeats is None else 1]
        for number, person in enumerate(people, start=1)
    ]


_SPELLINGS = {
    "+380500001234": "380500001234", "380500001235": "380500001235", "00380500001236": "380500001236",
    "80500001237": "380500001237", "0500001238": "380500001238", "500001239": "380500001239",
    "+38 (050) 000-12-40": "380500001240", "8 (050) 000 12 41": "380500001241", "050.000.12.42": "380500001242",
    "050–000—12−43": "380500001243", "[050] 000 12 44": "380500001244", "'0500001245": "380500001245",
    "380500001246.0": "380500001246", "500001247,00": "380500001247", "3.80500001248E+11": "380500001248",
    "\u202a+380 50 000 12 49\u202c": "380500001249", "050\u00a0000\u00a012\u00a050": "380500001250",
    "0048501234567": "48501234567", "+12025550123": "12025550123",
}  # fmt: skip
_REFUSALS = {
    "3.80671E+11": "digits_lost", "67123456.7": "fraction", "0800500500": "not_mobile", "+0671234567": "foreign_invalid",
    "0500001234 5": "too_long", "050 ОО0 12 34": "not_a_number", "05012345670671234567": "several", "38671234567": "too_short",
}  # fmt: skip


def _spellings() -> str:
    return "Телефон;Ім'я\n" + "".join(f'"{cell}";Олена\n' for cell in [*_SPELLINGS, *_REFUSALS])


def _expect_spellings() -> Expected:
    good = [
        [number, "to_send", phone, None, None] for number, phone in enumerate(_SPELLINGS.values(), start=2)
    ]
    bad = [
        [number, "invalid", None, problem, None]
        for number, problem in enumerate(_REFUSALS.values(), start=2 + len(good))
    ]
    return Expected(read_as={"phone_columns": ["Телефон"]}, rows=good + bad)
