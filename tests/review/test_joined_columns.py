"""Columns that only their letters join: said where the message uses them, before it goes out."""

from pathlib import Path

from smsbat_composer.campaign.campaign_file import CampaignFile
from smsbat_composer.campaign.problems import ProblemCode
from smsbat_composer.composer import Composer
from smsbat_composer.gateway.payload import MessageContent, SmsContent
from smsbat_composer.recipients.list_making import make_list
from smsbat_composer.recipients.source import Source
from smsbat_composer.review import review_campaign
from smsbat_composer.workspace.folders import Workspace


def test_columns_of_files_without_titles_are_warned_of(tmp_path: Path) -> None:
    composer = Composer(Workspace(tmp_path / "workspace"))

    def warnings(text: str, *sheets: str) -> list[tuple[str, object]]:
        paths = [tmp_path / f"{place}.csv" for place in range(len(sheets))]
        for path, sheet in zip(paths, sheets, strict=True):
            path.write_text(sheet, encoding="utf-8")
        target = tmp_path / "list.sqlite"
        target.unlink(missing_ok=True)
        make_list([Source(path) for path in paths], target)
        message = MessageContent(sms=SmsContent(sender="Zatyshok", text=text))
        review = review_campaign(
            CampaignFile(name="Autumn", message=message),
            target,
            composer.settings.prices,
            composer.account,
            journal=composer.workspace.database,
        )
        codes = {ProblemCode.COLUMN_WITHOUT_TITLES, ProblemCode.UNKNOWN_PLACEHOLDER}
        return [(one.code, one.values.get("column")) for one in review.problems if one.code in codes]

    first, second = "0671111111;Olena;A1\n0671111112;Taras;A2\n", "0671111113;B3;Ivan\n0671111114;B4;Nina\n"
    said = (ProblemCode.COLUMN_WITHOUT_TITLES, "B")
    assert warnings("{B}, hello", first, second) == [said]
    assert warnings("Hello", first, second) == []
    assert warnings("{B}, hello", first) == []
    assert warnings("{B}, hello", first, "phone;B\n" + "0671111113;Ivan\n") == []
    composer.close()
