"""`python tests/benchmarks/send_campaign.py [--recipients N] [--most N]`: sending, beside a bare loop.

Everybody gets another text, 100 items a request and four requests at a time, to a practice gateway on this
computer that answers as fast as it can. Beside it a bare httpx loop posts the very same bodies, prepared
before its clock starts, as many at a time, to a gateway of the same kind.

The bare loop that the limit is for opens a connection for each request, as the program must while the
gateway is unproven; the loop with connections kept alive is told for comparison, and so is the way with the
plan (every text rendered and written down) included. The pairs go by turns, the large campaign between them,
and medians are compared, for a ratio hardly depends on the machine. The costs are told twice, by the clock
and by the processor time of the sending process: another program at work disturbs the first. The ratio wants
two idle cores, one for the gateway and one for the program: a bare loop needs little more than the gateway's.
Outside a limit the exit code is 1.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from campaign_runs import CampaignCost

ROOT = Path(__file__).resolve().parents[2]
sys.path += [str(ROOT / "packaging"), str(ROOT / "gui")]

LEAST_THROUGHPUT = 0.5  # of the bare loop's
MOST_GROWTH = 1.3
MOST_MEMORY = 600  # MiB


@dataclass(frozen=True)
class Line:
    """One line of the table; without a verdict it is there for comparison."""

    what: str
    value: str
    limit: str = ""
    is_within: bool | None = None


@dataclass(frozen=True)
class Pair:
    """A campaign, and the seconds of both bare loops with its bodies."""

    campaign: CampaignCost
    bare: float
    bare_kept_alive: float


def main() -> int:
    """Measure, print the table, and tell by the exit code whether every limit holds."""
    import environment  # noqa: PLC0415 - found through the line above; a spawned child has no need of it

    environment.enter(Path(__file__), environment.DEVELOP, {})
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--recipients", type=int, default=10_000)
    parser.add_argument("--most", type=int, default=1_000_000)
    parser.add_argument("--pairs", type=int, default=5)
    chosen = parser.parse_args()
    pairs: list[Pair] = []
    with tempfile.TemporaryDirectory(prefix="send-campaign-") as name:
        folder = Path(name)
        for number in range(chosen.pairs):
            if number == chosen.pairs // 2:
                large = measure_campaign(folder / "large", chosen.most)
            pairs.append(measure_pair(folder / f"pair-{number}", chosen.recipients))
    lines = [*compare_throughput(pairs), *compare_costs([pair.campaign for pair in pairs], large)]
    for line in lines:
        verdict = {None: "", True: "PASS", False: "FAIL"}[line.is_within]
        sys.stdout.write(f"{line.what:<80} {line.value:>9}  {line.limit:<7} {verdict}".rstrip() + "\n")
    return 1 if any(line.is_within is False for line in lines) else 0


def measure_pair(folder: Path, recipients: int) -> Pair:
    """One campaign, and its bodies in both bare loops."""
    from campaign_runs import apart, post_bodies  # noqa: PLC0415 - only once the packages are there

    campaign = measure_campaign(folder, recipients)
    bare, kept_alive = (
        apart(post_bodies, folder / "journal.sqlite", folder / f"bare-{keep_alive}.jsonl", keep_alive)
        for keep_alive in (False, True)
    )
    return Pair(campaign, bare, kept_alive)


def measure_campaign(folder: Path, recipients: int) -> CampaignCost:
    """One campaign to so many people; says how it went."""
    from campaign_runs import apart, send_campaign, write_list  # noqa: PLC0415 - likewise

    source = folder.with_suffix(".csv")
    write_list(source, recipients)
    cost = apart(send_campaign, folder, source, recipients)
    sys.stdout.write(
        f"{recipients:,} recipients: plan {cost.planning:.2f} s, sending {cost.sending:.2f} s "
        f"({recipients / cost.sending:,.0f} a second)\n"
    )
    sys.stdout.flush()
    return cost


def compare_throughput(pairs: list[Pair]) -> list[Line]:
    """The program's messages a second as shares of the bare loops'."""
    share = statistics.median(pair.bare / pair.campaign.sending for pair in pairs)
    kept_alive = statistics.median(pair.bare_kept_alive / pair.campaign.sending for pair in pairs)
    with_plan = statistics.median(
        pair.bare / (pair.campaign.planning + pair.campaign.sending) for pair in pairs
    )
    return [
        Line(
            "throughput / bare loop, a connection per request",
            f"{share:.2f}",
            f">= {LEAST_THROUGHPUT}",
            share >= LEAST_THROUGHPUT,
        ),
        Line("  the same with the plan included", f"{with_plan:.2f}"),
        Line("throughput / bare loop, connections kept alive", f"{kept_alive:.2f}"),
    ]


def compare_costs(small: list[CampaignCost], large: CampaignCost) -> list[Line]:
    """What a message costs in the large campaign against the small ones, and the memory it took."""
    lines = []
    for name in ("sending", "planning", "sending_processor", "planning_processor"):
        usual = statistics.median(getattr(cost, name) / cost.recipients for cost in small)
        at_large = getattr(large, name) / large.recipients
        growth = at_large / usual
        what = name.replace("_processor", ", processor time")
        costs = f"{usual * 1e6:.0f} -> {at_large * 1e6:.0f} µs"
        lines.append(
            Line(
                f"cost a message at {large.recipients:,}, {what} ({costs})",
                f"{growth:.2f}",
                f"< {MOST_GROWTH}",
                growth < MOST_GROWTH,
            )
        )
    if large.memory is not None:
        lines.append(
            Line(
                f"memory of the sending process at {large.recipients:,}",
                f"{large.memory} MiB",
                f"< {MOST_MEMORY}",
                large.memory < MOST_MEMORY,
            )
        )
        lines.append(Line("  of its practice gateway", f"{large.gateway_memory} MiB"))
    return lines


if __name__ == "__main__":
    sys.exit(main())
