"""What every test of the delivery may use."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from delivery.desk import Desk, write_recipients
from delivery.office import Office
from delivery.tiny_gateway import TinyGateway
from smsbat_composer.delivery.results import Results
from smsbat_composer.recipients.list_file import RecipientList


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--power-cuts", type=int, default=1, metavar="N", help="tries at every place in test_power_cut.py"
    )


@pytest.fixture(scope="session")
def power_cuts(request: pytest.FixtureRequest) -> int:
    """How many tries at every place."""
    return int(request.config.getoption("power_cuts"))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path)
    yield made
    made.journal.close()


@pytest.fixture
def results(desk: Desk) -> Iterator[Results]:
    with desk.results() as opened:
        yield opened


@pytest.fixture
def make_list(tmp_path: Path) -> Iterator[Callable[..., RecipientList]]:
    opened: list[RecipientList] = []

    def make(rows: Sequence[Sequence[str]], stop_list: frozenset[str] = frozenset()) -> RecipientList:
        path = tmp_path / f"made-{len(opened)}.sqlite"
        write_recipients(path, rows, stop_list)
        opened.append(RecipientList(path))
        return opened[-1]

    yield make
    for recipients in opened:
        recipients.close()


@pytest.fixture
def gateway() -> Iterator[TinyGateway]:
    made = TinyGateway()
    yield made
    made.server.stop()


@pytest.fixture
def office(desk: Desk, gateway: TinyGateway) -> Iterator[Office]:
    made = Office(desk, gateway)
    yield made
    made.close()
