"""Trying whether a gateway drops a repeat, and what is known of it: the user's side of trust."""

import threading
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

from smsbat_composer.delivery import proving
from smsbat_composer.delivery.trust import Trust, TrustBook, TrustCheck, TrustKey
from smsbat_composer.gateway.client import GatewayClient
from smsbat_composer.gateway.exchange import Endpoint
from smsbat_composer.workspace.database import connect
from smsbat_composer.workspace.settings import Account


class TrustDesk:
    """Opens the journal for each call, so any thread may ask."""

    def __init__(self, database: Path, open_client: Callable[[Account], GatewayClient]) -> None:
        self._database = database
        self._open_client = open_client

    def prove(
        self,
        account: Account,
        phone: str,
        sender: str | None = None,
        *,
        endpoint: Endpoint = Endpoint.SEND,
        longest: timedelta = timedelta(0),
        cancel: threading.Event | None = None,
        on_check: Callable[[TrustCheck], None] | None = None,
    ) -> TrustCheck:
        """Send the user's own number a test message twice under one sequence_id; gives the last check made.

        Repeats it again and again until it is `longest` old, for only so long lost answers are asked after.
        Blocks meanwhile; `cancel` ends the waiting. `phone_unusable`, `phone_stopped`, `sender_missing`:
        nothing was sent.
        """
        key = TrustKey(account.id, account.base_url, endpoint)
        with closing(connect(self._database)) as connection, closing(self._open_client(account)) as client:
            return proving.prove(
                connection,
                client,
                key,
                proving.compose_message(account, proving.own_number(connection, phone), sender),
                ages=proving.proof_ages(account.mode, longest),
                cancel=cancel,
                on_check=on_check,
            )

    def levels(self, account: Account) -> dict[Endpoint, Trust]:
        """How far the account's gateway is trusted to drop repeats, for each call that sends."""
        with closing(connect(self._database, readonly=True)) as connection:
            book = TrustBook(connection)
            return {
                endpoint: book.trust(TrustKey(account.id, account.base_url, endpoint))
                for endpoint in (Endpoint.SEND, Endpoint.SENDMULTI)
            }

    def history(self, account: Account) -> list[TrustCheck]:
        """Every check of the account's gateway, the newest first."""
        with closing(connect(self._database, readonly=True)) as connection:
            return TrustBook(connection).history(account.id, account.base_url)
