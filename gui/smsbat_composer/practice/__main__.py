"""The practice gateway's own process: `python -m smsbat_composer.practice`, started by process.py.

The first line of stdin is the token; the end of stdin, which comes with the parent's death, ends it.
One JSON line on stdout tells the base URL, or the code and values of the UserError that stopped it.
"""

import argparse
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from smsbat_composer.practice.server import run
from smsbat_composer.workspace.errors import UserError


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve until stdin ends; the exit code."""
    parser = argparse.ArgumentParser(prog="smsbat_composer.practice")
    parser.add_argument("--scenario", type=Path)
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--ledger", type=Path)
    chosen = parser.parse_args(arguments)
    try:
        run(
            scenario=chosen.scenario,
            port=chosen.port,
            ledger=chosen.ledger,
            token=_read_token(),
            on_ready=lambda base_url: _tell({"base_url": base_url}),
            ends_with_stdin=True,
        )
    except UserError as error:
        _tell({"problem": error.code, "values": {name: str(value) for name, value in error.values.items()}})
        return 2
    return 0


def _read_token() -> str:
    """The first line of stdin, byte by byte: what follows belongs to the watch for its end."""
    line = b""
    while not line.endswith(b"\n"):
        byte = os.read(0, 1)
        if not byte:
            break
        line += byte
    return line.decode().strip()


def _tell(fact: dict[str, object]) -> None:
    sys.stdout.write(json.dumps(fact) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
