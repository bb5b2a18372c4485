import { beforeEach, expect, test, vi } from "vitest";
import type { Lab } from "../../../../checks/lib/run/lab.js";
import type { Result } from "../../../../checks/lib/run/result.js";
import { result } from "../../../lib/result.js";

vi.resetModules();
const candidate = `t${process.pid}-x`;
/** What was done, in order. */
let done: string[] = [];
/** What each look sees of a check that is not satisfied, by full id. */
let seen: Readonly<Record<string, Result["outcome"]>> = {};

vi.doMock("../../../../checks/lib/run/with-lab.js", () => ({
  withLab: (name: string, work: (lab: object) => unknown) => work({ name }),
}));
vi.doMock("../../../../checks/lib/run/run-checks.js", () => ({
  runChecks: async (_: Lab, selected: ReadonlyMap<string, unknown>) => {
    done.push(`look ${[...selected.keys()].join(" ")}`);
    const results = [...selected.keys()].map((id) =>
      result({ id, outcome: seen[id] ?? "satisfied" }),
    );
    return { lab: candidate, startedAt: "", durationMs: 1, results, hindrances: [] };
  },
}));
const nodes = new Map<string, object>();
vi.doMock("../../../../scripts/host/standing.js", () => ({
  standing: async () => ({ nodes, segments: new Map() }),
}));
vi.doMock("../../../../scripts/operations/changes/changes-since.js", () => ({
  changesSince: async (_: string, machines: readonly string[]) =>
    machines.map((machine) => ({ machine, files: [], moreFiles: 0, processes: [] })),
}));
vi.doMock("../../../../scripts/training/keep-writings.js", () => ({
  keepWritings: async (_: Lab, startedAt: string) => void done.push(`writings since ${startedAt}`),
}));
vi.doMock("../../../../scripts/training/restart-machine.js", () => ({
  restartMachine: async (_: Lab, machine: string) => void done.push(`restart ${machine}`),
}));
vi.doMock("../../../../scripts/training/end-exercise.js", () => ({
  endExercise: async (id: string) => void done.push(`end ${id}`),
}));
vi.doMock("../../../../scripts/training/reset-machines.js", () => ({
  resetMachines: async (_: string, machines: readonly string[]) => {
    done.push(`reset ${machines.join(" ")}`);
    await journal.exerciseRuns.clear(candidate);
  },
}));
vi.doMock("../../../../scripts/training/set-up-exercise.js", () => ({
  setUpExercise: async (id: string) => {
    done.push(`set up ${id}`);
    const startedAt = new Date().toISOString();
    await journal.exerciseRuns.update(candidate, (runs) => ({ ...runs, [id]: { startedAt } }));
    return startedAt;
  },
}));
const journal = await import("../../../../scripts/facts/journal.js");
const { drawnExams, examsFolder } = await import("../../../../scripts/facts/drawn-exams.js");
const { examReportSchema } = await import("../../../../scripts/facts/exam-report.js");
const { catalogue } = await import("../../../../checks/catalogue.js");
const { checkLab } = await import("../../../../scripts/training/check-lab.js");
const { declarationSchema } = await import("../../../../scripts/facts/declaration/declaration.js");
const { declareChanges } = await import("../../../../scripts/training/declare/declare-changes.js");
const { movements } = (
  await import("../../../../scripts/training/declare/example-declaration.js")
).exampleDeclaration();
const { drawExam } = await import("../../../../scripts/training/exams/draw-exam.js");
const { examStatusOf, examStatusSchema } = await import(
  "../../../../scripts/training/exams/exam-status.js"
);
const { extendExam } = await import("../../../../scripts/training/exams/extend-exam.js");
const { extendExercise } = await import("../../../../scripts/training/extend-exercise.js");
const { exerciseStatusOf } = await import("../../../../scripts/training/exercise-status.js");
const { finishExam } = await import("../../../../scripts/training/exams/finish-exam.js");
const { finishExercise } = await import("../../../../scripts/training/finish-exercise.js");
const { hintAt } = await import("../../../../scripts/training/hint-at.js");
const { keptReport } = await import("../../../../scripts/training/exams/kept-report.js");
const { resetLab } = await import("../../../../scripts/training/reset-lab.js");
const { sheetSchema } = await import("../../../../scripts/training/exams/sheet-of.js");
const { startExam } = await import("../../../../scripts/training/exams/start-exam.js");
const { startExercise } = await import("../../../../scripts/training/start-exercise.js");
const { examPage } = await import("../../../../scripts/cli/reports/exam-page.js");
const { plainMarkdown } = await import("../../../../scripts/cli/reports/plain-markdown.js");
const { sheetPage } = await import("../../../../scripts/cli/reports/sheet-page.js");
const { inEnglish } = await import("../../../lib/in-english.js");

const tools = { signal: new AbortController().signal, tell: () => undefined };
const exam = "tuesday";
const restarting = "cp12/intranet-back";
const plain = "cp13/black-screen";
const ids = [restarting, plain];
const exercises = ids.map((id) => {
  const found = catalogue.exercises.get(id);
  if (!found) throw new Error(`no exercise ${id}`);
  return found;
});
const [
  { proves: provenByRestart = [] } = {},
  { proves: provenByPlain = [], keeps: keptByPlain = [] } = {},
] = exercises;

const start = (more: Partial<Parameters<typeof startExam>[0]> = {}) =>
  startExam({ candidate, exam, isSure: true, ...more }, tools);
const finish = () => finishExam({ candidate, exam }, tools);

beforeEach(async () => {
  done = [];
  seen = {};
  nodes.clear();
  for (const { needs } of exercises) for (const node of needs) nodes.set(node, {});
  for (const one of journal.journals) await one.clear(candidate);
  await drawnExams.write(examsFolder, {
    [exam]: { paper: "tssr-45", seed: 7, drawnAt: new Date().toISOString(), exercises: ids },
  });
});

test("what is drawn is noted where no lab is, and its sheet tells neither the seed nor an answer", async () => {
  const sheet = await drawExam({ paper: "ccp1", name: "monday", seed: 424_242 });
  expect(Object.keys(sheet)).toEqual(Object.keys(sheetSchema.shape));
  const noted = (await drawnExams.read(examsFolder))["monday"];
  expect(noted).toMatchObject({ paper: "ccp1", seed: 424_242 });
  expect(sheet.requests.map(({ id }) => id)).toEqual(noted?.exercises);
  expect(JSON.stringify(sheet)).not.toContain("424242");
  const again = drawExam({ paper: "ccp1", name: "monday" });
  await expect(again).rejects.toThrow("an exam is called 'monday' already");
  await expect(drawExam({ paper: "ccp4", name: "x" })).rejects.toThrow("the nearest is 'ccp1'");
  await expect(drawExam({ paper: "ccp1", name: "../x" })).rejects.toThrow("1 to 40 lower-case");
});

test("a candidate's sheet has the scenario, what he is given and allowed, and each request", async () => {
  const sheet = await drawExam({ paper: "tssr-45", name: "jury", seed: 7 });
  const page = await inEnglish(async () => sheetPage(sheet))();
  expect(page).toContain("45 min, no hints, no self-check");
  expect(page).toContain(sheet.scenario.en);
  for (const [at, { id, title, brief }] of sheet.requests.entries()) {
    expect(page).toContain(`${at + 1}. ${title.en}`);
    expect(page).toContain(plainMarkdown(brief.en));
    // It would tell the competence, and all that is read elsewhere of the exercise.
    expect(page).not.toContain(id);
  }
  expect(page).toContain("as you left it, then after a restart of hv1");
});

test("two exams that are drawn without a seed have seeds of their own", async () => {
  await drawExam({ paper: "title", name: "one" });
  await drawExam({ paper: "title", name: "other" });
  const { one, other } = await drawnExams.read(examsFolder);
  expect(one?.seed).not.toBe(other?.seed);
});

test("all is set up, then looked at, and one clock starts for all exercises", async () => {
  const { startedAt, minutes } = await start({ extra: { percent: 33 } });
  expect(minutes).toBe(45 + 15);
  expect(done.map((line) => line.split(" ").slice(0, 2).join(" "))).toEqual([
    expect.stringMatching(/^reset /),
    "set up",
    "set up",
    expect.stringMatching(/^look /),
  ]);
  const runs = await journal.exerciseRuns.read(candidate);
  expect(Object.keys(runs)).toEqual(ids);
  for (const [at, id] of ids.entries()) {
    expect(runs[id]).toEqual({
      startedAt,
      minutes: 45,
      extraMinutes: 15,
      held: [...(exercises[at]?.keeps ?? [])],
    });
  }
  expect(await journal.examSittings.read(candidate)).toMatchObject({ exam, startedAt });
  // Its candidate is told the exam's time of each exercise, on his page as well.
  const { exercises: shown } = await exerciseStatusOf(candidate);
  expect(shown.map((one) => one.minutes)).toEqual([60, 60]);
});

test("no lab holds the seed", async () => {
  await start();
  for (const one of [journal.examSittings, journal.exerciseRuns, journal.examActs]) {
    expect(JSON.stringify(await one.read(candidate))).not.toMatch(/seed/);
  }
});

test("a lab is made anew before, always: one that looks as new may have been prepared", async () => {
  await start();
  expect(done[0]).toBe("reset hv1 ts1");
  expect(done[1]).toBe(`set up ${restarting}`);
});

test("what would be lost is told, with how to keep it and how to go on, and nothing is done", async () => {
  const cure = `'lab exam start ${candidate} ${exam} --yes'`;
  const refusal = () =>
    start({ isSure: false }).then(
      () => "",
      (problem: Error) => problem.message,
    );
  // What somebody made by hand is noted nowhere.
  expect(await refusal()).toContain(`all that is in lab '${candidate}' would be lost: ${cure}`);
  await journal.faultsInForce.write(candidate, { "cp03/small-mtu": ["ws2"] });
  await journal.cables.write(candidate, { ws1: null });
  const startedAt = new Date().toISOString();
  await journal.exerciseRuns.write(candidate, { "cp03/office-move": { startedAt } });
  const refused = await refusal();
  expect(refused).toContain("would be lost (exercises begun: cp03/office-move");
  expect(refused).toContain("faults in force: cp03/small-mtu");
  expect(refused).toContain("cables moved: ws1");
  expect(refused).toContain(`'lab save ${candidate} before-exam'`);
  expect(refused).toContain(cure);
  expect(done).toEqual([]);
  expect(await journal.examSittings.read(candidate)).toBeNull();
});

test("with --yes the lab is made anew all the same, and what is lost is told", async () => {
  await declareChanges(candidate, declarationSchema().parse({ movements }));
  const startedAt = new Date().toISOString();
  await journal.exerciseRuns.write(candidate, { "cp03/office-move": { startedAt } });
  const told: object[] = [];
  await startExam(
    { candidate, exam, isSure: true },
    { ...tools, tell: (event) => void told.push(event) },
  );
  expect(done[0]).toMatch(/^reset .*hv1/);
  expect(told).toContainEqual({
    type: "log",
    text: expect.objectContaining({
      en: expect.stringMatching(
        /^reset: all that was done there is lost; exercises begun: cp03\/office-move; declared: movements \(1\)$/,
      ),
    }),
  });
  expect(Object.keys(await journal.exerciseRuns.read(candidate))).toEqual(ids);
  // It speaks of machines that are no more.
  expect(await journal.declarations.read(candidate)).toEqual([]);
});

test("a lab that lacks a machine, and one in which an exam runs, is refused", async () => {
  await start();
  await expect(start({ isSure: false })).rejects.toThrow(
    `exam '${exam}' runs in lab '${candidate}'`,
  );
  nodes.delete("ts1");
  await expect(start()).rejects.toThrow("needs ts1");
  await expect(start({ exam: "wednesday" })).rejects.toThrow("the nearest is 'tuesday'");
});

test("exercises of an exam are neither begun, extended nor ended one by one", async () => {
  await start();
  const id = plain;
  await expect(finishExercise({ candidate, exercise: id }, tools)).rejects.toThrow(
    `'lab exam finish ${candidate} ${exam}' ends it`,
  );
  await expect(extendExercise({ candidate, exercise: id, minutes: 5 })).rejects.toThrow(
    `part of exam '${exam}'`,
  );
  const other = startExercise({ candidate, exercise: "cp03/office-move" }, tools);
  await expect(other).rejects.toThrow(`exam '${exam}' runs`);
});

test("during it the candidate is told what the paper allows and nothing else; a trainer looks", async () => {
  await start();
  const words = [provenByRestart[0] ?? ""];
  await expect(checkLab({ candidate, words }, tools)).rejects.toThrow("allows no self-check");
  const hint = { candidate, check: words[0] ?? "", take: false };
  await expect(hintAt(hint, tools)).rejects.toThrow("allows no hints");
  const anew = resetLab({ candidate, machines: ["ts1"], isCandidate: true }, tools);
  await expect(anew).rejects.toThrow("only a trainer resets them");
  const { report } = await checkLab({ candidate, words, isTrainer: true }, tools);
  expect(report.results).toHaveLength(1);
  await hintAt({ ...hint, isGift: true }, tools);
  await journal.examSittings.update(
    candidate,
    (sitting) => sitting && { ...sitting, selfCheck: "own", hints: "priced" },
  );
  await checkLab({ candidate, words }, tools);
  await hintAt(hint, tools);
  const acts = (await journal.examActs.read(candidate)).map(({ verb }) => verb);
  expect(acts).toEqual([
    "check (refused)",
    "hint (refused)",
    "reset (refused)",
    `check ${words[0]}`,
    `hint ${words[0]} gift`,
    `check ${words[0]}`,
    `hint ${words[0]}`,
  ]);
});

test("what is refused again and again is one line of the record, which counts it", async () => {
  await start();
  const words = [provenByRestart[0] ?? ""];
  for (const _ of Array.from({ length: 20 })) {
    await expect(checkLab({ candidate, words }, tools)).rejects.toThrow("allows no self-check");
  }
  const acts = await journal.examActs.read(candidate);
  expect(acts).toEqual([expect.objectContaining({ verb: "check (refused)", times: 20 })]);
  const { report } = await finish();
  const page = await inEnglish(async () => examPage(report))();
  expect(page).toMatch(/check \(refused\) {2}\(.+\) {2}×20, until \d\d:\d\d:\d\d/);
});

test("a check that waited while an exam started tells nothing of it", async () => {
  let begin: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const holder = startExam(
    { candidate, exam, isSure: true },
    { ...tools, tell: ({ type }) => type === "note" && begin() },
  );
  await begun;
  const words = [provenByRestart[0] ?? ""];
  await expect(checkLab({ candidate, words }, tools)).rejects.toThrow("allows no self-check");
  await holder;
});

test("nothing is noted of what the bench does where no exam runs", async () => {
  await checkLab({ candidate, words: [provenByRestart[0] ?? ""] }, tools);
  expect(await journal.examActs.read(candidate)).toEqual([]);
});

test("a pause of the lab is no time of the candidate's, and more time may be given and taken back", async () => {
  const { startedAt } = await start();
  const at = (minutes: number) => new Date(Date.parse(startedAt) + minutes * 60_000).toISOString();
  const before = new Date(Date.parse(startedAt) - 30 * 60_000).toISOString();
  await journal.examSittings.update(candidate, (one) => one && { ...one, startedAt: before });
  await journal.pauses.write(candidate, [{ since: at(-20), until: at(-5), guests: [] }]);
  const { sitting } = examStatusSchema.parse(await examStatusOf(candidate));
  expect(sitting?.tookMinutes).toBeCloseTo(15, 0);
  expect(sitting?.leftMinutes).toBeCloseTo(30, 0);
  const by = (minutes: number) => extendExam({ candidate, exam, by: { minutes } });
  expect(await by(20)).toMatchObject({ minutes: 65 });
  expect(await extendExam({ candidate, exam, by: { percent: 10 } })).toMatchObject({
    minutes: 70,
    byMinutes: 5,
  });
  expect((await journal.exerciseRuns.read(candidate))[plain]?.extraMinutes).toBe(25);
  expect(await by(-25)).toMatchObject({ minutes: 45 });
  await expect(by(-1)).rejects.toThrow("0 to 1440");
  await expect(
    extendExam({ candidate: `${candidate}y`, exam, by: { minutes: 1 } }),
  ).rejects.toThrow("does not run");
});

test("it is judged by criterion, those that are restarted last, and that is kept", async () => {
  await start();
  const [red = ""] = provenByPlain;
  const [lost = ""] = keptByPlain;
  seen = { [red]: "not_satisfied", [lost]: "not_observed" };
  done = [];
  const { report } = await finish();
  expect(examReportSchema.parse(report)).toEqual(report);
  expect(done.slice(0, 4)).toEqual([
    expect.stringMatching(/^writings since /),
    expect.stringMatching(/^look cp12\//),
    expect.stringMatching(/^look cp13\//),
    "restart hv1",
  ]);
  expect(done.slice(-2)).toEqual([`end ${plain}`, `end ${restarting}`]);
  const [one, other] = report.exercises;
  expect(one).toMatchObject({ id: restarting, verdict: "satisfied", restarted: ["hv1"] });
  expect(other).toMatchObject({ id: plain, verdict: "not_satisfied", restarted: [] });
  const criterion = (id: string) => other?.criteria.find((one) => one.id === id);
  expect(criterion(red)).toMatchObject({ verdict: "not_satisfied", isKept: false });
  expect(criterion(lost)).toMatchObject({ verdict: "not_observed", isKept: true });
  expect(report.competences.map(({ id, verdict }) => [id, verdict])).toEqual([
    ["cp12", "satisfied"],
    ["cp13", "not_satisfied"],
  ]);
  const forTrainer = report.competences.flatMap((competence) => competence.forTrainer);
  expect(forTrainer.map(({ verdict }) => verdict)).toEqual(forTrainer.map(() => "for_trainer"));
  expect(await keptReport(candidate, exam)).toEqual(report);
  const results = await journal.exerciseResults.read(candidate);
  expect(results.map(({ id, minutes }) => [id, minutes])).toEqual([
    [plain, 45],
    [restarting, 45],
  ]);
  expect((await examStatusOf(candidate)).sitting?.state).toBe("finished");
  await expect(finish()).rejects.toThrow("does not run");
  // What is over keeps nobody from anything.
  await checkLab({ candidate, words: [red] }, tools);
});

test("the report is told by exercise and competence, with the bench's commands, and has no mark", async () => {
  await start();
  await checkLab({ candidate, words: [provenByRestart[0] ?? ""], isTrainer: true }, tools);
  const { report } = await finish();
  const page = await inEnglish(async () => examPage(report))();
  expect(page).toContain(`${restarting} : satisfied`);
  expect(page).toContain("CP12  ");
  expect(page).toContain(`check ${provenByRestart[0]}`);
  expect(page).not.toMatch(/\d\s*\/\s*20\b|\bmark\b|%/);
  expect(JSON.stringify(report)).not.toMatch(/"(?:mark|score|points|note)"/);
});

test("an exercise whose machines were made anew meanwhile is not observed, and says why", async () => {
  await start();
  await journal.exerciseRuns.update(candidate, ({ [plain]: _, ...others }) => others);
  expect((await examStatusOf(candidate)).sitting?.left).toEqual([plain]);
  const { report } = await finish();
  const left = report.exercises.find(({ id }) => id === plain);
  expect(left).toMatchObject({ isLeft: true, verdict: "not_observed" });
  expect(left?.criteria.map(({ id }) => id)).toEqual(catalogue.exercises.get(plain)?.proves);
});

test("one whose judging is stopped goes on, and nothing of it is noted", async () => {
  await start();
  const stop = new AbortController();
  const reason = new Error("enough");
  stop.abort(reason);
  const stopped = finishExam({ candidate, exam }, { ...tools, signal: stop.signal });
  await expect(stopped).rejects.toBe(reason);
  expect((await examStatusOf(candidate)).sitting?.state).toBe("running");
  expect(await journal.examReports.read(candidate)).toEqual([]);
  expect(await journal.exerciseResults.read(candidate)).toEqual([]);
});
