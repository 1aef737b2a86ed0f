import pytest

from gateway.loopback import LoopbackServer, answering
from smsbat_composer.gateway.client import GatewayClient
from smsbat_composer.gateway.exchange import Endpoint
from smsbat_composer.gateway.redaction import without_token

TOKEN = "abc/def+ghi0123=="


@pytest.mark.parametrize(
    "form", [TOKEN, TOKEN.replace("/", "\\/"), "abc%2Fdef%2Bghi0123%3D%3D"], ids=["plain", "JSON", "URL"]
)
def test_the_own_token_is_blotted_out_and_nothing_else(form: str) -> None:
    assert without_token(f"a {form} b {form}".encode(), TOKEN) == b"a *** b ***"


def test_a_word_that_may_stand_there_by_itself_stays() -> None:
    assert without_token(b"the token", "token") == b"the token"


def test_an_answer_that_gives_the_token_back_arrives_without_it(server: LoopbackServer) -> None:
    server.behaviour = answering({"response_code": 301, "response_status": f"INVALID {TOKEN}"})
    client = GatewayClient(server.url, TOKEN)
    exchange = client.transmit(Endpoint.SEND, b"{}")
    client.close()
    assert exchange.json == {"response_code": 301, "response_status": "INVALID ***"}
    assert TOKEN.encode() not in (exchange.body or b"")
