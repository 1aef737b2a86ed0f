"""The summary as a sheet: facts, totals that add up, reasons, and a chart that Excel draws itself."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from openpyxl.cell import Cell as SheetCell
from openpyxl.chart import BarChart, Reference
from openpyxl.chart.label import DataLabelList
from openpyxl.chart.marker import DataPoint
from openpyxl.styles import Alignment, Border, Font, Side

from smsbat_composer.delivery.report.cells import Cell, as_cell
from smsbat_composer.delivery.report.group_colours import GROUP_COLOURS
from smsbat_composer.delivery.report.summary import ReportSummary, Share
from smsbat_composer.delivery.report.words import ReportWords
from smsbat_composer.delivery.report.workbook_cells import MOMENT, new_cell
from smsbat_composer.delivery.states import DisplayGroup
from smsbat_composer.words import tr

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_WIDTHS = {"A": 34, "B": 22, "C": 16, "D": 14, "E": 48}
_PRICE = "#,##0.00"
_COUNT = "#,##0"
_LINE = Border(bottom=Side(style="thin", color="CBD5E1"))
_SUM = Border(top=Side(style="thin", color="64748B"))


class SummarySheet:
    """Writes the summary line by line into an empty sheet; one of a write-only workbook will do."""

    def __init__(self, sheet: "Worksheet", words: ReportWords) -> None:
        self._sheet = sheet
        self._words = words
        self._rows = 0

    def write(self, summary: ReportSummary) -> None:
        """Everything, with the chart beside."""
        for letter, width in _WIDTHS.items():
            self._sheet.column_dimensions[letter].width = width
        self._append([summary.record.name], size=16)
        self._facts(summary)
        groups = {self._words.group(group): share for group, share in summary.groups().items()}
        first = self._shares(tr("Status", comment="report column"), groups, summary.everything)
        no_message = tr("no message", comment="report summary")
        channels = {
            self._words.channel(channel) or no_message: share for channel, share in summary.channels().items()
        }
        self._shares(tr("Channel", comment="report column"), channels, summary.everything)
        self._reasons(summary)
        self._chart(list(summary.groups()), first)

    def _facts(self, summary: ReportSummary) -> None:
        record = summary.record
        account = self._words.account(record.mode, record.account_name)
        facts: list[tuple[str, Cell]] = [
            (tr("State", comment="report summary"), self._words.state(record.state)),
            (tr("Account", comment="report summary"), account),
            (tr("File", comment="report column"), ", ".join(map(self._words.source, summary.sources))),
            (tr("First message handed over", comment="report summary"), as_cell(summary.first_sent_at)),
            (tr("Last status", comment="report summary"), as_cell(summary.last_status_at)),
            (tr("Report made", comment="report summary"), as_cell(summary.made_at)),
        ]
        for name, value in facts:
            cell = new_cell(self._sheet, value, "" if isinstance(value, str) else MOMENT)
            cell.alignment = Alignment(horizontal="left")
            self._append_cells([new_cell(self._sheet, name), cell])
        self._append([])

    def _shares(self, title: str, shares: Mapping[str, Share], everything: Share) -> int:
        """A table with its sum; gives the row of its first line."""
        self._append(
            [
                title,
                tr("Recipients", comment="report sheet"),
                tr("SMS parts", comment="report summary"),
                tr("Price", comment="report column"),
            ],
            border=_LINE,
            right=(1, 2, 3),
        )
        first = self._rows + 1
        for name, share in shares.items():
            self._append([name, share.recipients, share.parts, share.price])
        total: list[Cell] = [everything.recipients, everything.parts, everything.price]
        self._append([tr("Rows in the file", comment="report summary"), *total], border=_SUM)
        self._append([])
        return first

    def _reasons(self, summary: ReportSummary) -> None:
        reasons = summary.reasons()
        if not reasons:
            return
        header = [
            tr("Reason", comment="report column"),
            tr("Recipients", comment="report sheet"),
            tr("Status", comment="report column"),
            None,
            tr("What to do", comment="report summary"),
        ]
        self._append(header, border=_LINE, right=(1,))
        for reason, recipients in reasons.items():
            group = self._words.group(reason.group)
            self._append([self._words.cause(reason), recipients, group, None, self._words.advice(reason)])
        self._append([tr("Together", comment="report summary"), sum(reasons.values())], border=_SUM)

    def _chart(self, groups: Sequence[DisplayGroup], first: int) -> None:
        last = first + len(groups) - 1
        chart = BarChart()
        chart.type = "bar"
        chart.title = tr("Recipients by status", comment="report summary")
        chart.legend = None
        chart.gapWidth = 40
        chart.add_data(Reference(self._sheet, min_col=2, min_row=first, max_row=last), titles_from_data=False)
        chart.set_categories(Reference(self._sheet, min_col=1, min_row=first, max_row=last))
        chart.x_axis.scaling.orientation = "maxMin"  # the first line of the table on top
        chart.x_axis.delete = False
        chart.y_axis.delete = True
        chart.y_axis.majorGridlines = None
        series = chart.series[0]
        series.dLbls = DataLabelList(showVal=True, showSerName=False, showCatName=False, showLegendKey=False)
        for index, group in enumerate(groups):
            point = DataPoint(idx=index, invertIfNegative=False)
            point.graphicalProperties.solidFill = GROUP_COLOURS[group]
            series.data_points.append(point)
        chart.width, chart.height = 20, max(6, 1.1 * len(groups) + 3)  # cm
        self._sheet.add_chart(chart, "G2")

    def _append(
        self, line: Sequence[Cell], *, size: int = 0, border: Border | None = None, right: Sequence[int] = ()
    ) -> None:
        """One more line: larger or with a border it is bold; titles of numbers stand over them."""
        cells = [new_cell(self._sheet, value, _format_of(value)) for value in line]
        for place, cell in enumerate(cells):
            if size or border is not None:
                base = cell.font  # the workbook's own
                cell.font = Font(name=base.name, size=size or base.size, bold=True)
            if border is not None:
                cell.border = border
            if place in right:
                cell.alignment = Alignment(horizontal="right")
            elif isinstance(line[place], str) and place:
                cell.alignment = Alignment(horizontal="left", indent=1)
        self._append_cells(cells)

    def _append_cells(self, cells: list[SheetCell]) -> None:
        self._sheet.append(cells)
        self._rows += 1


def _format_of(value: Cell) -> str:
    if isinstance(value, str) or value is None:
        return ""
    return _COUNT if isinstance(value, int) else _PRICE
