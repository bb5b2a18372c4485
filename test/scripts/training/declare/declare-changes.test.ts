import { beforeEach, expect, test, vi } from "vitest";
import { declarationSchema } from "../../../../scripts/facts/declaration/declaration.js";
import { declaredIn } from "../../../../scripts/facts/declaration/declared-in.js";
import { declarations, exerciseRuns } from "../../../../scripts/facts/journal.js";
import {
  declareChanges,
  undoDeclaration,
} from "../../../../scripts/training/declare/declare-changes.js";
import { declaredOf } from "../../../../scripts/training/declare/declared-of.js";

const account = (name: string) => ({
  machine: "mon1" as const,
  name,
  uid: 150,
  reason: "ticket 14: measures",
});
const accounts = (...names: readonly string[]) =>
  declarationSchema().parse({ accounts: names.map(account) });
const namesIn = async () => (await declaredIn("t")).declaration.accounts.map(({ name }) => name);
const line = (name: string) => `local account mon1 ${name}: uid 150 (ticket 14: measures)`;
const english = (lines: readonly { readonly en: string }[]) => lines.map(({ en }) => en);

beforeEach(async () => {
  await declarations.clear("t");
  await exerciseRuns.clear("t");
});

test("a declaration takes the place of the one before, and tells what is new, gone and as before", async () => {
  await declareChanges("t", accounts("one", "two"));
  const changes = await declareChanges("t", accounts("two", "three"));
  expect(english(changes.added)).toEqual([line("three")]);
  expect(english(changes.removed)).toEqual([line("one")]);
  expect(english(changes.same)).toEqual([line("two")]);
  expect(changes).not.toHaveProperty("waitsFor");
  expect(await namesIn()).toEqual(["two", "three"]);
});

test("the last one is taken back, and the one before counts again, down to none", async () => {
  await declareChanges("t", accounts("one"));
  await declareChanges("t", accounts("two"));
  expect(english((await undoDeclaration("t")).added)).toEqual([line("one")]);
  expect(await namesIn()).toEqual(["one"]);
  expect(english((await undoDeclaration("t")).removed)).toEqual([line("one")]);
  expect(await namesIn()).toEqual([]);
  await expect(undoDeclaration("t")).rejects.toThrow("nothing is declared in lab 't'");
});

test("whoever judges reads all that was handed in, what was taken back as well", async () => {
  await declareChanges("t", accounts("one"));
  await undoDeclaration("t");
  await declareChanges("t", accounts("two"));
  const { lines, at, history, declaration } = await declaredOf("t");
  expect(english(lines)).toEqual([line("two")]);
  expect(declaration).toEqual(accounts("two"));
  expect(history.map((one) => english(one.lines))).toEqual([[line("one")], [line("two")]]);
  expect(history[0]?.undoneAt).toBeTruthy();
  expect(history[1]).toMatchObject({ at, undoneAt: undefined });
});

test("while an exercise runs that counts which counted when it began: nobody declares what its set-up planted", async () => {
  await declareChanges("t", accounts("before"));
  const startedAt = new Date(Date.now() + 1).toISOString();
  await exerciseRuns.write("t", { "cp07/close-the-doors": { startedAt } });
  await vi.waitFor(() => expect(new Date().toISOString() > startedAt).toBe(true));
  const changes = await declareChanges("t", accounts("before", "planted"));
  expect(changes.waitsFor).toBe("cp07/close-the-doors");
  expect(await namesIn()).toEqual(["before"]);
  expect(english((await declaredOf("t")).lines)).toEqual([line("before")]);
  // What was declared before can't be taken back for it either.
  await undoDeclaration("t");
  await undoDeclaration("t");
  expect(await namesIn()).toEqual(["before"]);
  await declareChanges("t", accounts("after"));
  await exerciseRuns.write("t", {
    "cp07/close-the-doors": { startedAt, finishedAt: new Date().toISOString() },
  });
  expect(await namesIn()).toEqual(["after"]);
});

test("declarations that are handed in at once are all noted", async () => {
  await Promise.all(["one", "two", "three"].map((name) => declareChanges("t", accounts(name))));
  expect((await declaredOf("t")).history).toHaveLength(3);
});
