import { expect, test } from "vitest";
import type { LabFacts } from "../../../scripts/portal/live/lab-facts.js";
import { reportBytes } from "../../../scripts/portal/pages/report/report-server.js";
import { drawReport } from "../../../scripts/portal/reports/draw-report.js";
import { notedOf } from "../../../scripts/portal/store/audit.js";
import { reportMarks, reportOf, saveReport } from "../../../scripts/portal/store/reports.js";
import { scriptedReport, scriptedSitting } from "../../lib/scripted-exam.js";
import { type Asker, lab, scriptedPortal } from "../../lib/scripted-portal.js";

const exercise = "cp03/office-move";
const startedAt = "2026-11-24T09:00:00.000Z";
const key = { candidate: lab, exercise, startedAt };
const hostile = `# <img src=x onerror=alert(1)>\n\n<script>alert(2)</script>\n\n[in](https://evil.example) ![x](https://evil.example/x.png) <https://evil.example>\n\n[r]: https://evil.example\n[r]\n\n\u202eevil`;

const run = { id: exercise, startedAt, minutes: 15, tookMinutes: 1, of: 7, lost: [], failed: {} };
const times = { hintMinutes: 0, assistedBy: [] };

/** A portal on a lab in which an exercise runs; what is known of it is the test's to change. */
async function running(more: Partial<LabFacts> = {}) {
  const facts = {
    state: "up",
    machines: [],
    holders: [],
    exercises: { lab, halfDone: [], exercises: [{ ...run, ...times }] },
    hints: [],
    changedAt: "",
    ...more,
  } as const satisfies LabFacts;
  const known: { now: LabFacts } = { now: facts };
  const scripted = await scriptedPortal({ factsOf: async () => known.now });
  const save = async (own: object, as: Asker = "owner", path = lab) => {
    const body = { task: exercise, startedAt, version: 0, words: "cable", ...own };
    const url = `/api/labs/${path}/report/save`;
    const answer = await scripted.ask(url, { as, method: "POST", body });
    const text = await answer.text();
    return { status: answer.status, ...(text.startsWith("{") ? JSON.parse(text) : { text }) };
  };
  const read = async (as: Asker, task = exercise, at = startedAt) => {
    const query = new URLSearchParams({ task, startedAt: at });
    return (await scripted.ask(`/api/labs/${lab}/report?${query}`, { as })).json();
  };
  return { ...scripted, known, facts, save, read };
}

test("a report is saved as it is typed, is the same for whoever reads, and is noted once", async () => {
  const { save, read, store } = await running();
  expect(await read("owner")).toMatchObject({ words: "", version: 0, savedAt: null });
  const first = await save({ words: "## Cause\n\nthe cable" });
  expect(first).toMatchObject({ status: 200, version: 1 });
  expect(await save({ version: 1, words: "## Cause\n\nthe socket" })).toMatchObject({ version: 2 });
  for (const as of ["owner", "trainer"] as const) {
    expect(await read(as)).toMatchObject({ words: "## Cause\n\nthe socket", version: 2 });
  }
  const noted = (await notedOf(store, lab, 50)).filter(({ what }) => what === "report");
  expect(noted).toHaveLength(1);
});

test("who has written on an older version is told, and handed the newer one; nothing is overwritten", async () => {
  const { save, read } = await running();
  await save({ words: "first tab" });
  const other = await save({ words: "second tab" });
  expect(other).toMatchObject({
    status: 409,
    error: "Another page has saved this report meanwhile.",
    other: { words: "first tab", version: 1 },
  });
  expect((await read("owner")).words).toBe("first tab");
  // The same words again are no other version.
  expect(await save({ words: "first tab" })).toMatchObject({ status: 200, version: 1 });
});

test("a later run of the same exercise is another report, and the earlier one is kept", async () => {
  const { save, known, facts, store, ask } = await running();
  await save({ words: "of the first run" });
  const again = "2026-11-25T09:00:00.000Z";
  const exercises = { lab, halfDone: [], exercises: [{ ...run, ...times, startedAt: again }] };
  known.now = { ...facts, exercises };
  expect(await save({ startedAt: again, words: "of the second" })).toMatchObject({ version: 1 });
  // The first run is over: a page that stayed open there saves no more.
  expect((await save({ version: 1, words: "late" })).status).toBe(400);
  expect(await reportMarks(store, lab)).toHaveLength(2);
  const page = await (await ask(`/labs/${lab}/reports`, { as: "trainer" })).text();
  expect(page).toContain("of the first run");
  expect(page).toContain("of the second");
});

test("once the exercise is over it changes no more, and is read by both", async () => {
  const { save, read, known, facts } = await running();
  await save({ words: "in time" });
  const finished = { ...run, ...times, finishedAt: "2026-11-24T09:10:00.000Z", satisfied: 7 };
  known.now = { ...facts, exercises: { lab, halfDone: [], exercises: [finished] } };
  expect(await save({ version: 1, words: "too late" })).toMatchObject({
    status: 409,
    isOver: true,
    error: "The exercise is over: its report was handed in, and changes no more.",
  });
  for (const as of ["owner", "trainer"] as const) expect((await read(as)).words).toBe("in time");
});

test.for([
  ["another candidate", { as: "other" }, 403],
  ["a trainer", { as: "trainer" }, 403],
  ["nobody", { as: "nobody" }, 401],
  ["an exercise that does not run", { task: "cp06/restore-the-second-site" }, 400],
  ["one that began at another time", { startedAt: "2026-01-01T00:00:00.000Z" }, 400],
  ["a task that is none", { task: "__proto__" }, 400],
  ["a version that is none", { version: -1 }, 400],
  ["2 MiB", { words: "x".repeat(2 * 1024 * 1024) }, 413],
] as const)(
  "%s saves nothing",
  async ([, { as = "owner", ...own }, status]: readonly [
    string,
    { as?: Asker } & object,
    number,
  ]) => {
    const { save, store } = await running();
    expect((await save(own, as)).status).toBe(status);
    expect(await reportMarks(store, lab)).toEqual([]);
  },
);

test("64 KiB are the most, in bytes: more is told with the number, and nothing changes", async () => {
  const { save, store } = await running();
  const most = "é".repeat(reportBytes / 2);
  expect(await save({ words: most })).toMatchObject({ status: 200, version: 1 });
  const { status, error } = await save({ version: 1, words: `${most}é` });
  expect(status).toBe(400);
  expect(error).toContain("report of 65538 bytes: 65536 at most");
  expect((await reportOf(store, key))?.words).toBe(most);
});

test("what is written is drawn without markup, images or links of its own", async () => {
  const { save, read, ask } = await running();
  await save({ words: hostile });
  const { html, words } = await read("trainer");
  expect(words).toBe(hostile);
  const page = await (await ask(`/labs/${lab}/reports`, { as: "trainer" })).text();
  for (const drawn of [html, page]) {
    expect(drawn).not.toMatch(/<img|<script>alert|href="https:|src="https:|\u202e/);
    expect(drawn).toContain("&lt;script&gt;alert(2)&lt;/script&gt;");
  }
  expect(drawReport("## A\n\n### B\n\n# C", 4)).toMatch(
    /<h5>A<\/h5>[\s\S]*<h6>B<\/h6>[\s\S]*<h4>C<\/h4>/,
  );
  expect(drawReport("## A\n\n#### B", 4)).toMatch(/<h4>A<\/h4>[\s\S]*<h5>B<\/h5>/);
});

test("a page has which reports there are, and none of their words", async () => {
  const { save, ask } = await running();
  await save({ words: "a word of mine" });
  for (const as of ["owner", "trainer"] as const) {
    const page = await (await ask(`/labs/${lab}`, { as })).text();
    const [, data = ""] = /id="data">(.*?)<\/script>/.exec(page) ?? [];
    expect(JSON.parse(data).view.reports).toMatchObject({
      [exercise]: { startedAt, version: 1, isOpen: true },
    });
    expect(page).not.toContain("a word of mine");
  }
});

test("in an exam each task has one by its place on the sheet, and its candidate learns no id by it", async () => {
  const exam = scriptedSitting();
  const begun = exam.startedAt ?? "";
  const [id = ""] = exam.exercises;
  const own = { ...run, ...times, id, startedAt: begun, isOfExam: true } as const;
  const all = await running({ exam, exercises: { lab, halfDone: [], exercises: [own] } });
  const { save, read, ask, store } = all;
  expect(await save({ task: "1", startedAt: begun, words: "first task" })).toMatchObject({
    status: 200,
  });
  // By its id neither written nor read: who tries them all would know which it is.
  expect((await save({ task: id, startedAt: begun })).status).toBe(400);
  expect((await save({ task: "4", startedAt: begun })).status).toBe(400);
  expect(await read("owner", id, begun)).toMatchObject({ words: "", version: 0 });
  expect(await read("owner", "1", begun)).toMatchObject({ words: "first task" });
  expect(await read("trainer", id, begun)).toMatchObject({ words: "first task" });
  expect((await ask(`/labs/${lab}/reports`, { as: "owner" })).status).toBe(400);
  const page = await (await ask(`/labs/${lab}`, { as: "owner" })).text();
  expect(page).not.toContain(id);
  expect((await reportOf(store, { candidate: lab, exercise: id, startedAt: begun }))?.version).toBe(
    1,
  );
});

test("the exam's report has what its candidate wrote of each request, of that sitting alone", async () => {
  const { store, ask } = await running();
  const { startedAt: begun, exercises } = scriptedReport(lab, "tuesday");
  const [{ id } = { id: "" }] = exercises;
  const write = (at: string, words: string) =>
    saveReport(store, { candidate: lab, exercise: id, startedAt: at }, { version: 0, words });
  await write(begun, `of this sitting ${hostile}`);
  await write("2026-01-01T00:00:00.000Z", "of another");
  const page = await (await ask(`/reports/${lab}/tuesday`, { as: "trainer" })).text();
  expect(page).toContain("of this sitting");
  expect(page).not.toContain("of another");
  expect(page).not.toContain("<script>alert");
  const other = await (await ask("/reports/c02/tuesday", { as: "trainer" })).text();
  expect(other).not.toContain("of this sitting");
  expect(other).toContain("Nothing was written.");
});
