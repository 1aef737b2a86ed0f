"""What is wrong with a place of the window, as far as it can be measured."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations, pairwise

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QHelpEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QTableView,
    QTextEdit,
    QToolButton,
    QToolTip,
    QWidget,
)

from smsbat_composer.ui.components.cell_roles import AFTER_ROLE, BAR_ROLE, LOOK_ROLE, PILL_ROLE, UNDER_ROLE
from smsbat_composer.ui.components.empty_place import EmptyPlace
from smsbat_composer.ui.components.labels import ElidedLabel
from smsbat_composer.ui.theme import dp

MARK = "\u2063"  # what the tests put into every translated sentence; it is not seen and takes no room
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_NUMBER = re.compile(r"\b[0-9a-f]{4,}\b")  # of a request or a message
_ENOUGH = 240  # px of a text, from its beginning, to tell its colour
_TEXT = QAccessible.Text.Name


def seen(root: QWidget) -> list[QWidget]:
    """The root's visible widgets, without the parts Qt makes for itself (a spin box's own line, a popup).

    From each box to what stands in it, never up: PySide would let a widget live as long as what was asked.
    """
    found = []
    for child in _inside(root):
        found += [child] if not child.objectName().startswith("qt_") else []
        found += seen(child)
    return found


def _inside(box: QWidget) -> list[QWidget]:
    """What stands in a box, past what Qt made for itself: PySide would not keep its side of that."""
    if isinstance(box, (QComboBox, QAbstractSpinBox, QLineEdit, QTextEdit)):
        return []
    if isinstance(box, QTableView):
        inside = [box.horizontalHeader(), *box.findChildren(EmptyPlace)]
    elif isinstance(box, QAbstractScrollArea):
        inside = [box.widget()] if isinstance(box, QScrollArea) and box.widget() else []
    else:
        inside = [child for child in box.children() if isinstance(child, QWidget)]
    return [child for child in inside if child.isVisible() and not child.isWindow()]


def _name(widget: QWidget) -> str:
    if isinstance(widget, QComboBox):  # on Linux Qt tells the value here, and the name by its label
        return widget.accessibleName()
    return str(QAccessible.queryAccessibleInterface(widget).text(_TEXT))


def _cells(table: QTableView) -> Iterator[QModelIndex]:
    model = table.model()
    last = table.rowAt(table.viewport().height() - 1)
    for row in range((last if last >= 0 else model.rowCount() - 1) + 1):
        for column in range(model.columnCount()):
            yield model.index(row, column)


# --- (a) words


def untranslated(root: QWidget, known: str) -> list[str]:
    """Texts of letters that did not come through `tr` and are no words of the user's (`known`)."""
    texts = {root.windowTitle()}
    for widget in seen(root):
        texts |= {_name(widget), widget.toolTip(), widget.accessibleDescription(), *_shown_texts(widget)}
        if isinstance(widget, QTableView):
            texts |= {str(index.data() or "") for index in _cells(widget)}
            texts |= {str(index.data(Qt.ItemDataRole.AccessibleTextRole) or "") for index in _cells(widget)}
            model = widget.model()
            heads = (
                model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())
            )
            texts |= {str(head or "") for head in heads}
    return [text for text in sorted(texts) if MARK not in text and not _is_known(text, known)]


def _shown_texts(widget: QWidget) -> list[str]:
    if isinstance(widget, (QLabel, QAbstractButton, ElidedLabel)):
        return [widget.text()]
    if isinstance(widget, QComboBox):
        return [widget.itemText(item) for item in range(widget.count())]
    if isinstance(widget, (QLineEdit, QTextEdit)):
        return [widget.placeholderText()]
    return []


def _is_known(text: str, known: str) -> bool:
    return all(word in known for word in _LETTERS.findall(_NUMBER.sub("", text)))


# --- (b) names


def nameless(root: QWidget) -> list[str]:
    """Controls of which a screen reader would say nothing, or only what is written in them."""
    wrong = []
    for widget in seen(root):
        name = _name(widget).replace(MARK, "").strip()
        if _takes_input(widget) and (not name or name == _value(widget)):
            wrong.append(f"{_tell(widget)} is called {name!r}")
        if isinstance(widget, QTableView):
            wrong += [
                f"{_tell(widget)}: {index.column()}" for index in _cells(widget) if _is_mute(widget, index)
            ]
    return wrong


def _takes_input(widget: QWidget) -> bool:
    controls = (QAbstractButton, QComboBox, QLineEdit, QTextEdit, QAbstractSpinBox, QAbstractItemView)
    takes = isinstance(widget, controls) or bool(widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)
    return takes and not isinstance(widget, QHeaderView) and not isinstance(widget.parent(), QComboBox)


def _value(widget: QWidget) -> str | None:
    """What is written in an input: no name of it."""
    return widget.text() if isinstance(widget, (QLineEdit, QAbstractSpinBox)) and widget.text() else None


def _is_mute(table: QTableView, index: QModelIndex) -> bool:
    """Whether something is painted in a cell of which nothing is said."""
    says = str(index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data() or "").strip()
    painted = any(index.data(role) for role in (LOOK_ROLE, PILL_ROLE, BAR_ROLE, UNDER_ROLE, AFTER_ROLE))
    return not says and painted and not table.isColumnHidden(index.column())


# --- (d) room


def cut(root: QWidget) -> list[str]:
    """Texts that have less room than they need, and whose whole is in no tooltip; what covers another."""
    wrong = [f"{_tell(widget)} {why}" for widget in seen(root) if (why := _why_cut(widget))]
    for box in [root, *seen(root)]:
        wrong += _covered(box)
    layout = root.centralWidget().layout() if hasattr(root, "centralWidget") else root.layout()
    least = layout.totalMinimumSize()
    if least.width() > root.width() or least.height() > root.height():
        wrong.append(f"the place needs {least.toTuple()} and has {root.size().toTuple()}")
    return wrong


def _why_cut(widget: QWidget) -> str:
    if widget.toolTip() or not _is_text(widget):
        return _cut_heads(widget) if isinstance(widget, QHeaderView) else ""
    need, have = widget.sizeHint(), widget.size()
    if widget.sizePolicy().hasHeightForWidth():
        height = widget.heightForWidth(have.width())
        return (
            f"needs {height} px of height and has {have.height()}" if height > have.height() + dp(2) else ""
        )
    if isinstance(widget, QLineEdit):
        room = widget.width() - widget.textMargins().right() - 8
        wide = widget.fontMetrics().horizontalAdvance(widget.placeholderText())
        return f"shows {room} of {wide} px" if not widget.text() and wide > room else ""
    if isinstance(widget, QComboBox):
        need.setWidth(widget.fontMetrics().horizontalAdvance(widget.currentText()) + dp(34))
    if isinstance(widget, QAbstractSpinBox):
        room = widget.lineEdit().width()
        wide = max(map(widget.fontMetrics().horizontalAdvance, _values(widget)))
        return f"shows {room} of {wide} px" if wide > room else ""
    if need.width() > have.width() + 1 or need.height() > have.height() + 2:
        return f"needs {need.toTuple()} and has {have.toTuple()}"
    return ""


def _values(box: QAbstractSpinBox) -> list[str]:
    if isinstance(box, QSpinBox):
        return [
            f"{box.prefix()}{box.textFromValue(value)}{box.suffix()}"
            for value in (box.minimum(), box.maximum())
        ]
    return [box.text()]


def _is_text(widget: QWidget) -> bool:
    if isinstance(widget, (QLabel, QAbstractButton, ElidedLabel)):
        return bool(widget.text() or widget.accessibleName())
    return isinstance(widget, (QComboBox, QLineEdit, QAbstractSpinBox))


def _cut_heads(header: QHeaderView) -> str:
    for section in range(header.count() if header.orientation() is Qt.Orientation.Horizontal else 0):
        need, have = header.sectionSizeHint(section), header.sectionSize(section)
        if header.isSectionHidden(section) or need <= have:
            continue
        at = QPoint(header.sectionViewportPosition(section) + 4, 4)
        asked = QHelpEvent(QEvent.Type.ToolTip, at, header.viewport().mapToGlobal(at))
        QApplication.sendEvent(header.viewport(), asked)
        words = str(header.model().headerData(section, header.orientation()))
        if QToolTip.text() != words:
            return f"“{words}” needs {need} px and has {have}"
        QToolTip.hideText()
    return ""


def _covered(box: QWidget) -> list[str]:
    """Two texts in one box that stand on each other."""
    texts = [
        widget
        for widget in box.children()
        if isinstance(widget, (QLabel, QPushButton, ElidedLabel, QCheckBox, QToolButton))
        and widget.isVisible()
    ]
    return [
        f"{_tell(one)} stands on {_tell(other)}"
        for one, other in combinations(texts, 2)
        if one.geometry().adjusted(1, 1, -1, -1).intersects(other.geometry().adjusted(1, 1, -1, -1))
    ]


# --- (e) the keyboard


def trapping(root: QWidget) -> list[str]:
    """What Tab does not leave."""
    tables = [
        _tell(view) for view in seen(root) if isinstance(view, QAbstractItemView) and view.tabKeyNavigation()
    ]
    edits = [edit for edit in seen(root) if isinstance(edit, QTextEdit) and not edit.tabChangesFocus()]
    return tables + [_tell(edit) for edit in edits]


def out_of_order(root: QWidget, way: Sequence[QWidget]) -> list[str]:
    """Steps of Tab that go against the way of the eye: up, or back to the left in one line."""
    boxes = {child: box for box in [root, *seen(root)] for child in _inside(box)}
    return [
        f"after {_tell(before)} comes {_tell(then)}"
        for before, then in pairwise(way)
        if not _reads_on(before, then, root, boxes)
    ]


def way_of_tab(root: QWidget) -> list[QWidget]:
    """What gets the keyboard as Tab is pressed, from the first control round to the last."""
    root.activateWindow()
    QTest.qWaitForWindowActive(root, 1000)
    places = set(seen(root))
    root.setFocus()
    been: dict[QWidget, bool] = {}  # and whether it is the user's to see
    while True:
        QTest.keyClick(root.focusWidget() or root, Qt.Key.Key_Tab)
        at = root.focusWidget()
        if at is None or at in been:
            return [widget for widget, is_seen in been.items() if is_seen]
        been[at] = at in places


def unseen_focus(root: QWidget, way: Sequence[QWidget], known: set[str]) -> list[str]:
    """Controls that look the same with the keyboard as without; one of each kind that is not `known` yet."""
    wrong = []
    for widget in way if root.isActiveWindow() else ():
        kind = f"{type(widget).__name__} {widget.property('kind') or widget.property('measure') or ''}"
        if kind in known or not widget.isVisible():
            continue
        known.add(kind)
        around = QRect(widget.mapTo(root, QPoint(-6, -6)), widget.size() + QSize(12, 12))
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        with_keyboard = root.grab(around).toImage()
        widget.clearFocus()
        if root.grab(around).toImage() == with_keyboard:
            wrong.append(_tell(widget))
    return wrong


def _reads_on(before: QWidget, then: QWidget, root: QWidget, boxes: dict[QWidget, QWidget]) -> bool:
    """Whether the second stands right of the first or under it, as blocks of the box that holds both."""
    ups = [_up(widget, root, boxes) for widget in (before, then)]
    common = 0
    while common < min(map(len, ups)) and ups[0][common] is ups[1][common]:
        common += 1
    if common == min(map(len, ups)):
        return True  # one is a part of the other
    one, other = (up[common].geometry() for up in ups)
    if one.right() <= other.left() or one.bottom() <= other.top():
        return True
    return one.intersects(other)


def _up(widget: QWidget, root: QWidget, boxes: dict[QWidget, QWidget]) -> list[QWidget]:
    """The boxes a widget stands in, from the outmost one, itself at the end."""
    way = [widget]
    while way[-1] in boxes and boxes[way[-1]] is not root:
        way.append(boxes[way[-1]])
    return way[::-1]


# --- (c) contrast


def pale(root: QWidget, least: float) -> list[str]:
    """Texts whose strongest stroke has less contrast to its ground, as painted, than this."""
    image = root.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    wrong = []
    for widget in seen(root):
        if not widget.isEnabled() or not _is_written(widget):
            continue
        at = QRect(widget.mapTo(root, QPoint(0, 0)), widget.size()) & _shown_part(root, widget)
        if at.width() <= 8 or at.height() <= 8:
            continue
        spare = max(at.width() - _ENOUGH, 0)  # the text may stand anywhere in it
        parts = [
            QRect(at.left() + skipped, at.top(), at.width() - spare, at.height())
            for skipped in {0, spare // 2, spare}
        ]
        if not any(_contrast(image, part, least) >= least for part in parts):
            strongest = max(_contrast(image, part) for part in parts)
            wrong.append(f"{_tell(widget)}: {strongest:.1f}")
    return wrong


def _is_written(widget: QWidget) -> bool:
    """Whether there is a text to be read, and not an icon or an empty line only."""
    if isinstance(widget, QLineEdit):
        return bool(widget.text() or widget.placeholderText())
    return _is_text(widget) and not isinstance(widget, QToolButton)


def _shown_part(root: QWidget, widget: QWidget) -> QRect:
    shown = widget.visibleRegion().boundingRect()
    return QRect(widget.mapTo(root, shown.topLeft()), shown.size())


def _contrast(image: QImage, at: QRect, enough: float = 21.0) -> float:
    """The strongest contrast to the commonest colour of a part of a picture, or one that is `enough`.

    A text has some strong dots.
    """
    ratio = image.devicePixelRatio()
    part = image.copy(
        QRect(
            round(at.left() * ratio),
            round(at.top() * ratio),
            round(at.width() * ratio),
            round(at.height() * ratio),
        )
    )
    counts = Counter(memoryview(part.constBits()).cast("I")[::3])  # a stroke has more dots than that
    ((ground, _),) = counts.most_common(1)
    strongest = 0.0
    for dot in counts:
        strongest = max(strongest, _ratio(_luminance(ground), _luminance(dot)))
        if strongest >= enough:
            break
    return strongest


@cache
def _luminance(dot: int) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
        for part in ((dot >> 16 & 255) / 255, (dot >> 8 & 255) / 255, (dot & 255) / 255)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _ratio(one: float, other: float) -> float:
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)


def _tell(widget: QWidget) -> str:
    words = next((text for text in [*_shown_texts(widget), _name(widget)] if text), "")
    return f"{type(widget).__name__} “{words.replace(MARK, '')[:50]}”"
