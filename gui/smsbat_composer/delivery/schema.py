"""The journal's tables; the steps that their rows may take are in schema_rules.py.

`recipient.display` is the one place that turns states and statuses into the groups people read about; `tally`
counts recipients by every combination of them, so no total is ever kept by hand. Moments are milliseconds
since 1970 UTC; money is in millionths of a unit.
"""

from smsbat_composer.delivery.schema_rules import STEPS
from smsbat_composer.recipients import stop_list

_TABLES = """
CREATE TABLE campaign (
    id INTEGER PRIMARY KEY,
    campaign_id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'scheduled', 'sending', 'paused', 'needs_attention',
                                         'delivering', 'finished', 'stopped')),
    pause_code TEXT,
    pause_response_code INTEGER,
    pause_name TEXT,
    pause_http_status INTEGER,
    paused_at INTEGER,
    mode TEXT NOT NULL,
    account_id TEXT NOT NULL,
    account_name TEXT NOT NULL,
    base_url TEXT NOT NULL,                 -- where the next attempt goes,
    credential_id TEXT NOT NULL,            -- and under which token
    channels TEXT NOT NULL,                 -- 'viber', 'sms' or 'viber,sms'
    file TEXT NOT NULL,                     -- the campaign file as it was sent, JSON
    columns TEXT NOT NULL,                  -- JSON array of the sheet's header
    start_time TEXT,
    most INTEGER,                           -- what all can cost at the most; NULL: it was not counted
    created_at INTEGER NOT NULL,
    finished_at INTEGER,
    contacts_removed_at INTEGER,            -- since then nobody sees its people; delivery/retention.py
    contacts_left INTEGER NOT NULL DEFAULT 1 -- 0: no trace of them is on the disk
) STRICT;

-- What the rows were read from, as the list file has it (recipients/source_storing.py).
CREATE TABLE source (
    campaign INTEGER NOT NULL REFERENCES campaign ON DELETE CASCADE,
    place INTEGER NOT NULL,                 -- among the campaign's sources, from 0
    path TEXT NOT NULL,
    is_pasted INTEGER NOT NULL,
    bytes INTEGER NOT NULL,
    read_as TEXT NOT NULL,
    layout TEXT NOT NULL,
    columns TEXT NOT NULL,
    rows INTEGER NOT NULL,
    rows_before INTEGER NOT NULL,           -- what its rows' numbers are raised by in recipient.row_number
    PRIMARY KEY (campaign, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE content (
    id INTEGER PRIMARY KEY,
    campaign INTEGER NOT NULL REFERENCES campaign ON DELETE CASCADE,
    body BLOB NOT NULL                      -- a rendered message, JSON in wire order; each once a campaign
) STRICT;

CREATE TABLE request (
    id INTEGER PRIMARY KEY,
    campaign INTEGER NOT NULL REFERENCES campaign ON DELETE CASCADE,
    number INTEGER NOT NULL,
    endpoint TEXT NOT NULL,
    body BLOB NOT NULL,
    body_hash TEXT NOT NULL,
    recipients INTEGER NOT NULL,            -- in the body, for ever
    state TEXT NOT NULL CHECK (state IN ('waiting', 'in_flight', 'done', 'held', 'unknown')),
    created_at INTEGER NOT NULL,
    UNIQUE (campaign, number)
) STRICT;

CREATE TABLE item (
    id INTEGER PRIMARY KEY,
    request INTEGER NOT NULL REFERENCES request ON DELETE CASCADE,
    sequence_id TEXT NOT NULL,              -- random; an index over all of them is a page for each new one
    content INTEGER NOT NULL,
    UNIQUE (request, sequence_id)
) STRICT;

CREATE TABLE attempt (
    id INTEGER PRIMARY KEY,
    request INTEGER NOT NULL REFERENCES request ON DELETE CASCADE,
    number INTEGER NOT NULL,
    base_url TEXT NOT NULL,
    credential_id TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    boot_id TEXT NOT NULL,
    boot_clock REAL NOT NULL,               -- seconds since boot, sleep included where the system tells
    outcome TEXT CHECK (outcome IN ('answered', 'not_sent', 'refused_before', 'unknown')),
    ended_at INTEGER,
    request_started INTEGER,
    http_status INTEGER,
    code INTEGER,
    code_name TEXT,
    exception TEXT,
    elapsed REAL,
    UNIQUE (request, number),
    CHECK ((outcome IS NULL) = (ended_at IS NULL))
) STRICT;

CREATE TABLE recipient (
    id INTEGER PRIMARY KEY,
    campaign INTEGER NOT NULL REFERENCES campaign ON DELETE CASCADE,
    row_number INTEGER NOT NULL,            -- the sheet's own, from 1; of several sources, the list's
    phone TEXT,                             -- digits; '#' and a keyed hash of an erased person
    cells TEXT NOT NULL,                    -- JSON array of the row's cells; [] of an erased person
    content INTEGER,                        -- content and item: no foreign keys, deleting would scan
    said INTEGER,                           -- digests of phone and text, of rows to send;
    said_too INTEGER,                       -- delivery/already_sent.py
    state TEXT NOT NULL CHECK (state IN ('excluded', 'planned', 'in_flight', 'accepted', 'refused', 'unknown',
                                         'needs_attention', 'written_off', 'superseded')),
    exclusion TEXT NOT NULL DEFAULT '' CHECK (exclusion IN ('', 'duplicate', 'invalid', 'stop_list',
                                                                'already_sent')),
    problem TEXT NOT NULL DEFAULT '',       -- why the phone is invalid
    duplicate_of INTEGER,                   -- row_number of the row that is sent to
    request INTEGER REFERENCES request,
    item INTEGER,
    message_id TEXT,
    code INTEGER NOT NULL DEFAULT 0,
    code_name TEXT NOT NULL DEFAULT '',
    channel TEXT NOT NULL DEFAULT '',       -- the leg it is on now
    status TEXT NOT NULL DEFAULT '',        -- of that leg
    raw_status TEXT NOT NULL DEFAULT '',
    viber_reason TEXT NOT NULL DEFAULT '',
    settled INTEGER NOT NULL DEFAULT 0,     -- 1: the status will not change any more, or is not asked for
    price INTEGER,
    parts INTEGER,
    accepted_at INTEGER,
    status_at INTEGER,                      -- when we saw it change
    gateway_updated_at INTEGER,
    viber_status TEXT,
    viber_at INTEGER,
    sms_status TEXT,
    sms_at INTEGER,
    polls INTEGER NOT NULL DEFAULT 0,
    next_poll_at INTEGER,
    details_due_at INTEGER,
    decision INTEGER,                       -- the audit line by which the user settled the doubt
    supersedes INTEGER,                     -- recipient id: this row is its second try, by that decision
    display TEXT NOT NULL GENERATED ALWAYS AS (
        CASE state
            WHEN 'excluded' THEN exclusion
            WHEN 'planned' THEN 'not_sent_yet'
            WHEN 'in_flight' THEN 'not_sent_yet'
            WHEN 'refused' THEN 'refused'
            WHEN 'unknown' THEN 'needs_attention'
            WHEN 'needs_attention' THEN 'needs_attention'
            WHEN 'written_off' THEN 'treated_as_sent'
            WHEN 'superseded' THEN 'sent_again'
            ELSE CASE
                WHEN status = 'Read' THEN 'read'
                WHEN status = 'Delivered' THEN 'delivered'
                WHEN settled AND status IN ('Expired', 'Undelivered', 'Rejected', 'Failed', 'Cancelled')
                    THEN 'not_delivered'
                ELSE 'queued' END
            END) VIRTUAL,
    CHECK ((state = 'excluded') = (exclusion <> '')),
    CHECK (state = 'excluded' OR (phone IS NOT NULL AND content IS NOT NULL)),
    CHECK (message_id IS NULL OR state = 'accepted'),
    -- A provider's report may prove a message without telling its id.
    CHECK (state <> 'accepted' OR message_id IS NOT NULL OR decision IS NOT NULL),
    CHECK (state <> 'in_flight' OR request IS NOT NULL),
    CHECK ((request IS NULL) = (item IS NULL))
) STRICT;

-- Without it a digest tells nobody what was said to whom.
CREATE TABLE said_key (key BLOB NOT NULL) STRICT;
INSERT INTO said_key VALUES (randomblob(32));

CREATE TABLE anomaly (
    id INTEGER PRIMARY KEY,
    campaign INTEGER NOT NULL REFERENCES campaign ON DELETE CASCADE,
    request_number INTEGER,
    attempt_number INTEGER,
    at INTEGER NOT NULL,
    what TEXT NOT NULL,
    sequence_id TEXT,
    phone TEXT,
    message_id TEXT,
    code INTEGER,
    detail TEXT
) STRICT;

CREATE TABLE audit (
    id INTEGER PRIMARY KEY,
    campaign INTEGER NOT NULL REFERENCES campaign ON DELETE CASCADE,
    at INTEGER NOT NULL,
    decision TEXT NOT NULL CHECK (decision IN ('treat_as_sent', 'send_again', 'provider_report',
                                               'repeat_recognised', 'message_named')),
    request_number INTEGER,                 -- of the one request it was about; NULL: of several
    recipients INTEGER NOT NULL CHECK (recipients > 0)
) STRICT;

-- What had come when the user went on after a check point; delivery/check_points.py.
CREATE TABLE check_point (
    campaign INTEGER NOT NULL REFERENCES campaign ON DELETE CASCADE,
    reason TEXT NOT NULL CHECK (reason IN ('canary', 'too_many_refused')),
    answered INTEGER NOT NULL,
    refused INTEGER NOT NULL,
    is_last INTEGER NOT NULL DEFAULT 0,     -- 1: the user wants to be stopped for it no more
    PRIMARY KEY (campaign, reason)
) STRICT, WITHOUT ROWID;

-- The running totals, for the chart; delivery/timeline.py.
CREATE TABLE milestone (
    campaign INTEGER NOT NULL REFERENCES campaign ON DELETE CASCADE,
    at INTEGER NOT NULL,
    handed_over INTEGER NOT NULL,
    reached INTEGER NOT NULL,
    read INTEGER NOT NULL,
    PRIMARY KEY (campaign, at)
) STRICT, WITHOUT ROWID;

-- Where a campaign went on from, line by line, written by a rule; delivery/campaign_history.py.
CREATE TABLE chapter (
    id INTEGER PRIMARY KEY,
    campaign INTEGER NOT NULL REFERENCES campaign ON DELETE CASCADE,
    at INTEGER NOT NULL,
    state TEXT NOT NULL,
    pause_code TEXT,
    pause_response_code INTEGER,
    pause_name TEXT,
    pause_http_status INTEGER
) STRICT;

-- Trust in sequence_id is what these lines say together; delivery/trust.py.
CREATE TABLE trust_check (
    id INTEGER PRIMARY KEY,
    account_id TEXT NOT NULL,
    base_url TEXT NOT NULL,
    endpoint TEXT NOT NULL,
    at INTEGER NOT NULL,
    origin TEXT NOT NULL,
    age INTEGER NOT NULL CHECK (age >= 0),  -- ms between the first answer and the replay
    answer TEXT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('unproven', 'proven', 'disproved')),
    http_status INTEGER,
    code INTEGER
) STRICT;

CREATE TABLE tally (
    campaign INTEGER NOT NULL REFERENCES campaign ON DELETE CASCADE,
    state TEXT NOT NULL,
    display TEXT NOT NULL,
    channel TEXT NOT NULL,
    status TEXT NOT NULL,
    code INTEGER NOT NULL,
    code_name TEXT NOT NULL,
    problem TEXT NOT NULL,
    viber_reason TEXT NOT NULL,
    recipients INTEGER NOT NULL CHECK (recipients >= 0),
    price INTEGER NOT NULL,
    parts INTEGER NOT NULL,
    PRIMARY KEY (campaign, state, display, channel, status, code, code_name, problem, viber_reason)
) STRICT, WITHOUT ROWID;
"""

_INDEXES = """
-- Of rows that supersede each other the newest is live. The state itself would be as good a condition, but
-- then every step of every recipient rewrites its entry, each in another page.
CREATE UNIQUE INDEX one_live_row_per_phone ON recipient (campaign, phone)
    WHERE exclusion = '' AND supersedes IS NULL;
CREATE UNIQUE INDEX one_open_attempt_per_request ON attempt (request) WHERE outcome IS NULL;
CREATE INDEX recipient_to_claim ON recipient (campaign, id) WHERE state = 'planned' AND request IS NULL;
CREATE INDEX recipient_of_request ON recipient (request) WHERE request IS NOT NULL;
CREATE INDEX recipient_to_replay ON recipient (campaign, request) WHERE state = 'unknown';
CREATE INDEX recipient_to_poll ON recipient (campaign, next_poll_at) WHERE next_poll_at IS NOT NULL;
CREATE INDEX recipient_for_details ON recipient (campaign, details_due_at) WHERE details_due_at IS NOT NULL;
-- Ids are in sheet order and end every index, so each of these pages a million rows by itself.
CREATE INDEX recipient_by_id ON recipient (campaign);
CREATE INDEX recipient_by_display ON recipient (campaign, display);
CREATE INDEX recipient_by_phone ON recipient (campaign, phone);
CREATE INDEX recipient_by_channel ON recipient (campaign, channel);
CREATE INDEX recipient_by_time ON recipient (campaign, status_at);
CREATE INDEX recipient_by_price ON recipient (campaign, price);
CREATE INDEX recipient_by_said ON recipient (said) WHERE said IS NOT NULL;
CREATE INDEX recipient_by_said_too ON recipient (said_too) WHERE said_too IS NOT NULL;
CREATE INDEX content_of_campaign ON content (campaign);
CREATE INDEX request_by_state ON request (campaign, state, number);
CREATE INDEX anomaly_of_campaign ON anomaly (campaign);
CREATE INDEX trust_check_of_gateway ON trust_check (account_id, base_url, endpoint);
CREATE INDEX chapter_of_campaign ON chapter (campaign);
CREATE INDEX audit_of_campaign ON audit (campaign);
CREATE UNIQUE INDEX one_second_try ON recipient (supersedes) WHERE supersedes IS NOT NULL;
"""

_COUNT_IN = """
    INSERT INTO tally SELECT NEW.campaign, NEW.state, NEW.display, NEW.channel, NEW.status, NEW.code,
                             NEW.code_name, NEW.problem, NEW.viber_reason,
                             1, coalesce(NEW.price, 0), coalesce(NEW.parts, 0)
    WHERE NEW.state <> 'superseded'  -- its second try stands for the row of the file
    ON CONFLICT DO UPDATE SET recipients = recipients + 1, price = price + excluded.price,
                              parts = parts + excluded.parts;
"""
_COUNT_OUT = """
    UPDATE tally SET recipients = recipients - 1, price = price - coalesce(OLD.price, 0),
                     parts = parts - coalesce(OLD.parts, 0)
    WHERE (campaign, state, display, channel, status, code, code_name, problem, viber_reason) =
          (OLD.campaign, OLD.state, OLD.display, OLD.channel, OLD.status, OLD.code, OLD.code_name,
           OLD.problem, OLD.viber_reason);
"""
_TALLY = f"""
CREATE TRIGGER tally_insert AFTER INSERT ON recipient BEGIN {_COUNT_IN} END;
CREATE TRIGGER tally_delete AFTER DELETE ON recipient BEGIN {_COUNT_OUT} END;
CREATE TRIGGER tally_update AFTER UPDATE OF campaign, state, exclusion, channel, status, settled, code,
                                            code_name, problem, viber_reason, price, parts ON recipient
BEGIN {_COUNT_OUT} {_COUNT_IN} END;
"""

MIGRATIONS: tuple[str, ...] = (_TABLES + _INDEXES + STEPS + _TALLY + "\n".join(stop_list.SCHEMA),)
