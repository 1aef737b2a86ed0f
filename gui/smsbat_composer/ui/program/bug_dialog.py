"""What the user is told when the program made a mistake: what was kept, and what can be done."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from smsbat_composer.composer import Composer
from smsbat_composer.ui.components.buttons import flat, outlined, primary
from smsbat_composer.ui.components.dialog import Dialog
from smsbat_composer.ui.components.labels import text_label
from smsbat_composer.ui.main_window import MainWindow
from smsbat_composer.ui.program.bug_watch import BugWatch
from smsbat_composer.ui.program.diagnostics_saving import DiagnosticsSaving
from smsbat_composer.ui.theme import SEMIBOLD, dp, font
from smsbat_composer.words import tr

_REPORT_HEIGHT = 150


class BugDialog(Dialog):
    """Accepted = go on; `close_asked` = close the program."""

    close_asked = Signal()

    def __init__(
        self, bugs: BugWatch, composer: Composer, parent: QWidget, *, kept: bool, taken_back: bool
    ) -> None:
        """`kept`: what was being composed is on disk; `taken_back`: a countdown to a sending was ended."""
        heading = tr("Something went wrong in the program")
        super().__init__(tr("A mistake of the program"), parent, heading=heading, width=600)
        self._bugs = bugs
        draft = tr("Your draft is saved.") if kept else tr("Your draft could not be saved just now.")
        said = tr("What is being sent goes on by itself; nobody gets anything twice because of this.")
        self.body.addWidget(text_label(f"{draft} {said}", wrap=True))
        if taken_back:
            back = tr("The sending that was about to begin was taken back: nothing of it was sent.")
            self.body.addWidget(text_label(back, weight=SEMIBOLD, wrap=True))
        advice = tr(
            "What you did last may not have worked: look at it before you go on. If it happens again, close "
            "the program and open it anew."
        )
        self.body.addWidget(text_label(advice, ink="text2", wrap=True))
        seen = tr("The whole report, without anything of yours: versions and the place in the program.")
        self.body.addWidget(text_label(seen, size=12, ink="text2", wrap=True))
        self.report_view = QPlainTextEdit()
        self.report_view.setReadOnly(True)
        self.report_view.setTabChangesFocus(True)
        self.report_view.setAccessibleName(tr("The report for support"))
        self.report_view.setFont(font(12))
        self.report_view.setFixedHeight(dp(_REPORT_HEIGHT))
        self.body.addWidget(self.report_view)
        self.copy_button = flat(tr("Copy the report"), "copy", size="large")
        self.saving = DiagnosticsSaving(composer, self, size="large")
        self.body.addWidget(self.saving.told)
        self.close_button = outlined(tr("Close the program"), size="large")
        self.go_on_button = primary(tr("Go on"), size="large")
        self.copy_button.clicked.connect(self._copy)
        self.close_button.clicked.connect(self._close_program)
        self.go_on_button.clicked.connect(self.accept)
        self.add_foot_note(self.copy_button)
        self.add_foot_note(self.saving.button)
        self.add_answer(self.close_button)
        self.add_answer(self.go_on_button, default=True)
        self.show_report()

    def show_report(self) -> None:
        """Show the report as it is now: another bug has been counted."""
        self.report_view.setPlainText(self._bugs.report())

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report_view.toPlainText())

    def _close_program(self) -> None:
        self.accept()
        self.close_asked.emit()


class BugTelling(QObject):
    """Shows one dialog at a time over the window; what happens meanwhile is counted in it."""

    def __init__(self, bugs: BugWatch, composer: Composer, window: MainWindow) -> None:
        super().__init__(window)
        self._bugs = bugs
        self._composer = composer
        self._window = window
        self.dialog: BugDialog | None = None
        bugs.happened.connect(self._tell)

    def _tell(self, is_news: bool) -> None:  # noqa: FBT001 - a signal's value
        if self.dialog is not None:
            self.dialog.show_report()
        elif is_news and not self._window.is_closing():  # else there is nobody to tell: the log has it
            kept = self._window.keep_draft()
            taken_back = self._take_back_countdown()
            over = QApplication.activeModalWidget() or self._window
            self.dialog = BugDialog(self._bugs, self._composer, over, kept=kept, taken_back=taken_back)
            self.dialog.finished.connect(self._forget)
            self.dialog.destroyed.connect(self._forget)  # with the dialog that it stood over
            self.dialog.close_asked.connect(self._window.close)
            self.dialog.open()

    def _take_back_countdown(self) -> bool:
        """Nothing is sent behind a dialog that keeps the user from undoing it."""
        from smsbat_composer.ui.review.countdown import Countdown  # noqa: PLC0415 - not for the first window

        running = [each for each in self._window.findChildren(Countdown) if each.isVisible()]
        for countdown in running:
            countdown.reject()
        return bool(running)

    def _forget(self) -> None:
        self.dialog = None
