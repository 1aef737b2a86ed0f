"""Where the engines of a workspace's campaigns are set to work, watched and ended.

It imports what it works with when it is called: the first window asks who is at work, and must not wait.
"""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

from smsbat_composer.workspace.errors import UserError
from smsbat_composer.workspace.folders import Workspace
from smsbat_composer.workspace.settings import Account
from smsbat_composer.workspace.tokens import Token
from smsbat_composer.workspace.wakefulness import Wakefulness

if TYPE_CHECKING:
    from smsbat_composer.delivery.engine import Engine
    from smsbat_composer.delivery.events import Event
    from smsbat_composer.delivery.retention import LeaveNothing
    from smsbat_composer.delivery.tempo import Tempo
    from smsbat_composer.gateway.client import GatewayClient


class EngineRoom:
    """At most one engine for a campaign, and none once `close` was called.

    `tempo`: that of every engine; None leaves it to the accounts.
    """

    def __init__(self, workspace: Workspace, tempo: "Tempo | None") -> None:
        self._workspace = workspace
        self._tempo = tempo
        self.wakefulness = Wakefulness()
        self._lock = threading.Lock()
        self._engines: dict[str, Engine] = {}
        self._at_rest: set[str] = set()
        self._is_closed = False

    def start(
        self,
        campaign_id: str,
        account: Account,
        token: Token,
        connect: "Callable[[], GatewayClient]",
        publish: "Callable[[Event], None]",
        *,
        send: bool,
    ) -> "Engine":
        """Set a planned campaign to work; without `send` it is only tracked.

        `campaign_at_work` while it is, or is being stopped or deleted; `program_closing` after `close`.
        """
        from smsbat_composer.delivery.engine import Engine
        from smsbat_composer.delivery.journal import Journal
        from smsbat_composer.delivery.tempo import Tempo

        tempo, place = self._tempo or Tempo.of(account), self._workspace
        with self._lock:  # `close` must not miss an engine that is being made
            if self._is_closed:
                raise UserError("program_closing")
            if campaign_id in self._at_rest or self.at_work(campaign_id) is not None:
                raise UserError("campaign_at_work", campaign=campaign_id)
            engine = Engine(
                campaign_id,
                open_journal=partial(Journal, place.database, place.witness_folder, replays=tempo.replays),
                client=connect(),
                account=account,
                credential_id=token.credential_id,
                send=send,
                publish=partial(self._watch, publish),
                schedule=tempo.schedule,
                limits=tempo.limits,
            )
            self._engines[campaign_id] = engine
            engine.start()
        return engine

    def at_work(self, campaign_id: str) -> "Engine | None":
        """The campaign's engine while it is at work."""
        engine = self._engines.get(campaign_id)
        return engine if engine is not None and engine.is_alive() else None

    def stop(self, campaign_id: str) -> None:
        """End a sending that no engine is at work on: needs neither account nor token."""
        from smsbat_composer.delivery.stopping import stop_in_journal

        with self._kept_at_rest(campaign_id):
            stop_in_journal(self._workspace.database, self._workspace.witness_folder, campaign_id)

    def accept_refusals(self, campaign_id: str) -> None:
        """No share of refusals stops this campaign any more; it goes on once somebody resumes it."""
        from smsbat_composer.delivery.check_points import accept_refusals

        accept_refusals(self._workspace.database, campaign_id)

    def delete(self, campaign_id: str, leave_nothing: "LeaveNothing") -> None:
        """Take a campaign and its people out of the journal; `campaign_sending` while requests go out."""
        from smsbat_composer.delivery.deletion import delete_from_journal

        with self._kept_at_rest(campaign_id):
            engine, place = self.at_work(campaign_id), self._workspace
            delete_from_journal(place.database, place.witness_folder, campaign_id, engine, leave_nothing)

    @contextmanager
    def _kept_at_rest(self, campaign_id: str) -> Iterator[None]:
        """Nobody sets the campaign to work meanwhile; the others are not held up."""
        with self._lock:
            if campaign_id in self._at_rest:
                raise UserError("campaign_at_work", campaign=campaign_id)
            self._at_rest.add(campaign_id)
        try:
            yield
        finally:
            with self._lock:
                self._at_rest.discard(campaign_id)

    def tell_settled(self, campaign_id: str) -> None:
        """The user has settled doubts of the campaign: its engine, if any, looks at the journal again."""
        if (engine := self.at_work(campaign_id)) is not None:
            engine.look_again()

    def close(self) -> None:
        """Let requests in flight land and end every engine. Blocks meanwhile."""
        with self._lock:
            self._is_closed = True
        for engine in self._engines.values():
            engine.close()
        for engine in self._engines.values():
            engine.join()

    def _watch(self, publish: "Callable[[Event], None]", event: "Event") -> None:
        """The computer stays awake while requests go out; then the event goes on to its watcher."""
        self.wakefulness.ask(event.campaign_id, awake=event.is_sending)
        publish(event)
