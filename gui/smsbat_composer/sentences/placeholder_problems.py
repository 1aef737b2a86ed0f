"""Placeholders: braces that do not match, columns that are not there, cells that are empty."""

from collections.abc import Mapping

from smsbat_composer.campaign.problems import ProblemCode
from smsbat_composer.sentences.problem_facts import Explain, ProblemFacts, ProblemWords
from smsbat_composer.words import tr


def _unclosed(facts: ProblemFacts) -> ProblemWords:
    return facts.words(
        tr("{field}: a brace is not closed", field=facts.field),
        tr(
            "See character {position}. Close it with {close}, or write {open} for a brace in the text.",
            position=facts.figure("position"),
            close="}",
            open="{{",
        ),
    )


def _nameless(facts: ProblemFacts) -> ProblemWords:
    return facts.words(
        tr("{field}: a placeholder without a name", field=facts.field),
        tr(
            "See character {position}. Write a column’s name between the braces, or delete them.",
            position=facts.figure("position"),
        ),
    )


def _stray(facts: ProblemFacts) -> ProblemWords:
    return facts.words(
        tr("{field}: a brace that closes nothing", field=facts.field),
        tr(
            "See character {position}. Delete it, or write {close} for a brace in the text.",
            position=facts.figure("position"),
            close="}}",
        ),
    )


def _literal(facts: ProblemFacts) -> ProblemWords:
    what = tr("{field}: a brace goes out as it is: “{text}”", field=facts.field, text=facts.text("excerpt"))
    if facts.has("column"):
        column = facts.text("column")
        return facts.words(
            what, tr("If the recipient’s “{column}” was meant, put the column in.", column=column)
        )
    return facts.words(
        what,
        tr("Take it out, unless it belongs to the text. A typed {open} offers the columns.", open="{"),
    )


def _unknown(facts: ProblemFacts) -> ProblemWords:
    return facts.words(
        tr("{field}: the list has no column “{column}”", field=facts.field, column=facts.text("placeholder")),
        tr("Choose one of these: {columns}.", columns=facts.names("columns")),
    )


def _ambiguous(facts: ProblemFacts) -> ProblemWords:
    return facts.words(
        tr(
            "{field}: several columns are called “{column}”",
            field=facts.field,
            column=facts.text("placeholder"),
        ),
        tr("Rename all but one of them in your file: {columns}.", columns=facts.names("columns")),
    )


def _not_allowed(facts: ProblemFacts) -> ProblemWords:
    return facts.words(
        tr("{field}: placeholders do not work here", field=facts.field),
        tr("A sender is the same for everybody. Choose a registered one."),
    )


def _value_for_unknown_column(facts: ProblemFacts) -> ProblemWords:
    return facts.words(
        tr("A value is set for empty “{column}”, which the list does not have", column=facts.text("column")),
        tr("Delete it, or correct the name. The list has: {columns}.", columns=facts.names("columns")),
    )


def _value_repeated(facts: ProblemFacts) -> ProblemWords:
    return facts.words(
        tr("Two values are set for empty “{column}”", column=facts.text("column")),
        tr("Capitals and outer spaces do not matter in a name. Leave one of the values."),
    )


def _empty_cells(facts: ProblemFacts) -> ProblemWords:
    return facts.words(
        tr("{n} recipients have no “{column}”", n=facts.recipients, column=facts.text("column")),
        tr("Nothing will stand in its place. Set a value for empty cells, or fill them in."),
    )


def _without_titles(facts: ProblemFacts) -> ProblemWords:
    return facts.words(
        tr("Column “{column}” comes from several files without titles", column=facts.text("column")),
        tr("In each it may hold something else. Look through the rows, or give the files a header row."),
    )


PLACEHOLDER_PROBLEMS: Mapping[ProblemCode, Explain] = {
    ProblemCode.PLACEHOLDER_UNCLOSED: _unclosed,
    ProblemCode.PLACEHOLDER_EMPTY: _nameless,
    ProblemCode.BRACE_STRAY: _stray,
    ProblemCode.BRACE_LITERAL: _literal,
    ProblemCode.UNKNOWN_PLACEHOLDER: _unknown,
    ProblemCode.AMBIGUOUS_PLACEHOLDER: _ambiguous,
    ProblemCode.PLACEHOLDER_NOT_ALLOWED: _not_allowed,
    ProblemCode.IF_EMPTY_UNKNOWN_COLUMN: _value_for_unknown_column,
    ProblemCode.IF_EMPTY_REPEATED: _value_repeated,
    ProblemCode.EMPTY_CELLS: _empty_cells,
    ProblemCode.COLUMN_WITHOUT_TITLES: _without_titles,
}
