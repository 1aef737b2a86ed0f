"""The small pieces of the gallery, each in its kinds and states."""

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QMenu, QRadioButton, QVBoxLayout, QWidget

from smsbat_composer.ui.components.buttons import danger, flat, icon_button, link, outlined, primary
from smsbat_composer.ui.components.choice_box import ChoiceBox
from smsbat_composer.ui.components.choice_chip import ChoiceChip
from smsbat_composer.ui.components.empty_place import EmptyPlace
from smsbat_composer.ui.components.field import Field
from smsbat_composer.ui.components.filter_chip import FilterChip, FilterChips
from smsbat_composer.ui.components.labels import text_label
from smsbat_composer.ui.components.loading import Loading
from smsbat_composer.ui.components.mode_badge import ModeBadge
from smsbat_composer.ui.components.note import Note
from smsbat_composer.ui.components.number_box import NumberBox
from smsbat_composer.ui.components.panel import rule
from smsbat_composer.ui.components.problem_line import ProblemLine, ProblemLook
from smsbat_composer.ui.components.progress_bar import ProgressBar
from smsbat_composer.ui.components.search_field import SearchField
from smsbat_composer.ui.components.segmented import Segment, Segmented
from smsbat_composer.ui.components.sending_button import SendingButton
from smsbat_composer.ui.components.status_badge import StatusBadge
from smsbat_composer.ui.components.status_look import StatusLook
from smsbat_composer.ui.theme import SEMIBOLD, Tone
from smsbat_composer.workspace.settings import Mode


def buttons() -> QWidget:
    """Every button in every size."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    for size in ("small", "toolbar", "normal", "large"):
        row = QHBoxLayout()
        row.addWidget(primary("Застосувати", "plus", size=size))
        row.addWidget(outlined("Зберегти…", "download", size=size))
        row.addWidget(danger("Зупинити…", "stop", size=size))
        row.addWidget(flat("Замінити…", size=size))
        row.addWidget(link("Показати рядки"))
        blocked = outlined("Не можна", "pause", size=size)
        blocked.setEnabled(False)
        row.addWidget(blocked)
        row.addWidget(icon_button("undo", "Скасувати"))
        row.addWidget(primary("Далі: Перевірка", "arrow-right", size=size, icon_at_end=True))
        row.addStretch()
        column.addLayout(row)
    row = QHBoxLayout()
    row.addWidget(SendingButton("Надіслати 956 повідомлень", Mode.LIVE, "Затишок"))
    row.addWidget(SendingButton("Продовжити: 8 037", Mode.PRACTICE, icon_name="play", size="normal"))
    row.addWidget(SendingButton("Надіслати", Mode.LIVE, icon_name="", kind="outlined", size="toolbar"))
    blocked_send = SendingButton("Send 956 messages", Mode.LIVE, "Zatyshok")
    blocked_send.set_blocked(True)
    row.addWidget(blocked_send)
    row.addWidget(ModeBadge(Mode.PRACTICE))
    row.addWidget(ModeBadge(Mode.LIVE, "Затишок"))
    row.addStretch()
    column.addLayout(row)
    column.addWidget(rule())
    column.addWidget(text_label("Запобіжники", size=14, weight=SEMIBOLD))
    column.addStretch()
    return whole


def pieces() -> QWidget:
    """Notes, problem lines, chips, fields and the small things."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(20, 16, 20, 16)
    column.setSpacing(14)
    for add in (notes, problems, chips, fields, small_things, waiting):
        add(column)
    column.addStretch()
    return whole


def notes(column: QVBoxLayout) -> None:
    attention = Note("attention", "3 символи роблять SMS удвічі дорожчим: « » —",
                     "Через них у частині 67 символів, а не 153. Зміст не зміниться.")  # fmt: skip
    fixes = QWidget()
    row = QHBoxLayout(fixes)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(primary("Виправити всі", size="small"))
    row.addWidget(outlined('«» на ""', size="small"))
    attention.add_below(fixes)
    column.addWidget(attention)
    plain = Note("plain", "Латиницею вистачить 1 частини.", "До 1 208,84 ₴ замість 2 417,68 ₴.")
    plain.add_button(outlined("Показати, як буде", size="small"))
    column.addWidget(plain)
    stopped = Note(
        "error", "Призупинено о 14:58: баланс вичерпано", "Поповніть рахунок і продовжіть з того ж місця."
    )
    stopped.add_button(outlined("Перевірити з’єднання", "plug", size="large"))
    stopped.add_button(SendingButton("Продовжити: 8 037", Mode.LIVE, icon_name="play"))
    column.addWidget(stopped)


def problems(column: QVBoxLayout) -> None:
    lines = QVBoxLayout()
    lines.setSpacing(0)
    lines.addWidget(ProblemLine(ProblemLook(
        "Відправник SMS «Zatyshok Home» має 13 символів", "Найбільше 11. Оберіть зареєстрованого.",
        blocks=True, link="До поля")))  # fmt: skip
    lines.addWidget(ProblemLine(ProblemLook(
        "17 отримувачів без «Звертання»", "Їхнє повідомлення почнеться з «Вітаємо». Рядки 8, 41, 77 і ще 14.",
        blocks=False, link="Показати рядки", reviewed=True)))  # fmt: skip
    column.addLayout(lines)


def chips(column: QVBoxLayout) -> None:
    parts = FilterChips()
    parts.set_chips([FilterChip("all", "Усі", 12), FilterChip("busy", "Тривають", 3),
                     FilterChip("care", "Потребують уваги", 1, "warning", Tone.ATTENTION),
                     FilterChip("done", "Завершені", 5)])  # fmt: skip
    parts.select("all")
    read_as = QHBoxLayout()
    read_as.addWidget(text_label("Прочитано як:", ink="text2"))
    for text in ("CSV", "Windows-1251", "крапка з комою", "заголовки в рядку 1"):
        chip = ChoiceChip(text)
        chip.offer(lambda chip=chip: QMenu(chip))
        read_as.addWidget(chip)
    read_as.addStretch()
    read_as.addWidget(Segmented([Segment("viber", "Viber"), Segment("sms", "SMS")]))
    read_as.addWidget(
        Segmented([Segment("l", icon="sun", name="Світлий"), Segment("d", icon="moon", name="Темний")])
    )
    read_as.addWidget(Segmented([Segment("uk", "Українська", "tick"), Segment("en", "English")], height=30))
    column.addWidget(parts)
    column.addLayout(read_as)


def fields(column: QVBoxLayout) -> None:
    row = QHBoxLayout()
    row.setSpacing(16)
    row.addWidget(Field("Канал", ChoiceBox([("h", "Viber, потім SMS"), ("v", "Viber")])))
    bad = Field("Кнопка", QLineEdit("Переглянути"))
    bad.set_problem("Задовгий підпис: 11 символів, найбільше 10", fix="Замінити на «Дивитися»")
    row.addWidget(bad)
    hint = Field("Ваш номер", QLineEdit("+380 50 000 99 99"))
    hint.set_hint("прийде одне SMS або два")
    row.addWidget(hint)
    row.addWidget(Field("Одночасно", NumberBox(1, 100, 50)))
    column.addLayout(row)


def small_things(column: QVBoxLayout) -> None:
    small = QHBoxLayout()
    small.addWidget(SearchField("Пошук за назвою"))
    small.addWidget(SearchField("Телефон, ім’я або рядок", shortcut=None, measure="toolbar"))
    small.addWidget(ChoiceBox([("all", "Усі канали"), ("v", "Viber")], measure="toolbar"))
    for box in (QCheckBox("Рахувати кліки"), QRadioButton("Зараз")):
        box.setChecked(True)
        small.addWidget(box)
    small.addWidget(QCheckBox("Транзакційне"))
    small.addWidget(QRadioButton("У визначений час"))
    small.addWidget(StatusBadge(StatusLook("paper-plane", "Надсилається", Tone.READ)))
    small.addWidget(StatusBadge(StatusLook("warning", "Потребує уваги", Tone.ATTENTION)))
    small.addStretch()
    column.addLayout(small)


def waiting(column: QVBoxLayout) -> None:
    progress = ProgressBar()
    progress.set_shares(0.62, 0.05)
    column.addWidget(progress)
    loading = Loading()
    loading.start("Читаємо рядок 240 000…")
    column.addWidget(loading)
    column.addWidget(EmptyPlace("Жоден рядок не підходить.", "Скинути фільтри"))
