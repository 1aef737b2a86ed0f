"""The rules of sending as triggers: what breaks one of these aborts the whole transaction."""

STEPS = """
-- A table and not a list in the trigger: that would be built anew for every row that takes a step.
CREATE TABLE recipient_step (
    earlier TEXT NOT NULL,
    later TEXT NOT NULL,
    PRIMARY KEY (earlier, later)
) STRICT, WITHOUT ROWID;
INSERT INTO recipient_step VALUES
    ('planned', 'in_flight'), ('planned', 'needs_attention'), ('planned', 'excluded'),
    ('in_flight', 'planned'), ('in_flight', 'accepted'), ('in_flight', 'refused'), ('in_flight', 'unknown'),
    ('unknown', 'in_flight'), ('unknown', 'needs_attention'), ('needs_attention', 'written_off'),
    ('needs_attention', 'superseded'), ('needs_attention', 'accepted'), ('needs_attention', 'refused');
CREATE TRIGGER recipient_steps BEFORE UPDATE OF state ON recipient
WHEN OLD.state <> NEW.state
     AND NOT EXISTS (SELECT 1 FROM recipient_step WHERE earlier = OLD.state AND later = NEW.state)
BEGIN SELECT RAISE(ABORT, 'no such step between recipient states'); END;

CREATE TRIGGER planned_again_only_on_evidence BEFORE UPDATE OF state ON recipient
WHEN OLD.state = 'in_flight' AND NEW.state = 'planned' AND EXISTS (
    SELECT 1 FROM attempt WHERE request = OLD.request AND (
        outcome IS NULL OR outcome = 'unknown' OR (outcome = 'answered' AND number < (
            SELECT max(number) FROM attempt WHERE request = OLD.request))))
BEGIN SELECT RAISE(ABORT, 'an attempt of this request may have been executed'); END;

-- The only way back from a doubt: to the gateway it came from, under the same token, while that gateway is
-- proven for such an age and was never seen to create a message twice.
CREATE TRIGGER asked_again_only_where_proven BEFORE UPDATE OF state ON recipient
WHEN OLD.state = 'unknown' AND NEW.state = 'in_flight' AND (
    coalesce((
        SELECT max(CASE verdict WHEN 'disproved' THEN 1 WHEN 'proven' THEN 0 ELSE -1 END) FROM trust_check
        JOIN campaign ON campaign.id = NEW.campaign JOIN request ON request.id = NEW.request
        WHERE trust_check.account_id = campaign.account_id AND trust_check.base_url = campaign.base_url
              AND trust_check.endpoint = request.endpoint), -1) <> 0
    OR EXISTS (
        SELECT 1 FROM attempt JOIN campaign ON campaign.id = NEW.campaign
        WHERE request = NEW.request AND outcome IN ('unknown', 'answered')
              AND (attempt.credential_id, attempt.base_url) <> (campaign.credential_id, campaign.base_url)))
BEGIN SELECT RAISE(ABORT, 'only a proven gateway is asked again'); END;

CREATE TRIGGER in_flight_only_with_an_open_attempt BEFORE UPDATE OF state ON recipient
WHEN NEW.state = 'in_flight' AND OLD.state <> 'in_flight' AND NOT EXISTS (
    SELECT 1 FROM attempt WHERE request = NEW.request AND outcome IS NULL)
BEGIN SELECT RAISE(ABORT, 'no open attempt for this recipient'); END;

CREATE TRIGGER request_goes_to_everybody_in_it BEFORE UPDATE OF state ON request
WHEN OLD.state = 'waiting' AND NEW.state = 'in_flight' AND NEW.recipients <> (
    SELECT count(*) FROM recipient WHERE request = NEW.id AND state = 'planned')
BEGIN SELECT RAISE(ABORT, 'somebody in the body is not planned any more'); END;

CREATE TRIGGER one_request_per_recipient BEFORE UPDATE OF request ON recipient
WHEN OLD.request IS NOT NULL AND NEW.request IS NOT OLD.request
     AND NOT (NEW.request IS NULL AND OLD.state IN ('in_flight', 'planned') AND NEW.state = 'planned')
BEGIN SELECT RAISE(ABORT, 'a recipient belongs to one live request'); END;

CREATE TRIGGER message_id_stays BEFORE UPDATE OF message_id ON recipient
WHEN OLD.message_id IS NOT NULL AND NEW.message_id IS NOT OLD.message_id
BEGIN SELECT RAISE(ABORT, 'a message_id is the proof of creation'); END;

CREATE TRIGGER doubts_end_by_a_decision BEFORE UPDATE OF state ON recipient
WHEN OLD.state = 'needs_attention' AND NEW.state <> 'needs_attention' AND NOT EXISTS (
    SELECT 1 FROM audit
    WHERE id = NEW.decision AND campaign = NEW.campaign AND (decision, NEW.state) IN (VALUES
        ('treat_as_sent', 'written_off'), ('send_again', 'superseded'),
        ('provider_report', 'accepted'), ('provider_report', 'refused'),
        ('repeat_recognised', 'written_off'), ('message_named', 'accepted')))
BEGIN SELECT RAISE(ABORT, 'a doubt ends by a decision'); END;

-- The new row and the old one's end are one statement: nobody is lost between them, nobody is live twice.
CREATE TRIGGER second_try_takes_over BEFORE INSERT ON recipient WHEN NEW.supersedes IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'a second try is the same person''s, and comes after a doubt') WHERE NOT EXISTS (
        SELECT 1 FROM recipient WHERE id = NEW.supersedes AND campaign = NEW.campaign AND phone = NEW.phone
                                      AND row_number = NEW.row_number AND state = 'needs_attention');
    UPDATE recipient SET state = 'superseded', decision = NEW.decision WHERE id = NEW.supersedes;
END;

CREATE TRIGGER second_try_stays BEFORE UPDATE OF supersedes ON recipient
WHEN NEW.supersedes IS NOT OLD.supersedes
BEGIN SELECT RAISE(ABORT, 'whose second try a row is never changes'); END;

CREATE TRIGGER audit_stays BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'a decision is history'); END;

CREATE TRIGGER chapter_begins AFTER UPDATE OF state, pause_code ON campaign
WHEN OLD.state <> NEW.state OR OLD.pause_code IS NOT NEW.pause_code
BEGIN
    INSERT INTO chapter (campaign, at, state, pause_code, pause_response_code, pause_name, pause_http_status)
    VALUES (NEW.id, CAST(unixepoch('now', 'subsec') * 1000 AS INTEGER), NEW.state, NEW.pause_code,
            NEW.pause_response_code, NEW.pause_name, NEW.pause_http_status);
END;

CREATE TRIGGER doubts_are_not_finished BEFORE UPDATE OF state ON campaign
WHEN NEW.state = 'finished' AND EXISTS (
    SELECT 1 FROM tally WHERE campaign = OLD.id AND recipients > 0
                          AND state IN ('planned', 'in_flight', 'unknown', 'needs_attention'))
BEGIN SELECT RAISE(ABORT, 'a campaign with open rows is not finished'); END;

CREATE TRIGGER request_stays
BEFORE UPDATE OF id, campaign, number, endpoint, body_hash, recipients ON request
BEGIN SELECT RAISE(ABORT, 'a request never changes'); END;

-- Campaigns of which nothing is sent, asked after or decided any more: their people may be erased. A stopped
-- one is still asked after; but what nobody has asked for a week now (the account is gone, say) nobody will:
-- statuses are given up after three days (status_rules.py).
CREATE VIEW ended_campaign AS SELECT id FROM campaign WHERE state IN ('finished', 'stopped') AND NOT EXISTS (
    SELECT 1 FROM tally WHERE campaign = campaign.id AND recipients > 0
                          AND state IN ('in_flight', 'unknown', 'needs_attention'))
    AND (state = 'finished' OR NOT EXISTS (
        SELECT 1 FROM recipient WHERE campaign = campaign.id
                                  AND next_poll_at > CAST(unixepoch('now', '-7 days') AS INTEGER) * 1000
        UNION ALL
        SELECT 1 FROM recipient WHERE campaign = campaign.id
                                  AND details_due_at > CAST(unixepoch('now', '-7 days') AS INTEGER) * 1000));

CREATE TRIGGER body_stays BEFORE UPDATE OF body ON request
WHEN NEW.body <> x'' OR NOT EXISTS (SELECT 1 FROM ended_campaign WHERE id = NEW.campaign)
BEGIN SELECT RAISE(ABORT, 'a request never changes'); END;

CREATE TRIGGER person_stays BEFORE UPDATE OF phone ON recipient
WHEN NEW.phone NOT LIKE '#%' OR NOT EXISTS (SELECT 1 FROM ended_campaign WHERE id = NEW.campaign)
BEGIN SELECT RAISE(ABORT, 'a person is erased, never another'); END;

CREATE TRIGGER item_stays BEFORE UPDATE ON item
BEGIN SELECT RAISE(ABORT, 'an item never changes'); END;

CREATE TRIGGER check_stays BEFORE UPDATE ON trust_check
BEGIN SELECT RAISE(ABORT, 'what a gateway did is history'); END;

CREATE TRIGGER check_is_kept BEFORE DELETE ON trust_check
BEGIN SELECT RAISE(ABORT, 'trust that was lost does not come back'); END;

CREATE TRIGGER content_stays BEFORE UPDATE ON content
BEGIN SELECT RAISE(ABORT, 'a rendered content never changes'); END;

CREATE TRIGGER outcome_stays BEFORE UPDATE OF outcome ON attempt WHEN OLD.outcome IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'an outcome is judged once'); END;
"""
