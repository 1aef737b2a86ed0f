"""This computer: its folders, the database, reports, practice, and orders that make no sense now."""

from collections.abc import Mapping

from smsbat_composer.delivery.plan import PlanFault
from smsbat_composer.delivery.report.faults import ReportFault
from smsbat_composer.sentences.facts import Sentence
from smsbat_composer.sentences.problems import problem_sentence
from smsbat_composer.words import tr

PROGRAM_SENTENCES: Mapping[str, Sentence] = {
    # The workspace
    "workspace_unwritable": lambda facts: (
        tr(
            "The program cannot keep its data in “{folder}”. Check that you may write there.",
            folder=facts.text("folder"),
        )
        + facts.system_reason()
    ),
    "settings_unreadable": lambda facts: tr(
        "The settings in “{path}” cannot be read: {place}. "
        "Correct the file, or move it away to start afresh.",
        path=facts.text("path"),
        place=facts.text("place"),
    ),
    "database_unusable": lambda facts: tr(
        "The journal “{path}” cannot be opened safely, so nothing can be sent. "
        "Check the disk, and keep the program’s data out of network folders.",
        path=facts.text("path"),
    ),
    "database_newer": lambda _: tr(
        "The journal was written by a newer version of the program. Update the program."
    ),
    "journal_unwritable": lambda _: tr(
        "The journal cannot be written, so nothing more is sent. Free some space on the disk and resume."
    ),
    # Campaigns
    "campaign_unknown": lambda facts: tr(
        "There is no campaign “{campaign}”. Look for its number in the list of campaigns.",
        campaign=facts.text("campaign"),
    ),
    "nobody_to_reuse": lambda _: tr(
        "There is nobody to make a campaign of: people in doubt, and those to whom this campaign may still "
        "send, are left alone."
    ),
    "diagnostics_unwritable": lambda facts: (
        tr("The diagnostics could not be saved to “{path}”. Choose another folder.", path=facts.text("path"))
        + facts.system_reason()
    ),
    "campaign_at_work": lambda _: tr(
        "Another window or terminal is sending this campaign. Pause or stop it there."
    ),
    "campaign_busy": lambda _: tr(
        "The campaign is being prepared, or people are being erased from it: try again in a moment."
    ),
    "campaign_sending": lambda facts: tr(
        "“{campaign}” is being sent. Pause or stop it first.", campaign=facts.text("campaign")
    ),
    "template_name_taken": lambda facts: tr(
        "Another template is called “{name}”. Choose another name.", name=facts.text("name")
    ),
    "campaign_not_over": lambda facts: tr(
        "“{campaign}” still needs its contacts: it is being sent or tracked, or has people in doubt.",
        campaign=facts.text("campaign"),
    ),
    "contacts_removed": lambda _: tr(
        "The contacts of this campaign have been removed, as Settings ask: nobody is left to make a list of."
    ),
    "draft_not_removed": lambda facts: tr(
        "Not all of its files could be removed. Close what has them open and delete it again: “{folder}”.",
        folder=facts.text("folder"),
    ),
    "account_differs": lambda facts: tr(
        "This campaign was made for the account “{account}” and goes on under it alone. Nothing was sent.",
        account=facts.text("account"),
    ),
    "campaign_not_sendable": lambda _: tr(
        "The campaign was not sent: correct the errors above. Nothing left this computer."
    ),
    "already_sent": lambda facts: tr(
        "Nothing was sent: {n} of {all} people got, or are about to get, the same text. "
        "Say --already-sent leave-out to pass them over, or --already-sent send-again to send it again; "
        "a campaign that stands still goes on by resume.",
        n=facts.whole("people"),
        all=facts.figure("to_send"),
    ),
    "confirmation_missing": lambda _: tr(
        "Nothing was sent: there is nobody to confirm it. Add --yes if you are sure."
    ),
    "confirmation_wrong": lambda _: tr("Nothing was sent: the number you typed is another one."),
    "phone_unusable": lambda _: tr("This is no number of a mobile phone. Nothing was sent."),
    "stop_phone_unusable": lambda _: tr(
        "This is no number of a mobile phone. It looks like this: +380 50 000 12 34"
    ),
    "stop_known": lambda _: tr("This phone is on the stop list already."),
    "phone_stopped": lambda _: tr("This number is on the stop list, which always wins. Nothing was sent."),
    "sender_missing": lambda _: tr(
        "The account has no sender. Name one, or add it in Settings. Nothing was sent."
    ),
    "proof_cancelled": lambda _: tr(
        "The check was cancelled before it showed anything. One test message may have come."
    ),
    "engine_left": lambda _: tr(
        "The campaign stopped before it told anything. Resume it; the program’s log tells more."
    ),
    "program_closing": lambda _: tr("The program is closing. Nothing was sent; the campaign waits for you."),
    PlanFault.CAMPAIGN_HAS_ERRORS: lambda facts: (
        tr("Nothing was sent.") + " " + " ".join(map(problem_sentence, facts.problems("problems")))
    ).strip(),
    PlanFault.NOTHING_TO_SEND: lambda _: tr(
        "There is nobody to send to: every row is a duplicate, invalid or on the stop list."
    ),
    PlanFault.ALREADY_PLANNED: lambda _: tr(
        "This campaign was sent or is being sent already. To send it again, make a copy."
    ),
    PlanFault.SENT_BEFORE: lambda _: tr(
        "Messages of this campaign were sent, and the journal does not know them: it was restored from a "
        "backup, perhaps. Planning it anew would send them again. Make a copy to send it to other people."
    ),
    PlanFault.TEXT_SENT_BEFORE: lambda facts: tr(
        "Nothing was sent: {n} people got, or are about to get, the same text within {days} days. "
        "Leave them out, or send to them again on purpose.",
        n=facts.whole("people"),
        days=facts.figure("days"),
    ),
    PlanFault.EVERYBODY_GOT_IT: lambda facts: tr(
        "Nothing was sent: everybody on the list got, or is about to get, the same text within {days} days.",
        days=facts.figure("days"),
    ),
    PlanFault.LIST_CHANGED: lambda _: tr(
        "Nothing was sent: the list changed after it was reviewed. Look at the review once more, then send."
    ),
    PlanFault.CANCELLED: lambda _: tr("Preparing was cancelled. Nothing was sent."),
    "repeat_not_paused": lambda _: tr(
        "Nobody was sent to again: pause the sending first. A stopped campaign sends nothing any more."
    ),
    "report_time_missing": lambda facts: tr(
        "The provider’s report has no column with the time of sending. It has: {columns}.",
        columns=facts.names("columns"),
    ),
    "report_status_missing": lambda facts: tr(
        "The provider’s report has no column with the status. It has: {columns}.",
        columns=facts.names("columns"),
    ),
    # Reports
    ReportFault.FORMAT_UNKNOWN: lambda facts: tr(
        "A report can be XLSX or CSV, not “{suffix}”. Give the file another ending.",
        suffix=facts.text("suffix"),
    ),
    ReportFault.UNWRITABLE: lambda facts: (
        tr(
            "The report could not be saved to “{path}”. Close the file if it is open in Excel, "
            "or choose another folder.",
            path=facts.text("path"),
        )
        + facts.system_reason()
    ),
    ReportFault.TOO_MANY_ROWS: lambda facts: tr(
        "A workbook takes {limit} rows at most. Save the report as CSV.", limit=facts.figure("limit")
    ),
    ReportFault.PDF_IN_WINDOW: lambda _: tr(
        "A PDF is printed from the window: open the campaign there and save its report. "
        "Here a report can be XLSX or CSV."
    ),
    ReportFault.CRASHED: lambda facts: (
        tr("The report could not be written. Save it as CSV, or to another folder.") + facts.system_reason()
    ),
    ReportFault.CANCELLED: lambda _: tr("The report was cancelled. What was saved before is as it was."),
    # Practice
    "practice_not_started": lambda _: tr(
        "The practice gateway did not start. Restart the program and try again."
    ),
    "practice_port_taken": lambda facts: tr(
        "Port {port} is taken by another program. Choose another one.", port=facts.text("port")
    ),
    "scenario_unreadable": lambda facts: tr(
        "The scenario “{path}” cannot be opened. Check its name and folder.", path=facts.text("path")
    ),
    "scenario_invalid": lambda facts: tr(
        "The scenario “{path}” has an error at “{place}”: {why}.",
        path=facts.text("path"),
        place=facts.text("place"),
        why=facts.text("why"),
    ),
    "ledger_unusable": lambda facts: (
        tr(
            "The practice gateway cannot use its file “{path}”. Check that you may write there.",
            path=facts.text("path"),
        )
        + facts.system_reason()
    ),
    "ledger_broken": lambda facts: tr(
        "The practice gateway’s file “{path}” is damaged in line {line}. "
        "Move it away; practice starts afresh.",
        path=facts.text("path"),
        line=facts.figure("line"),
    ),
}
