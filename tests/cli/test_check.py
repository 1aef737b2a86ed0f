from pathlib import Path

import pytest

from cli.running import Run


def test_counts_parts_cost_and_messages(run: Run, campaign: Path, recipients: Path) -> None:
    ended = run("check", campaign, "--recipients", recipients, "--json", "--show", 2)
    assert ended.code == 0
    told = ended.json
    assert told["recipients"] == {"in_file": 6, "to_send": 4, "duplicates": 1, "stop_list": 0, "invalid": 1}
    assert told["read_as"]["header_row"] == 1
    assert told["read_as"]["phone_columns"] == ["Телефон"]
    assert told["parts"] == {"total": 4, "min": 1, "max": 1, "by_count": {"1": 4}, "gsm7": 4, "ucs2": 0}
    assert told["cost"] == {"min": 2.48, "max": 3.76, "currency": "UAH"}
    assert told["requests"] == 1
    first = told["messages"][0]
    assert first["recipients"] == ["380500001234"]
    assert first["viber"]["text"] == "Олена, ваш код A1"
    assert first["sms"]["text"] == "Olena, vash kod A1"


def test_a_table_for_people(run: Run, campaign: Path, recipients: Path) -> None:
    ended = run("check", campaign, "--recipients", recipients)
    assert ended.code == 0
    assert "to send" in ended.out
    assert "₴2.48–3.76" in ended.out


def test_an_unknown_placeholder_blocks_and_lists_the_columns(
    run: Run, campaign: Path, recipients: Path
) -> None:
    campaign.write_text(campaign.read_text(encoding="utf-8").replace("{Code}", "{Promo}"), encoding="utf-8")
    ended = run("check", campaign, "--recipients", recipients, "--json")
    assert ended.code == 2
    problem = next(found for found in ended.json["problems"] if found["code"] == "unknown_placeholder")
    assert problem["severity"] == "error"
    assert "Promo" in problem["message"]
    assert "Code" in problem["message"]


@pytest.mark.parametrize("command", ["check", "send"])
def test_a_missing_list_is_a_sentence(run: Run, campaign: Path, tmp_path: Path, command: str) -> None:
    ended = run(command, campaign, "--recipients", tmp_path / "none.xlsx", "--json")
    assert ended.code == 2
    assert ended.json["error"]["code"] == "file_missing"
    assert "none.xlsx" in ended.messages


def test_a_list_without_phones_is_a_sentence(run: Run, campaign: Path, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Name;Code\nОлена;A1\n", encoding="cp1251")
    ended = run("check", campaign, "--recipients", path)
    assert ended.code == 2
    assert "Name" in ended.messages


@pytest.mark.parametrize("content", ["", "{", "[]", '{"format": "other"}'])
def test_a_broken_campaign_file_is_a_sentence(
    run: Run, recipients: Path, tmp_path: Path, content: str
) -> None:
    path = tmp_path / "broken.json"
    path.write_text(content)
    ended = run("check", path, "--recipients", recipients)
    assert ended.code == 2
    assert "broken.json" in ended.messages


def test_wrong_usage_ends_with_two(run: Run) -> None:
    assert run("check").code == 2
    assert run("send", "--nonsense").code == 2
