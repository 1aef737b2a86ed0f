"""Reference texts with their encoding, units and parts.

`sms_vectors.json` was computed without this program: by a character-by-character model over the tables of
3GPP TS 23.038, and by the smsutil package (1.1.3), which agree on every text. A text is written as pieces
with their repeats.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from smsbat_composer.campaign.sms_parts import EACH_PART, SINGLE_PART, count_parts, measure

VECTORS: list[dict[str, Any]] = json.loads(
    Path(__file__).with_name("sms_vectors.json").read_text(encoding="utf-8")
)


def text_of(vector: dict[str, Any]) -> str:
    return "".join(piece * times for piece, times in vector["text"])


def test_there_are_enough_and_each_is_another() -> None:
    assert len({text_of(vector) for vector in VECTORS}) == len(VECTORS) >= 200
    assert {vector["encoding"] for vector in VECTORS} == {"gsm7", "ucs2"}
    sizes = {(vector["encoding"], vector["units"]) for vector in VECTORS}
    assert sizes >= {("gsm7", units) for units in (160, 161, 306, 307)}
    assert sizes >= {("ucs2", units) for units in (70, 71, 134, 135)}


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["note"])
def test_a_reference_text_is_counted_as_it_is_billed(vector: dict[str, Any]) -> None:
    text = text_of(vector)
    found = measure(text)
    assert (found.encoding, found.units, found.parts) == (
        vector["encoding"],
        vector["units"],
        vector["parts"],
    )


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["note"])
def test_what_is_said_to_fit_fits_and_no_more(vector: dict[str, Any]) -> None:
    """`left` plain characters more take no new part, one above that does."""
    text = text_of(vector)
    counted = count_parts(text)
    plain = "a" if counted.encoding == "gsm7" else "ж"
    assert measure(text + plain * counted.left).parts == max(counted.parts, 1)
    # A message that fills its only part loses room to the part numbers when it becomes two.
    assert measure(text + plain * (counted.left + 1)).parts == max(counted.parts, 1) + 1
    assert counted.per_part in {SINGLE_PART[counted.encoding], EACH_PART[counted.encoding]}
