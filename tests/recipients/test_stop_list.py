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


def test_it_is_searched_by_digits_and_words_the_newest_first(stop_list: StopList) -> None:
    assert stop_list.add("380500001234", "просив по телефону", "")
    assert stop_list.add("380670004518", "404", "gateway")
    assert not stop_list.add("380670004518", "інше", "")
    assert [one.phone for one in stop_list.page("", 0, 10)] == ["380670004518", "380500001234"]
    assert [one.phone for one in stop_list.page("", 1, 10)] == ["380500001234"]
    for text, found in {"050 000-12": 1, "телефону": 1, "gate": 1, "зовсім ні": 0}.items():
        assert stop_list.count(text) == len(stop_list.page(text, 0, 10)) == found, text


def test_who_is_taken_off_may_get_messages_again(stop_list: StopList) -> None:
    stop_list.add("380500001234", "", "")
    stop_list.add("380670004518", "", "")
    stop_list.remove(["380500001234"])
    assert stop_list.phones() == {"380670004518"}
