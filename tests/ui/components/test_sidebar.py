"""The sidebar: places, the campaign on its way, the account."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from smsbat_composer.ui.components.account_foot import AccountFoot
from smsbat_composer.ui.components.nav_list import NavItem, NavList
from smsbat_composer.ui.components.sending_now import SendingNow, SendingNowPanel
from smsbat_composer.ui.components.sidebar import Sidebar
from smsbat_composer.workspace.settings import Mode

PLACES = [NavItem("campaigns", "paper-plane", "Campaigns", 12), NavItem("stop", "ban", "Stop list", 211)]


def sidebar(qtbot: QtBot) -> Sidebar:
    made = Sidebar()
    qtbot.addWidget(made)
    made.set_items(PLACES)
    made.select("campaigns")
    made.set_account("Zatyshok", Mode.LIVE)
    made.resize(200, 600)
    made.show()
    return made


def places(of: Sidebar) -> NavList:
    found = of.findChild(NavList)
    assert found is not None
    return found


def test_a_place_is_chosen_by_keyboard(qtbot: QtBot) -> None:
    bar = sidebar(qtbot)
    with qtbot.waitSignal(bar.chosen) as chosen:
        qtbot.keyClick(places(bar), Qt.Key.Key_Down)
    assert chosen.args == ["stop"]
    assert bar.selected() == "stop"


def test_marking_a_place_tells_nobody(qtbot: QtBot) -> None:
    bar = sidebar(qtbot)
    with qtbot.assertNotEmitted(bar.chosen):
        bar.select("stop")
        bar.set_items([NavItem("stop", "ban", "Stop list", 212)])
    assert bar.selected() == "stop"


def test_a_narrow_window_leaves_icons(qtbot: QtBot) -> None:
    bar = sidebar(qtbot)
    wide = bar.width()
    bar.show_sending(SendingNow(7, "Bonus reminder", 0.62, "30 min left"))
    panel = bar.findChild(SendingNowPanel)
    assert panel is not None
    assert panel.isVisible()
    bar.fit(1024)
    assert bar.width() < wide
    assert not panel.isVisible()
    assert places(bar).model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole) == "Campaigns"
    bar.fit(1280)
    assert bar.width() == wide
    assert panel.isVisible()


def test_the_campaign_on_its_way_is_opened(qtbot: QtBot) -> None:
    bar = sidebar(qtbot)
    big = 2**40
    bar.show_sending(SendingNow(big, "Bonus reminder", 0.62))
    panel = bar.findChild(SendingNowPanel)
    assert panel is not None
    with qtbot.waitSignal(bar.opened) as opened:
        qtbot.mouseClick(panel, Qt.MouseButton.LeftButton)
    assert opened.args == [big]
    bar.show_sending(None)
    assert not panel.isVisible()


def test_the_account_says_its_mode_and_opens_its_menu(qtbot: QtBot) -> None:
    bar = sidebar(qtbot)
    foot = bar.findChild(AccountFoot)
    assert foot is not None
    assert foot.accessibleName() == "Account Zatyshok, Live"
    menu = QMenu(bar)
    menu.addAction("Practice gateway")
    bar.set_account_menu(menu)
    with qtbot.waitSignal(menu.aboutToShow):
        qtbot.mouseClick(foot, Qt.MouseButton.LeftButton)
    menu.close()
