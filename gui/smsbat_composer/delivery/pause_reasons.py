"""Which trouble of the account a code or an HTTP status names."""

from smsbat_composer.delivery.states import PauseCode, PauseReason

_OF_CODE = {
    103: PauseCode.TOKEN_REFUSED,
    105: PauseCode.TOKEN_REFUSED,
    106: PauseCode.ACCOUNT_INACTIVE,
    203: PauseCode.BALANCE_EMPTY,
    301: PauseCode.TOKEN_REFUSED,
    400: PauseCode.SENDER_REFUSED,
    401: PauseCode.SENDER_REFUSED,
}
_OF_STATUS = {
    401: PauseCode.TOKEN_REFUSED,
    402: PauseCode.BALANCE_EMPTY,
    403: PauseCode.TOKEN_REFUSED,
}


def pause_for_account(response_code: int | None, name: str | None) -> PauseReason:
    """Why sending stands still after a response code of class account."""
    return PauseReason(_OF_CODE.get(response_code or 0, PauseCode.ACCOUNT_REFUSED), response_code, name)


def pause_for_status(http_status: int | None) -> PauseReason:
    """Why sending stands still after an HTTP status of the refused kind."""
    code = _OF_STATUS.get(http_status or 0, PauseCode.REQUEST_REFUSED)
    return PauseReason(code, http_status=http_status)
