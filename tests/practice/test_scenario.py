import json
from pathlib import Path
from typing import Any

import pytest

from practice.wire import Wire, hybrid, phones
from smsbat_composer.practice.process import start_practice
from smsbat_composer.practice.scenario import (
    ALL_DELIVERED,
    BAD_WEATHER,
    GOOD_WEATHER,
    LifeKind,
    Scenario,
    ScenarioError,
    read_scenario,
    ready_scenario,
)


@pytest.mark.parametrize("name", [GOOD_WEATHER, BAD_WEATHER, ALL_DELIVERED])
def test_ready_scenarios_can_be_read(name: str) -> None:
    assert read_scenario(ready_scenario(name)).time_scale == 600


def test_all_delivered_refuses_and_spoils_nothing() -> None:
    scenario = read_scenario(ready_scenario(ALL_DELIVERED))
    assert (scenario.faults, scenario.refusals, set(scenario.mix)) == ((), {}, {LifeKind.DELIVERED})


def test_good_weather_is_what_starts_without_a_choice() -> None:
    with start_practice() as gateway, Wire(gateway.base_url) as wire:
        codes = {entry["response_code"] for entry in wire.send(hybrid(*phones(2000)))["response_result"]}
        assert codes == {0, 305, 404, 406}
        assert wire.ledger()["faults"] == {}


@pytest.mark.parametrize(
    ("content", "place"),
    [
        ("{", ""),
        ('{"wether": 1}', "wether"),
        ('{"mix": {"read": 0}}', ""),
        ('{"mix": {"happy": 1}}', "mix.happy.[key]"),
        ('{"refusals": {"404": 0.7, "406": 0.7}}', ""),
        ('{"latency": [2, 1]}', ""),
        ('{"faults": [{"kind": "drop"}]}', "faults.0"),
        ('{"faults": [{"kind": "drop", "share": 2}]}', "faults.0.share"),
    ],
)
def test_a_wrong_scenario_tells_its_place(tmp_path: Path, content: str, place: str) -> None:
    path = tmp_path / "scenario.json"
    path.write_text(content)
    with pytest.raises(ScenarioError) as caught:
        read_scenario(path)
    assert caught.value.code == "scenario_invalid"
    assert (caught.value.values["path"], caught.value.values["place"]) == (path, place)


def test_a_missing_scenario_is_told_apart(tmp_path: Path) -> None:
    with pytest.raises(ScenarioError) as caught:
        start_practice(tmp_path / "none.json")
    assert caught.value.code == "scenario_unreadable"


def test_every_key_has_a_default() -> None:
    assert Scenario() == Scenario.model_validate_json(json.dumps({}))


def test_luck_is_the_same_after_a_restart(connect: Any) -> None:
    answers = []
    for _ in range(2):
        wire = connect(seed=5, refusals={"404": 0.3}, faults=[{"kind": "html", "share": 0.4}])
        bodies = [wire.post("send", json=hybrid(*phones(20))) for _ in range(10)]
        answers.append(
            [
                [entry["response_code"] for entry in body.json()["response_result"]]
                if body.headers["content-type"] == "application/json"
                else "page"
                for body in bodies
            ]
        )
    assert answers[0] == answers[1]
    assert "page" in answers[0]
