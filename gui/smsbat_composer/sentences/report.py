"""The words of the report that delivery writes, and what is said once it is saved."""

from collections.abc import Callable, Mapping, Sequence

from smsbat_composer.delivery.report.saved import Loss, Note, NoteKind, ReportProgress, ReportStage
from smsbat_composer.delivery.report.words import ReportWords
from smsbat_composer.delivery.result_rows import ResultRow
from smsbat_composer.delivery.states import DisplayGroup
from smsbat_composer.recipients.outcomes import Outcome
from smsbat_composer.recipients.phones import PhoneProblem
from smsbat_composer.recipients.source import SourceRead, place_of
from smsbat_composer.sentences.accounts import account_with_mode
from smsbat_composer.sentences.channels import channel_word
from smsbat_composer.sentences.facts import Facts, Sentence
from smsbat_composer.sentences.phones import phone_reason
from smsbat_composer.sentences.read_as import source_word
from smsbat_composer.sentences.reasons import reason_advice, reason_sentence
from smsbat_composer.sentences.rows import duplicate_reason, outcome_word
from smsbat_composer.sentences.states import group_word, state_word
from smsbat_composer.words import tr
from smsbat_composer.words.formats import percent

_OF_ONE_ROW: Mapping[DisplayGroup, Callable[[], str]] = {
    DisplayGroup.DUPLICATE: lambda: outcome_word(Outcome.DUPLICATE),
    DisplayGroup.STOP_LIST: lambda: outcome_word(Outcome.STOP_LIST),
    DisplayGroup.INVALID: lambda: outcome_word(Outcome.INVALID),
}

_LOSSES: Mapping[str, Callable[[], str]] = {
    Loss.MACROS: lambda: tr("macros", comment="left out of the report"),
    Loss.PICTURES: lambda: tr("pictures", comment="left out of the report"),
    Loss.SHAPES: lambda: tr("drawn shapes", comment="left out of the report"),
    Loss.CONTROLS: lambda: tr("buttons and form fields", comment="left out of the report"),
    Loss.EXTENSIONS: lambda: tr("sparklines, slicers and newer rules", comment="left out of the report"),
}

_NOTES: Mapping[NoteKind, Sentence] = {
    NoteKind.SAVED_BESIDE: lambda facts: tr(
        "“{asked}” is open in another program, so the report is saved beside it as “{name}”.",
        asked=facts.text("asked"),
        name=facts.text("name"),
    ),
    NoteKind.ORIGINAL_MISSING: lambda facts: tr(
        "“{name}” is not where it was read from, so the report is a new workbook.", name=facts.text("name")
    ),
    NoteKind.ORIGINAL_CHANGED: lambda facts: tr(
        "Other people stand in the rows of “{name}” now, so the report is a new workbook.",
        name=facts.text("name"),
    ),
    NoteKind.ORIGINAL_UNREADABLE: lambda facts: tr(
        "“{name}” could not be copied, so the report is a new workbook.", name=facts.text("name")
    ),
    NoteKind.ORIGINAL_TOO_LARGE: lambda facts: tr(
        "“{name}” is too large to be copied with its formats, so the report is a new workbook.",
        name=facts.text("name"),
    ),
    NoteKind.FORMATS_LEFT: lambda facts: tr(
        "The formats of “{name}” cannot be kept, so the report is a new workbook. "
        "Saved as XLSX before it is read, a file keeps them.",
        name=facts.text("name"),
    ),
    NoteKind.SEVERAL_FILES: lambda _: tr(
        "The recipients came from several files, so the report is a new workbook. "
        "It tells the file of each row."
    ),
    NoteKind.CONTACTS_REMOVED: lambda _: tr(
        "The contacts of this campaign have been removed, as Settings ask: the report has no phones and "
        "no fields of your file."
    ),
    NoteKind.LEFT_OUT: lambda facts: tr(
        "Left out of the copy: {losses}.", losses=", ".join(_LOSSES[loss]() for loss in facts.each("losses"))
    ),
}


def report_words() -> ReportWords:
    """The report's words, in the language in use while it is written."""
    return ReportWords(
        status=_status,
        group=group_word,
        reason=_reason,
        cause=reason_sentence,
        advice=reason_advice,
        channel=channel_word,
        source=source_word,
        state=state_word,
        account=account_with_mode,
    )


def note_sentence(note: Note) -> str:
    """What the user should know of a saved report."""
    return _NOTES[note.kind](Facts(note.values))


def progress_words(progress: ReportProgress, in_file: int) -> str:
    """What is being done to a report over so many rows, and how far it is."""
    share = percent(progress.rows / in_file if in_file else 1, 0)
    match progress.stage:
        case ReportStage.CHECKING:
            return tr("Reading your workbook: {share}", share=share)
        case ReportStage.OPENING:
            return tr("Opening your workbook…")
        case ReportStage.FILLING:
            return tr("Writing the results: {share}", share=share)
        case ReportStage.SAVING:
            return tr("Saving the report…")


def _status(group: DisplayGroup) -> str:
    """One row is "a duplicate", where the adding-up line says "duplicates"."""
    of_one_row = _OF_ONE_ROW.get(group)
    return of_one_row() if of_one_row else group_word(group)


def _reason(row: ResultRow, sources: Sequence[SourceRead]) -> str:
    if row.group is DisplayGroup.INVALID and row.problem:
        return phone_reason(PhoneProblem(row.problem), {})
    if row.group is DisplayGroup.DUPLICATE and row.duplicate_of is not None:
        first, here = place_of(row.duplicate_of, sources), place_of(row.row_number, sources)
        file = None if first.source == here.source else source_word(sources[first.source])
        return duplicate_reason(first.row, (), file)
    return reason_sentence(row.reason)
