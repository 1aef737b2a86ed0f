"""The samples are what their script writes, and a good list to try things with."""

import runpy
from pathlib import Path

import openpyxl

from smsbat_composer.campaign.campaign_file import campaign_bytes, read_campaign
from smsbat_composer.campaign.placeholders import parse
from smsbat_composer.campaign.rendering import Renderer
from smsbat_composer.campaign.sms_parts import count_parts
from smsbat_composer.recipients.importing import import_list
from smsbat_composer.recipients.list_file import RecipientList
from smsbat_composer.recipients.phones import read_phone
from smsbat_composer.recipients.source import Source

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "resources" / "samples"
SHEET = openpyxl.load_workbook(SAMPLES / "customers.xlsx").worksheets[0]
HEADER, *ROWS = list(SHEET.iter_rows(values_only=True))
CAMPAIGN = read_campaign(SAMPLES / "autumn-sale.json")


def test_the_script_writes_the_committed_list() -> None:
    made = runpy.run_path(str(ROOT / "packaging" / "make_sample.py"))["workbook"]().worksheets[0]
    assert [HEADER, *ROWS] == list(made.iter_rows(values_only=True))
    assert (SHEET.title, SHEET.freeze_panes) == (made.title, made.freeze_panes)


def test_a_thousand_rows_add_up(tmp_path: Path) -> None:
    import_list([Source(SAMPLES / "customers.xlsx")], tmp_path / "list.sqlite")
    with RecipientList(tmp_path / "list.sqlite") as recipients:
        counts = recipients.counts()
        assert (counts.in_file, counts.to_send, counts.duplicates, counts.invalid) == (1000, 965, 31, 4)
        assert recipients.read_as.phone_columns == ("Телефон", "Тел. 2")
        empty = {column: count for column, count in recipients.empty_cells().items() if count}
    del empty["Тел. 2"]
    assert empty == {"Звертання": 17, "Бонуси": 7}


def test_the_phones_belong_to_nobody() -> None:
    digits = [read_phone(str(cell)).digits for row in ROWS for cell in row[:2] if cell is not None]
    assert {phone[5:8] for phone in digits if phone} == {"000"}


def test_the_campaign_file_is_as_the_program_writes_it() -> None:
    assert (SAMPLES / "autumn-sale.json").read_bytes() == campaign_bytes(CAMPAIGN)


def test_the_campaign_fits_the_list() -> None:
    message = CAMPAIGN.message
    assert message.is_hybrid
    for text in (message.viber_text, message.sms_text):
        assert set(parse(text or "").columns) == {"Звертання", "Промокод"}
    assert CAMPAIGN.if_empty == {"Звертання": "Вітаємо"}


def test_every_sms_is_one_part() -> None:
    renderer = Renderer(CAMPAIGN, HEADER)
    messages = [renderer.render([str(cell or "") for cell in row]) for row in ROWS]
    assert {count_parts(message.sms_text or "").parts for message in messages} == {1}
