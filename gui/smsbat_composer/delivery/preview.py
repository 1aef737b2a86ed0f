"""What would be sent, before anything is planned: by the sending's own renderer, packing and pace."""

import json
from collections.abc import Collection, Iterator
from itertools import islice, repeat
from random import Random

from smsbat_composer.campaign.campaign_file import CampaignFile
from smsbat_composer.campaign.rendering import Renderer
from smsbat_composer.delivery.judgement import Judgement
from smsbat_composer.delivery.pace import Pace, PaceLimits
from smsbat_composer.delivery.packing import gather
from smsbat_composer.delivery.states import OutcomeClass
from smsbat_composer.gateway.payload import send_body
from smsbat_composer.recipients.list_file import RecipientList
from smsbat_composer.workspace.settings import Account

_Row = tuple[bytes, str]  # rendered content and phone


def preview_requests(
    campaign: CampaignFile,
    recipients: RecipientList,
    account: Account,
    left_out: Collection[int] = frozenset(),
) -> int:
    """The number of requests the campaign takes when every answer is clean; `left_out` are row numbers.

    Nothing is rendered where a request may hold as many texts as people: then only people count.
    """
    if account.items_per_request >= account.recipients_per_request:
        rows: Iterator[_Row] = repeat((b"", ""), recipients.counts().to_send - len(left_out))
    else:
        rows = _rendered(campaign, recipients, left_out)
    return sum(1 for _ in _requests(rows, account))


def first_items(
    campaign: CampaignFile, recipients: RecipientList, account: Account, count: int
) -> list[dict[str, object]]:
    """The first items, each a send body exactly as it would be sent, but for its sequence_id."""
    requests = _requests(_rendered(campaign, recipients), account)
    items = (item for request in requests for item in request.items())
    return [
        send_body(json.loads(content), phones, start_time=campaign.wire_start_time)
        for content, phones in islice(items, count)
    ]


def _rendered(
    campaign: CampaignFile, recipients: RecipientList, left_out: Collection[int] = frozenset()
) -> Iterator[_Row]:
    renderer = Renderer(campaign, recipients.columns)
    for row in recipients.to_send():
        if row.phone is not None and row.number not in left_out:
            yield renderer.render_content(row.cells).content_json, row.phone


def _requests(rows: Iterator[_Row], account: Account) -> Iterator[dict[bytes, list[str]]]:
    """Content -> phones of each request in turn, in good weather."""
    pace = Pace(PaceLimits.of(account), Random(0))  # noqa: S311 - good weather throws no dice
    clean = Judgement(OutcomeClass.ANSWERED, {})
    waiting: list[_Row] = []
    while True:
        waiting += islice(rows, pace.recipients - len(waiting))
        if not waiting:
            return
        request = gather(waiting, max_recipients=pace.recipients, max_items=pace.items)
        del waiting[: sum(map(len, request.values()))]
        yield request
        pace.observe(clean, reached=True, is_settled=True, epoch=pace.start(0), now=0)
