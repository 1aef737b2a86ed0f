"""The report on paper: one page of totals, a chart and reasons, as PDF."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QBuffer, QMarginsF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPageLayout, QPageSize, QPainter, QPdfWriter

from smsbat_composer.delivery.report.group_colours import GROUP_COLOURS
from smsbat_composer.delivery.report.saved import Note, NoteKind, SavedReport
from smsbat_composer.delivery.report.summary import ReportSummary, Share
from smsbat_composer.delivery.report.target import folder_beside, put_in_place
from smsbat_composer.delivery.report.words import ReportWords
from smsbat_composer.ui.theme import font
from smsbat_composer.words import tr
from smsbat_composer.words.formats import day_and_time, money, number, percent

_MARGIN = 16  # mm
_DOTS_PER_MM = 300 / 25.4
_MOST_REASONS = 16  # what fits on the page; the workbook has them all
_TEXT, _QUIET, _LINE = QColor("#1A1E2B"), QColor("#505869"), QColor("#D5D9E3")


def save_page(summary: ReportSummary, target: Path, words: ReportWords, currency: str) -> SavedReport:
    """Print to `.pdf`, whole or not at all, or beside a target held open; raises as a report does."""
    with folder_beside(target) as folder:
        draft = folder / target.name
        page = QBuffer()
        page.open(QBuffer.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(page)
        writer.setTitle(summary.record.name)
        writer.setResolution(300)
        writer.setPageLayout(
            QPageLayout(
                QPageSize(QPageSize.PageSizeId.A4),
                QPageLayout.Orientation.Portrait,
                QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN),
                QPageLayout.Unit.Millimeter,
            )
        )
        painter = QPainter()
        painter.begin(writer)
        _Page(painter, words, currency).paint(summary)
        painter.end()
        del painter, writer  # before what they write to
        draft.write_bytes(page.data().data())  # not Qt, which does not tell of a full disk
        place = put_in_place(draft, target)
    if place == target:
        return SavedReport(place)
    return SavedReport(place, (Note(NoteKind.SAVED_BESIDE, {"name": place.name, "asked": target.name}),))


class _Page:
    """Paints from the top down, in millimetres."""

    def __init__(self, painter: QPainter, words: ReportWords, currency: str) -> None:
        self._painter = painter
        self._words = words
        self._currency = currency
        self._width = painter.viewport().width() / _DOTS_PER_MM
        self._y = 0.0

    def paint(self, summary: ReportSummary) -> None:
        """The whole page."""
        record, tally = summary.record, summary.tally
        self._line([(0, 1, record.name)], size=7, bold=True)
        made = tr("Report made {when}", when=day_and_time(summary.made_at))
        self._line([(0, 1, f"{self._words.state(record.state)} · {made}")], ink=_QUIET)
        self._line([(0, 1, self._words.account(record.mode, record.account_name))], ink=_QUIET)
        self._y += 4
        reached = percent(tally.reached / tally.to_send) if tally.to_send else "—"
        self._figures(
            [
                (number(tally.to_send), tr("to send", comment="under a figure")),
                (number(tally.reached), tr("reached: {share}", share=reached)),
                (number(summary.everything.parts), tr("SMS parts", comment="under a figure")),
                (money(summary.everything.price, self._currency), tr("price", comment="under a figure")),
            ]
        )
        self._bars(summary)
        self._channels(summary)
        self._reasons(summary)
        self._times(summary)

    def _figures(self, figures: Sequence[tuple[str, str]]) -> None:
        """Large numbers side by side, each over its word."""
        step = 1 / len(figures)
        self._line([(place * step, step, figure) for place, (figure, _) in enumerate(figures)], 7, bold=True)
        self._line([(place * step, step, word) for place, (_, word) in enumerate(figures)], ink=_QUIET)
        self._y += 5

    def _bars(self, summary: ReportSummary) -> None:
        """One bar for each group, and what they add up to."""
        self._head(tr("Recipients by status", comment="report summary"))
        groups = summary.groups()
        most = max((share.recipients for share in groups.values()), default=1)
        everybody = summary.everything.recipients
        for group, share in groups.items():
            length = self._width * 0.5 * share.recipients / most
            bar = _dots(self._width * 0.26, self._y + 1.2, length, 4)
            self._painter.fillRect(bar, QColor(f"#{GROUP_COLOURS[group]}"))
            self._line(
                [
                    (0, 0.26, self._words.group(group)),
                    (0.78, 0.11, number(share.recipients)),
                    (0.89, 0.11, percent(share.recipients / everybody)),
                ],
                height=6.4,
            )
        self._rule()
        in_file = tr("Rows in the file", comment="report summary")
        self._line([(0, 0.6, in_file), (0.78, 0.11, number(everybody))], bold=True)
        self._y += 5

    def _channels(self, summary: ReportSummary) -> None:
        self._head(tr("Channel", comment="report column"))
        no_message = tr("no message", comment="report summary")
        for channel, share in summary.channels().items():
            self._share(self._words.channel(channel) or no_message, share)
        self._rule()
        self._share(tr("Rows in the file", comment="report summary"), summary.everything, bold=True)
        self._y += 5

    def _share(self, name: str, share: Share, *, bold: bool = False) -> None:
        parts = tr("SMS parts: {n}", n=share.parts) if share.parts else ""
        price = money(share.price, self._currency) if share.price else ""
        recipients = number(share.recipients)
        self._line(
            [(0, 0.4, name), (0.4, 0.2, parts), (0.6, 0.17, price), (0.78, 0.11, recipients)], bold=bold
        )

    def _reasons(self, summary: ReportSummary) -> None:
        reasons = list(summary.reasons().items())
        if not reasons:
            return
        self._head(tr("Why messages did not arrive", comment="report summary"))
        for reason, recipients in reasons[:_MOST_REASONS]:
            cause, advice = self._words.cause(reason), self._words.advice(reason)
            self._line([(0, 0.33, cause), (0.34, 0.44, advice), (0.78, 0.11, number(recipients))])
        if (more := len(reasons) - _MOST_REASONS) > 0:
            self._line([(0, 1, tr("{n} more reasons are in the workbook.", n=more))], ink=_QUIET)
        self._y += 5

    def _times(self, summary: ReportSummary) -> None:
        times: list[tuple[str, datetime | None]] = [
            (tr("First message handed over", comment="report summary"), summary.first_sent_at),
            (tr("Last status", comment="report summary"), summary.last_status_at),
        ]
        for name, moment in times:
            if moment is not None:
                self._line([(0, 0.4, name), (0.4, 0.6, day_and_time(moment))], ink=_QUIET)

    def _head(self, title: str) -> None:
        self._line([(0, 1, title)], bold=True)
        self._rule()

    def _rule(self) -> None:
        self._painter.fillRect(_dots(0, self._y, self._width, 0.2), _LINE)
        self._y += 1

    def _line(
        self,
        cells: Sequence[tuple[float, float, str]],
        size: float = 3.3,
        *,
        height: float | None = None,
        bold: bool = False,
        ink: QColor = _TEXT,
    ) -> None:
        """Texts side by side: where each begins and how wide it is, in shares of the page's width."""
        height = height or size * 1.7
        self._painter.setFont(_font(size, bold=bold))
        self._painter.setPen(ink)
        metrics = QFontMetricsF(self._painter.font(), self._painter.device())
        for start, width, text in cells:
            place = _dots(self._width * start, self._y, self._width * width, height)
            is_number = start >= 0.78
            way = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
            self._painter.drawText(place, way | Qt.AlignmentFlag.AlignVCenter, shown)
        self._y += height


def _font(size: float, *, bold: bool) -> QFont:
    made = font()
    made.setPixelSize(round(size * _DOTS_PER_MM))
    made.setBold(bold)
    return made


def _dots(x: float, y: float, width: float, height: float) -> QRectF:
    return QRectF(x * _DOTS_PER_MM, y * _DOTS_PER_MM, width * _DOTS_PER_MM, height * _DOTS_PER_MM)
