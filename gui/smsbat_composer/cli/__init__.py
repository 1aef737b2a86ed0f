"""The same engine without a window."""

from smsbat_composer.cli.main import command_of, main

__all__ = ["command_of", "main"]
