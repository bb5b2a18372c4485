import { existsSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { catalogue } from "../../checks/catalogue.js";
import type { Exercise } from "../../checks/lib/exercise.js";
import { withLab } from "../../checks/lib/run/with-lab.js";
import { drawnExams, examsFolder } from "../../scripts/facts/drawn-exams.js";
import { examActs, examReports } from "../../scripts/facts/journal.js";
import { bringUp } from "../../scripts/operations/bring-up.js";
import { takeDown } from "../../scripts/operations/take-down.js";
import { drawCard } from "../../scripts/portal/ways-in/cards.js";
import { openSession } from "../../scripts/portal/ways-in/sessions.js";
import { areaNames } from "../../stacks/plan/plan.js";
import { axeFindings } from "../lib/axe-findings.js";
import { boardAct } from "../lib/board-act.js";
import { browserFile } from "../lib/browser-file.js";
import { expectSatisfied, liveLab, makeAnew } from "../lib/live-lab.js";
import { cycleLab, twinLab } from "../lib/live-labs.js";
import { livePortal, openBrowser, openPage } from "../lib/live-portal.js";
import { solveStarted } from "../lib/solve-started.js";

const lab = await liveLab(cycleLab);
/** Two who sit it: the other has a third more time. */
const [one, other] = [cycleLab, twinLab];
const exam = "jury";
/** A page looks at its lab every two seconds. */
const followed = { timeout: 15_000 };

beforeAll(async () => {
  await drawnExams.clear(examsFolder);
  await bringUp(twinLab, areaNames, { note: () => undefined });
}, 900_000);
afterAll(async () => {
  await drawnExams.clear(examsFolder);
  await takeDown(twinLab);
});

/** The exercises that were drawn. */
async function drawn(): Promise<readonly (Exercise & { readonly id: string })[]> {
  const ids = (await drawnExams.read(examsFolder))[exam]?.exercises ?? [];
  return ids.flatMap((id) => {
    const exercise = catalogue.exercises.get(id);
    return exercise ? [{ id, ...exercise }] : [];
  });
}

/** A trainer's board and both candidates' pages, each in a place of its own. */
async function opened() {
  const { address, store } = await livePortal();
  const browser = await openBrowser();
  const pageOf = async (path: string, token: string) =>
    openPage({ address: `${address}${path}`, token, browser });
  const candidates = await Promise.all(
    [one, other].map(async (candidate) => {
      await drawCard(store, { candidate, person: candidate });
      const token = await openSession(store, { role: "candidate", who: candidate });
      return pageOf(`labs/${candidate}`, token);
    }),
  );
  const token = await openSession(store, { role: "trainer", who: "zoe" });
  const trainer = await pageOf("board/exams", token);
  const [first, second] = candidates;
  if (!first || !second) throw new Error("two candidates");
  return { trainer, first, second, address };
}

/** Choose these labs on the board, and no others. */
async function choose(board: Page, labs: readonly string[]): Promise<void> {
  for (const each of [one, other]) {
    await board.getByLabel(`Choose ${each}`).setChecked(labs.includes(each));
  }
}

/** How often a candidate was refused a check, as the record of his exam has it. */
async function refusals(candidate: string): Promise<number> {
  const acts = await examActs.read(candidate);
  return acts
    .filter(({ verb }) => verb === "check (refused)")
    .reduce((sum, { times = 1 }) => sum + times, 0);
}

const timeOf = (page: Page) => page.locator(".exam-bar .exam-time").textContent();

test.skipIf(!existsSync(browserFile))(
  "two sit a paper: one has extra time, one is given more, one hands in, the trainer ends the other and reads both reports",
  { timeout: 1_500_000 },
  async () => {
    const { trainer, first, second, address } = await opened();
    onTestFinished(async () => {
      const resets = (await drawn()).flatMap((exercise) => exercise.resets);
      await makeAnew(lab, [...new Set(resets)]);
    });

    // The paper is drawn, and its sheet is a trainer's to read, on paper as well.
    await trainer.page.getByLabel("Paper").selectOption("tssr-45");
    await trainer.page.getByLabel("Name of the exam").fill(exam);
    await trainer.page.getByRole("button", { name: "Draw the exam" }).click();
    await trainer.page.locator(".sheet h1", { hasText: "TSSR" }).waitFor();
    const exercises = await drawn();
    expect(await trainer.page.locator(".requests h2").allTextContents()).toEqual(
      exercises.map(({ title }) => title.en),
    );
    expect(await axeFindings(trainer.page)).toEqual([]);
    const [request] = exercises;
    if (!request) throw new Error("nothing was drawn");
    expect(await first.page.content()).not.toContain(request.brief.en.slice(0, 40));
    const refused = await first.page.request.get(`${address}board/exams/${exam}/sheet`);
    expect(refused.status()).toBe(403);

    const board = trainer.page;
    await board.goto(`${address}board`);
    await choose(board, [one, other]);
    await boardAct(board, {
      open: "Exam…",
      async fill() {
        await board.getByLabel("Drawn exam").selectOption(exam);
        await board.getByLabel(`Extra time of ${other}`).fill("33");
      },
      confirm: "Set up and start",
      what: `exam '${exam}'`,
      labs: 2,
      timeout: 900_000,
    });

    // Each has his sheet by itself, with his own time, and nothing that the paper does not allow.
    for (const [page, given] of [
      [first.page, "of 45 min"],
      [second.page, "of 60 min, 15 of them extra time"],
    ] as const) {
      await page.locator(".requests h3").first().waitFor();
      await expect.poll(() => timeOf(page), followed).toContain(given);
      expect(await page.getByText(request.brief.en.slice(0, 40)).count()).toBe(1);
      expect(await page.getByRole("heading", { name: "Competences" }).count()).toBe(0);
      expect(await page.getByRole("button", { name: "History of checks" }).count()).toBe(0);
      expect(await axeFindings(page)).toEqual([]);
    }
    const leftOf = async (page: Page) => Number.parseInt((await timeOf(page)) ?? "", 10);
    const before = await leftOf(first.page);
    await first.page.reload();
    expect(before - (await leftOf(first.page))).toBeLessThanOrEqual(1);

    // What is not allowed is not done, whether its button is pressed or the server asked.
    await first.page.getByRole("button", { name: "Check my work" }).click({ force: true });
    const headers = { origin: new URL(address).origin, "sec-fetch-site": "same-origin" };
    const ask = async () => {
      const data = { words: ["cp03"] };
      const url = `${address}api/labs/${one}/check`;
      return (await first.page.request.post(url, { headers, data })).status();
    };
    for (const count of [1, 2, 3]) {
      await expect.poll(ask, followed).toBe(202);
      await expect.poll(() => refusals(one), followed).toBe(count);
    }
    await first.page.getByText("its paper allows no self-check").waitFor();

    await choose(board, [one]);
    await boardAct(board, {
      open: "Exam time…",
      fill: () => board.getByLabel("How much more").fill("10"),
      confirm: "Give this time",
      what: "exam: 10 min more",
    });
    await expect
      .poll(() => timeOf(first.page), followed)
      .toContain("of 55 min, 10 of them extra time");

    await withLab(one, (own) => solveStarted(request.id, request, own));
    await first.page.getByRole("button", { name: "Hand in…" }).click();
    const dialog = first.page.getByRole("dialog");
    await dialog.getByText("can't be taken back").waitFor();
    await dialog.getByRole("button", { name: "Stop the clock and hand in" }).click();
    await first.page.locator(".exam-over", { hasText: "handed in at" }).waitFor({
      timeout: 600_000,
    });
    expect(await first.page.locator(".exam-over").textContent()).not.toMatch(/satisf/);
    const row = (candidate: string) => board.locator("tr", { hasText: candidate });
    await row(one).getByText("handed in at").waitFor();
    await expect.poll(() => row(other).locator(".exam-time").textContent()).toContain("of 60 min");

    await choose(board, [other]);
    await boardAct(board, {
      open: "End the exam…",
      confirm: "Stop the clock and judge",
      what: "end of the exam",
      timeout: 600_000,
    });
    await second.page.locator(".exam-over", { hasText: "handed in at" }).waitFor();

    await row(one)
      .getByRole("link", { name: `Report of ${one}` })
      .click();
    const verdicts = () => board.locator(".report h2 .verdict").allTextContents();
    expect(await verdicts()).toEqual(
      exercises.map((each) => (each === request ? "✓ satisfied" : "✗ not satisfied")),
    );
    const acts = board.locator("tr", { hasText: "check (refused)" });
    expect(await acts.textContent()).toContain("×3, until");
    expect(await axeFindings(board)).toEqual([]);
    const report = (await examReports.read(one)).findLast((each) => each.exam === exam);
    expect(report?.minutes).toBe(55);
    await board.goto(`${address}reports/${other}/${exam}`);
    expect(await verdicts()).toEqual(exercises.map(() => "✗ not satisfied"));
    await board.goto(`${address}board/exams/${exam}/reports`);
    expect(await board.locator(".report").count()).toBe(2);
    expect([...trainer.problems, ...first.problems, ...second.problems]).toEqual([]);
  },
);

test("nothing is left of the exam", () => expectSatisfied(lab));
