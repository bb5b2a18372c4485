import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { notedTurn } from "../../../../scripts/cli/tests/noted-turn.js";
import { temporaryFolder } from "../../../lib/temporary-folder.js";

/** A repository whose turn was noted in its first commit. */
function repository(noted: string) {
  const folder = temporaryFolder();
  const git = (...args: readonly string[]) =>
    execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@client.test", ...args], {
      cwd: folder,
      stdio: "ignore",
    });
  const note = (text: string) => writeFileSync(join(folder, "test", "turn"), text);
  const commit = (times = 1) => {
    for (let time = 0; time < times; time++) git("commit", "--quiet", "--allow-empty", "-m", "one");
  };
  mkdirSync(join(folder, "test"));
  note(noted);
  git("init", "--quiet");
  git("add", ".");
  commit();
  return { folder, git, note, commit };
}

test("the turn is the number that is noted, however many commits a landing has", () => {
  const { folder, note, git, commit } = repository("41\n");
  commit(3);
  expect(notedTurn(folder)).toBe(41);
  note("42\n");
  expect(notedTurn(folder)).toBe(42);
  git("commit", "--quiet", "--all", "-m", "raised");
  commit(7);
  expect(notedTurn(folder)).toBe(42);
});

test("where nobody raises it, it goes on every 25 commits", () => {
  const { folder, commit } = repository("41");
  commit(24);
  expect(notedTurn(folder)).toBe(41);
  commit();
  expect(notedTurn(folder)).toBe(42);
});

test("where there is no repository, the number alone counts", () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "test"));
  writeFileSync(join(folder, "test", "turn"), "8");
  expect(notedTurn(folder)).toBe(8);
});

test("fails where something else is noted, saying what", () => {
  const { folder } = repository("eight");
  expect(() => notedTurn(folder)).toThrow("test/turn holds 'eight': a whole number is expected");
});
