"""Sources as a list file stores them."""

import json
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any, TypeVar, cast

from smsbat_composer.recipients.sheet import Hidden, ReadAs, ReadChoices, SheetFormat
from smsbat_composer.recipients.source import SourceRead

Made = TypeVar("Made")

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def encode_source(source: SourceRead) -> tuple[str | int, ...]:
    """The source as a line of the table, its columns in the order that `decode_source` takes."""
    return (
        str(source.path),
        int(source.is_pasted),
        source.bytes,
        _encode(asdict(source.read_as)),
        source.layout,
        _encode(source.columns),
        source.rows,
        source.rows_before,
    )


def decode_source(line: tuple[Any, ...]) -> SourceRead:
    """The source of one line of the table, which has its columns in their order there."""
    path, is_pasted, size, read_as, layout, columns, rows, rows_before = line
    return SourceRead(
        path=Path(path),
        is_pasted=bool(is_pasted),
        bytes=size,
        read_as=_decode_read_as(json.loads(read_as)),
        layout=layout,
        columns=tuple(json.loads(columns)),
        rows=rows,
        rows_before=rows_before,
    )


def _decode_read_as(stored: dict[str, Any]) -> ReadAs:
    choices = _made(ReadChoices, stored["choices"])
    hidden = _made(Hidden, stored["hidden"])
    return _made(ReadAs, stored | {"choices": choices, "hidden": hidden})


def _made(kind: type[Made], stored: dict[str, Any]) -> Made:
    """A dataclass from JSON, which knows no tuples and no formats."""
    values = {}
    for field in fields(cast("Any", kind)):
        value = stored[field.name]
        if field.name == "format" and value is not None:
            value = SheetFormat(value)
        values[field.name] = tuple(value) if isinstance(value, list) else value
    return kind(**values)
