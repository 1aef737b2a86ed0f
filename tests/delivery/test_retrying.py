"""Who can be reached by a second campaign: every code and every status has its answer."""

import pytest

from smsbat_composer.delivery.retrying import can_succeed
from smsbat_composer.delivery.states import DisplayGroup
from smsbat_composer.delivery.tally import Reason
from smsbat_composer.gateway.codes import RESPONSE_CODES, CodeClass
from smsbat_composer.gateway.statuses import Status

PASSING_CODES = {
    *(103, 105, 106, 203, 301, 400, 401, 421, 426),  # the account is mended
    *(104, 200, 201, 202, 204, 205, 206, 300, 302, 303, 304, 306),  # so is the message
    *(402, 403, 405, 408, 409, 410, 411, 412, 413, 415, 416, 417, 418, 419, 420, 423, 502, 505, 506),
    *(503, 504),  # surely not sent, through nobody's fault
}


RETRIED = {DisplayGroup.REFUSED, DisplayGroup.NOT_DELIVERED}


@pytest.mark.parametrize("code", RESPONSE_CODES)
def test_every_code_says_whether_its_people_can_be_reached_later(code: int) -> None:
    reason = Reason(DisplayGroup.REFUSED, code, RESPONSE_CODES[code].name)
    assert can_succeed(reason) is (code in PASSING_CODES)


def test_a_code_nobody_knows_is_the_persons_own() -> None:
    assert not can_succeed(Reason(DisplayGroup.REFUSED, 4711, "NEW_CODE"))
    assert not can_succeed(Reason(DisplayGroup.REFUSED, 0, "blocked"))  # by the provider's report


@pytest.mark.parametrize("channel", ["viber", "sms"])
@pytest.mark.parametrize("status", Status)
def test_every_status_says_so_too(status: Status, channel: str) -> None:
    reason = Reason(DisplayGroup.NOT_DELIVERED, status=status, channel=channel)
    assert can_succeed(reason) is (status in {Status.EXPIRED, Status.FAILED})


@pytest.mark.parametrize("word", ["SRVC_NOT_VIBER_USER", "SRVC_USER_BLOCKED", "SRVC_NO_SUITABLE_DEVICE"])
def test_whom_viber_cannot_reach_it_cannot_reach_tomorrow(word: str) -> None:
    assert not can_succeed(Reason.of(DisplayGroup.NOT_DELIVERED, 0, "", word, Status.EXPIRED, "viber"))
    assert can_succeed(Reason.of(DisplayGroup.NOT_DELIVERED, 0, "", word, Status.EXPIRED, "sms"))


@pytest.mark.parametrize(
    "group", sorted(set(DisplayGroup) - {DisplayGroup.REFUSED, DisplayGroup.NOT_DELIVERED})
)
@pytest.mark.parametrize("code", [0, 503, 999])
def test_nobody_else_is_ever_retried_least_of_all_people_in_doubt(group: DisplayGroup, code: int) -> None:
    assert not can_succeed(Reason(group, code, status=Status.EXPIRED))


def test_what_may_exist_at_the_gateway_is_never_retried() -> None:
    doubtful = [code for code, known in RESPONSE_CODES.items() if known.code_class is CodeClass.UNKNOWN]
    assert doubtful
    assert not any(can_succeed(Reason(DisplayGroup.REFUSED, code)) for code in doubtful)
