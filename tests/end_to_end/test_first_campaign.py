"""From a spreadsheet to final statuses, in the real window, engine and practice gateway."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from end_to_end.customers import DUPLICATES, INVALID, ROWS, TO_SEND, customers, write_csv, write_workbook
from end_to_end.driving import choose_phones, drop_file, read_ledger, read_warnings, write_template
from smsbat_composer.composer import Composer
from smsbat_composer.delivery.states import CampaignState, DisplayGroup
from smsbat_composer.ui.campaign_page import CampaignPage
from smsbat_composer.ui.main_window import MainWindow
from smsbat_composer.workspace.folders import Workspace
from smsbat_composer.workspace.settings import Mode
from smsbat_composer.workspace.settings_file import load_settings

VIBER = "{Клієнт}, ваш промокод {Промокод} діє до неділі."
SMS = "{Клієнт}, promokod {Промокод}"


@pytest.mark.timeout(180)
@pytest.mark.parametrize(("write", "name"), [(write_workbook, "customers.xlsx"), (write_csv, "клієнти.csv")])
def test_a_spreadsheet_becomes_final_statuses(
    qtbot: QtBot,
    window: MainWindow,
    composer: Composer,
    tmp_path: Path,
    write: Callable[[Path], Path],
    name: str,
) -> None:
    drop_file(window.campaigns, write(tmp_path / name))
    qtbot.waitUntil(lambda: window.page is not None)
    page = window.page
    assert page is not None

    # Recipients: the list is read, its phone columns are set by hand, and the numbers add up.
    recipients = page.recipients
    qtbot.waitUntil(recipients.list_pane.isVisible, timeout=30_000)
    chip = recipients.list_pane.read_as.phones
    choose_phones(qtbot, page.campaign, chip, "Запасний", "Мобільний")
    assert chip.text() == "phone: “Запасний”, then “Мобільний”"
    assert page.campaign.recipients is not None
    counts = page.campaign.recipients.counts()
    assert (counts.in_file, counts.to_send) == (ROWS, TO_SEND)
    assert (counts.duplicates, counts.invalid) == (DUPLICATES, INVALID)
    qtbot.mouseClick(recipients.next, Qt.MouseButton.LeftButton)

    # Message: a hybrid text with two placeholders.
    message = page.message
    assert message.isVisible()
    write_template(qtbot, message.viber.text.editor, VIBER)
    write_template(qtbot, message.sms.text.editor, SMS)
    message.sms.latin.click()
    draft = page.campaign.campaign.message
    assert (draft.viber_text, draft.sms_text) == (VIBER, SMS)

    # Review: no errors; Send, and the countdown is not waited for.
    page.go_to_step(2)
    review = page.review
    qtbot.waitUntil(lambda: page.campaign.review is not None, timeout=30_000)
    assert review.problems.errors == 0
    read_warnings(qtbot, review)
    qtbot.waitUntil(review.send_button.isEnabled)
    qtbot.mouseClick(review.send_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(review.countdown.start_now, Qt.MouseButton.LeftButton)

    # Delivery: every row becomes final in the table.
    qtbot.waitUntil(page.delivery.isVisible, timeout=30_000)
    qtbot.waitUntil(lambda: _state(page) is CampaignState.FINISHED, timeout=120_000)
    view = page.delivery.view
    assert view is not None
    tally = view.standing.tally
    assert tally.to_send == TO_SEND
    assert tally.not_sent_yet == tally.queued == tally.needs_attention == 0
    rows = [view.table.model.row(number) for number in range(TO_SEND)]
    final = {DisplayGroup.READ, DisplayGroup.DELIVERED, DisplayGroup.NOT_DELIVERED, DisplayGroup.REFUSED}
    assert {row.group for row in rows if row} <= final
    assert len({row.phone for row in rows if row}) == TO_SEND

    # The gateway's own ledger: exactly those phones, once each, with exactly those texts.
    ledger = read_ledger(composer.practice_base_url())
    texts = {code: name for name, _first, _second, code in customers() if "ще раз" not in name}
    sent = [message["viber"]["text"] for message in ledger["messages"]]
    assert len(sent) == len(set(sent)) == tally.accepted
    for text in sent:
        name_said, _, rest = text.partition(", ваш промокод ")
        assert texts[rest.removesuffix(" діє до неділі.")] == name_said
    assert {message["sms"]["text"].split(",")[0] for message in ledger["messages"]} <= {
        said.replace("Клієнт", "Kliient") for said in texts.values()
    }


@pytest.mark.timeout(120)
def test_a_new_user_comes_to_a_delivered_campaign_in_six_clicks(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path, practised: Callable[[Path], MainWindow]
) -> None:
    """First run, sample, four steps: each click is on what the window offers next, and nothing is typed."""
    scenario = tmp_path / "scenario.json"
    scenario.write_text(json.dumps({"time_scale": 20_000, "mix": {"read": 1}}), encoding="utf-8")
    window = practised(scenario)
    asked = window.ask_first_questions()

    def page() -> CampaignPage:
        assert window.page is not None
        return window.page

    offered: list[Callable[[], QPushButton]] = [
        lambda: asked.begin_button,
        lambda: window.campaigns.first_steps.sample_button,
        lambda: page().recipients.next,
        lambda: page().message.footer.next,
        lambda: page().review.send_button,
        lambda: page().review.countdown.start_now,
    ]
    for number, button in enumerate(offered):
        if number == 2:
            qtbot.waitUntil(lambda: window.page is not None)
        qtbot.waitUntil(lambda button=button: button().isVisible() and button().isEnabled(), timeout=30_000)
        qtbot.mouseClick(button(), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: _state(page()) is CampaignState.FINISHED, timeout=60_000)
    standing = page().delivery.standing
    assert standing is not None
    assert standing.tally.reached == standing.tally.to_send == 965
    assert load_settings(workspace.settings_file).account.mode is Mode.PRACTICE


def _state(page: CampaignPage) -> CampaignState | None:
    view = page.delivery.view
    return view.standing.state if view is not None and view.standing is not None else None
