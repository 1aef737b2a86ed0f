"""An engine that the composer starts, and the token it goes under."""

from dataclasses import replace

from delivery.desk import ACCOUNT
from delivery.office import Office
from delivery.watching import Watcher
from smsbat_composer.composer import Composer
from smsbat_composer.workspace.folders import Workspace
from smsbat_composer.workspace.tokens import Token, TokenStore


class RestlessTokens(TokenStore):
    """A keyring into which another token is entered after every look."""

    looks = 0

    def read(self, account_id: str) -> Token:
        self.looks += 1
        return Token(f"secret-{self.looks}", f"{account_id}-{self.looks}")


def test_an_engine_sends_under_the_token_whose_id_it_writes_down(office: Office) -> None:
    account = replace(ACCOUNT, base_url=office.gateway.url)
    campaign_id = office.desk.plan(5, account=account)
    composer = Composer(Workspace(office.desk.folder), tokens=RestlessTokens())
    watcher = Watcher()
    engine = composer.start(campaign_id, account, watcher)
    office.gateway.server.wait_for_requests(1)
    engine.close()
    engine.join()
    composer.close()
    ((credential,),) = office.desk.query("SELECT DISTINCT credential_id FROM attempt")
    number = str(credential).removeprefix(f"{account.id}-")
    assert office.gateway.server.requests[0].headers["authorization"] == f"Bearer secret-{number}"
