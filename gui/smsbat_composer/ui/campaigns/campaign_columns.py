"""The columns of the list of campaigns, as data."""

from datetime import datetime

from smsbat_composer.campaign.kyiv_time import by_kyiv
from smsbat_composer.delivery.states import CampaignState
from smsbat_composer.sentences.channels import channels_word
from smsbat_composer.sentences.pauses import quiet_title
from smsbat_composer.ui.campaign_states import state_look
from smsbat_composer.ui.campaigns.listed_campaign import AT_WORK, Composed, ListedCampaign
from smsbat_composer.ui.components.cell_roles import Under
from smsbat_composer.ui.components.mini_bar import BarPart, MiniBar
from smsbat_composer.ui.components.mode_badge import MODE_ICONS, mode_words
from smsbat_composer.ui.components.paged_model import Align, Column
from smsbat_composer.ui.components.status_look import StatusLook
from smsbat_composer.ui.theme import Tone
from smsbat_composer.words import tr
from smsbat_composer.words.formats import clock, day, money, number, percent
from smsbat_composer.workspace.settings import Mode

_NOTHING = "—"
_MODE_TONES = {Mode.PRACTICE: Tone.PRACTICE, Mode.LIVE: Tone.LIVE}


def campaign_columns() -> list[Column[ListedCampaign]]:
    """State, name, recipients, share reached, channels, cost, date, and what else can be done."""
    return [
        Column("state", tr("State"), _state, 176, look=_look, under=_progress, sortable=True),
        Column("name", tr("Name"), _name, 235, under=_mode, sortable=True, stretch=True),
        Column("recipients", tr("Recipients"), _recipients, 100, Align.RIGHT, sortable=True),
        Column("reached", tr("Delivered"), lambda _row: _NOTHING, 124, bar=_reached),
        Column("channels", tr("Channels, %"), lambda _row: _NOTHING, 116, bar=_channels),
        Column("cost", tr("Cost"), _cost, 118, Align.RIGHT, under=_so_far, sortable=True),
        Column("date", tr("Date"), _date, 124, sortable=True),
        Column("more", "", lambda _row: tr("More actions"), 48),
    ]


def _state(row: ListedCampaign) -> str:
    return _look(row).word


def _look(row: ListedCampaign) -> StatusLook:
    return state_look(row.state)


def _name(row: ListedCampaign) -> str:
    return row.name or tr("Untitled")


def _progress(row: ListedCampaign) -> Under | None:
    tally = row.tally
    if row.composed is not None:
        return Under(_composed_words(row.composed, has_people=bool(row.recipients)))
    if tally is None or not tally.to_send:
        return None
    if doubts := tally.needs_attention + tally.unknown:
        return Under(tr("{n} recipients in doubt", n=doubts))
    if row.quiet_until is not None:
        return Under(quiet_title(row.quiet_until))
    if tally.not_sent_yet:
        return Under(tr("{share} handed over", share=percent(1 - tally.not_sent_yet / tally.to_send, 0)))
    return None


def _composed_words(composed: Composed, *, has_people: bool) -> str:
    """How far a draft is; the last two of its four steps are those of the sending."""
    if not composed.is_begun:
        return tr("only recipients") if has_people else tr("nothing yet")
    if composed.errors:
        return tr("{n} problems", n=composed.errors, comment="of a draft")
    return tr("2 steps of 4") if has_people else tr("only a message")


def _mode(row: ListedCampaign) -> Under:
    look = StatusLook(MODE_ICONS[row.mode], mode_words(row.mode), _MODE_TONES[row.mode]) if row.mode else None
    words = channels_word(row.channels)
    return Under(words, look)


def _recipients(row: ListedCampaign) -> str:
    return _NOTHING if row.recipients is None else number(row.recipients)


def _reached(row: ListedCampaign) -> MiniBar | None:
    share = row.share_reached
    return None if share is None else MiniBar((BarPart(share, Tone.DELIVERED),), figure=percent(share))


def _channels(row: ListedCampaign) -> MiniBar | None:
    by_sms = row.share_by_sms
    if by_sms is None:
        return None
    sms = round(by_sms * 100)
    parts = (BarPart(1 - by_sms, Tone.READ), BarPart(by_sms, Tone.SMS))
    return MiniBar(
        tuple(part for part in parts if part.share),
        left=f"Viber {100 - sms}" if sms < 100 else f"SMS {sms}",
        right=f"SMS {sms}" if 0 < sms < 100 else "",
    )


def _cost(row: ListedCampaign) -> str:
    return _NOTHING if row.price is None else money(row.price, row.currency)


def _so_far(row: ListedCampaign) -> Under | None:
    is_at_work = row.state in AT_WORK or row.state is CampaignState.NEEDS_ATTENTION
    return Under(tr("so far", comment="cost")) if row.price is not None and is_at_work else None


def _date(row: ListedCampaign) -> str:
    if row.state is CampaignState.SCHEDULED and row.starts is not None:
        return f"{by_kyiv(row.starts):%d.%m, %H:%M}"
    local = row.changed.astimezone()
    is_today = local.date() == datetime.now(local.tzinfo).date()
    if row.mode is None:
        return tr("changed {when}", when=clock(local) if is_today else day(local))
    return tr("today at {time}", time=clock(local)) if is_today else day(local)
