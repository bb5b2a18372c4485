import { expect, test } from "vitest";
import { catalogue } from "../../../checks/catalogue.js";
import { lookedAt } from "../../../checks/lib/looked-at.js";
import type { HintTaken } from "../../../scripts/facts/journal.js";
import type { LabFacts } from "../../../scripts/portal/live/lab-facts.js";
import { messagesOf } from "../../lib/messages-of.js";
import { result } from "../../lib/result.js";
import { scriptedSitting } from "../../lib/scripted-exam.js";
import { type Asker, lab, scriptedPortal } from "../../lib/scripted-portal.js";

const exercise = "cp03/office-move";
const own = "cp03/cable-in-lan";
const closed = "cp06/dora-in-guest";
const startedAt = "2026-11-24T09:00:00.000Z";
const diagnosis = "ws2 02:50:af:c9:2d:38 10.10.30.100 → guest";
/** The same as it is said to an English reader. */
const said = "card 02:50:af:c9:2d:38 (10.10.30.100) answers in guest";
const secret = "DHCPDISCOVER ×4 on fw1";

const run = { id: exercise, startedAt, minutes: 15, tookMinutes: 1, of: 7, lost: [], failed: {} };
const times = { hintMinutes: 0, assistedBy: [] };

/** A portal on a lab in which an exercise runs, of which a line is red, and something else. */
async function running(more: Partial<LabFacts> = {}, finished: object = {}) {
  const facts: LabFacts = {
    state: "up",
    machines: [],
    holders: [],
    exercises: { lab, halfDone: [], exercises: [{ ...run, ...times, ...finished }] },
    hints: [],
    changedAt: "",
    ...more,
  };
  const scripted = await scriptedPortal({ factsOf: async () => facts });
  await scripted.portal.feeds
    .of(lab)
    .keep([
      result({ id: own, outcome: "not_satisfied", seen: diagnosis, startedAt: later(1) }),
      result({ id: closed, outcome: "not_satisfied", seen: secret, startedAt: later(1) }),
    ]);
  return scripted;
}
const later = (minutes: number) => new Date(Date.parse(startedAt) + minutes * 60_000).toISOString();
const hint = (check: string, takenAt: string, text = "x"): HintTaken => ({
  check,
  step: "where",
  minutes: 1,
  takenAt,
  text: { fr: text, en: text },
});

/** All that somebody's browser is sent of a lab: its page, what changes, and what he may ask for. */
async function sent({ ask }: Awaited<ReturnType<typeof running>>, as: Asker): Promise<string> {
  const messages = messagesOf(await ask(`/api/labs/${lab}/events`, { as }));
  const { value } = await messages.next();
  await messages.return(undefined);
  return [
    await (await ask(`/labs/${lab}`, { as })).text(),
    JSON.stringify(value),
    await (await ask(`/api/labs/${lab}/history`, { as })).text(),
    await (await ask(`/labs/${lab}/reports`, { as })).text(),
  ].join("\n");
}

async function viewOf({ ask }: Awaited<ReturnType<typeof running>>, as: Asker = "owner") {
  const page = await (await ask(`/labs/${lab}`, { as })).text();
  const [, data = ""] = /id="data">(.*?)<\/script>/.exec(page) ?? [];
  return { page, ...JSON.parse(data) };
}

test("while an exercise runs its candidate is sent its lines without what was seen, and no other; a trainer all", async () => {
  const scripted = await running();
  const whole = await sent(scripted, "owner");
  expect(whole).toContain(own);
  for (const kept of [diagnosis, said, secret, closed]) expect(whole).not.toContain(kept);
  const { view, page } = await viewOf(scripted);
  expect(view.results).toEqual({
    [own]: {
      outcome: "not_satisfied",
      told: { expected: "Names resolve" },
      seenAt: later(1),
      isOld: false,
    },
  });
  expect(page).toContain("Closed while the exercise runs");
  expect(page).toContain("told with the first hint, or at the end");
  expect(page).not.toContain("Check everything");
  const trainers = await sent(scripted, "trainer");
  for (const told of [diagnosis, said, secret, closed]) expect(trainers).toContain(told);
});

test("without an exercise, and once it is over, all is told as it was", async () => {
  for (const finished of [
    { finishedAt: later(9), satisfied: 6, failed: { [own]: "not_satisfied" } },
    undefined,
  ]) {
    const scripted = finished
      ? await running({}, finished)
      : await running({ exercises: { lab, halfDone: [], exercises: [] } });
    const whole = await sent(scripted, "owner");
    for (const told of [diagnosis, said, secret, closed]) expect(whole).toContain(told);
    expect((await viewOf(scripted)).page).toContain("Check everything");
  }
});

test.for([
  ["a hint about it that was taken since it began tells what was seen", own, later(2), true],
  ["one of an earlier run does not, as long as another is left", own, later(-60), false],
  ["one about another line does not", "cp03/one-default-route", later(2), false],
] as const)("%s", async ([, check, takenAt, isTold]) => {
  const scripted = await running({ hints: [hint(check, takenAt)] });
  const whole = await sent(scripted, "owner");
  expect(whole.includes(diagnosis)).toBe(isTold);
  expect(whole.includes(said)).toBe(isTold);
  expect(whole).not.toContain(secret);
});

test("where every hint was paid for in an earlier run, nobody is asked to pay for none", async () => {
  const texts = Object.values(catalogue.hints.get(own) ?? {}).flatMap((one) =>
    typeof one === "object" && one !== null && "en" in one ? [String(one.en)] : [],
  );
  const cases = (catalogue.hints.get(own)?.cases ?? []).flatMap(({ when: _, causes: __, ...one }) =>
    Object.values(one).map((told) => (told as { en: string }).en),
  );
  const hints = [...texts, ...cases].map((text) => hint(own, later(-60), text));
  expect(await sent(await running({ hints }), "owner")).toContain(diagnosis);
});

test("disputes and calls have no more of it, and of what is closed none is opened", async () => {
  const scripted = await running();
  const { act } = scripted;
  const words = "it is right";
  expect(
    (await act(`/api/labs/${lab}/disputes`, { check: own, seenAt: later(1), words })).status,
  ).toBe(200);
  expect((await act(`/api/labs/${lab}/help`, { check: own, words })).status).toBe(200);
  const { view } = await viewOf(scripted);
  expect(view.assist.disputes).toMatchObject([{ check: own, seen: "", words }]);
  expect(view.assist.call.check).toMatchObject({ id: own, seen: "" });
  const whole = await sent(scripted, "owner");
  for (const kept of [diagnosis, said]) expect(whole).not.toContain(kept);
  // However it is answered would tell how it stands.
  for (const path of ["disputes", "help"]) {
    const body = { check: closed, seenAt: later(1), words };
    const { status, error } = await act(`/api/labs/${lab}/${path}`, body);
    expect([status, error]).toEqual([
      400,
      `${closed} is no line of the exercise that runs: it is closed until its end`,
    ]);
  }
  const all = (await viewOf(scripted, "trainer")).view.assist;
  expect(all.disputes).toMatchObject([{ check: own, seen: diagnosis }]);
});

test("the history of looks has those since it began, of its lines, without what was seen", async () => {
  const scripted = await running();
  const history = async (as: Asker) =>
    (await (await scripted.ask(`/api/labs/${lab}/history`, { as })).json()).looks;
  const [look, ...others] = await history("owner");
  expect(others).toEqual([]);
  // A closed line was looked at with it: how many are red would count it.
  expect(look).toMatchObject({ satisfied: 0, red: 0 });
  expect(look.changes).toMatchObject([
    { competence: "cp03", checks: [{ id: own, outcome: "not_satisfied", seen: "" }] },
  ]);
  expect(await history("trainer")).toMatchObject([{ red: 2 }]);
});

test("in an exam that lets its candidate check his own work, his lines have no more of it", async () => {
  const begun = new Date(Date.now() - 5 * 60_000).toISOString();
  const exam = scriptedSitting({ selfCheck: "own", startedAt: begun });
  const [id] = exam.exercises;
  const known = catalogue.exercises.get(id ?? "");
  const [line = ""] = known ? lookedAt(known) : [];
  const scripted = await running({
    exam,
    exercises: {
      lab,
      halfDone: [],
      exercises: [{ ...run, ...times, id: id ?? "", startedAt: begun, isOfExam: true }],
    },
  });
  const at = new Date().toISOString();
  const red = result({ id: line, outcome: "not_satisfied", seen: diagnosis, startedAt: at });
  await scripted.portal.feeds.of(lab).keep([red]);
  const { view, page } = await viewOf(scripted);
  expect(view.results).toMatchObject({ [line]: { told: { expected: "Names resolve" } } });
  expect(page).not.toContain(diagnosis);
  expect((await viewOf(scripted, "trainer")).page).toContain(diagnosis);
});

test("in an exam that tells no lines, nobody learns them by what he may ask for help with", async () => {
  const exam = scriptedSitting();
  const [id = ""] = exam.exercises;
  const begun = exam.startedAt ?? "";
  const own = { ...run, ...times, id, startedAt: begun, isOfExam: true as const };
  const known = catalogue.exercises.get(id);
  const [line = ""] = known ? lookedAt(known) : [];
  for (const check of [line, closed]) {
    const exercises = { lab, halfDone: [], exercises: [own] };
    const { act } = await running({ exam, exercises });
    const { status } = await act(`/api/labs/${lab}/help`, { check, words: "" });
    expect(status, check).toBe(200);
  }
});

test("its end shows which lines failed, what it took, what it came from and who ended it, and is green only where nothing did", async () => {
  const cause = "socket-of-the-guests";
  const title = catalogue.exercises.get(exercise)?.causes?.[cause]?.title.en ?? "";
  expect(title).not.toBe("");
  const over = { finishedAt: later(9), satisfied: 6, hintMinutes: 3, cause };
  const finished = { ...over, failed: { [own]: "not_satisfied" }, endedBy: "zoe" };
  const { page } = await viewOf(await running({}, finished));
  expect(page).toContain("What is not satisfied");
  expect(page).toContain("6/7 satisfied, in 1 min of 15, hints: 3 min.");
  expect(page).toContain(title);
  expect(page).toContain("zoe, on the trainers' side, ended it");
  const green = /class="good"[^>]*>(?:<span aria-hidden="true">✓ <\/span>)?\d+\/\d+ satisfied/;
  expect(page).not.toMatch(green);
  const all = { ...over, satisfied: 7, failed: {} };
  const good = (await viewOf(await running({}, all))).page;
  expect(good).toMatch(green);
  expect(good).not.toContain("What is not satisfied");
  // Where the trainer keeps it, its candidate alone is not told.
  const kept = await running({}, { ...all, keepsCause: true });
  expect(await sent(kept, "owner")).not.toContain(title);
  expect((await viewOf(kept, "trainer")).page).toContain(title);
  // What an exam came to is its trainer's to tell.
  const ofExam = await running({}, { ...finished, isOfExam: true });
  const { page: exam } = await viewOf(ofExam);
  expect(exam).not.toContain("What is not satisfied");
  expect(exam).not.toContain(title);
});

test("at zero the page says so, and that nothing is cut off", async () => {
  const { page } = await viewOf(await running());
  expect(page).not.toContain("Time is up");
  const late = await viewOf(await running({}, { tookMinutes: 15.2 }));
  expect(late.page).toContain("Time is up");
});

test("a set-up that goes on is no alarm, one that was cut off is, in words of the page", async () => {
  const half = {
    ...{ id: exercise, what: "set-up" as const, since: startedAt, machines: ["ws2" as const] },
    told: { fr: "'lab reset'", en: "'lab reset'" },
  };
  const halves = (one: object) => ({
    exercises: { lab, exercises: [], halfDone: [{ ...half, ...one }] },
  });
  const goesOn = (await viewOf(await running(halves({ goesOn: true })))).page;
  expect(goesOn).not.toContain("cut off");
  const { page } = await viewOf(await running(halves({})));
  expect(page).toContain("was cut off, and half of it may be there: reset ws2 in “My lab”");
  expect(page).not.toContain("lab reset");
});
