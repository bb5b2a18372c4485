/**
 * What each version of the store adds to the one before, the first to nothing. A change adds a step; those that
 * are here stay as they are.
 *
 * Times are ISO 8601. Of codes, passwords and tokens only digests are kept.
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
];
