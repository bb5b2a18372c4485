import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { borrowMailPeople } from "../../../../checks/lib/mail/mail-people.js";
import { runChecks } from "../../../../checks/lib/run/run-checks.js";
import { scriptedLab } from "../../../lib/scripted-lab.js";
import { trial } from "../../../lib/trial.js";

/** A check that borrows people with a mailbox, and keeps them as long as mail1 takes to answer a word. */
const borrower = (word: string, deadlineMs: number) =>
  trial({
    needs: ["dc1", "mail1", "probe-lan"],
    observedWith: "people",
    deadlineMs,
    async run(scene) {
      await borrowMailPeople(scene);
      return (await scene.nodes.mail1.succeed`work ${word}`).stdout;
    },
  });

/** What is taken away, by the machine's words for it. */
const removals = ["ldbdel", "postqueue", "rm -rf"];

/** A lab that notes when removals begin and end; each takes a moment, and work as long as its word says. */
function notingLab(
  log: string[],
  removing: (command: string) => readonly [number, string] = () => [0, ""],
) {
  const answer = async (command: string) => {
    const [, ms] = command.match(/^work (\d+)$/) ?? [];
    if (ms) await setTimeout(Number(ms));
    const removal = removals.find((word) => command.includes(word));
    if (!removal) return [0, "done"] as const;
    log.push(`${removal} begins`);
    await setTimeout(30);
    log.push(`${removal} ends`);
    return removing(command);
  };
  return scriptedLab({ dc1: answer, mail1: answer, "probe-lan": answer });
}

test("people whose maker's deadline came are taken away by who leaves last: in order, each step awaited", async () => {
  const log: string[] = [];
  // They are there before the first deadline, even where the host is busy.
  const checks = new Map([
    ["cp14/first", borrower("1600", 1000)],
    ["cp14/last", borrower("2200", 8000)],
  ]);
  const { results } = await runChecks(notingLab(log), checks, {
    onResult: ({ id, outcome }) => log.push(`${id} ${outcome}`),
  });
  const removed = removals.flatMap((word) => [`${word} begins`, `${word} ends`]);
  // The first is tried twice more, by itself.
  const again = [...removed, ...removed, "cp14/first not_observed"];
  expect(log).toEqual([...removed, "cp14/last satisfied", ...again]);
  expect(results.map(({ leftBehind }) => leftBehind)).toEqual([[], []]);
});

test("what can't be removed is told by who leaves last, and the rest is removed all the same", async () => {
  const log: string[] = [];
  const refused = "delete of 'CN=c.dubois' failed - (Insufficient access rights)";
  const lab = notingLab(log, (command) => (command.includes("ldbdel") ? [0, refused] : [0, ""]));
  const checks = new Map([
    ["cp14/first", borrower("50", 3000)],
    ["cp14/last", borrower("200", 3000)],
  ]);
  const { results } = await runChecks(lab, checks);
  expect(results.map(({ outcome }) => outcome)).toEqual(["satisfied", "satisfied"]);
  expect(results.map(({ leftBehind }) => leftBehind)).toEqual([
    [],
    [expect.objectContaining({ where: "dc1", why: refused })],
  ]);
  expect(log.filter((line) => line.endsWith("ends"))).toHaveLength(removals.length);
});

test("accounts that were never made are no failure to remove", async () => {
  const absent = "delete of 'CN=c.dubois' failed - (No such object) LDAP error 32";
  const lab = notingLab([], (command) => (command.includes("ldbdel") ? [32, absent] : [0, ""]));
  const { results } = await runChecks(lab, new Map([["cp14/one", borrower("10", 3000)]]));
  expect(results.map(({ leftBehind }) => leftBehind)).toEqual([[]]);
});
