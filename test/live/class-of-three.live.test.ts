import { existsSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFailed, test } from "vitest";
import { assistances, exerciseRuns } from "../../scripts/facts/journal.js";
import { bringUp } from "../../scripts/operations/bring-up.js";
import { takeDown } from "../../scripts/operations/take-down.js";
import { drawCard } from "../../scripts/portal/ways-in/cards.js";
import { openSession } from "../../scripts/portal/ways-in/sessions.js";
import { resetMachines } from "../../scripts/training/reset-machines.js";
import { boardAct } from "../lib/board-act.js";
import { browserFile } from "../lib/browser-file.js";
import { classNames } from "../lib/class-roster.js";
import { enterByCard } from "../lib/enter-by-card.js";
import { classLabs } from "../lib/live-labs.js";
import { livePortal, openBrowser, openPage } from "../lib/live-portal.js";
import { screenOf, shows, type } from "../lib/page-terminal.js";

const id = "cp07/close-the-doors";
const minutes = 45;
/** A page looks at its lab every two seconds. */
const followed = { timeout: 15_000 };

const tools = { note: () => undefined };

/** The smallest labs there are: three machines each. */
beforeAll(async () => {
  await Promise.all(classLabs.map((lab) => bringUp(lab, ["network"], tools)));
});
afterAll(async () => {
  for (const lab of classLabs) await takeDown(lab);
});

/** A trainer at his board, and each candidate at his own page, who came in by his card. */
async function opened() {
  const { address, store } = await livePortal();
  const browser = await openBrowser();
  const token = await openSession(store, { role: "trainer", who: "zoe" });
  const board = await openPage({ address: `${address}board`, token, browser });
  const own = await Promise.all(
    classLabs.map(async (lab, at) => {
      const code = await drawCard(store, { candidate: lab, person: classNames[at] ?? "" });
      const candidate = await openPage({ address, browser });
      await enterByCard(candidate.page, code);
      return candidate;
    }),
  );
  const [ada, ben, cleo] = own;
  if (!ada || !ben || !cleo) throw new Error("a class of three has three");
  return { address, store, browser, token, board, own, ada, ben, cleo };
}

/** Have these labs chosen, and no others. */
async function choose(page: Page, labs: readonly (string | undefined)[]): Promise<void> {
  await page.keyboard.press("Escape");
  for (const lab of labs) await page.getByLabel(`Choose ${lab}`).check();
  await page.getByText(new RegExp(`^${labs.length} of \\d+ chosen$`)).waitFor();
}

const givenTo = (page: Page) => page.locator(".exercise progress").first().getAttribute("max");

test.skipIf(!existsSync(browserFile))(
  "a trainer runs a class of three, and each candidate's page shows what is his, and nothing of the others",
  async () => {
    // Whoever tries again begins with labs that are as new.
    onTestFailed(async () => {
      for (const lab of classLabs) await resetMachines(lab, ["fw1", "fw2", "ext1"], tools);
    });
    const begun = new Date().toISOString();
    const { address, store, browser, token, board, own, ada, ben, cleo } = await opened();
    const [first = "", second = "", third = ""] = classLabs;
    const row = (lab: string) => board.page.locator("tr", { hasText: lab });
    const pages = own.map(({ page }) => page);

    await choose(board.page, classLabs);
    await boardAct(board.page, {
      open: "Exercise…",
      fill: () =>
        board.page.getByRole("combobox", { name: "Exercise", exact: true }).selectOption(id),
      confirm: "Set up",
      what: "exercise “",
      labs: 3,
    });
    for (const page of pages) await page.getByText(`${minutes} min left`).waitFor();
    for (const lab of classLabs) await row(lab).getByText(id).waitFor(followed);

    await boardAct(board.page, {
      open: "Fault…",
      fill: async () => {
        await board.page.getByLabel("Difficulty, at most").selectOption("1");
        await board.page.getByLabel("a simulated user complains").uncheck();
      },
      confirm: "Break",
      what: "fault by lot",
      labs: 3,
    });
    const drawn = await store.act((database) =>
      database.all("SELECT about FROM audit WHERE what = 'drew' ORDER BY about"),
    );
    const faults = drawn.map(({ about }) => String(about).split(" ")[1] ?? "");
    expect(new Set(faults).size).toBe(1);
    expect(faults).toHaveLength(3);

    // One looks at his work: it is his row that says so.
    await ada.page.getByRole("button", { name: "Check my work" }).click();
    await row(first).locator(".cell.not_satisfied").first().waitFor(followed);
    expect(await row(second).locator(".cell.not_satisfied").count()).toBe(0);
    await choose(board.page, [first]);
    await boardAct(board.page, {
      open: "Hint…",
      confirm: "Give the next hint",
      what: "hint given",
    });
    await ada.page.getByText(/^Hint given, /).waitFor();

    await choose(board.page, [second]);
    await boardAct(board.page, {
      open: "Message…",
      fill: () => board.page.getByLabel("Message", { exact: true }).fill("Read the brief again"),
      confirm: "Send",
      what: "message: Read the brief",
    });
    await ben.page.getByText("Read the brief again").waitFor();
    await row(second).getByText("1 unread").waitFor(followed);

    await choose(board.page, [third]);
    await boardAct(board.page, {
      open: "Extend…",
      fill: () => board.page.getByLabel("Minutes (1 to 240)").fill("25"),
      confirm: "Give 25 min",
      what: "25 min more",
    });
    await expect.poll(() => givenTo(cleo.page), followed).toBe(String(minutes + 25));
    await board.page.getByRole("button", { name: "Freeze self-check" }).click();
    await cleo.page.getByText("zoe froze self-check").waitFor();
    expect(await cleo.page.getByRole("button", { name: "Check everything" }).count()).toBe(0);

    // Of all this the others have seen nothing.
    expect([await givenTo(ada.page), await givenTo(ben.page)]).toEqual(["45", "45"]);
    for (const page of [ada.page, ben.page]) {
      expect(await page.getByRole("button", { name: "Check everything" }).isEnabled()).toBe(true);
      expect(await page.getByText("froze self-check").count()).toBe(0);
    }
    expect(await cleo.page.locator(".message").count()).toBe(0);
    expect(await ben.page.getByText(/^Hint given, /).count()).toBe(0);

    // He looks over a shoulder, takes the keyboard, and gives it back.
    await ada.page.locator("a.machine[href='#machine-fw1']").click();
    await shows(ada.page, /fw1.*#$/m);
    const trainer = await openPage({ address: `${address}labs/${first}`, token, browser });
    await trainer.page.getByRole("button", { name: "Observe the terminal of fw1" }).click();
    await ada.page.getByText("Observed by zoe").waitFor();
    await type(ada.page, "echo own-$((6 * 7))");
    await shows(trainer.page, /^own-42$/m);
    await trainer.page.getByRole("button", { name: "Take over the terminal of fw1" }).click();
    await trainer.page.getByRole("button", { name: "Take over", exact: true }).click();
    await ada.page.getByText("zoe has taken over").waitFor();
    await trainer.page.getByText("You have taken over").waitFor();
    await trainer.page.locator(".pane .xterm").click();
    await type(trainer.page, "echo his-$((6 * 7))");
    await shows(ada.page, /^his-42$/m);
    await trainer.page.getByRole("button", { name: "Hand back" }).click();
    await ada.page.getByText("zoe has taken over").waitFor({ state: "detached" });
    await ada.page.locator(".exercise .assisted").waitFor(followed);
    const noted = (await assistances.read(first)).filter(({ since }) => since >= begun);
    expect(noted).toMatchObject([{ by: "zoe", machine: "fw1" }]);
    for (const { page } of [ben, cleo]) {
      expect(await page.locator(".exercise .assisted").count()).toBe(0);
    }

    await choose(board.page, [second]);
    await boardAct(board.page, {
      open: "Reset…",
      fill: () =>
        board.page.getByRole("combobox", { name: "What", exact: true }).selectOption("machine fw2"),
      confirm: "Erase all and reset",
      what: "fw2 reset",
    });
    // The first one's terminal has gone on.
    await type(ada.page, "echo still-$((6 * 7))");
    await shows(ada.page, /^still-42$/m);

    await choose(board.page, classLabs);
    await boardAct(board.page, {
      open: "Finish…",
      confirm: "Stop the clock and judge",
      what: "end of exercise",
      labs: 3,
    });
    for (const page of pages) await page.getByText("No exercise is running.").waitFor();
    for (const lab of classLabs) {
      expect((await exerciseRuns.read(lab))[id]?.finishedAt, lab).toBeDefined();
    }

    for (const [at, page] of pages.entries()) {
      const html = await page.content();
      const others = [...classLabs, ...classNames].filter(
        (one) => one !== classLabs[at] && one !== classNames[at],
      );
      for (const secret of [...others, ...faults]) expect(html).not.toContain(secret);
      const answer = await page.request.get(`${address}labs/${classLabs[(at + 1) % 3]}`, {
        maxRedirects: 0,
      });
      expect(answer.ok()).toBe(false);
    }
    expect(await screenOf(ada.page)).toContain("still-42");
    expect([board, trainer, ...own].flatMap(({ problems }) => problems)).toEqual([]);
  },
);
