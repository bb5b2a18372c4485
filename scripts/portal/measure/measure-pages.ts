import type { Result } from "../../../checks/lib/run/result.js";
import type { Measures } from "../../cli/measure/measures.js";
import { ownLabs } from "../../operations/own-labs.js";
import { keepResults } from "../store/results.js";
import { allSatisfied } from "./all-satisfied.js";
import { labsToMeasure } from "./labs-to-measure.js";
import { measureDesktop } from "./measure-desktop.js";
import { measurePaint } from "./measure-paint.js";
import { measureTerminals } from "./measure-terminals.js";
import { measureVerdicts } from "./measure-verdicts.js";
import { newPage } from "./new-page.js";
import { openBrowser } from "./open-browser.js";
import { servePages } from "./serve-pages.js";
import { serverMemory } from "./server-memory.js";

/** How often a page is loaded in a run. */
const visits = 5;

/**
 * Measure what people wait for on pages, in a browser on this machine, and what their server takes of its memory.
 *
 * @param count how many of the labs of this home that stand are served
 * @throws Misuse, with nothing done, where fewer stand, or there is no browser
 */
export async function measurePages(count: number, measures: Measures): Promise<void> {
  const labs = labsToMeasure(await ownLabs(), count);
  const [lab] = labs;
  const browser = await openBrowser();
  const served = await servePages(labs);
  const addMemory = async (name: string, fr: string, en: string) => {
    const { rss, pss } = await serverMemory(served.pid);
    const memory = { name, title: { fr, en }, unit: "MB", target: 120 } as const;
    measures.add(memory, rss);
    const own = { fr: "le même, ce qui est à lui seul", en: "the same, what belongs only to it" };
    measures.add({ name: `${name}-pss`, title: own, unit: "MB" }, pss);
  };
  try {
    // As after a look at the whole of it: a page that nobody has checked anything on weighs less.
    for (const one of labs) await keepResults(served.store, one, withOneRed());
    const visitAll = async () => {
      for (const who of labs) {
        const page = await newPage(browser, served, { role: "candidate", who });
        await page.goto(`/labs/${who}`);
        await page.context().close();
      }
    };
    // The first visits are those of a server that has never drawn a page.
    await visitAll();
    await addMemory("memory", "mémoire du serveur au repos", "the server's memory at rest");
    for (let at = 0; at < visits; at++) {
      const page = await newPage(browser, served, { role: "candidate", who: lab });
      await measurePaint(page, `/labs/${lab}`, measures);
      await page.context().close();
    }
    const noisy = labs.at(-1) ?? lab;
    const whileBusy = () =>
      addMemory(
        "memory-busy",
        "le même, terminaux bruyants ouverts",
        "the same, with terminals that print",
      );
    await measureTerminals(browser, served, { lab, noisy, whileBusy }, measures);
    await measureDesktop(browser, served, lab, measures);
    await addMemory("memory-after", "le même, après tout cela", "the same, after all that");
    await measureVerdicts(browser, labs, measures);
  } finally {
    await browser.close();
    await served.close();
  }
}

function withOneRed(): Result[] {
  return allSatisfied().map((one, at) => (at === 0 ? { ...one, outcome: "not_satisfied" } : one));
}
