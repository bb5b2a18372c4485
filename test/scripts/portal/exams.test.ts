import { expect, test, vi } from "vitest";
import { catalogue } from "../../../checks/catalogue.js";
import { Misuse } from "../../../scripts/ground/misuse.js";
import type { AskedDeed } from "../../../scripts/portal/deeds/asked-deed.js";
import type { ExamFacts } from "../../../scripts/portal/live/exam-facts.js";
import { changedSince, withChanged } from "../../../scripts/portal/pages/changed.js";
import type { LabView } from "../../../scripts/portal/pages/view.js";
import { appraise } from "../../../scripts/portal/store/appraisals.js";
import type { UseCases } from "../../../scripts/portal/use-cases.js";
import { result } from "../../lib/result.js";
import { scriptedExam, scriptedReport, scriptedSitting } from "../../lib/scripted-exam.js";
import { lab, scriptedPortal } from "../../lib/scripted-portal.js";

const proven = scriptedExam.exercises.flatMap((id) => catalogue.exercises.get(id)?.proves ?? []);
const [first = ""] = proven;
const titleOf = (id: string) => catalogue.checks.get(id)?.title.en ?? "";
const requests = scriptedExam.exercises.map((id) => catalogue.exercises.get(id)?.title.en ?? "");
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

/** A portal in whose lab an exam is, and what its candidate's page says and is handed. */
async function sitting(exam: ExamFacts, own: Partial<UseCases> = {}) {
  const running = { startedAt: minutesAgo(10), minutes: 45, tookMinutes: 10, hintMinutes: 0 };
  const rest = { of: 3, lost: [], failed: {}, assistedBy: [], isOfExam: true as const };
  const scripted = await scriptedPortal({
    factsOf: async () => ({
      state: "up",
      machines: [{ name: "ws1", state: "ready" }],
      holders: [],
      exercises: {
        lab,
        exercises: exam.exercises.map((id) => ({ id, ...running, ...rest })),
        halfDone: exam.exercises.map((id) => ({
          ...{ id, what: "set-up", since: minutesAgo(10), machines: [] },
          told: { fr: `la moitié de ${id}`, en: `half of ${id}` },
        })),
      },
      exam,
      changedAt: "",
      hints: [],
    }),
    progressOf: async (candidates) =>
      candidates.map((candidate) => ({ candidate, state: "up", exercises: [], exam })),
    ...own,
  });
  const page = async (as: "owner" | "trainer" = "owner") => {
    const html = await (await scripted.ask(`/labs/${lab}`, { as })).text();
    const [, data = ""] = /id="data">(.*?)<\/script>/.exec(html) ?? [];
    return { html, view: JSON.parse(data).view as LabView, data };
  };
  return { ...scripted, page };
}

const seen = (id: string, startedAt: string) =>
  result({ id, title: { fr: "t", en: "t" }, outcome: "not_satisfied", seen: "∅", startedAt });

test("during an exam the page has its sheet, its one clock, and nothing that the paper does not allow", async () => {
  const { page, portal } = await sitting(scriptedSitting());
  await portal.feeds
    .of(lab)
    .keep([seen(first, minutesAgo(2)), seen("cp03/names-resolve", minutesAgo(30))]);
  const { html, view, data } = await page();
  expect(html).toContain("TSSR: three requests before the jury");
  for (const title of requests) expect(html).toContain(title);
  expect(html).toContain("35 min left");
  expect(html).toContain(" of 45 min");
  expect(html).toContain("At zero nothing is cut off");
  expect(view.results).toEqual({});
  expect(view.exercises).toEqual({});
  // Neither what judges it, nor an exercise's name, which tells its competence.
  for (const id of [...proven, ...scriptedExam.exercises]) expect(data).not.toContain(id);
  for (const told of ["All exercises", "History of checks", "Competences", "Check everything"]) {
    expect(html).not.toContain(told);
  }
});

test("what the paper does not allow is there to be read, and says why; machines are made anew by a trainer", async () => {
  const { page } = await sitting(scriptedSitting());
  const { html } = await page();
  const button = (name: string) =>
    new RegExp(
      `<button [^>]*aria-disabled="true"[^>]*aria-describedby="([^"]+)"[^>]*>${name}`,
    ).exec(html) ??
    new RegExp(
      `<button [^>]*aria-describedby="([^"]+)"[^>]*aria-disabled="true"[^>]*>${name}`,
    ).exec(html);
  for (const [name, why] of [
    ["Check my work", "no self-check"],
    ["Hints", "no hints"],
    ["Reset…", "only a trainer resets machines"],
  ] as const) {
    const [, id = "none"] = button(name) ?? [];
    const [, told] = new RegExp(`id="${id}"[^>]*>(.*?)</(?:li|p)>`).exec(html) ?? [];
    expect(told, name).toContain(why);
  }
});

test("where the paper allows self-check and hints, those of its own requests are there, since it began", async () => {
  const { page, portal } = await sitting(
    scriptedSitting({ hints: "priced", selfCheck: "own", hintMinutes: 5 }),
  );
  const [, second = ""] = proven;
  await portal.feeds
    .of(lab)
    .keep([
      seen(first, minutesAgo(2)),
      seen(second, minutesAgo(30)),
      seen("cp03/names-resolve", minutesAgo(1)),
    ]);
  const { html, view } = await page();
  expect(Object.keys(view.results)).toEqual([first]);
  expect(html).toContain(titleOf(first));
  expect(html).toContain("and 5 min of hints besides");
  expect(html).toMatch(/<button [^>]*aria-disabled="false"[^>]*>Check my work/);
  expect(html).toContain("What hints? (free)");
});

test("before its clock begins nothing of an exam is the candidate's to read, wherever he asks", async () => {
  const { startedAt: _, endsAt: __, ...half } = scriptedSitting({ state: "half" });
  const { page, ask } = await sitting(half);
  const { html, data } = await page();
  expect(html).toContain("is being set up");
  for (const id of scriptedExam.exercises) expect(data).not.toContain(id);
  for (const title of requests) expect(html).not.toContain(title);
  const stream = await ask(`/api/labs/${lab}/events`, { as: "owner" });
  const reader = stream.body?.getReader();
  const { value } = (await reader?.read()) ?? {};
  const told = new TextDecoder().decode(value);
  expect(told).toContain('"state":"half"');
  for (const id of scriptedExam.exercises) expect(told).not.toContain(id);
  await reader?.cancel();
  // Nor by what trainers read.
  for (const path of ["/board/exams", "/board/exams/tuesday/sheet", `/reports/${lab}/tuesday`]) {
    expect((await ask(path, { as: "owner" })).status, path).toBe(403);
  }
});

test("how far its set-up is, exercise by exercise, is told to the trainer and not to the candidate", async () => {
  let goOn: () => void = () => undefined;
  const waits = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const { startedAt: _, endsAt: __, ...half } = scriptedSitting({ state: "half" });
  const { ask, page, portal } = await sitting(half, {
    async startExam({ candidate, exam }, { tell }) {
      tell({ type: "note", note: "cp13/black-screen" });
      await waits;
      return { lab: candidate, exam, startedAt: minutesAgo(0), minutes: 45 };
    },
  });
  const act: AskedDeed = { kind: "examStart", exam: "tuesday", extra: {} };
  await ask("/api/board/acts", { as: "trainer", method: "POST", body: { labs: [lab], act } });
  const batch = portal.batches.list()[0];
  await vi.waitFor(() => expect(batch?.labs.get(lab)?.told).toBe("cp13/black-screen"));
  const { html, view } = await page();
  expect(view.doing).toMatchObject({ what: "an exam is being set up", note: "" });
  expect(html).not.toContain("black-screen");
  goOn();
  await vi.waitFor(() => expect(batch?.isOver).toBe(true));
});

test("the history of looks is a trainer's alone meanwhile, and back once it is handed in", async () => {
  const during = await sitting(scriptedSitting());
  const path = `/api/labs/${lab}/history`;
  const refused = await during.ask(path, { as: "owner" });
  expect([refused.status, (await refused.json()).error]).toEqual([
    400,
    "exam 'tuesday' runs: the history of looks is back once it is handed in",
  ]);
  expect((await during.ask(path, { as: "trainer" })).status).toBe(200);
  const after = await sitting(scriptedSitting({ state: "finished", stoppedAt: minutesAgo(1) }));
  expect((await after.ask(path, { as: "owner" })).status).toBe(200);
});

test("a trainer reads the lab of whoever sits an exam as ever, with its clock", async () => {
  const { page, portal } = await sitting(scriptedSitting());
  await portal.feeds.of(lab).keep([seen(first, minutesAgo(2))]);
  const { html, view } = await page("trainer");
  expect(Object.keys(view.results)).toEqual([first]);
  expect(html).toContain("35 min left");
  expect(html).toContain("Competences");
  expect(html).not.toContain("Hand in…");
});

test("a candidate hands his own exam in: by its use case, under his name, and is told no more than that", async () => {
  const { act, done, page, portal, store } = await sitting(scriptedSitting());
  expect((await page()).html).toContain("Hand in…");
  const { status } = await act(`/api/labs/${lab}/exam/finish`, { exam: "tuesday" });
  expect(status).toBe(202);
  await vi.waitFor(async () => {
    const { notice } = await portal.feeds.of(lab).snapshot();
    expect(notice).toMatchObject({ isGood: true });
  });
  expect(done).toEqual([`exam finish ${lab} tuesday`]);
  const { notice, doing } = await portal.feeds.of(lab).snapshot();
  expect(doing).toBeUndefined();
  expect(JSON.stringify(notice)).toContain("your trainer has the report");
  expect(JSON.stringify(notice)).not.toMatch(/satisf|cp\d\d/);
  const noted = await store.act((database) => database.all("SELECT who, what, about FROM audit"));
  expect(noted).toContainEqual({ who: lab, what: "exam finish", about: `${lab} tuesday` });
});

test("nobody hands another's exam in, starts one, or gives himself time", async () => {
  const { act, done } = await sitting(scriptedSitting());
  expect((await act(`/api/labs/${lab}/exam/finish`, { exam: "tuesday" }, "other")).status).toBe(
    403,
  );
  const deeds: AskedDeed[] = [
    { kind: "examStart", exam: "tuesday", extra: {} },
    { kind: "examExtend", by: { minutes: 60 } },
    { kind: "examFinish" },
  ];
  for (const deed of deeds) {
    const body = { labs: [lab], act: deed };
    for (const as of ["owner", "other"] as const) {
      expect((await act("/api/board/acts", body, as)).status).toBe(403);
    }
  }
  expect(done).toEqual([]);
});

test("once it is handed in the page says when, and in what time; what it came to is the trainer's to tell", async () => {
  const over = scriptedSitting({ state: "finished", extraMinutes: 15, minutes: 60 });
  const exam = { ...over, stoppedAt: minutesAgo(2) };
  const of = {
    of: 3,
    satisfied: 2,
    lost: ["cp12/x"],
    failed: {},
    assistedBy: [],
    isOfExam: true as const,
  };
  const [id] = scriptedExam.exercises;
  const finishedAt = minutesAgo(2);
  const run = {
    id,
    startedAt: minutesAgo(10),
    finishedAt,
    minutes: 60,
    tookMinutes: 8,
    hintMinutes: 0,
  };
  const { page } = await sitting(exam, {
    factsOf: async () => ({
      ...{ state: "up", machines: [], holders: [], exam, hints: [], changedAt: "" },
      exercises: { lab, exercises: [{ ...run, ...of }], halfDone: [] },
    }),
  });
  const { html, view } = await page();
  expect(html).toMatch(/handed in at \d\d:\d\d, in \d+ min of 60, 15 of them extra time/);
  expect(html).toContain("it does not appear here");
  expect(view.exercises[id]).toMatchObject({ satisfied: null, lost: [] });
  expect(html).toContain("Competences");
  const trainer = await page("trainer");
  expect(trainer.view.exercises[id]).toMatchObject({ satisfied: 2, lost: ["cp12/x"] });
});

test("a page that was open before has nothing of what it knew, once an exam begins", () => {
  const told = { outcome: "satisfied", seenAt: minutesAgo(30), isOld: false } as const;
  const before = { now: "1", results: { "cp03/a": told, "cp03/b": told } } as unknown as LabView;
  const now = { now: "2", results: { "cp03/b": told } } as unknown as LabView;
  const changed = changedSince(before, now);
  expect(changed).toEqual({ now: "2", gone: ["cp03/a"] });
  expect(withChanged(before, changed)).toEqual(now);
});

test("a paper is drawn by its name, and what the use case refuses is told in its words", async () => {
  const { ask, done, store } = await scriptedPortal();
  const body = new URLSearchParams({ paper: "tssr-45", name: "tuesday" });
  const draw = (form: URLSearchParams, as: "trainer" | "owner" = "trainer") =>
    ask("/board/exams/draw", { as, method: "POST", body: form });
  const drawn = await draw(body);
  expect([drawn.status, drawn.headers.get("location")]).toEqual([
    303,
    "/board/exams/tuesday/sheet",
  ]);
  expect(done).toEqual(["exam draw tssr-45 tuesday"]);
  const noted = await store.act((database) => database.all("SELECT who, what, about FROM audit"));
  expect(noted).toContainEqual({ who: "zoe", what: "exam draw", about: "exams tuesday tssr-45" });
  expect((await draw(body, "owner")).status).toBe(403);
  const empty = await draw(new URLSearchParams());
  expect(empty.status).toBe(400);
  expect(await empty.text()).toContain("Nothing was drawn");
  const taken = await scriptedPortal({
    drawExam: async () => {
      throw new Misuse({ fr: "déjà", en: "an exam is called 'tuesday' already" });
    },
  });
  const answer = await taken.ask("/board/exams/draw", { as: "trainer", method: "POST", body });
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain("an exam is called 'tuesday' already");
});

test("the page of exams has each with its sheet and its reports, and the sheet no exercise's name", async () => {
  const { ask } = await scriptedPortal({
    drawnExams: async () => [
      { exam: "tuesday", paper: "tssr-45", drawnAt: minutesAgo(60), finished: ["c01", "c02"] },
      { exam: "monday", paper: "gone", drawnAt: minutesAgo(90), finished: [] },
    ],
  });
  const html = await (await ask("/board/exams", { as: "trainer" })).text();
  for (const path of [
    "/board/exams/tuesday/sheet",
    "/reports/c01/tuesday",
    "/board/exams/tuesday/reports",
  ]) {
    expect(html).toContain(`href="${path}"`);
  }
  expect(html).not.toContain("monday/reports");
  const sheet = await (await ask("/board/exams/tuesday/sheet", { as: "trainer" })).text();
  for (const title of requests) expect(sheet).toContain(title);
  for (const id of scriptedExam.exercises) expect(sheet).not.toContain(id);
  expect(sheet).toContain("45 min, no hints, no self-check");
});

test("an exam that was not drawn is no page, and says which there are", async () => {
  const { ask } = await scriptedPortal({
    examSheet: async () => {
      throw new Misuse({ fr: "aucune", en: "no exam is drawn" });
    },
  });
  const answer = await ask("/board/exams/none/sheet", { as: "trainer" });
  expect(answer.status).toBe(404);
  expect(await answer.text()).toContain("no exam is drawn");
});

test("each has the extra time that is his; whoever is not chosen has none", async () => {
  const { ask, done, portal } = await scriptedPortal({ standingLabs: async () => ["c01", "c02"] });
  const ask2 = (extra: object) =>
    ask("/api/board/acts", {
      as: "trainer",
      method: "POST",
      body: {
        labs: ["c01", "c02"],
        act: { kind: "examStart", exam: "tuesday", extra },
      },
    });
  expect((await ask2({ c02: { percent: 33 } })).status).toBe(202);
  await vi.waitFor(() => expect(portal.batches.list()[0]?.isOver).toBe(true));
  expect(done.toSorted()).toEqual(["exam start c01 tuesday", "exam start c02 tuesday 33%"]);
  const other = await ask2({ c03: { minutes: 5 } });
  expect(other.status).toBe(400);
  expect((await other.json()).error).toContain("extra time for c03, who is not chosen");
  for (const extra of [{ c02: { percent: -33 } }, { c02: { minutes: 5000 } }, { c02: 5 }]) {
    expect((await ask2(extra)).status).toBe(400);
  }
});

test("time is given to those who sit an exam, and what each was given is taken back", async () => {
  const { ask, done, portal } = await sitting(scriptedSitting());
  const over = (count: number) =>
    vi.waitFor(() => {
      const [batch] = portal.batches.list();
      expect(portal.batches.list()).toHaveLength(count);
      expect(batch?.isOver).toBe(true);
      return batch;
    });
  const post = (path: string, body: unknown) =>
    ask(`/api/board/${path}`, { as: "trainer", method: "POST", body });
  await post("acts", { labs: [lab], act: { kind: "examExtend", by: { percent: 33 } } });
  const given = await over(1);
  expect(given?.labsThat("done")).toEqual([lab]);
  await post("acts/undo", { act: given?.id });
  await over(2);
  expect(done).toEqual([`exam extend ${lab} tuesday 33%`, `exam extend ${lab} tuesday -15`]);
});

test("an exam is ended for whoever sits one, by verdicts and never a mark; where none runs that is told", async () => {
  const { ask, done, portal } = await sitting(scriptedSitting());
  const body = { labs: [lab], act: { kind: "examFinish" } };
  await ask("/api/board/acts", { as: "trainer", method: "POST", body });
  await vi.waitFor(() => expect(portal.batches.list()[0]?.isOver).toBe(true));
  expect(done).toEqual([`exam finish ${lab} tuesday`]);
  const told = portal.batches.list()[0]?.labs.get(lab)?.told;
  expect(told).toMatchObject({ en: "cp04/locked-out: not satisfied (50 / 45 min)" });
  const none = await scriptedPortal();
  await none.ask("/api/board/acts", { as: "trainer", method: "POST", body });
  await vi.waitFor(() => expect(none.portal.batches.list()[0]?.isOver).toBe(true));
  const [batch] = none.portal.batches.list();
  expect(batch?.labs.get(lab)).toMatchObject({
    state: "failed",
    told: { en: `no exam runs in lab '${lab}': start one first` },
  });
  expect(none.done).toEqual([]);
});

test("the board has what is left to each, what was given besides, and the report of whoever handed in", async () => {
  const running = await sitting(scriptedSitting({ minutes: 60, extraMinutes: 15 }));
  const html = await (await running.ask("/board", { as: "trainer" })).text();
  expect(html).toContain(" of 60 min, 15 of them extra time");
  const over = scriptedSitting({ state: "finished", stoppedAt: minutesAgo(1) });
  const finished = await sitting(over);
  const after = await (await finished.ask("/board", { as: "trainer" })).text();
  expect(after).toMatch(/handed in at \d\d:\d\d/);
  expect(after).toContain(`href="/reports/${lab}/tuesday"`);
  const none = await scriptedPortal();
  const plain = await (await none.ask("/board", { as: "trainer" })).text();
  expect(plain).not.toContain('scope="col">exam<');
});

test("the report has each criterion, what the trainer has judged, acts with how often, and no mark", async () => {
  const { ask, store } = await scriptedPortal();
  const page = async () => (await ask(`/reports/${lab}/tuesday`, { as: "trainer" })).text();
  const before = await page();
  expect(before).toContain("not judged yet");
  const criterion = "cp03/cabling-and-wifi";
  const words = "clean work \u202e<b>";
  await appraise(store, { candidate: lab, criterion, verdict: "met", words, trainer: "zoe" });
  const html = await page();
  expect(html).toContain("<strong>met</strong> by zoe");
  expect(html).toContain("clean work \\u202e&lt;b>");
  expect(html).not.toContain("not judged yet");
  for (const told of ["expected of cp04/two", "seen of cp04/three", "to be kept", "×12, until"]) {
    expect(html).toContain(told);
  }
  expect(html).not.toContain("expected of cp04/one");
  expect(html).toContain("5 min over time");
  expect(html).not.toMatch(/\d\s*\/\s*20\b|\bscore\b|\d %/);
  await appraise(store, {
    candidate: lab,
    criterion,
    verdict: "taken_back",
    words: "",
    trainer: "zoe",
  });
  expect(await page()).toContain("not judged yet");
});

test("all reports of an exam are one page, a sheet each", async () => {
  const { ask } = await scriptedPortal({
    drawnExams: async () => [
      { exam: "tuesday", paper: "tssr-45", drawnAt: minutesAgo(60), finished: ["c01", "c02"] },
    ],
    examReport: async (candidate, exam) => scriptedReport(candidate, exam),
  });
  const html = await (await ask("/board/exams/tuesday/reports", { as: "trainer" })).text();
  expect(html.match(/<article class="report">/g)).toHaveLength(2);
  const none = await (await ask("/board/exams/monday/reports", { as: "trainer" })).text();
  expect(none).toContain("Nobody has finished exam");
});
