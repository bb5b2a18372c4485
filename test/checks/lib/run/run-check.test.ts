import assert from "node:assert";
import { expect, test } from "vitest";
import { claim } from "../../../../checks/lib/claim.js";
import { resultSchema } from "../../../../checks/lib/run/result.js";
import { runCheck } from "../../../../checks/lib/run/run-check.js";
import { runChecks } from "../../../../checks/lib/run/run-checks.js";
import { english } from "../../../../scripts/ground/text.js";
import type { NodeName } from "../../../../stacks/plan/plan.js";
import { type Script, scriptedLab } from "../../../lib/scripted-lab.js";
import { trial } from "../../../lib/trial.js";

const title = { fr: "les postes n'ont pas l'Internet", en: "workstations have no Internet" };
const remedy = { fr: "lisez nft list ruleset sur fw1", en: "read nft list ruleset on fw1" };
const declared = { title, remedy, deadlineMs: 400 };

const closed = trial({
  ...declared,
  needs: ["ws1", "ext1"],
  async run({ nodes: { ws1, ext1 } }) {
    await ext1.succeed`nc -z 203.0.113.254 80`;
    await ws1.fail`nc -z 203.0.113.254 80`;
    return "refused";
  },
});

const ask = "nc -z 203.0.113.254 80";
const open = { [ask]: 0 };
const shut = { [ask]: [1, "", "refused"] } as const;

test.for<[string, Partial<Record<"ws1" | "ext1", Script>>, string, RegExp]>([
  ["is satisfied when its claim holds", { ws1: shut, ext1: open }, "satisfied", /^refused$/],
  [
    "is not satisfied when what must be refused works",
    { ws1: open, ext1: open },
    "not_satisfied",
    /^exit 0$/,
  ],
  [
    "is not satisfied when what must work is refused",
    { ws1: shut, ext1: shut },
    "not_satisfied",
    /^exit 1: refused$/,
  ],
  [
    "is not observed without its tool, whichever answer was hoped for",
    { ws1: {}, ext1: open },
    "not_observed",
    /^ws1: `nc -z 203.0.113.254 80` could not be run: .*not found/,
  ],
  [
    "is not observed when a tool inside a pipe is missing",
    {
      ws1: { [ask]: [1, "", "/run/.bench.a1B2c3/7.sh: line 1: nc: command not found\n"] },
      ext1: open,
    },
    "not_observed",
    /^ws1: .*could not be run: .*not found/,
  ],
  ...[
    "/run/.bench.a1B2c3/7.sh: line 0: can't fork: Resource temporarily unavailable",
    "/run/.bench.a1B2c3/7.sh: fork: Interrupted system call",
    "/proc/self/fd/3: xrealloc: cannot allocate 195452928 bytes",
    "sh: out of memory",
  ].map(
    (said) =>
      [
        `is not observed where the shell says '${said}'`,
        { ws1: { [ask]: [1, "", `${said}\n`] }, ext1: open },
        "not_observed",
        /^ws1: .*could not be run: /,
      ] as [string, Partial<Record<"ws1" | "ext1", Script>>, string, RegExp],
  ),
  [
    "is not observed when what it asks is killed, as the host does that has no memory left",
    { ws1: { [ask]: [137, "", "Killed"] }, ext1: open },
    "not_observed",
    /^ws1: `nc .*` crashed: exit 137: Killed$/,
  ],
  [
    "is satisfied when a shell had to wait for a process",
    {
      ws1: {
        [ask]: [1, "", "/run/.bench.a1B2c3/7.sh: fork: retry: Resource temporarily unavailable"],
      },
      ext1: open,
    },
    "satisfied",
    /^refused$/,
  ],
  [
    "is satisfied when what was refused speaks of something not found",
    { ws1: { [ask]: [1, "", "nc: 203.0.113.254: host not found"] }, ext1: open },
    "satisfied",
    /^refused$/,
  ],
  [
    "is not observed when its tool can't be run",
    { ws1: { [ask]: 126 }, ext1: open },
    "not_observed",
    /^ws1: .*could not be run/,
  ],
  [
    "is not observed when a machine is dead",
    { ext1: open },
    "not_observed",
    /^ws1: plateau-t-ws1 did not answer/,
  ],
  [
    "is not observed when no answer comes before its deadline",
    { ws1: { [ask]: "silence" }, ext1: open },
    "not_observed",
    /^ws1: the deadline came during `nc -z 203.0.113.254 80`$/,
  ],
])("a check %s", async ([, machines, outcome, seen]) => {
  const result = await runCheck("cp07/internet-is-closed", closed, scriptedLab(machines));
  expect(result.outcome, english(result.seen)).toBe(outcome);
  expect(english(result.seen)).toMatch(seen);
  expect(resultSchema.parse(result)).toEqual(result);
  expect(JSON.stringify(result)).not.toContain(remedy.en);
});

const up = (run: Script[string]) => ({ dc1: { "dig dc1": run } });
const eventual = trial({
  ...declared,
  needs: ["dc1"],
  run: async ({ nodes: { dc1 } }) => (await dc1.eventually`dig dc1`).stdout,
});

test("what comes true before the deadline is satisfied", async () => {
  const lab = scriptedLab(up((times) => (times < 2 ? 9 : [0, "10.10.10.10"])));
  const { outcome, seen, evidence } = await runCheck("cp09/dns", eventual, lab);
  expect({ outcome, seen, tries: evidence.length }).toEqual({
    outcome: "satisfied",
    seen: "10.10.10.10",
    tries: 3,
  });
});

test.for([
  ["never comes true", () => [9, "", "no servers"]],
  ["is still being asked when the deadline comes", (n: number) => (n ? "silence" : [9, "no"])],
] as [string, (times: number) => "silence" | [number, string]][])(
  "what %s is not satisfied, and tells the last answer",
  async ([, answers]) => {
    const result = await runCheck("cp09/dns", eventual, scriptedLab(up(answers)));
    expect(result).toMatchObject({
      outcome: "not_satisfied",
      seen: expect.stringMatching(/^exit 9: no/),
    });
    expect(result.durationMs).toBeLessThan(1600);
  },
);

test.for([
  ["a claim that is false", () => claim(false, title, " 10.0.0.1\n"), "not_satisfied", "10.0.0.1"],
  ["a claim with nothing seen", () => claim(false, title, ""), "not_satisfied", "∅"],
  ["an assertion, which claims nothing", () => assert.equal(3, 2), "not_observed", "3"],
  ["a mistake of the check's own", () => JSON.parse("{"), "not_observed", "JSON"],
] as const)("%s gives its outcome", async ([, run, outcome, seen]) => {
  const own = trial({
    ...declared,
    needs: [],
    run: async () => {
      run();
      return "";
    },
  });
  const result = await runCheck("cp03/own", own, scriptedLab({}));
  expect(result.outcome).toBe(outcome);
  expect(english(result.seen)).toContain(seen);
});

test("evidence says where, what and how it was answered", async () => {
  const { evidence } = await runCheck(
    "cp07/internet-is-closed",
    closed,
    scriptedLab({ ws1: shut, ext1: open }),
  );
  expect(evidence).toMatchObject([
    { where: "ext1", command: ask, exitCode: 0 },
    { where: "ws1", command: ask, exitCode: 1, stderr: "refused" },
  ]);
});

test("words with blanks and quotes reach the machine as one word", async () => {
  const name = "it's a name";
  const quoting = trial({
    ...declared,
    needs: ["dc1"],
    run: async ({ nodes: { dc1 } }) =>
      (await dc1.succeed`getent passwd ${name} ${["a", "b c"]}`).stdout,
  });
  const lab = scriptedLab({ dc1: { "getent passwd $'it\\'s a name' a $'b c'": [0, "found"] } });
  expect(await runCheck("cp09/own", quoting, lab)).toMatchObject({ outcome: "satisfied" });
});

test("what only the trainer can see is left to the trainer", async () => {
  const result = await runCheck("cp05/accent", { title, needsTrainer: true }, scriptedLab({}));
  expect(result).toMatchObject({
    outcome: "needs_trainer",
    where: [],
    seen: { fr: "à l'appréciation du formateur" },
  });
});

test("a machine that died after it answered is nobody's fault", async () => {
  const lost: NodeName[] = [];
  const dying = () => {
    lost.push("ext1");
    return 0;
  };
  const lab = scriptedLab({ ws1: { [ask]: dying }, ext1: open }, lost);
  const result = await runCheck("cp07/internet-is-closed", closed, lab);
  expect(result).toMatchObject({
    outcome: "not_observed",
    seen: { fr: "ext1 : ne répond plus", en: "ext1: answers no more" },
  });
  expect(result.evidence).toHaveLength(2);
});

test("nothing is asked where a machine that is needed is dead", async () => {
  const { outcome, seen, evidence } = await runCheck(
    "cp07/internet-is-closed",
    closed,
    scriptedLab({ ws1: open, ext1: open }, ["ws1"]),
  );
  expect({ outcome, seen: english(seen), evidence }).toEqual({
    outcome: "not_observed",
    seen: "ws1: answers no more",
    evidence: [],
  });
});

test("nothing is judged across a router that is dead, and nothing is asked", async () => {
  const { outcome, seen, evidence } = await runCheck(
    "cp07/internet-is-closed",
    closed,
    scriptedLab({ ws1: open, ext1: open }, ["fw1"]),
  );
  expect({ outcome, seen: english(seen), evidence }).toEqual({
    outcome: "not_observed",
    seen: "fw1: answers no more",
    evidence: [],
  });
});

test("what could not be observed names the machine that kept it, in a report with all of them", async () => {
  const declare = (command: string) =>
    trial({
      ...declared,
      needs: ["ws1", "ext1"],
      async run({ nodes: { ws1, ext1 } }) {
        await ext1.succeed`true`;
        await ws1.succeed`${command}`;
        return "ok";
      },
    });
  const lab = scriptedLab({ ws1: { killed: 126 }, ext1: { true: 0 } });
  const checks = new Map([
    ["cp06/killed", declare("killed")],
    ["cp06/absent", declare("absent")],
  ]);
  const { results, hindrances } = await runChecks(lab, checks);
  expect(results.map(({ outcome, hinderedBy }) => [outcome, hinderedBy])).toEqual([
    ["not_observed", "ws1"],
    ["not_observed", "ws1"],
  ]);
  expect(hindrances).toEqual([
    {
      machine: "ws1",
      checks: ["cp06/killed", "cp06/absent"],
      answers: true,
      late: false,
      why: expect.objectContaining({ en: expect.stringContaining("ws1") }),
      hostLoad: expect.any(Number),
    },
  ]);
});

test("what a machine said at length is told as far as a report has room", async () => {
  const long = trial({
    ...declared,
    needs: ["ws1"],
    async run({ nodes: { ws1 } }) {
      const { stdout } = await ws1.ask`cat`;
      claim(false, { fr: stdout, en: stdout }, stdout);
      return "";
    },
  });
  const lab = scriptedLab({ ws1: { cat: [0, "x".repeat(2 ** 21)] } });
  const told = await runCheck("cp06/long", long, lab);
  for (const words of [english(told.seen), told.expected.fr, told.expected.en]) {
    expect(words.length).toBeLessThan(4100);
  }
  expect(told.seen).toMatch(/^x+… \(\+\d+\)$/);
});

test.for([
  [["ws1"], "satisfied", "ws1"],
  [["ws1", "ext1"], "not_observed", "ext1: answers no more"],
] as const)(
  "of whatever stands in a lab that has %j all is looked at, and nothing else",
  async ([own, outcome, seen]) => {
    const looked = trial({
      ...declared,
      needs: ["ws1", "ext1"],
      needsWhatStands: true,
      run: async ({ nodes }) => Object.keys(nodes).join(" "),
    });
    const lab = Object.assign(scriptedLab({ ws1: {} }, ["ext1"]), { ownOf: async () => own });
    const result = await runCheck("cp07/looked", looked, lab);
    expect([result.outcome, result.where]).toEqual([outcome, own]);
    expect(english(result.seen)).toContain(seen);
  },
);
