"""`prove`: whether the gateway drops a repeat, tried on the user's own number."""

import sys
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from smsbat_composer.cli.exit_codes import ExitCode
from smsbat_composer.cli.session import Session
from smsbat_composer.delivery.trust import Trust, TrustCheck, TrustLevel
from smsbat_composer.gateway.exchange import Endpoint
from smsbat_composer.sentences.trust import age_word, replay_sentence, trust_sentence, trust_word
from smsbat_composer.words import tr
from smsbat_composer.workspace.errors import UserError
from smsbat_composer.workspace.settings import Mode

ENDPOINTS = {"send": Endpoint.SEND, "sendmulti": Endpoint.SENDMULTI}
_TYPED_DIGITS = 4


@dataclass(frozen=True)
class _Proof:
    """What this run found, and what is known of the gateway after it."""

    checks: tuple[TrustCheck, ...]
    trust: Trust

    @property
    def level(self) -> TrustLevel:
        """What a script wants to know; trust that was lost once outweighs any proof."""
        if self.trust.level is TrustLevel.DISPROVED:
            return TrustLevel.DISPROVED
        is_proven = any(check.verdict is TrustLevel.PROVEN for check in self.checks)
        return TrustLevel.PROVEN if is_proven else TrustLevel.UNPROVEN


_EXIT_CODES = {
    TrustLevel.PROVEN: ExitCode.DONE,
    TrustLevel.DISPROVED: ExitCode.SOME_FAILED,
    TrustLevel.UNPROVEN: ExitCode.STANDS_STILL,
}


def prove(session: Session) -> ExitCode:
    """Ask, send one message twice under one sequence_id, and tell what the gateway did."""
    arguments, composer, console = session.arguments, session.composer, session.console
    account, endpoint = session.account, ENDPOINTS[arguments.endpoint]
    _ask(session)
    checks: list[TrustCheck] = []

    def tell(check: TrustCheck) -> None:
        checks.append(check)
        what = replay_sentence(check.answer)
        if check.answer.has_replay:
            console.say(tr("Asked again after {age}: {what}.", age=age_word(check.age), what=what))
        else:
            console.say(tr("The gateway: {what}.", what=what))

    composer.trust.prove(
        account,
        arguments.phone,
        arguments.sender,
        endpoint=endpoint,
        longest=timedelta(minutes=arguments.minutes),
        on_check=tell,
    )
    proof = _Proof(tuple(checks), composer.trust.levels(account)[endpoint])
    console.result(
        _plain(proof, arguments.endpoint),
        lambda out: out.print(
            f"{trust_word(proof.trust.level)}. {trust_sentence(proof.trust)}", markup=False, soft_wrap=True
        ),
    )
    return _EXIT_CODES[proof.level]


def _ask(session: Session) -> None:
    """Consent: the last digits of the number are typed, unless nothing can reach anybody."""
    if session.account.mode is Mode.PRACTICE or session.arguments.yes:
        return
    if not sys.stdin.isatty():
        raise UserError("confirmation_missing")
    session.console.messages.print(
        tr(
            "This sends one test message to {phone} as two requests, so one or two may come. "
            "Type the last {n} digits of the number to go on: ",
            phone=session.arguments.phone,
            n=_TYPED_DIGITS,
        ),
        end="",
        markup=False,
    )
    digits = "".join(filter(str.isdecimal, session.arguments.phone))
    if input().strip() != digits[-_TYPED_DIGITS:]:
        raise UserError("confirmation_wrong")


def _plain(proof: _Proof, endpoint: str) -> dict[str, Any]:
    return {
        "verdict": proof.level.value,
        "endpoint": endpoint,
        "checks": [
            {
                "age_seconds": check.age.total_seconds(),
                "answer": check.answer.value,
                "verdict": check.verdict.value,
                "http_status": check.http_status,
                "response_code": check.code,
            }
            for check in proof.checks
        ],
        "trust": {"level": proof.trust.level.value, "age_seconds": proof.trust.age.total_seconds()},
    }
