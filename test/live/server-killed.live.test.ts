import { once } from "node:events";
import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";
import { expect, onTestFinished, test, vi } from "vitest";
import { catalogue } from "../../checks/catalogue.js";
import { exerciseRuns } from "../../scripts/facts/journal.js";
import { labHome } from "../../scripts/ground/home.js";
import { portalFolder } from "../../scripts/portal/store/portal-folder.js";
import { resultsOf } from "../../scripts/portal/store/results.js";
import { Store } from "../../scripts/portal/store/store.js";
import { drawCard } from "../../scripts/portal/ways-in/cards.js";
import { openSession } from "../../scripts/portal/ways-in/sessions.js";
import { browserFile } from "../lib/browser-file.js";
import { enterByCard } from "../lib/enter-by-card.js";
import { type Running, startLab } from "../lib/lab-command.js";
import { expectSatisfied, liveLab, makeAnew } from "../lib/live-lab.js";
import { cycleLab } from "../lib/live-labs.js";
import { openBrowser, openPage } from "../lib/live-portal.js";
import { shows, type } from "../lib/page-terminal.js";
import { rootSays } from "../lib/root-says.js";

const lab = await liveLab(cycleLab);
const port = "18444";
const address = `https://127.0.0.1:${port}/`;
const id = "cp03/office-move";
const machines = catalogue.exercises.get(id)?.resets ?? [];
/** A page looks at its lab every two seconds, a board every three; a page tries a server that is away as often. */
const followed = { timeout: 20_000 };
const mark = "4321.25";

/** The pages, in a process of their own, from the moment that they answer. */
async function serve(): Promise<Running> {
  const running = startLab(["serve", "--port", port]);
  onTestFinished(() => kill(running));
  let said = "";
  running.child.stdout?.on("data", (part) => (said += part));
  await vi.waitFor(() => expect(said).toContain(address.slice(0, -1)), 60_000);
  return running;
}

/** As a power cut does: nothing of it has a moment left. */
async function kill({ child }: Running): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
}

const isAway = (page: Page) => page.getByText("No news from the server");

/** The minutes that a clock has run. */
const minutesOf = async (exercise: Locator) =>
  Number(await exercise.locator("progress").getAttribute("value"));

test.skipIf(!existsSync(browserFile))(
  "the server of the pages is killed in the middle of it all, and started again: pages say so and come back, and nothing is lost",
  async () => {
    onTestFinished(() => rm(labHome(portalFolder), { recursive: true, force: true }));
    const store = await Store.open();
    onTestFinished(() => store.close());
    const killed = await serve();
    const browser = await openBrowser();
    const code = await drawCard(store, { candidate: cycleLab, person: "Ada" });
    const token = await openSession(store, { role: "trainer", who: "zoe" });
    const { page } = await openPage({ address, browser });
    const { page: board } = await openPage({ address: `${address}board`, token, browser });
    const row = board.locator("tr", { hasText: cycleLab });
    await enterByCard(page, code);

    // An exercise runs, something was seen of it, and a message waits to be read.
    onTestFinished(() => makeAnew(lab, machines));
    await page.locator("summary", { hasText: "All exercises" }).click();
    await page.getByRole("button", { name: /^Start “The accountant's/ }).click();
    await page.getByRole("button", { name: /^Start: \d+ minutes$/ }).click();
    const exercise = page.locator(".exercise");
    await exercise.waitFor();
    const { startedAt } = (await exerciseRuns.read(cycleLab))[id] ?? {};
    await exercise.getByRole("button", { name: "Check my work" }).click();
    await exercise.locator(".check.not_satisfied").first().waitFor();
    await board.getByLabel(`Choose ${cycleLab}`).check();
    await board.getByRole("button", { name: "Message…" }).click();
    await board.getByLabel("Message", { exact: true }).fill("To the whiteboard, please");
    await board.getByRole("button", { name: "Send (1)" }).click();
    await page.getByText("To the whiteboard, please").waitFor();
    await row.getByText(id).waitFor(followed);
    const seen = await resultsOf(store, cycleLab);

    // A program runs in a terminal, and a look at the whole lab goes on.
    await page.locator("a.machine[href='#machine-ws2']").click();
    await shows(page, /ws2.*#$/m);
    await type(page, `setsid sleep ${mark} & echo begun-$((6 * 7))`);
    await shows(page, /^begun-42$/m);
    const sleeping = () => rootSays(cycleLab, "ws2", `/usr/bin/pgrep -cf '^sleep ${mark}'; :`);
    expect(await sleeping()).toBe("1");
    await page.getByRole("button", { name: "Fold", exact: true }).click();
    await page.getByRole("button", { name: "Check everything" }).click();
    await page.locator(".progress .doing progress").waitFor();
    const before = await minutesOf(exercise);
    await kill(killed);

    await isAway(page).waitFor(followed);
    await isAway(board).waitFor(followed);
    await page.getByRole("button", { name: "Unfold" }).click();
    await page.getByText("Connection lost").waitFor(followed);
    // What is on the pages stays to be read meanwhile.
    expect(await page.getByText("To the whiteboard, please").count()).toBe(1);

    await serve();
    await isAway(page).waitFor({ state: "detached", ...followed });
    await isAway(board).waitFor({ state: "detached", ...followed });
    expect(page.url()).toBe(`${address}labs/${cycleLab}`);
    await page.getByText("this terminal is there no more").waitFor(followed);
    await expect.poll(sleeping, followed).toBe("0");

    // The look that was cut off is told as such, and is no verdict.
    await page.getByText("“checking” was cut off").waitFor(followed);
    await row.getByText("cut off by the server's end: checking").waitFor(followed);
    expect(await resultsOf(store, cycleLab)).toEqual(seen);
    expect(await page.locator(".progress .doing").count()).toBe(0);
    expect(await page.locator(".check.not_observed").count()).toBe(0);

    // The exercise goes on, by the same clock.
    expect((await exerciseRuns.read(cycleLab))[id]).toMatchObject({ startedAt });
    expect((await exerciseRuns.read(cycleLab))[id]?.finishedAt).toBeUndefined();
    await expect.poll(() => minutesOf(exercise), followed).toBeGreaterThan(before);
    await row.getByText(id).waitFor(followed);
    await row.getByText("1 unread").waitFor(followed);
    await page.getByRole("button", { name: "I have read it" }).click();
    await row.getByText("1 unread").waitFor({ state: "detached", ...followed });

    // And so does he.
    await page.locator("a.machine[href='#machine-fw1']").click();
    await shows(page, /fw1.*#$/m);
    await page.getByRole("button", { name: "Fold", exact: true }).click();
    await exercise.getByRole("button", { name: "Check my work" }).click();
    await page.getByText("“checking” was cut off").waitFor({ state: "detached", ...followed });
    await expect
      .poll(async () => (await resultsOf(store, cycleLab)).values().next().value?.seenAt, followed)
      .not.toBe(seen.values().next().value?.seenAt);
    await row.getByText("cut off").waitFor({ state: "detached", ...followed });
  },
);

test("the lab is as it was", () => expectSatisfied(lab, catalogue.exercises.get(id)?.proves));
