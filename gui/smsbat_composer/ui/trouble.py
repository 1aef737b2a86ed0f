"""What a failed background job says to the user."""

from smsbat_composer.workspace.errors import UserError


def trouble_words(error: Exception) -> str:
    """The sentence of a UserError; a ProgramError of `background` carries its own."""
    from smsbat_composer.sentences.errors import error_sentence  # noqa: PLC0415 - not for the first window

    return error_sentence(error) if isinstance(error, UserError) else str(error)
