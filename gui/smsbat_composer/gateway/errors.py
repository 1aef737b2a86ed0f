# ruff: noqa: N818 - the names say what happened, as the docstring's tree reads
"""What may go wrong with a question to the gateway (status, details, a check); a sending is judged instead.

UserError
└── GatewayError        host
    ├── NotReached      reason, cause     no connection, nothing left this computer
    ├── NoAnswer        reason, cause     the question left, the answer was lost or late
    ├── BadAnswer       http_status       something answered, but not as this gateway does
    ├── Busy            retry_after       too many questions: ask again later
    └── Refused         response_code, name, http_status     the gateway said no
"""

from smsbat_composer.gateway.codes import CodeClass, classify
from smsbat_composer.workspace.errors import UserError


class GatewayError(UserError):
    """The gateway gave no usable answer; the code of each subclass names its sentence."""


class NotReached(GatewayError):
    """No connection could be made. `cause` tells a wrong name (gaierror) from a bad certificate."""

    def __init__(self, host: str, reason: str, cause: str | None) -> None:
        super().__init__("gateway_not_reached", host=host, reason=reason, cause=cause)


class NoAnswer(GatewayError):
    """The question left and nothing whole came back in time."""

    def __init__(self, host: str, reason: str, cause: str | None) -> None:
        super().__init__("gateway_no_answer", host=host, reason=reason, cause=cause)


class BadAnswer(GatewayError):
    """An answer that is not this gateway's: HTTP trouble, a web page, broken or endless JSON."""

    def __init__(self, host: str, http_status: int | None) -> None:
        super().__init__("gateway_bad_answer", host=host, http_status=http_status)


class Busy(GatewayError):
    """The rate limit was met; `retry_after` in seconds when the gateway named a time."""

    def __init__(self, host: str, retry_after: float | None) -> None:
        super().__init__("gateway_busy", host=host, retry_after=retry_after)
        self.retry_after = retry_after


class Refused(GatewayError):
    """The gateway refused the question: by its own code, or by HTTP when `response_code` is None."""

    def __init__(self, host: str, response_code: int | None, name: str | None, http_status: int) -> None:
        super().__init__(
            "gateway_refused", host=host, response_code=response_code, name=name, http_status=http_status
        )
        self.response_code = response_code
        self.name = name
        self.http_status = http_status

    @property
    def is_about_account(self) -> bool:
        """The token, the balance or the account's rights are at fault, not this question."""
        if self.response_code is None:
            return self.http_status in {401, 402, 403}
        return classify(self.response_code, inside_recipient=False) is CodeClass.ACCOUNT
