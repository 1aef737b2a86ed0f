"""The rows of the list as the file has them, with what becomes of each."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QWidget

from smsbat_composer.recipients.list_file import RecipientList, Row, RowFilter
from smsbat_composer.ui.components.data_table import DataTable
from smsbat_composer.ui.components.empty_place import EmptyPlace
from smsbat_composer.ui.components.paged_model import PagedModel
from smsbat_composer.ui.recipients.field_delegate import FieldDelegate
from smsbat_composer.ui.recipients.phone_menus import header_menu
from smsbat_composer.ui.recipients.preview_columns import preview_columns
from smsbat_composer.words import tr

_SAMPLE = 60  # rows that the columns take their widths from


class PreviewTable(DataTable):
    """Pages through a RecipientList.

    `phones_asked` carries the names of the phone columns that a header's menu asks for, `all_asked` is
    pressed where no row passes the filter.
    """

    phones_asked = Signal(object)
    all_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._model: PagedModel[Row] = PagedModel(())
        super().__init__(self._model, parent, ruled=True, two_line_header=True, small_status=True)
        self._recipients: RecipientList | None = None
        self.setAccessibleName(tr("Rows of the list"))
        empty = EmptyPlace(tr("No row fits."), tr("Show all rows"))
        empty.pressed.connect(self.all_asked)
        self.set_empty_place(empty)
        self.menu_asked.connect(self._open_menu)

    def show_list(self, recipients: RecipientList, row_filter: RowFilter, *, fixed: bool) -> None:
        """Show another list, from the top; one that is `fixed` or of several files has no header menus."""
        self._recipients = recipients
        fixed = fixed or len(recipients.sources) > 1
        self._model.show(0, lambda _offset, _limit: [])  # the old columns do not fit the new rows
        sample = recipients.page(RowFilter.ALL, 0, _SAMPLE)
        columns = preview_columns(recipients, sample, fixed=fixed)
        self._model.set_columns(columns)
        for index in range(len(recipients.columns)):
            if index not in recipients.phone_columns:
                self.set_delegate(str(index), FieldDelegate(self))
        self.show_rows(row_filter)

    def show_rows(self, row_filter: RowFilter) -> None:
        """Show only these rows, from the top."""
        recipients = self._recipients
        if recipients is not None:
            self._model.show(
                recipients.count(row_filter), lambda offset, limit: recipients.page(row_filter, offset, limit)
            )

    def show_nothing(self) -> None:
        """Let go of the list: it is being closed."""
        self._recipients = None
        self._model.show(0, lambda _offset, _limit: [])

    def _open_menu(self, key: str, at: QPoint) -> None:
        recipients = self._recipients
        if recipients is None or not key.isdecimal():
            return
        name = recipients.columns[int(key)]
        menu = header_menu(self, name, recipients.read_as.phone_columns, self.phones_asked.emit)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)
