import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { borrowMailPeople } from "../../checks/lib/mail/mail-people.js";
import { directorySocket } from "../../checks/lib/probes/directory/directory-socket.js";
import { tryChanges } from "../../checks/lib/probes/directory/try-changes.js";
import { runCheck } from "../../checks/lib/run/run-check.js";
import { runChecks } from "../../checks/lib/run/run-checks.js";
import { selectChecks } from "../../checks/select-checks.js";
import { baseDn } from "../../modules/domain-controller/names.js";
import { begunEntries, leftBehindNotes } from "../../scripts/facts/journal.js";
import { statusOf } from "../../scripts/operations/status.js";
import { killedLook } from "../lib/killed-look.js";
import { startLab } from "../lib/lab-command.js";
import { expectSatisfied, liveLab, look, makeAnew } from "../lib/live-lab.js";
import { cycleLab } from "../lib/live-labs.js";
import { trial } from "../lib/trial.js";

const lab = await liveLab(cycleLab);

test("people whose maker's deadline came are gone once the last who borrowed them has its result", async () => {
  const logins = new Set<string>();
  const borrower = (seconds: number, deadlineMs: number) =>
    trial({
      needs: ["dc1", "mail1", "probe-lan"],
      observedWith: "people",
      deadlineMs,
      async run(scene) {
        const people = await borrowMailPeople(scene);
        for (const { login } of Object.values(people)) logins.add(login);
        const { mail1 } = scene.nodes;
        await mail1.within(12_000)`mkdir -p /srv/mail/${people.colleague.login}; sleep ${seconds}`;
        return "there";
      },
    });
  const { results } = await runChecks(
    lab,
    new Map([
      ["cp14/first", borrower(9, 7000)],
      ["cp14/last", borrower(10, 20_000)],
    ]),
  );
  expect(results.map(({ outcome }) => outcome)).toEqual(["not_observed", "satisfied"]);
  expect(results.flatMap(({ leftBehind }) => leftBehind)).toEqual([]);
  // Three that both borrowed, and three for each time that the first is tried once more.
  expect(logins.size).toBe(9);
  const { dc1, mail1 } = lab.scene(["dc1", "mail1"], [], AbortSignal.timeout(10_000)).nodes;
  const filter = `(|${[...logins].map((login) => `(sAMAccountName=${login})`).join("")})`;
  const found = await dc1.succeed`/usr/bin/ldbsearch -H ${directorySocket} ${filter} dn`;
  expect(found.stdout).not.toMatch(/^dn:/m);
  for (const login of logins) await mail1.fail`test -e /srv/mail/${login}`;
});

test("what could not be taken away is named by the lab's status until its machine is made anew", async () => {
  const leaving = trial({
    needs: ["ws1"],
    async run({ nodes: { ws1 }, tidy, token }) {
      await tidy(ws1, { fr: `dossier ${token}`, en: `folder ${token}` })`false`;
      return (await ws1.succeed`mkdir /root/${token}`).stdout;
    },
  });
  const { outcome, leftBehind } = await runCheck("cp02/leaving", leaving, lab);
  expect(outcome).toBe("satisfied");
  expect(leftBehind).toMatchObject([{ where: "ws1", why: { en: "ws1: `false` failed: exit 1" } }]);
  expect((await statusOf(lab.name)).leftBehind).toEqual(
    expect.arrayContaining(leftBehind.map((one) => expect.objectContaining(one))),
  );
  await makeAnew(lab, ["ws1"]);
  // What other looks left elsewhere stays named.
  const named = await leftBehindNotes.read(lab.name);
  expect(named.filter(({ where }) => where === "ws1")).toEqual([]);
});

test("people of a look that was killed are gone with the next look", async () => {
  const { child, ended } = startLab(["check", cycleLab, "cp09", "cp10"]);
  const dns = async () => (await begunEntries.read(cycleLab)).flatMap((note) => note.dns);
  const { dc1 } = lab.scene(["dc1"], [], AbortSignal.timeout(60_000)).nodes;
  const there = async (names: readonly string[]) => {
    const { stdout } = await dc1.ask`
      for dn in ${names}; do /usr/bin/ldapsearch -x -LLL -H ${directorySocket} -s base -b "$dn" dn; done 2> /dev/null | grep '^dn:'`;
    return stdout.trim();
  };
  await expect.poll(async () => there(await dns()), { timeout: 60_000, interval: 20 }).not.toBe("");
  child.kill("SIGKILL");
  await ended;
  const left = await dns();
  expect(await there(left)).not.toBe("");
  await expectSatisfied(lab, ["cp09/nobody-else-in-directory", "cp09/nothing-else-delegated"]);
  expect(await there(left)).toBe("");
  expect(await begunEntries.read(cycleLab)).toEqual([]);
}, 180_000);

test("what a killed look made on one controller is gone from the other as well with the next look", async () => {
  const dn = `CN=${randomBytes(6).toString("hex")},CN=Users,${baseDn()}`;
  const { dc1, dc2 } = lab.scene(["dc1", "dc2"], [], AbortSignal.timeout(60_000)).nodes;
  const read = ["-x", "-LLL", "-H", directorySocket, "-s", "base", "-b", dn, "1.1"];
  const isKnown = async () => (await dc1.ask`/usr/bin/ldapsearch ${read}`).exitCode === 0;
  await begunEntries.update(cycleLab, (notes) => [
    ...notes,
    { by: "plateau/looker/dead", controller: "dc2", dns: [dn] },
  ]);
  const record = [
    ["dn", dn],
    ["changetype", "add"],
    ["objectClass", "contact"],
  ] as const;
  expect(await tryChanges(dc2, [record])).toBe("");
  await expect.poll(isKnown, { timeout: 30_000, interval: 100 }).toBe(true);
  await look(lab, ["cp03/carrier-is-up"]);
  expect(await isKnown()).toBe(false);
  expect(await begunEntries.read(cycleLab)).toEqual([]);
});

test.for([
  ["root's password on a server", "ts1", "cp13"],
  ["a local account on a workstation", "ws1", "cp02/local-accounts-kept-out"],
] as const)(
  "%s, of a look that was killed, is as it was with the next look, whatever that looks at",
  { timeout: 180_000 },
  async ([, name, words]) => {
    const node = lab.scene([name], [], AbortSignal.timeout(120_000)).nodes[name];
    const accounts = async () => (await node.succeed`cat /etc/passwd /etc/shadow`).stdout;
    const before = await accounts();
    const { left, nextLook } = await killedLook(
      lab,
      words,
      async () => (await accounts()) !== before,
    );
    expect(await accounts()).not.toBe(before);
    expect(left.filter(({ where }) => where === name)).not.toEqual([]);
    await nextLook();
    expect(await accounts()).toBe(before);
    await expectSatisfied(lab, [...selectChecks([words]).keys()]);
  },
);
