import ast
import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from program_sources import parsed_files
from sentences.raised_errors import FAULTS, Raised, raised_errors, user_error_classes
from smsbat_composer.campaign.campaign_file_error import Expected, FileFault
from smsbat_composer.gateway.errors import Busy, NotReached, Refused
from smsbat_composer.recipients.errors import ImportFailed, ImportFault
from smsbat_composer.sentences import facts
from smsbat_composer.sentences.errors import error_sentence
from smsbat_composer.words import Language, use_language
from smsbat_composer.workspace.errors import UserError

RAISED = raised_errors()
CODES = sorted({code for code, _ in RAISED})
UNSAID = "⁇"  # stands where a sentence found no value

VALUES: Mapping[str, object] = {
    "account": "Затишок",
    "allowed": ("sender", "text"),
    "backend": "keyrings.alt.file",
    "byte": 17,
    "campaign": "7f3ac0d1",
    "cause": "gaierror",
    "column": "Телефон",
    "columns": ("Ім’я", "Місто"),
    "days": 30,
    "delimiter": ";;",
    "encoding": "cp1251",
    "exit_code": 1,
    "expected": Expected.TEXT,
    "folder": Path("/home/olena/.local"),
    "found": 2,
    "header_row": 3,
    "height": 9000,
    "host": "restapi.smsbat.com",
    "http_status": 403,
    "key": "sendr",
    "kind": "WEBP",
    "known": ["Практика", "Затишок"],
    "limit": 1_048_575,
    "line": 4,
    "maximum": 100,
    "megabytes": 4096,
    "minimum": 1,
    "name": "клієнти.xlsx",
    "path": Path("/home/olena/осінь.json"),
    "people": 812,
    "place": "message.viber.ttl",
    "port": 8080,
    "problems": [],
    "reason": "Permission denied",
    "response_code": 301,
    "retry_after": 21.0,
    "row": 41,
    "seconds": 60,
    "sheet": "Лист1",
    "sheets": ("Лист1", "Лист2"),
    "size": 1_430_000,
    "suffix": ".doc",
    "supported": 1,
    "times": 1000,
    "to_send": 5000,
    "version": 9,
    "why": "field required",
    "width": 12_000,
}


def _error(raised: Raised) -> UserError:
    """The error with the values of the place that makes it; with all there are where that place is hidden."""
    code, names = raised
    return UserError(code, **({name: VALUES[name] for name in names} if names else VALUES))


def test_the_scan_finds_errors() -> None:
    assert {"token_empty", "gateway_refused", "report_unwritable", "list_missing", "scenario_invalid"} <= set(
        CODES
    )
    assert len(CODES) > 70


def test_every_fault_that_is_raised_is_known_to_the_scan() -> None:
    known = {faults.__name__ for faults in FAULTS}
    classes = user_error_classes()
    raised = {
        ast.unparse(node.args[0]).split(".")[0]
        for file in parsed_files()
        for node in file.calls
        if isinstance(node.func, ast.Name)
        and node.func.id in classes
        and node.args
        and isinstance(node.args[0], ast.Attribute)
    }
    assert {name for name in raised if name.endswith("Fault")} <= known


@pytest.mark.parametrize("raised", RAISED, ids=lambda raised: raised[0])
def test_every_error_has_a_whole_sentence(
    raised: Raised, language: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(facts, "_MISSING", UNSAID)
    sentence = error_sentence(_error(raised))
    assert raised[0] not in sentence, "only an unknown code is shown itself"
    assert UNSAID not in sentence, "a value that the error does not carry"
    assert not re.search(r"\{\w*\}", sentence)
    assert not re.search(r"(?i)\b(error|code|помилка|код)\s+\d", sentence)


@pytest.mark.parametrize("raised", RAISED, ids=lambda raised: raised[0])
def test_every_error_speaks_ukrainian(raised: Raised) -> None:
    english = error_sentence(_error(raised))
    use_language(Language.UKRAINIAN)
    ukrainian = error_sentence(_error(raised))
    assert ukrainian != english
    assert re.search("[а-яіїєґ]{3}", ukrainian)


@pytest.mark.parametrize("code", CODES)
def test_an_error_without_its_values_still_gives_a_sentence(code: str, language: Language) -> None:
    assert error_sentence(UserError(code))


@pytest.mark.parametrize("code", CODES)
def test_values_may_come_as_text_from_a_child_process(code: str, language: Language) -> None:
    assert error_sentence(UserError(code, **{name: str(value) for name, value in VALUES.items()}))


def test_an_unknown_code_gives_a_general_sentence(language: Language) -> None:
    sentence = error_sentence(UserError("from_the_future", reason="?"))
    assert "from_the_future" in sentence
    assert sentence != "from_the_future"


def test_columns_are_listed_for_the_user_to_choose_from() -> None:
    columns = tuple(f"Column {number}" for number in range(1, 15))
    sentence = error_sentence(ImportFailed(ImportFault.NO_PHONE_COLUMN, columns=columns, sheets=()))
    assert "“Column 12” and 2 more" in sentence
    assert "Column 13" not in sentence


@pytest.mark.parametrize(("n", "word"), [(1, "секунду"), (2, "секунди"), (5, "секунд"), (21, "секунду")])
def test_ukrainian_counts(n: int, word: str) -> None:
    use_language(Language.UKRAINIAN)
    assert f"за {n} {word}." in error_sentence(Busy("restapi.smsbat.com", float(n)))


def test_a_wrong_name_a_bad_certificate_and_a_dead_line_are_told_apart() -> None:
    sentences = {
        error_sentence(NotReached("restapi.smsbat.com", "ConnectError", cause))
        for cause in ("gaierror", "SSLCertVerificationError", "ConnectionRefusedError", None)
    }
    assert len(sentences) == 3


def test_a_refusal_tells_the_gateways_own_reason() -> None:
    sentence = error_sentence(Refused("restapi.smsbat.com", 203, "REQUIRED_BALANCE", 200))
    assert sentence == "There is not enough money on the account. Top up the account and go on."


@pytest.mark.parametrize("expected", list(Expected))
def test_a_campaign_file_says_what_may_stand_at_a_place(expected: Expected, language: Language) -> None:
    error = UserError(FileFault.WRONG_VALUE, place="options.canary", expected=expected, minimum=0, maximum=9)
    assert "options.canary" in error_sentence(error)
    assert expected.value != error_sentence(error).rsplit(" ", 1)[-1].rstrip(".")
