import pytest

from smsbat_composer.gateway.statuses import Channel, Status, is_final, read_status

FINAL_FOR_BOTH = {
    Status.READ,
    Status.EXPIRED,
    Status.UNDELIVERED,
    Status.REJECTED,
    Status.FAILED,
    Status.CANCELLED,
}


@pytest.mark.parametrize("status", list(Status))
def test_each_documented_word_is_read_in_any_case(status):
    assert read_status(status.value) is status
    assert read_status(status.value.upper()) is status
    assert read_status(f" {status.value.lower()}\n") is status


@pytest.mark.parametrize(
    ("raw", "status"),
    [
        ("scheduled", Status.QUEUED),
        ("processing", Status.ACCEPTED),
        ("delivered", Status.DELIVERED),
        ("undeliverable", Status.UNDELIVERED),
        ("permanenterror", Status.FAILED),
        ("permanent_error", Status.FAILED),
        ("Canceled", Status.CANCELLED),
    ],
)
def test_older_spellings_are_mapped(raw, status):
    assert read_status(raw) is status


@pytest.mark.parametrize("raw", ["", "Moderation", "доставлено", "7", "\ud800"])
def test_any_other_word_is_unknown_and_not_final(raw):
    assert read_status(raw) is Status.UNKNOWN
    assert not is_final(Status.UNKNOWN, Channel.SMS)


@pytest.mark.parametrize("status", list(Status))
def test_what_is_final(status):
    assert is_final(status, Channel.VIBER) == (status in FINAL_FOR_BOTH)
    assert is_final(status, Channel.SMS) == (status in FINAL_FOR_BOTH | {Status.DELIVERED})


def test_only_delivered_and_read_have_arrived():
    assert {status for status in Status if status.arrived} == {Status.DELIVERED, Status.READ}
