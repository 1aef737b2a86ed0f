"""Whole pages of the gallery, put together as on the pictures of the design."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from smsbat_composer.ui.components.actions_delegate import ActionsDelegate, RowAction
from smsbat_composer.ui.components.adding_up_line import AddingUpLine, Term
from smsbat_composer.ui.components.buttons import outlined, primary
from smsbat_composer.ui.components.campaign_header import CampaignHeader
from smsbat_composer.ui.components.cell_roles import Pill, Under
from smsbat_composer.ui.components.data_table import DataTable
from smsbat_composer.ui.components.dialog import Dialog
from smsbat_composer.ui.components.footer import Footer
from smsbat_composer.ui.components.labels import text_label
from smsbat_composer.ui.components.mini_bar import BarPart, MiniBar
from smsbat_composer.ui.components.mode_badge import ModeBadge
from smsbat_composer.ui.components.nav_list import NavItem
from smsbat_composer.ui.components.page_header import PageHeader
from smsbat_composer.ui.components.paged_model import Align, Column, PagedModel
from smsbat_composer.ui.components.sending_button import SendingButton
from smsbat_composer.ui.components.sending_now import SendingNow
from smsbat_composer.ui.components.sidebar import Sidebar
from smsbat_composer.ui.components.status_look import StatusLook
from smsbat_composer.ui.components.step_bar import StepBar, StepLook, StepMark
from smsbat_composer.ui.components.two_line_header import HeaderNote
from smsbat_composer.ui.theme import Tone
from smsbat_composer.workspace.settings import Mode


@dataclass(frozen=True)
class Recipient:
    number: int
    look: StatusLook
    phone: str
    second: str
    name: str
    greeting: str
    city: str
    bonus: str
    pill: Pill | None = None
    taken: bool = False
    conflict: bool = False


SEND = StatusLook("ok", "надіслати", Tone.DELIVERED)
INVALID = StatusLook("cross", "помилковий", Tone.NOT_DELIVERED)
DUPLICATE = StatusLook("copy", "дублікат", Tone.WAITING)
STOPPED = StatusLook("ban", "стоп-лист", Tone.REFUSED)

RECIPIENTS = [
    Recipient(2, SEND, "050 000 12 34", "", "Олена", "Олено", "Київ", "340"),
    Recipient(3, SEND, "+380 67 000 45 18", "", "Андрій", "Андрію", "Львів", "85"),
    Recipient(4, SEND, "(093) 000-77-02", "", "Ірина", "пані Ірино", "Одеса", "1 250"),
    Recipient(5, INVALID, "050 000 12 3", "", "Тарас", "Тарасе", "Вінниця", "0",
              Pill("050 000 12 3", "бракує 1 цифри: 9 замість 10", Tone.NOT_DELIVERED)),
    Recipient(6, SEND, "380 66 000 31 90", "", "Юлія", "Юліє", "Полтава", "410"),
    Recipient(7, DUPLICATE, "0500001234", "", "Олена К.", "Олено", "Київ", "340",
              Pill("0500001234", "те саме, що рядок 2; ім’я інше", Tone.WAITING), conflict=True),
    Recipient(10, STOPPED, "063 000 48 11", "", "Петро", "Петре", "Рівне", "0",
              Pill("063 000 48 11", "відмова від 12.08.2025", Tone.REFUSED)),
    Recipient(11, SEND, "044 000 20 20", "095 000 90 17", "Софія", "Софіє", "Київ", "960",
              Pill("044 000 20 20", "стаціонарний", Tone.NOT_DELIVERED), taken=True),
    *(Recipient(n, SEND, "068 000 15 73", "", "Дмитро", "Дмитре", "Луцьк", "130") for n in range(12, 40)),
]  # fmt: skip


def recipient_columns() -> list[Column[Recipient]]:
    taken = StatusLook("", "узято", Tone.DELIVERED)
    return [
        Column("row", "рядок", lambda r: str(r.number), 52, Align.RIGHT, ink=lambda _r: "text3"),
        Column("look", "Що буде", lambda r: r.look.word, 122, look=lambda r: r.look),
        Column("phone", "Телефон", lambda r: r.phone, 200, pill=lambda r: r.pill,
               note=HeaderNote("Телефон 1", "phone")),
        Column("second", "Тел. 2", lambda r: r.second, 162, pill=lambda _r: None,
               after=lambda r: taken if r.taken else None, note=HeaderNote("Телефон 2", "phone")),
        Column("name", "Ім’я", lambda r: r.name, 98, note=HeaderNote("{Ім’я}"), mark=lambda r: r.conflict),
        Column("greeting", "Звертання", lambda r: r.greeting, 120, note=HeaderNote("{Звертання}")),
        Column("city", "Місто", lambda r: r.city, 100, note=HeaderNote("{Місто}")),
        Column("bonus", "Бонуси", lambda r: r.bonus, 96, Align.RIGHT, note=HeaderNote("{Бонуси}")),
        Column("code", "Промокод", lambda r: f"OSIN-48{r.number}", 130, note=HeaderNote("{Промокод}")),
    ]  # fmt: skip


def sidebar() -> Sidebar:
    bar = Sidebar()
    bar.set_items([
        NavItem("campaigns", "paper-plane", "Кампанії", 12),
        NavItem("stop", "ban", "Стоп-лист", 211),
        NavItem("settings", "sliders", "Налаштування"),
    ])  # fmt: skip
    bar.select("campaigns")
    bar.show_sending(SendingNow(1, "Нагадування про бонуси", 0.62, "ще 30 хв"))
    bar.set_account("Навчальний шлюз", Mode.PRACTICE)
    return bar


def page(*widgets: QWidget) -> QWidget:
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addWidget(sidebar())
    column = QVBoxLayout()
    column.setSpacing(0)
    for widget in widgets:
        column.addWidget(widget)
    row.addLayout(column, 1)
    return whole


def terms() -> list[Term]:
    return [
        Term("all", 1000, "у файлі"),
        Term("send", 956, "до надсилання", "ok", Tone.DELIVERED),
        Term("dup", 31, "дублікати", "copy"),
        Term("stop", 9, "стоп-лист", "ban", Tone.REFUSED),
        Term("bad", 4, "помилкові", "cross", Tone.NOT_DELIVERED),
        Term("zero", 0, "порожні", "ring", Tone.WAITING),
    ]


def campaign() -> QWidget:
    """Picture 04."""
    header = CampaignHeader()
    header.set_name("Осінній розпродаж пледів")
    header.set_state(StatusLook("dashed-ring", "Чернетка", Tone.WAITING))
    header.set_saved("Збережено о 14:41")
    header.set_can_undo(undo=True, redo=False)
    steps = StepBar()
    steps.set_steps([
        StepLook("Отримувачі", "956 до надсилання", StepMark.TICK),
        StepLook("Повідомлення", "", StepMark.WARNINGS, 1),
        StepLook("Перевірка", "", StepMark.ERRORS, 3),
        StepLook("Доставка"),
    ])  # fmt: skip
    steps.set_current(0)
    line = AddingUpLine()
    line.set_terms(terms())
    line.select("all")
    model = PagedModel(recipient_columns())
    table = DataTable(model, ruled=True, two_line_header=True, small_status=True)
    model.show(len(RECIPIENTS), lambda offset, limit: RECIPIENTS[offset : offset + limit])
    table.selectRow(2)
    footer = Footer()
    footer.set_text("Практика: жодне повідомлення не залишить цей комп’ютер", "flask", Tone.PRACTICE)
    footer.add_action(outlined("Зберегти файл кампанії…", size="large"))
    footer.add_action(SendingButton("Надіслати 956 повідомлень", Mode.PRACTICE))
    return page(header, steps, line, table, footer)


@dataclass(frozen=True)
class Campaign:
    look: StatusLook
    note: str
    name: str
    mode: Mode
    kind: str
    count: str
    reached: float | None
    viber: float


CAMPAIGNS = [
    Campaign(StatusLook("warning", "Потребує уваги", Tone.ATTENTION), "10 отримувачів невідомо",
             "Запрошення на відкриття, Львів", Mode.LIVE, "Viber, потім SMS", "1 340", 0.971, 0.78),
    Campaign(StatusLook("paper-plane", "Надсилається", Tone.READ), "62 % надіслано",
             "Нагадування про бонуси · жовтень", Mode.LIVE, "Viber, потім SMS", "46 180", 0.519, 0.85),
    Campaign(StatusLook("dashed-ring", "Чернетка", Tone.WAITING), "2 кроки з 4",
             "Осінній розпродаж пледів", Mode.PRACTICE, "Viber, потім SMS", "956", None, 0),
    Campaign(StatusLook("ok", "Завершено", Tone.DELIVERED), "звіт збережено",
             "День народження магазину", Mode.LIVE, "Viber, потім SMS", "30 067", 0.948, 0.74),
]  # fmt: skip


def campaign_columns() -> list[Column[Campaign]]:
    modes = {
        Mode.LIVE: StatusLook("waves", "Наживо", Tone.LIVE),
        Mode.PRACTICE: StatusLook("flask", "Практика", Tone.PRACTICE),
    }

    def reached(c: Campaign) -> MiniBar | None:
        return (
            c.reached and MiniBar((BarPart(c.reached, Tone.DELIVERED),), figure=f"{c.reached * 100:.1f} %")
        ) or None

    def channels(c: Campaign) -> MiniBar | None:
        if not c.viber:
            return None
        parts = (BarPart(c.viber, Tone.READ), BarPart(1 - c.viber, Tone.SMS))
        return MiniBar(parts, left=f"Viber {c.viber * 100:.0f}", right=f"SMS {100 - c.viber * 100:.0f}")

    return [
        Column("look", "Стан", lambda c: c.look.word, 196, look=lambda c: c.look,
               under=lambda c: Under(c.note), sortable=True),
        Column("name", "Назва", lambda c: c.name, 244,
               under=lambda c: Under(c.kind, modes[c.mode]), sortable=True),
        Column("count", "Отримувачі", lambda c: c.count, 90, Align.RIGHT, sortable=True),
        Column("reached", "Доставлено", lambda _c: "—", 132, bar=reached),
        Column("channels", "Канали, %", lambda _c: "—", 124, bar=channels),
        Column("cost", "Вартість", lambda _c: "17 729,80 ₴", 138, Align.RIGHT,
               under=lambda _c: Under("поки що")),
        Column("date", "Дата", lambda _c: "нині о 13:53", 106),
        Column("more", "", lambda _c: "", 46),
    ]  # fmt: skip


def campaigns() -> QWidget:
    """Picture 01."""
    header = PageHeader("Кампанії")
    header.add_action(outlined("Відкрити файл…", "file"))
    header.add_action(primary("Нова кампанія", "plus"))
    model = PagedModel(campaign_columns())
    table = DataTable(model, tall=True)
    table.set_delegate("date", ActionsDelegate(table, [
        RowAction("copy", "copy", "Створити копію"),
        RowAction("report", "download", "Звіт…"),
        RowAction("bin", "bin", "Видалити…"),
    ]))  # fmt: skip
    table.set_delegate("more", ActionsDelegate(table, [RowAction("menu", "dots", "Інші дії")], always=True))
    table.show_sorted("look", Qt.SortOrder.DescendingOrder)
    model.show(len(CAMPAIGNS), lambda offset, limit: CAMPAIGNS[offset : offset + limit])
    table.selectRow(1)
    footer = Footer(low=True)
    footer.set_text("12 кампаній. Дані отримувачів видаляються через 180 днів після завершення.")
    return page(header, table, footer)


def dialog() -> QWidget:
    """Picture 10, on picture 04."""
    under = campaign()
    shown = Dialog("Починаємо", under, heading="Надсилання почнеться за 7 секунд", width=494)
    shown.body.addWidget(text_label("956 повідомлень, до 909,92 ₴. Ще нічого не надіслано.", ink="text2"))
    shown.body.addWidget(ModeBadge(Mode.LIVE))
    shown.add_foot_note(text_label("Esc скасовує", size=12, ink="text2"))
    shown.add_answer(outlined("Почати зараз", size="large"))
    shown.add_answer(primary("Скасувати надсилання", "undo", size="large"), default=True)
    under.show()
    shown.show()
    return under


def narrow() -> QWidget:
    """Picture 04 in a window of 1024 x 700."""
    whole = campaign()
    for bar in whole.findChildren(Sidebar):
        bar.fit(1024)
    return whole
