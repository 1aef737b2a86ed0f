"""The rules of sending, each broken once: /tests/mutants shows that a named test notices every one."""

from mutants.broken_precautions import MUTANTS_OF_PRECAUTIONS
from mutants.mutant import Edit, Mutant

_DELIVERY = "tests/delivery"

MUTANTS = (
    Mutant(
        "a fresh id per attempt",
        "The gateway cannot know that it has the message: whoever is asked after gets it twice.",
        (
            Edit(
                "delivery/claims.py",
                "        body=body,\n",
                "        body=body.replace(next(iter(items)).encode(), secrets.token_hex(16).encode())\n"
                "        if attempt > 1\n"
                "        else body,\n",
            ),
        ),
        f"{_DELIVERY}/test_replays.py::test_a_doubt_waits_and_the_same_bytes_go_again_before_new_work",
    ),
    Mutant(
        "journal after send",
        "A power cut forgets who was being sent to, and the next start sends to them again.",
        (
            Edit(
                "workspace/database.py",
                '    connection.execute("BEGIN IMMEDIATE")\n',
                '    connection.in_transaction or connection.execute("BEGIN IMMEDIATE")\n',
            ),
            Edit(
                "delivery/claims.py",
                "    with transaction(connection):\n",
                '    connection.in_transaction or connection.execute("BEGIN IMMEDIATE")\n'
                "    if True:  # the outcome commits it\n",
            ),
        ),
        f"{_DELIVERY}/test_power_cut.py::test_after_a_power_cut[0]",
    ),
    Mutant(
        "done at fetch",
        "Whoever was in flight when the program died counts as sent to, and nobody is ever told.",
        (
            Edit("delivery/claims.py", "\"'in_flight', ?) RETURNING id\"", "\"'done', ?) RETURNING id\""),
            Edit(
                "delivery/claims.py",
                "UPDATE request SET state = 'in_flight' WHERE",
                "UPDATE request SET state = 'done' WHERE",
            ),
            Edit(
                "delivery/outcomes.py",
                "\"UPDATE request SET state = ? WHERE id = ? AND state = 'in_flight'\"",
                "\"UPDATE request SET state = ? WHERE id = ? AND state = 'done'\"",
            ),
        ),
        f"{_DELIVERY}/test_recovery.py::test_a_killed_process_leaves_doubts_and_nothing_else",
    ),
    Mutant(
        "a connection error means not sent",
        "The same exception comes when all has arrived: everybody in the request gets it twice.",
        (
            Edit(
                "delivery/transport_evidence.py",
                "exchange.exception in _BEFORE_THE_WIRE and not exchange.request_started",
                'exchange.exception.endswith("Error")',
            ),
        ),
        f"{_DELIVERY}/test_engine.py::test_a_lost_answer_needs_attention_and_nobody_is_doubled",
    ),
    Mutant(
        "the trace hook is not asked",
        "A connection that broke after the request line is taken for one that never was.",
        (
            Edit(
                "delivery/transport_evidence.py",
                "in _BEFORE_THE_WIRE and not exchange.request_started",
                "in _BEFORE_THE_WIRE",
            ),
        ),
        f"{_DELIVERY}/test_judgement.py"
        "::test_an_exception_before_the_wire_is_not_sent_only_if_no_request_line_was_started",
    ),
    Mutant(
        "HTTP 5xx means not sent",
        "A proxy says it of requests that were executed: everybody in them gets it twice.",
        (
            Edit(
                "delivery/transport_evidence.py",
                "_NOT_SENT = frozenset({421, 425, 429})",
                "_NOT_SENT = frozenset({421, 425, 429, *range(500, 600)})",
            ),
        ),
        f"{_DELIVERY}/test_judgement.py::test_every_http_status_has_its_class",
    ),
    Mutant(
        "code 999 means refused",
        "The gateway's own bug says nothing of what it did before: the request goes out twice.",
        (
            Edit(
                "gateway/codes.py",
                '(999, "FATAL_ERROR", CodeClass.UNKNOWN)',
                '(999, "FATAL_ERROR", CodeClass.FIX)',
            ),
        ),
        f"{_DELIVERY}/test_judgement.py::test_a_failure_of_the_gateway_itself_proves_nothing",
    ),
    Mutant(
        "who is missing from the list counts as accepted",
        "People the gateway skipped are shown as sent to.",
        (
            Edit(
                "delivery/findings.py",
                "        return RecipientFinding(phone, Finding.DOUBT)\n    created",
                '        return RecipientFinding(phone, Finding.CREATED, "not listed")\n    created',
            ),
        ),
        f"{_DELIVERY}/test_engine.py::test_who_is_missing_from_an_answer_needs_attention_alone",
    ),
    Mutant(
        "code 507 means failure",
        "Messages that exist are shown as refused, and the user sends them once more.",
        (
            Edit(
                "delivery/findings.py",
                "return Finding.DOUBT  # executed once",
                "return Finding.FIX  # executed once",
            ),
        ),
        f"{_DELIVERY}/test_judgement.py::test_507_without_a_list_is_unknown",
    ),
    Mutant(
        "a message_id bows to the code beside it",
        "A message that exists is shown as refused.",
        (
            Edit(
                "delivery/findings.py",
                "    if result.message_id:\n",
                "    if result.message_id and not result.code:\n",
            ),
        ),
        f"{_DELIVERY}/test_judgement.py::test_a_message_id_is_proof_whatever_stands_around_it",
    ),
    Mutant(
        "synchronous = NORMAL",
        "A commit that was acknowledged is gone after a power cut.",
        (Edit("workspace/database.py", "_FULL = 2", "_FULL = 1"),),
        f"{_DELIVERY}/test_power_cut.py::test_after_a_power_cut[0]",
    ),
    Mutant(
        "the witness is not synced",
        "The one who remembers after a restored backup forgets in the power cut before it.",
        (
            Edit(
                "delivery/witness.py",
                "        _fsync(self._handle)\n        self.is_new = False",
                "        self.is_new = False",
            ),
        ),
        f"{_DELIVERY}/test_power_cut.py::test_after_a_power_cut[0]",
    ),
    Mutant(
        "no witness",
        "After a restored backup everybody sent to since then gets it again.",
        (
            Edit(
                "delivery/journal.py",
                "self._witness(campaign_id).append(line)",
                "self._witness(campaign_id)",
            ),
        ),
        f"{_DELIVERY}/test_recovery.py::test_a_restored_database_does_not_send_again_what_the_witness_saw",
    ),
    Mutant(
        "a lost witness is no matter",
        "Nobody vouches for a restored database any more, and it sends again.",
        (Edit("delivery/recovery.py", "        if gaps.is_lost:\n", "        if False:\n"),),
        f"{_DELIVERY}/test_recovery.py::test_without_its_witness_nobody_vouches_for_the_planned",
    ),
    Mutant(
        "no age rule",
        "A gateway that has forgotten the request by then creates the messages once more.",
        (
            Edit(
                "delivery/reconciliation.py",
                "return wait if age_by_then < trust.age.total_seconds() else None",
                "return wait",
            ),
        ),
        f"{_DELIVERY}/test_replays.py::test_a_doubt_that_would_be_too_old_by_then_is_the_users_at_once",
    ),
    Mutant(
        "an unproven gateway is trusted",
        "It may never have dropped a repeat: everybody asked after gets it twice.",
        (
            Edit(
                "delivery/trust.py",
                "    level: TrustLevel = TrustLevel.UNPROVEN\n    age: timedelta = timedelta(0)\n",
                "    level: TrustLevel = TrustLevel.PROVEN\n    age: timedelta = LONGEST_AGE\n",
            ),
        ),
        f"{_DELIVERY}/test_replays.py::test_an_unproven_gateway_is_never_asked_again",
    ),
    Mutant(
        "a new token asks after the old one's doubts",
        "It may be another account, which knows nothing of the request and executes it.",
        (
            Edit(
                "delivery/replays.py",
                "(attempt.credential_id, attempt.base_url) = (campaign.credential_id, campaign.base_url)",
                "attempt.base_url = campaign.base_url",
            ),
        ),
        f"{_DELIVERY}/test_replays.py"
        "::test_what_happens_meanwhile_may_leave_the_doubt_to_the_user[_new_token]",
    ),
    Mutant(
        "a refusal after a doubt frees the rows",
        "It speaks of the second attempt only: the first may have arrived, and all get it twice.",
        (
            Edit(
                "delivery/settlement.py",
                "    if is_doubted:\n        return None\n    return RequestState.DONE",
                "    return RequestState.DONE",
            ),
        ),
        f"{_DELIVERY}/test_replays.py::test_a_refusal_of_the_replay_says_nothing_of_the_first_attempt",
    ),
    Mutant(
        "the database lets a doubt be planned again",
        "The last guard against a mistake in the rules above it is gone.",
        (
            Edit(
                "delivery/schema_rules.py",
                "('unknown', 'in_flight'), ('unknown', 'needs_attention'),",
                "('unknown', 'in_flight'), ('unknown', 'needs_attention'), ('needs_attention', 'planned'),",
            ),
            Edit(
                "delivery/schema_rules.py",
                "WHEN OLD.state = 'needs_attention' AND NEW.state <> 'needs_attention' AND NOT EXISTS (",
                "WHEN 0 AND NOT EXISTS (",
            ),
        ),
        f"{_DELIVERY}/test_outcomes.py::test_the_database_lets_no_doubt_be_sent_again[planned]",
    ),
    Mutant(
        "a start-up goes on sending",
        "At whatever hour the program is found again, and before anybody has looked.",
        (
            Edit(
                "delivery/campaign_run.py",
                "        if send and self._state not in",
                "        if self._state not in",
            ),
        ),
        f"{_DELIVERY}/test_engine.py::test_a_restart_tracks_and_sends_nothing_before_resume",
    ),
    Mutant(
        "a request goes again though somebody in it is in doubt",
        "Its body cannot change: who was sent to by another request gets it twice.",
        (Edit("delivery/claims.py", "        if is_whole and is_timely:\n", "        if is_timely:\n"),),
        f"{_DELIVERY}/test_recovery.py"
        "::test_a_restored_database_does_not_retry_a_request_that_was_given_up_for_another",
    ),
    Mutant(
        "people are erased while a stopped campaign waits for their statuses",
        "What became of them comes in when nobody can be told who they were.",
        (
            Edit(
                "delivery/schema_rules.py",
                "    AND (state = 'finished' OR NOT EXISTS (",
                "    AND (1 OR NOT EXISTS (",
            ),
        ),
        f"{_DELIVERY}/test_stopping.py::test_people_stay_while_a_stopped_campaign_waits_for_their_statuses",
    ),
    Mutant(
        "a bug wakes what the user has stopped",
        "A stopped campaign stands as paused, and one press of Resume sends the rest of it.",
        (
            Edit(
                "delivery/campaign_run.py",
                "        if self._is_stopping or self._state is CampaignState.STOPPED:\n",
                "        if False:\n",
            ),
        ),
        f"{_DELIVERY}/test_engine_troubles.py::test_a_bug_does_not_wake_what_the_user_has_stopped",
    ),
    Mutant(
        "a disk that failed is believed again",
        "What leaves after a failed commit is in no journal.",
        (Edit("delivery/journal.py", "            self._is_broken = True\n", ""),),
        f"{_DELIVERY}/test_claims.py::test_without_its_witness_line_a_claim_is_taken_back",
    ),
    Mutant(
        "a first try that was sent again is counted too",
        "The numbers add up to more people than the file has.",
        (Edit("delivery/schema.py", "    WHERE NEW.state <> 'superseded'", "    WHERE 1"),),
        f"{_DELIVERY}/test_doubts.py::test_sending_again_is_a_new_row_in_a_new_request_and_the_old_row_stays",
    ),
    *MUTANTS_OF_PRECAUTIONS,
)
