/**
 * What each version of the store adds to the one before, the first to nothing. A change adds a step; those that
 * are here stay as they are.
 *
 * PostgreSQL's is in `../postgres/schema.ts`, and has the same tables. Times are ISO 8601. Of codes, passwords and tokens only digests are kept.
 */
export const steps: readonly string[] = [
  `
  CREATE TABLE trainer (
    name TEXT PRIMARY KEY,
    salt TEXT NOT NULL,
    password TEXT NOT NULL,
    created_at TEXT NOT NULL
  ) STRICT;
  -- The way in of a trainer who has no password yet; without a name he chooses it.
  CREATE TABLE invitation (
    code TEXT PRIMARY KEY,
    name TEXT UNIQUE,
    ends_at TEXT NOT NULL
  ) STRICT;
  CREATE TABLE card (
    candidate TEXT PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    -- For the trainer's eyes: no lab knows it.
    person TEXT NOT NULL,
    drawn_at TEXT NOT NULL
  ) STRICT;
  CREATE TABLE session (
    token TEXT PRIMARY KEY,
    role TEXT NOT NULL CHECK (role IN ('candidate', 'trainer')),
    who TEXT NOT NULL,
    ends_at TEXT NOT NULL
  ) STRICT;
  CREATE INDEX session_who ON session (role, who);
  CREATE TABLE audit (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    role TEXT NOT NULL,
    who TEXT NOT NULL,
    address TEXT NOT NULL,
    what TEXT NOT NULL,
    about TEXT NOT NULL
  ) STRICT;
  -- Where the pages were last served, for what is printed on cards.
  CREATE TABLE place (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    address TEXT NOT NULL,
    fingerprint TEXT NOT NULL
  ) STRICT;
  -- The last result of each check of a lab, and since when it has been so.
  CREATE TABLE result (
    candidate TEXT NOT NULL,
    id TEXT NOT NULL,
    outcome TEXT NOT NULL,
    since TEXT NOT NULL,
    seen_at TEXT NOT NULL,
    result TEXT NOT NULL,
    PRIMARY KEY (candidate, id)
  ) STRICT;
  `,
  `
  -- What was run for the last result of a check that is not satisfied, or could not be observed: what a dispute freezes.
  CREATE TABLE evidence (
    candidate TEXT NOT NULL,
    id TEXT NOT NULL,
    evidence TEXT NOT NULL,
    PRIMARY KEY (candidate, id)
  ) STRICT;
  -- Each look at a lab, with what it saw other than the look before.
  CREATE TABLE look (
    id INTEGER PRIMARY KEY,
    candidate TEXT NOT NULL,
    at TEXT NOT NULL,
    satisfied INTEGER NOT NULL,
    red INTEGER NOT NULL,
    unseen INTEGER NOT NULL,
    others INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX look_candidate ON look (candidate, id);
  CREATE TABLE look_change (
    look INTEGER NOT NULL,
    id TEXT NOT NULL,
    -- Null where nobody had looked before.
    before TEXT,
    outcome TEXT NOT NULL,
    seen TEXT NOT NULL,
    PRIMARY KEY (look, id)
  ) STRICT;
  -- A result that its candidate disputes, as it was then: neither a later look nor anybody else changes it.
  CREATE TABLE dispute (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    candidate TEXT NOT NULL,
    check_id TEXT NOT NULL,
    frozen TEXT NOT NULL,
    evidence TEXT NOT NULL,
    words TEXT NOT NULL,
    opened_at TEXT NOT NULL,
    withdrawn_at TEXT,
    answered_at TEXT,
    answered_by TEXT,
    is_right INTEGER,
    answer TEXT
  ) STRICT;
  CREATE UNIQUE INDEX dispute_open ON dispute (candidate, check_id) WHERE withdrawn_at IS NULL AND answered_at IS NULL;
  CREATE TRIGGER dispute_frozen BEFORE UPDATE OF id, candidate, check_id, frozen, evidence, words, opened_at ON dispute
  BEGIN SELECT RAISE(ABORT, 'what is disputed is frozen'); END;
  CREATE TRIGGER dispute_over BEFORE UPDATE ON dispute WHEN OLD.withdrawn_at IS NOT NULL OR OLD.answered_at IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'this dispute is over'); END;
  CREATE TRIGGER dispute_kept BEFORE DELETE ON dispute
  BEGIN SELECT RAISE(ABORT, 'disputes are kept'); END;
  -- A candidate who asks for a trainer: one at a time.
  CREATE TABLE help_call (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    candidate TEXT NOT NULL,
    check_id TEXT,
    -- What had been seen of it; null where nothing was attached.
    frozen TEXT,
    words TEXT NOT NULL,
    opened_at TEXT NOT NULL,
    taken_at TEXT,
    taken_by TEXT,
    ended_at TEXT,
    -- The trainer who closed it; null where its candidate took it back.
    ended_by TEXT
  ) STRICT;
  CREATE UNIQUE INDEX help_call_open ON help_call (candidate) WHERE ended_at IS NULL;
  CREATE INDEX help_call_candidate ON help_call (candidate, id);
  -- What trainers found of what no machine can see, the last one of each holds; nothing takes one away.
  CREATE TABLE appraisal (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    candidate TEXT NOT NULL,
    criterion TEXT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('met', 'not_met', 'taken_back')),
    words TEXT NOT NULL,
    trainer TEXT NOT NULL,
    at TEXT NOT NULL
  ) STRICT;
  CREATE INDEX appraisal_candidate ON appraisal (candidate, criterion, id);
    `,
  `
  -- What is printed on a card beside the name, for the trainer's eyes as well.
  ALTER TABLE card ADD COLUMN class_group TEXT NOT NULL DEFAULT '';
  ALTER TABLE card ADD COLUMN language TEXT NOT NULL DEFAULT 'fr';
  -- Null where candidates' own tools are not served.
  ALTER TABLE place ADD COLUMN ssh_port INTEGER;
  ALTER TABLE place ADD COLUMN ssh_fingerprint TEXT;
  -- A number for each candidate who has ever given a key: his account's, which is never another's.
  CREATE TABLE ssh_account (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    candidate TEXT NOT NULL UNIQUE
  ) STRICT;
  -- Public keys of the tools of candidates.
  CREATE TABLE ssh_key (
    candidate TEXT NOT NULL,
    key TEXT NOT NULL,
    name TEXT NOT NULL,
    added_at TEXT NOT NULL,
    PRIMARY KEY (candidate, key)
  ) STRICT;
  `,
  `
  -- What a trainer wrote to a candidate, or gave him as a hint; JSON, in both languages where it is the bench's.
  CREATE TABLE message (
    id INTEGER PRIMARY KEY,
    candidate TEXT NOT NULL,
    sender TEXT NOT NULL,
    told TEXT NOT NULL,
    -- The trainer's act that it was sent by, to several perhaps.
    act TEXT NOT NULL,
    sent_at TEXT NOT NULL,
    read_at TEXT,
    -- Taken back before it was read.
    withdrawn_at TEXT
  ) STRICT;
  CREATE INDEX message_candidate ON message (candidate);
  -- Candidates who may not check their own work for now.
  CREATE TABLE freeze (
    candidate TEXT PRIMARY KEY,
    trainer TEXT NOT NULL,
    since TEXT NOT NULL
  ) STRICT;
  -- The class, out of rosters. For the trainer's eyes: no lab knows it.
  CREATE TABLE member (
    candidate TEXT PRIMARY KEY,
    person TEXT NOT NULL,
    team TEXT NOT NULL,
    language TEXT NOT NULL,
    areas TEXT NOT NULL,
    changed_at TEXT NOT NULL
  ) STRICT;
  `,
  `
  -- What goes on in a lab for a page, told as cut off where its server lives no more; what it is is JSON, in both languages.
  CREATE TABLE begun_act (
    candidate TEXT PRIMARY KEY,
    what TEXT NOT NULL,
    -- The server that does it, by its name in the kernel.
    server TEXT NOT NULL,
    begun_at TEXT NOT NULL
  ) STRICT;
  `,
  `
  -- Where the pages of each server were last served, by the id of its home; empty in a file, which is one server's.
  CREATE TABLE served (
    server TEXT PRIMARY KEY,
    address TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    ssh_port INTEGER,
    ssh_fingerprint TEXT
  ) STRICT;
  INSERT INTO served SELECT '', address, fingerprint, ssh_port, ssh_fingerprint FROM place;
  DROP TABLE place;
  `,
  `
  -- What a candidate wrote in a run of an exercise, by the run's start: a later run is another report.
  CREATE TABLE report (
    candidate TEXT NOT NULL,
    exercise TEXT NOT NULL,
    started_at TEXT NOT NULL,
    -- One more each time that it is saved: who has written on an older one is told.
    version INTEGER NOT NULL,
    words TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    PRIMARY KEY (candidate, exercise, started_at)
  ) STRICT;
  `,
  `
  -- Files of machines that a candidate attached to a report, as they were when they were taken.
  CREATE TABLE report_file (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    candidate TEXT NOT NULL,
    exercise TEXT NOT NULL,
    started_at TEXT NOT NULL,
    machine TEXT NOT NULL,
    path TEXT NOT NULL,
    -- In bytes; what it holds is base64.
    size INTEGER NOT NULL,
    content TEXT NOT NULL,
    taken_at TEXT NOT NULL
  ) STRICT;
  CREATE INDEX report_file_candidate ON report_file (candidate, id);
  `,
];
