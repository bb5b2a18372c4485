import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { competences } from "../../../checks/index.js";
import type { Measures } from "../../cli/measure/measures.js";
import { Consoles } from "../../operations/consoles/consoles.js";
import { labEngines } from "../../operations/consoles/lab-engines.js";
import { ownCertificate } from "../certificate.js";
import { drawPicture } from "../draw-picture.js";
import { listen } from "../listen.js";
import { makePortal } from "../make-portal.js";
import { readAssets } from "../read-assets.js";
import { keepMembers } from "../store/members.js";
import { keepResults } from "../store/results.js";
import { Store } from "../store/store.js";
import { useCases } from "../use-cases.js";
import { allSatisfied } from "./all-satisfied.js";
import { newPage } from "./new-page.js";

const host = "127.0.0.1";
const rows = 20;
const verdicts = 40;
/** The competence whose cells change. */
const competence = "cp03";

/**
 * Measure how long a verdict takes from its being kept until it is on an open board. When it is kept this process alone
 * knows, hence it is the server here. Of the board's rows those of labs that stand are asked of the engine; the others
 * are candidates of the roster, with results and no lab.
 */
export async function measureVerdicts(
  browser: Browser,
  labs: readonly string[],
  measures: Measures,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "plateau-board-"));
  const store = await Store.open(folder);
  const consoles = await Consoles.with(labEngines);
  const assets = await readAssets();
  const portal = makePortal({ store, useCases, consoles, picture: drawPicture(), assets });
  const certificate = await ownCertificate([host], folder);
  const { port, close } = await listen({ portal, certificate, host, port: 0 });
  const standIns = Array.from({ length: rows }, (_, at) => `row${at + 1}`);
  const candidates = [...labs, ...standIns].slice(0, rows);
  try {
    await keepMembers(
      store,
      candidates.map((candidate) => ({
        candidate,
        person: "",
        team: "",
        language: "" as const,
        areas: [],
      })),
    );
    for (const candidate of candidates) await keepResults(store, candidate, allSatisfied());
    const page = await newPage(
      browser,
      { address: `https://${host}:${port}`, store },
      { role: "trainer", who: "bench" },
    );
    await page.goto("/board", { waitUntil: "networkidle" });
    const column = competences.findIndex(({ id }) => id === competence);
    const [changed] = allSatisfied().filter((one) => one.competence === competence);
    if (!changed) throw new Error(`'${competence}' has no check`);
    const took: number[] = [];
    for (let at = 0; at < verdicts; at++) {
      const lab = candidates[at % candidates.length] ?? "";
      const outcome = at < candidates.length ? "not_satisfied" : "satisfied";
      await page.evaluate(awaitCell, { lab, column });
      const start = performance.timeOrigin + performance.now();
      await portal.feeds.of(lab).keep([{ ...changed, outcome }]);
      const shown: number = await page.evaluate(() => Reflect.get(globalThis, "cell"));
      took.push(shown - start);
    }
    await page.context().close();
    measures.add(
      {
        name: "verdict-p95",
        title: {
          fr: `un verdict, jusqu'au tableau ouvert, 95 fois sur cent (${rows} lignes, dont ${labs.length} de labs debout)`,
          en: `a verdict, until it is on an open board, 95 times of a hundred (${rows} rows, ${labs.length} of labs that stand)`,
        },
        unit: "ms",
        target: 100,
      },
      took.toSorted((one, other) => one - other)[Math.floor(took.length * 0.95)] ?? Number.NaN,
    );
  } finally {
    await portal.feeds.end();
    await close();
    await consoles.close();
    await store.close();
    await rm(folder, { recursive: true });
  }
}

/** In the page: when the cell of a lab and a competence shows something else. */
function awaitCell({ lab, column }: { readonly lab: string; readonly column: number }): void {
  const cell = () =>
    document.querySelector(`a[href="/labs/${lab}"]`)?.closest("tr")?.querySelectorAll("td.cell")[
      column
    ]?.textContent;
  const before = cell();
  const changed = new Promise((done) => {
    new MutationObserver((_, observer) => {
      if (cell() === before) return;
      observer.disconnect();
      done(performance.timeOrigin + performance.now());
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  Reflect.set(globalThis, "cell", changed);
}
