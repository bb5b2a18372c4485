import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  another,
  bodyOf,
  drawnWord,
  fileNameOf,
  subjectOf,
} from "../../../checks/lib/drawn-words.js";
import { root } from "../../../scripts/ground/home.js";
import { sources } from "../../lib/sources.js";

const many = Array.from({ length: 5_000 }, (_, at) => another("seed", String(at)));

test("a drawn word is one in whatever it names: a file, a table, a host, a database, a card", () => {
  for (const word of many) expect(word).toMatch(/^[a-z][a-z0-9]{8,12}$/);
  expect(drawnWord()).toMatch(/^[a-z][a-z0-9]{8,12}$/);
});

test("no two looks meet in one, and none is a part of another", () => {
  expect(new Set(many).size).toBe(many.length);
  const sorted = many.toSorted();
  for (const [at, word] of sorted.entries()) {
    expect(sorted[at + 1]?.startsWith(word) ?? false, word).toBe(false);
  }
});

test("words have no length, end, or place of a number in common", () => {
  const share = (pattern: RegExp) => many.filter((word) => pattern.test(word)).length / many.length;
  for (const length of [9, 10, 11, 12, 13]) {
    expect(share(new RegExp(`^.{${length}}$`)), String(length)).toBeLessThan(0.5);
  }
  expect(share(/\d/)).toBeGreaterThan(0.3);
  expect(share(/\d/)).toBeLessThan(0.9);
  const starts = many.map((word) => word.slice(0, 4));
  expect(new Set(starts).size).toBeGreaterThan(500);
});

test("what a letter says and a file is called are drawn by their word, and have it in them", () => {
  expect(subjectOf("devisfaucher4")).toBe(subjectOf("devisfaucher4"));
  const subjects = new Set(many.map((word) => subjectOf(word).replace(word, "")));
  expect(subjects.size).toBeGreaterThan(15);
  expect(new Set(many.map(bodyOf)).size).toBeGreaterThan(8);
  for (const word of many.slice(0, 1000)) {
    expect(subjectOf(word)).toContain(word);
    // SMTP and IMAP are spoken in ASCII, on one line.
    expect(subjectOf(word) + bodyOf(word)).toMatch(/^[\x20-\x7e]+$/);
    expect(fileNameOf(word)).toMatch(new RegExp(`^[a-z]+[-_ ]${word}\\.[a-z]{3}$`));
    expect(fileNameOf(word, "other")).not.toBe(fileNameOf(word, "another one"));
  }
});

/** By which a program on a machine knew the bench: its name, and the form of a word of numbers alone. */
const marks = /\bbanc(?:[-_.]|["'`]|\.test)|@bench\b|t\[0-9a-f\]/;

test("nothing that checks write on machines or say to them has the bench's name", () => {
  const programs = ["lib/probes/share-tries.py", "lib/probes/desktop/rdp-session.py"].map(
    (file) => ({
      file: `checks/${file}`,
      source: readFileSync(join(root, "checks", file), "utf8"),
    }),
  );
  const found = [...sources, ...programs]
    .filter(({ file }) => file.startsWith("checks/") || file.startsWith("scripts/channel/"))
    .flatMap(({ file, source }) =>
      source
        .split("\n")
        // What people read is in both languages.
        .filter((line) => marks.test(line) && !/^\s*(?:fr|en|\/\/|\*|\/\*\*)/.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );
  expect(found).toEqual([]);
});

test("a digest draws the same word for ever", () => {
  const seed = createHash("sha256").update("x").digest("hex");
  expect(another(seed, "a")).toBe(another(seed, "a"));
  expect(another(seed, "a")).not.toBe(another(seed, "b"));
});
