"""A list of places: icon, name, count. The sidebar and the settings are steered by it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from smsbat_composer.ui.theme import REGULAR, SEMIBOLD, colour, dp, font, metrics, paint_icon
from smsbat_composer.words.formats import number

_HEIGHT, _SIDE, _PADDING, _ICON, _GAP, _ROUNDING = 34, 8, 10, 16, 10, 6
ITEM_ROLE = int(Qt.ItemDataRole.UserRole)


@dataclass(frozen=True)
class NavItem:
    """A place to go; `count` None shows no figure."""

    key: object
    icon: str
    text: str
    count: int | None = None


class NavList(QListView):
    """The places, one of them marked; `chosen` carries the key the user went to."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._compact = False
        self._places = QStandardItemModel(self)
        self._painter = NavDelegate(self)
        self.setModel(self._places)
        self.setItemDelegate(self._painter)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("QListView { background: transparent; }")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.selectionModel().currentChanged.connect(self._go)

    def set_items(self, items: Sequence[NavItem]) -> None:
        """Show these places; the marked one stays marked while its key stays."""
        marked = self.selected()
        self.selectionModel().blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self._places.clear()
        for item in items:
            entry = QStandardItem(item.text)
            entry.setData(item, ITEM_ROLE)
            entry.setAccessibleText(item.text if item.count is None else f"{item.text}, {number(item.count)}")
            entry.setToolTip(item.text if self._compact else "")
            self._places.appendRow(entry)
        self.selectionModel().blockSignals(False)  # noqa: FBT003 - Qt's own signature
        self.select(marked)
        self.updateGeometry()

    def selected(self) -> object:
        """The key of the marked place, None before any is marked."""
        item = self.currentIndex().data(ITEM_ROLE)
        return item.key if isinstance(item, NavItem) else None

    def select(self, key: object) -> None:
        """Mark a place; nothing is emitted."""
        self.selectionModel().blockSignals(True)  # noqa: FBT003 - Qt's own signature
        for row in range(self._places.rowCount()):
            index = self._places.index(row, 0)
            if index.data(ITEM_ROLE).key == key:
                self.setCurrentIndex(index)
        self.selectionModel().blockSignals(False)  # noqa: FBT003 - Qt's own signature
        self.viewport().update()

    def set_compact(self, compact: bool) -> None:  # noqa: FBT001 - a Qt-like setter of one switch
        """Show icons alone, the names in tooltips."""
        self._compact = compact
        for row in range(self._places.rowCount()):
            entry = self._places.item(row)
            entry.setToolTip(entry.text() if compact else "")
        self.viewport().update()

    def is_compact(self) -> bool:
        """Whether only icons are shown."""
        return self._compact

    def sizeHint(self) -> QSize:
        height = self._painter.height() * max(self._places.rowCount(), 1)
        return QSize(dp(160), height)

    def _go(self, current: QModelIndex, _previous: QModelIndex) -> None:
        item = current.data(ITEM_ROLE)
        if isinstance(item, NavItem):
            self.chosen.emit(item.key)


class NavDelegate(QStyledItemDelegate):
    """Paints a place."""

    def __init__(self, places: NavList) -> None:
        super().__init__(places)
        self._places = places

    @staticmethod
    def height() -> int:
        return max(dp(_HEIGHT), metrics(13).height() + dp(12))

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        del option, index
        return QSize(dp(40), self.height())

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        item = index.data(ITEM_ROLE)
        marked = bool(option.state & QStyle.StateFlag.State_Selected)
        body = option.rect.adjusted(dp(_SIDE), 1, -dp(_SIDE), -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if marked or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(colour("accent_soft" if marked else "hover"))
            painter.drawRoundedRect(QRectF(body), dp(_ROUNDING), dp(_ROUNDING))
        if marked and option.state & QStyle.StateFlag.State_HasFocus:
            self._paint_focus(painter, body)
        side = dp(_ICON)
        left = body.center().x() - side // 2 if self._places.is_compact() else body.left() + dp(_PADDING)
        icon_at = QRect(left, body.top(), side, body.height())
        paint_icon(painter, item.icon, "accent_text" if marked else "text2", icon_at, side)
        if not self._places.is_compact():
            words = body.adjusted(dp(_PADDING + _ICON + _GAP), 0, -dp(_PADDING), 0)
            self._paint_words(painter, words, item, marked=marked)
        painter.restore()

    @staticmethod
    def _paint_focus(painter: QPainter, body: QRect) -> None:
        painter.setPen(colour("accent_text"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(body).adjusted(0.5, 0.5, -0.5, -0.5), dp(_ROUNDING), dp(_ROUNDING))
        painter.setPen(Qt.PenStyle.NoPen)

    @staticmethod
    def _paint_words(painter: QPainter, words: QRect, item: NavItem, *, marked: bool) -> None:
        figure = "" if item.count is None else number(item.count)
        painter.setFont(font(12, tabular=True))
        painter.setPen(colour("text3"))
        painter.drawText(words, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, figure)
        weight = SEMIBOLD if marked else REGULAR
        painter.setFont(font(13, weight))
        painter.setPen(colour("text" if marked else "text2"))
        free = words.width() - metrics(12, tabular=True).horizontalAdvance(figure) - dp(6)
        shown = metrics(13, weight).elidedText(item.text, Qt.TextElideMode.ElideRight, free)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, shown)
