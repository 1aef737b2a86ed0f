"""Where the command line writes: results to standard output, everything said on the way to standard error."""

import json
import sys
from collections.abc import Callable, Mapping
from typing import Any

from rich.console import Console as RichConsole
from rich.table import Table

from smsbat_composer.words import tr


class Console:
    """One command's two streams. With `as_json` standard output gets one JSON object and nothing else."""

    def __init__(self, *, as_json: bool) -> None:
        self.as_json = as_json
        self.out = RichConsole(highlight=False)
        self.messages = RichConsole(stderr=True, highlight=False)

    def say(self, text: str) -> None:
        """A line for the person at the terminal."""
        self.messages.print(text, markup=False)

    def result(self, plain: Mapping[str, Any], show: Callable[[RichConsole], None]) -> None:
        """The command's result: the JSON object, or what `show` prints."""
        if self.as_json:
            json.dump(plain, sys.stdout, ensure_ascii=False, indent=2)
            sys.stdout.write("\n")
        else:
            show(self.out)

    def refuse(self, code: str, sentence: str, campaign_id: str | None = None) -> None:
        """Say what is wrong and how to mend it; with the campaign that it befell, once there is one."""
        self.say(sentence)
        if campaign_id is not None:
            self.say(tr("The campaign: {campaign_id}", campaign_id=campaign_id))
        if self.as_json:
            known = {"campaign_id": campaign_id} if campaign_id is not None else {}
            plain = {**known, "error": {"code": code, "message": sentence}}
            json.dump(plain, sys.stdout, ensure_ascii=False)
            sys.stdout.write("\n")


def plain_table(*titles: str) -> Table:
    """A table without frame; titles that start with `>` head a column of numbers."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    for title in titles:
        table.add_column(title.removeprefix(">"), justify="right" if title.startswith(">") else "left")
    return table
