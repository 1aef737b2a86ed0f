"""`python tests/benchmarks/count_cost.py [--rows N]`: what a campaign costs, beside rendering its rows once.

Parts, cost and problems of every row, as Review counts them, against making each row's message and no more.
Above the limit the exit code is 1.
"""

from __future__ import annotations

import argparse
import sys
import threading
import time
from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import partial
from pathlib import Path

from pairs import Work, compare

ROOT = Path(__file__).resolve().parents[2]
sys.path += [str(ROOT / "packaging"), str(ROOT / "gui")]

LIMIT = 3.0
CANCEL_LIMIT = 0.1  # s
RUNS = 3  # of each, by turns
SMS_TEXTS = {
    "Latin SMS": "{Промокод}: -30% on all until Sunday, Zatyshok. More at https://zatyshok.example/{Промокод}",
    "Unicode SMS": "{Ім’я}, ваш промокод {Промокод} діє до неділі в усіх крамницях міста {Місто}",
}


def main() -> int:
    """Measure, print the ratios, and tell by the exit code whether all limits hold."""
    import environment  # noqa: PLC0415 - found through the line above; a spawned child has no need of it

    environment.enter(Path(__file__), environment.DEVELOP, {})
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=1_000_000)
    from import_list import make_rows  # noqa: PLC0415 - the neighbour's customers

    rows = list(enumerate(make_rows(parser.parse_args().rows), start=2))
    within = [cancel_at_once(rows)]
    for name, sms_text in SMS_TEXTS.items():
        render, count = make_work(sms_text, rows)
        within.append(
            compare(
                name,
                Work("rendered", render),
                Work("counted", partial(count, None)),
                limit=LIMIT,
                runs=RUNS,
            )
        )
    return 0 if all(within) else 1


def cancel_at_once(rows: Sequence[tuple[int, list[str]]]) -> bool:
    """Whether a count that is under way ends soon after it is cancelled."""
    from smsbat_composer.campaign.estimate import Cancelled  # noqa: PLC0415 - only once the packages are there

    _render, count = make_work(SMS_TEXTS["Unicode SMS"], rows)
    cancel, cancelled_at = threading.Event(), 0.0

    def stop() -> None:
        nonlocal cancelled_at
        cancelled_at = time.perf_counter()
        cancel.set()

    timer = threading.Timer(0.2, stop)
    timer.start()
    try:
        count(cancel)
    except Cancelled:
        seconds = time.perf_counter() - cancelled_at
        sys.stdout.write(f"cancelled in {seconds * 1000:.1f} ms (limit {CANCEL_LIMIT * 1000:.0f})\n")
        return seconds <= CANCEL_LIMIT
    finally:
        timer.join()
    sys.stdout.write("over before it was cancelled\n")
    return True


def make_work(
    sms_text: str, rows: Sequence[tuple[int, list[str]]]
) -> tuple[Callable[[], None], Callable[[threading.Event | None], object]]:
    """What renders every row, and what counts them."""
    from import_list import HEADER  # noqa: PLC0415 - the neighbour's customers

    from smsbat_composer.campaign.campaign_file import CampaignFile  # noqa: PLC0415 - likewise
    from smsbat_composer.campaign.estimate import estimate  # noqa: PLC0415 - likewise
    from smsbat_composer.campaign.rendering import Renderer  # noqa: PLC0415 - likewise
    from smsbat_composer.gateway.payload import MessageContent, SmsContent, ViberContent  # noqa: PLC0415
    from smsbat_composer.workspace.settings import Prices  # noqa: PLC0415 - likewise

    viber = ViberContent(sender="ZATYSHOK", text="{Ім’я}, ваш код {Промокод} чекає: {Місто}", ttl=3600)
    message = MessageContent(viber=viber, sms=SmsContent(sender="Zatyshok", text=sms_text))
    campaign = CampaignFile(name="Benchmark", message=message)
    prices = Prices(viber=Decimal("0.62"), sms_part=Decimal("0.94"))

    def render() -> None:
        renderer = Renderer(campaign, HEADER)
        for _row, cells in rows:
            renderer.render_content(cells)

    return render, lambda cancel: estimate(campaign, HEADER, rows, prices, cancel=cancel)


if __name__ == "__main__":
    sys.exit(main())
