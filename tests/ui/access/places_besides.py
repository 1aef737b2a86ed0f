"""The places beside the campaigns: stop list, settings, templates, and what the program tells of itself."""

import threading
from collections.abc import Iterator
from types import SimpleNamespace
from typing import cast

from smsbat_composer.composer import Composer
from smsbat_composer.ui.attention.send_again_dialog import SendAgainDialog
from smsbat_composer.ui.closing import Closing
from smsbat_composer.ui.delivery.new_campaign_dialog import NewCampaignDialog
from smsbat_composer.ui.program.bug_dialog import BugDialog
from smsbat_composer.ui.program.bug_watch import BugWatch
from smsbat_composer.ui.program.help_window import TOPICS
from smsbat_composer.ui.program.licences_dialog import LicencesDialog
from smsbat_composer.ui.program.log_dialog import LogDialog
from smsbat_composer.ui.program.notice_bar import Notice
from smsbat_composer.ui.sidebar_news import SETTINGS, STOP_LIST
from smsbat_composer.ui.templates.templates_dialog import TemplatesDialog
from smsbat_composer.words import tr
from smsbat_composer.workspace.settings import Mode
from ui.access.house import LIVE, House, Place, looked_at


def places_besides(house: House) -> Iterator[Place]:
    """All of them, the end of the program last."""
    yield from _stop_list(house)
    yield from _settings(house)
    yield from _templates(house)
    yield from _program(house)
    yield from _closing(house)


def _stop_list(house: House) -> Iterator[Place]:
    house.window.sidebar.chosen.emit(STOP_LIST)
    page = house.window.stop_list
    assert page is not None
    house.until(page.empty.isVisible)
    yield "stop list, none", house.window
    house.stop_some()
    page.refresh()
    house.until(lambda: page.table.rows().rowCount() == 2)
    page.table.selectRow(0)
    yield "stop list", house.window
    page.ask_to_remove()
    yield from looked_at(house, "taking off the stop list", page.deletion)
    page.ask_for_phone()
    yield from looked_at(house, "a phone for the stop list", page.dialog)


def _settings(house: House) -> Iterator[Place]:
    house.window.sidebar.chosen.emit(SETTINGS)
    page = house.window.settings
    assert page is not None
    for section in range(page._stack.count()):
        page.show_section(section)
        house.rest()
        yield f"settings, section {section}", house.window
    page.show_section(0)
    page.accounts.list.select(LIVE.id)
    page.accounts._show_account(LIVE.id)
    form = page.accounts.form
    assert form is not None
    house.until(form.remove_token_button.isVisible)
    yield "settings, live account", house.window
    form.sms.ask()
    yield "settings, adding a sender", house.window
    form.ask_token()
    yield from looked_at(house, "token", form.dialog)
    form.ask_to_remove_token()
    yield from looked_at(house, "deleting a token", form.deletion)
    form._ask_to_remove(2)
    yield from looked_at(house, "removing an account", form.removal)
    named = NewCampaignDialog(tr("New campaign"), "Осінь", house.window)
    yield from looked_at(house, "new campaign", named)
    again = SendAgainDialog(20, Mode.LIVE, LIVE.name, house.window)
    yield from looked_at(house, "sending again", again)


def _program(house: House) -> Iterator[Place]:
    window = house.window
    window.notices.tell(Notice(lambda: tr("Your draft is saved."), lambda: tr("Go on"), lambda: None))
    yield "a notice", window
    window.notices.hide_button.click()
    line = "2026-05-04 10:00:00,000 {} smsbat_composer.app: {}\n"
    entries = (("INFO", "started"), ("WARNING", "the last run did not end properly"), ("ERROR", "a bug"))
    house.composer.workspace.log_file.write_text("".join(line.format(*each) for each in entries), "utf-8")
    log = LogDialog(house.composer.workspace, window)
    house.until(lambda: log.model.rowCount() > 0)
    yield from looked_at(house, "log", log)
    licences = LicencesDialog(window)
    house.until(lambda: licences.names.count() > 0)
    yield from looked_at(house, "licences", licences)
    bug = BugDialog(BugWatch(window), house.composer, window, kept=False, taken_back=True)
    yield from looked_at(house, "a bug", bug)
    window.help.open()
    assert window.help.window is not None
    for topic in TOPICS:
        window.help.window.show_topic(topic)
        yield f"help: {topic}", window.help.window
    window.help.close()
    house.rest()


def _templates(house: House) -> Iterator[Place]:
    shelf, window = house.composer.templates, house.window
    said = tr("A new campaign is made with its message and options.")
    yield from looked_at(house, "templates, none", TemplatesDialog(shelf, said, window))
    shelf.save("Осінь", house.composer.drafts.load(house.doubted).campaign)
    templates = TemplatesDialog(shelf, said, window)
    templates.open()
    house.until(lambda: templates.current() is not None)
    templates.ask_for_name()
    yield from looked_at(house, "renaming a template", templates.naming)
    templates.ask_to_delete()
    yield from looked_at(house, "deleting a template", templates.deletion)
    yield from looked_at(house, "templates", templates)


def _closing(house: House) -> Iterator[Place]:
    """Its requests take a while: the composer of the house is closed when all is over."""
    landed = threading.Event()
    closing = Closing(cast("Composer", SimpleNamespace(close=landed.wait)), house.window, lambda: None)
    house.until(lambda: closing._dialog is not None)
    assert closing._dialog is not None
    yield "closing", closing._dialog
    landed.set()
    house.until(lambda: closing.is_done)
    house.window.setEnabled(True)
