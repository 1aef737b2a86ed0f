"""A list file of one campaign for another one, with the cells that were pasted into it."""

import shutil
from contextlib import closing
from pathlib import Path

from smsbat_composer.recipients.list_schema import VERSION
from smsbat_composer.workspace.database import connect


def copy_list(source: Path, target: Path) -> None:
    """The list at `target`, where there is none yet; its pasted cells lie beside it and are its own.

    A list of another version is copied as it is: its spreadsheets must be read again anyway.
    """
    shutil.copyfile(source, target)
    with closing(connect(target)) as connection:
        if connection.pragma("user_version") == VERSION:
            for row, path in connection.execute(_PASTED).fetchall():
                pasted = Path(str(path))
                own = target.parent / pasted.name
                if pasted.exists():  # or else it is missed when it is to be read again, as ever
                    shutil.copyfile(pasted, own)
                connection.execute(_MOVE, (str(own), row))
        connection.pragma("journal_mode", "delete")  # no companions beside a file that is only read


_PASTED = "SELECT rowid, path FROM source WHERE is_pasted"
_MOVE = "UPDATE source SET path = ? WHERE rowid = ?"
