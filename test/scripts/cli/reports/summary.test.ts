import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { summary as summaryOf } from "../../../../scripts/cli/reports/summary.js";
import { inLanguage } from "../../../../scripts/ground/say.js";
import { shown } from "../../../../scripts/ground/terminal/paint.js";
import { english } from "../../../../scripts/ground/text.js";
import { inEnglish } from "../../../lib/in-english.js";
import { result } from "../../../lib/result.js";

const summary = inEnglish(summaryOf);

const none = { checks: {}, faults: {}, exercises: {} };
const competences = [
  { id: "cp06", title: { fr: "Réseau TCP/IP", en: "TCP/IP network" }, ...none },
  { id: "cp09", title: { fr: "Annuaire", en: "Directory" }, ...none },
] as const;
const red = result({
  id: "cp09/replication",
  title: { fr: "Les deux contrôleurs savent la même chose", en: "Both controllers know the same" },
  outcome: "not_satisfied",
  expected: { fr: "dc2 connaît le compte", en: "dc2 knows the account" },
  seen: "exit 1: no such object",
  evidence: [
    {
      where: "dc2",
      command: "ldapsearch cn=t1",
      exitCode: 1,
      stdout: "",
      stderr: "no such object",
      at: "2026-01-01T08:00:00.000Z",
      durationMs: 7,
    },
  ],
});
const results = [
  result(),
  result({
    id: "cp06/time",
    outcome: "not_observed",
    seen: { fr: "net1 : arrêtée", en: "net1: stopped" },
  }),
  result({ id: "cp06/documents", outcome: "needs_trainer" }),
  red,
];

test("there is a page for each competence that was checked, and the totals", () => {
  const text = summary(results, { lab: "c01", competences, colour: false });
  expect(text).toContain("CP06  TCP/IP network  1/2\n");
  expect(text).toContain("CP09  Directory  0/1\n");
  expect(text).toMatch(
    /1 satisfied, 1 not satisfied, 1 not observed, 1 for the trainer to judge\n$/,
  );
  expect(summary([red], { lab: "c01", competences, colour: false })).not.toContain("CP06");
});

test("what was seen is said in words, and one step in as it was seen", () => {
  const page = summary([{ ...red, seen: "GET /: 500" }], {
    lab: "c01",
    competences,
    colour: false,
  });
  expect(page).toContain(
    "      seen : GET /: internal server error (500)\n        GET /: 500\n      → ",
  );
});

test("what is wrong comes with what was expected and seen, and with what telling where to look costs", () => {
  const text = summary([red], { lab: "c01", competences, colour: false });
  for (const told of [red.expected, red.seen, red.title, red.id]) {
    expect(text).toContain(english(told));
  }
  expect(text).toContain("→ where to look: 'lab hint c01 cp09/replication', 1 min\n");
  expect(text).not.toContain("ldapsearch");
});

test("a trainer reads where to look itself", () => {
  const remedy = { fr: "sur dc2, samba-tool drs showrepl", en: "on dc2, samba-tool drs showrepl" };
  const text = summary([{ ...red, remedy }], { lab: "c01", competences, colour: false });
  expect(text).toContain("→ on dc2, samba-tool drs showrepl\n");
  expect(text).not.toContain("lab hint");
});

test("what hints have cost is beside the check that they were about, and nowhere else", () => {
  const paid = summary([{ ...red, hintMinutes: 3 }, results[0] ?? red], {
    lab: "c01",
    competences,
    colour: false,
  });
  expect(paid).toContain(`${red.id}  hints 3 min\n`);
  expect(paid.match(/hints [0-9]/g)).toHaveLength(1);
  expect(paid).toContain("→ hints taken, and more: 'lab hint c01 cp09/replication'\n");
});

test("what could not be observed comes with the reason, and no hint", () => {
  const text = summary(results.slice(1, 2), { lab: "c01", competences, colour: false });
  expect(text).toContain("net1: stopped");
  expect(text).not.toContain("→");
});

test("every command and its answer are there when asked for", () => {
  const text = summary([red], { lab: "c01", competences, colour: false, explain: true });
  expect(text).toContain("dc2 $ ldapsearch cn=t1");
  expect(text).toContain("(exit 1, 7 ms)");
});

test("colours are for terminals alone", () => {
  const start = String.fromCharCode(27);
  expect(shown(summary(results, { lab: "c01", competences, colour: false }))).not.toContain(start);
  expect(shown(summary(results, { lab: "c01", competences, colour: true }))).toContain(start);
});

test("what a machine says can't look like a line of the report, nor be obeyed by a terminal", () => {
  const seen = "root:*\n  ✓ All is well  cp09/replication\u001b[2J";
  const hostile = {
    ...red,
    seen,
    evidence: red.evidence.map((one) => ({ ...one, where: seen, command: seen, stdout: seen })),
  };
  for (const colour of [false, true]) {
    const text = shown(summary([hostile], { lab: "c01", competences, colour, explain: true }));
    expect(text).not.toMatch(/^ {0,5}\S*✓/m);
    expect(text).not.toContain("\u001b[2J");
    expect(text).toContain("\\u001b[2J");
  }
});

test("a machine that kept checks from being observed has a line, above the totals", () => {
  const checks = ["cp06/time", "cp06/names-resolve"];
  const text = summary(results, {
    lab: "c01",
    competences,
    colour: false,
    hindrances: [
      { machine: "ws2", checks, answers: true, late: true, why: "late", hostLoad: 0.3 },
      { machine: "ws3", checks, answers: false, late: true, why: "late", hostLoad: 20.1 },
      { machine: "ext1", checks, answers: true, late: false, why: "fed\nus", hostLoad: 20.1 },
    ],
  });
  expect(text).toMatch(
    /\n! ws2: 2 checks could not be observed there, though it answers; [^(]*\n! ws3: 2 .*does not answer though it runs; .* \(the host is overloaded: 20.1 .*\n! ext1: 2 .*to say why\n {2}fed\n {8}us\n1 satisfied, .*\n$/,
  );
  expect(summary(results, { lab: "c01", competences, colour: false })).not.toContain("\n!");
});

test("what a check could not take away has a line of its own beside it, whatever the outcome", () => {
  const thing = { fr: "compte c.dubois", en: "account c.dubois" };
  const left = { leftBehind: [{ where: "dc1", what: thing, why: "refused\n✓ All is well" }] };
  const text = summary([result(left)], { lab: "c01", competences, colour: false });
  expect(text).toMatch(
    /^ {2}✓ .*\n {6}! the check could not take away from dc1: account c.dubois \(refused\n {8}✓ All is well\)\n/m,
  );
  expect(text).toMatch(/1 satisfied\n$/);
});

test("two readers are told the same results at once, each in his language", async () => {
  const unseen = result({
    id: "cp06/time",
    outcome: "not_observed",
    seen: { fr: "muette", en: "silent" },
  });
  const told = await Promise.all(
    (["fr", "en"] as const).map((language) =>
      inLanguage(language, async () => {
        const first = summaryOf([red], { lab: "c01", competences, colour: false });
        // Meanwhile the other is spoken to.
        await setTimeout(5);
        return first + summaryOf([unseen], { lab: "c01", competences, colour: false });
      }),
    ),
  );
  expect(told[0]).toMatch(
    /^CP09 {2}Annuaire .*attendu : dc2 connaît.*constaté : exit 1: no such object.*1 non satisfait\n/s,
  );
  expect(told[0]).toMatch(/CP06 {2}Réseau TCP\/IP .*muette.*1 non observé\n$/s);
  expect(told[1]).toMatch(
    /^CP09 {2}Directory .*expected : dc2 knows.*seen : exit 1: no such object.*1 not satisfied\n/s,
  );
  expect(told[1]).toMatch(/CP06 {2}TCP\/IP network .*silent.*1 not observed\n$/s);
});

test("fails where nobody knows who reads", () => {
  expect(() => summaryOf([red], { lab: "c01", competences, colour: false })).toThrow(
    "inLanguage()",
  );
});
