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
];
