import { existsSync } from "node:fs";
import type { Browser } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { type Language, languages } from "../../scripts/ground/text.js";
import { openDispute } from "../../scripts/portal/store/disputes.js";
import { callHelp } from "../../scripts/portal/store/help-calls.js";
import { keepResults } from "../../scripts/portal/store/results.js";
import type { Store } from "../../scripts/portal/store/store.js";
import { useCases } from "../../scripts/portal/use-cases.js";
import { drawCard } from "../../scripts/portal/ways-in/cards.js";
import { openSession } from "../../scripts/portal/ways-in/sessions.js";
import { axeFindings } from "../lib/axe-findings.js";
import { boardAct } from "../lib/board-act.js";
import { browserFile } from "../lib/browser-file.js";
import { furtherScreens } from "../lib/further-screens.js";
import { expectSatisfied, liveLab, look, makeAnew } from "../lib/live-lab.js";
import { cycleLab } from "../lib/live-labs.js";
import { livePortal, openBrowser, openPage } from "../lib/live-portal.js";
import { type Screen, screenSizes, screensOf } from "../lib/screens.js";

const lab = await liveLab(cycleLab);
const exercise = "cp02/updates-that-never-come";
/** Its own line: while an exercise runs, its candidate reads no other. */
const red = "cp02/updates-taken";
const tools = { signal: AbortSignal.timeout(300_000), tell: () => undefined };

interface Visit {
  readonly address: string;
  readonly token: string | undefined;
  readonly browser: Browser;
}

/** What axe-core has against a page: by all rules on a tablet, and by those about looks at each width, light and dark. */
async function findingsOf(
  { name, path, prepare, after }: Screen,
  language: Language,
  { address, token, browser }: Visit,
): Promise<string[]> {
  const [smallest] = screenSizes;
  const options = {
    locale: language === "fr" ? "fr-FR" : "en-GB",
    viewport: smallest,
    reducedMotion: "reduce",
  } as const;
  const { page } = await openPage({
    address: new URL(path, address).href,
    browser,
    options,
    ...(token !== undefined && { token }),
  });
  await prepare?.(page, language);
  const found = (await axeFindings(page)).map((line) => `${name} ${language}: ${line}`);
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme });
    for (const size of screenSizes) {
      if (size === smallest && colorScheme === "light") continue;
      await page.setViewportSize(size);
      for (const line of await axeFindings(page, "looks")) {
        found.push(`${name} ${language} ${size.width} ${colorScheme}: ${line}`);
      }
    }
  }
  await after?.(page, language);
  await page.context().close();
  return found;
}

/** What there is to read once somebody works in the lab: all of it is the lab's own, or kept as pages keep it. */
async function work(store: Store): Promise<void> {
  await useCases.startExercise({ candidate: cycleLab, exercise }, tools);
  const results = await look(lab, [red, "cp03/carrier-is-up"]);
  expect(results.map(({ outcome }) => outcome)).toEqual(["not_satisfied", "satisfied"]);
  await keepResults(store, cycleLab, results);
  const seenAt = results.find(({ id }) => id === red)?.startedAt ?? "";
  await openDispute(store, { candidate: cycleLab, check: red, seenAt, words: "it answers me" });
}

test.skipIf(!existsSync(browserFile))(
  "axe-core finds nothing on any page, in both languages, light and dark, from a tablet to a projector",
  { timeout: 360_000 },
  async () => {
    const { address, store } = await livePortal();
    const nobodys = await livePortal({ ...useCases, standingLabs: async () => [] });
    const browser = await openBrowser();
    onTestFinished(() => makeAnew(lab, ["ws2"]));
    await drawCard(store, { candidate: cycleLab, person: "Ada" });
    await work(store);
    const trainer = { role: "trainer", who: "zoe" } as const;
    const tokens = {
      nobody: undefined,
      candidate: await openSession(store, { role: "candidate", who: cycleLab }),
      trainer: await openSession(store, trainer),
    };
    const lookAt = async (screens: readonly Screen[], language: Language): Promise<string[]> => {
      const lines: string[] = [];
      for (const screen of screens) {
        const visit = { address, token: tokens[screen.as], browser };
        lines.push(...(await findingsOf(screen, language, visit)));
      }
      return lines;
    };
    const all = languages.map((language) => lookAt(screensOf(cycleLab), language));
    const found = (await Promise.all(all)).flat();

    const board = await openPage({ address: `${address}board`, token: tokens.trainer, browser });
    await board.page.getByLabel(`Choose ${cycleLab}`).check();
    await boardAct(board.page, {
      open: "Message…",
      fill: () => board.page.getByLabel("Message", { exact: true }).fill("To the whiteboard"),
      confirm: "Send",
      what: "message: To the whiteboard",
    });
    await callHelp(store, { candidate: cycleLab, check: red, words: "at the switch" });
    const token = await openSession(nobodys.store, trainer);
    const empty = { name: "empty", path: "/board", as: "trainer" } as const;
    // One after the other: of a lab one hint is asked for at a time.
    for (const language of languages) {
      const visit = { address: nobodys.address, token, browser };
      found.push(...(await lookAt(furtherScreens(cycleLab), language)));
      found.push(...(await findingsOf(empty, language, visit)));
    }
    expect(found).toEqual([]);

    // It would find them: what has no name, what is too small to be met, and what nobody can read.
    await board.page.evaluate(() => {
      const faint = document.createElement("p");
      faint.textContent = "faint";
      faint.style.color = "#808080";
      faint.style.background = "#909090";
      const small = document.createElement("p");
      small.innerHTML = `<button class="tiny">a</button><button class="tiny">b</button>`;
      for (const tiny of small.querySelectorAll<HTMLElement>(".tiny")) {
        Object.assign(tiny.style, { width: "9px", height: "9px", padding: 0, border: 0 });
        Object.assign(tiny.style, { minWidth: 0, minHeight: 0, margin: 0 });
      }
      document.querySelector("main")?.append(document.createElement("button"), faint, small);
    });
    const rules = async (only: "all" | "looks") =>
      (await axeFindings(board.page, only)).map((line) => line.split(" ")[0]);
    const planted = ["color-contrast", "target-size"];
    expect(await rules("all")).toEqual(expect.arrayContaining(["button-name", ...planted]));
    expect(new Set(await rules("looks"))).toEqual(new Set(planted));
  },
);

test("the lab is as it was", () => expectSatisfied(lab, [red, "cp02/updates-taken"]));
