import apsw
import pytest

from smsbat_composer.recipients.stop_list import SCHEMA, StopList


@pytest.fixture
def stop_list() -> StopList:
    connection = apsw.Connection(":memory:")
    for step in SCHEMA:
        connection.execute(step)
    return StopList(connection)


def test_a_phone_is_added_once(stop_list: StopList) -> None:
    stop_list.add("380500001234", "asked by phone", "by hand")
    stop_list.add("380500001234", "404", "gateway")
    stop_list.add("380670004518", "404", "gateway")
    assert stop_list.phones() == {"380500001234", "380670004518"}


def test_a_phone_is_digits_only(stop_list: StopList) -> None:
    with pytest.raises(ValueError, match="digits"):
        stop_list.add("+380500001234", "", "")
