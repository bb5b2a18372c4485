import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { labHome, root } from "../scripts/ground/home.js";
import { languages } from "../scripts/ground/text.js";
import { Consoles } from "../scripts/operations/consoles/consoles.js";
import { labEngines } from "../scripts/operations/consoles/lab-engines.js";
import { standingLabs } from "../scripts/operations/lab-names.js";
import { sessionCookie } from "../scripts/portal/cookies.js";
import { keepResults } from "../scripts/portal/store/results.js";
import { useCases } from "../scripts/portal/use-cases.js";
import { drawCard } from "../scripts/portal/ways-in/cards.js";
import { openSession } from "../scripts/portal/ways-in/sessions.js";
import { checkLab } from "../scripts/training/check-lab.js";
import { browserFile } from "./lib/browser-file.js";
import { drawnCandidates, drawnClass, drawnResults } from "./lib/drawn-class.js";
import { screenSizes, screensOf } from "./lib/screens.js";
import { type ServedPortal, servePortal } from "./lib/serve-portal.js";

const target = join(root, "docs", "screens");

/** A lab of this home that stands; none where no engine answers. */
async function standingLab(): Promise<string | undefined> {
  const all = await standingLabs().catch(() => []);
  return all.find((candidate) => existsSync(labHome(candidate)));
}

/** The pages of a lab that stands, as it is, once it was looked at; of a class that is drawn, where there is none. */
async function withPages(
  folder: string,
  lab: string | undefined,
  work: (served: ServedPortal, lab: string) => Promise<void>,
): Promise<void> {
  if (lab !== undefined) {
    const consoles = await Consoles.with(labEngines);
    const served = await servePortal(folder, { useCases, consoles });
    try {
      await drawCard(served.store, { candidate: lab, person: "" });
      // A page has red lines where somebody has looked.
      const { signal } = new AbortController();
      const looked = await checkLab(
        { candidate: lab, words: [] },
        { signal, tell: () => undefined },
      );
      await keepResults(served.store, lab, looked.report.results);
      await work(served, lab);
    } finally {
      await served.close();
      await consoles.close();
    }
    return;
  }
  const served = await servePortal(folder, drawnClass());
  try {
    for (const one of drawnCandidates) {
      await drawCard(served.store, one);
      await keepResults(served.store, one.candidate, drawnResults(one));
    }
    await work(served, drawnCandidates[0].candidate);
  } finally {
    await served.close();
  }
}

async function photograph(
  browser: Browser,
  { address, store }: ServedPortal,
  lab: string,
): Promise<void> {
  const tokens = {
    nobody: undefined,
    candidate: await openSession(store, { role: "candidate", who: lab }),
    trainer: await openSession(store, { role: "trainer", who: "zoe" }),
  };
  // A terminal that one screen opens stays on those after it.
  for (const { name, path, as, prepare } of screensOf(lab)) {
    for (const language of languages) {
      for (const size of screenSizes) {
        const context = await browser.newContext({
          ignoreHTTPSErrors: true,
          locale: language === "fr" ? "fr-FR" : "en-GB",
          viewport: size,
          reducedMotion: "reduce",
        });
        const value = tokens[as];
        if (value !== undefined) {
          await context.addCookies([{ name: sessionCookie, value, url: address, secure: true }]);
        }
        const page = await context.newPage();
        await page.goto(`${address}${path}`);
        await prepare?.(page, language);
        await page.screenshot({ path: join(target, `${name}-${language}-${size.width}.png`) });
        await context.close();
      }
    }
  }
}

// `npm run screens [-- --drawn]`: of a lab that stands here, unless a class that is drawn is asked for.
const lab = process.argv.includes("--drawn") ? undefined : await standingLab();
process.stderr.write(
  lab === undefined
    ? "no lab stands here, or --drawn was given: the pages show a class that is drawn\n"
    : `the pages show lab ${lab}\n`,
);
const folder = await mkdtemp(join(tmpdir(), "plateau-screens-"));
await mkdir(target, { recursive: true });
const browser = await chromium.launch({ executablePath: browserFile, args: ["--no-sandbox"] });
try {
  await withPages(folder, lab, (served, one) => photograph(browser, served, one));
  process.stderr.write(`${target}\n`);
} finally {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
}
