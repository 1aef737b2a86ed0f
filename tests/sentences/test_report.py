"""What is said of a report, in both languages."""

import pytest

from smsbat_composer.delivery.report.saved import Loss, Note, NoteKind, ReportProgress, ReportStage
from smsbat_composer.sentences.report import note_sentence, progress_words, report_words
from smsbat_composer.words import Language, use_language
from smsbat_composer.workspace.settings import Mode

VALUES = {
    "name": "клієнти.xlsx",
    "asked": "звіт.xlsx",
    "losses": list(Loss),
    "place": "ValueError at reader.py",
}


def in_both(say: object) -> list[str]:
    assert callable(say)
    said = []
    for language in (Language.ENGLISH, Language.UKRAINIAN):
        use_language(language)
        said.append(str(say()))
    return said


@pytest.mark.parametrize("kind", NoteKind)
def test_every_note_has_a_sentence(kind: NoteKind) -> None:
    english, ukrainian = in_both(lambda: note_sentence(Note(kind, VALUES)))
    assert english != ukrainian
    for said in (english, ukrainian):
        assert said.endswith(".")
        assert "{" not in said
        assert "reader.py" not in said  # that is for the log


def test_every_loss_has_a_name() -> None:
    for said in in_both(lambda: note_sentence(Note(NoteKind.LEFT_OUT, VALUES))):
        names = said.partition(": ")[2].rstrip(".")
        assert len(set(names.replace(", ", ",").split(","))) >= len(Loss)


@pytest.mark.parametrize("stage", ReportStage)
def test_every_stage_is_told(stage: ReportStage) -> None:
    english, ukrainian = in_both(lambda: progress_words(ReportProgress(stage, 30), 120))
    assert english != ukrainian
    counts = stage in (ReportStage.CHECKING, ReportStage.FILLING)
    assert ("25%" in english) is counts


def test_the_account_of_a_report_says_whether_anybody_got_it() -> None:
    words = report_words()
    assert in_both(lambda: words.account(Mode.PRACTICE, "")) == [
        "Practice gateway · Practice: no message left this computer",
        "Навчальний шлюз · Практика: жодне повідомлення не залишило цей комп’ютер",
    ]
    assert words.account(Mode.LIVE, "Затишок") == "Затишок"
