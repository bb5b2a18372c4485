import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { root } from "../../../scripts/ground/home.js";
import type { LabFacts } from "../../../scripts/portal/live/lab-facts.js";
import { drawsParts } from "../../../scripts/portal/pages/draws-parts.js";
import { LabPage } from "../../../scripts/portal/pages/lab-page.js";
import { type Parts, PartsContext } from "../../../scripts/portal/pages/part.js";
import { parts } from "../../../scripts/portal/pages/parts.js";
import type { LabFrame, LabView } from "../../../scripts/portal/pages/view.js";
import { scriptedSitting } from "../../lib/scripted-exam.js";
import { lab, scriptedPortal } from "../../lib/scripted-portal.js";

const startedAt = "2026-11-24T09:00:00.000Z";
const times = { minutes: 15, tookMinutes: 1, hintMinutes: 0, assistedBy: [] };
const run = { id: "cp03/office-move", startedAt, ...times, of: 7, lost: [], failed: {} };
const ofLab = (exercise: object): Partial<LabFacts> => ({
  exercises: { lab, halfDone: [], exercises: [{ ...run, ...exercise }] },
});

/** The page as it is handed out, and as a browser draws it of the same. */
async function drawn(own: Partial<LabFacts>, isCalling = false) {
  const facts: LabFacts = {
    ...{ state: "up", machines: [{ name: "ws1", state: "ready" }], holders: [] },
    ...{ exercises: { lab, exercises: [], halfDone: [] }, hints: [], changedAt: "" },
    ...own,
  };
  const { ask } = await scriptedPortal({ factsOf: async () => facts });
  const call = { check: null, words: "I have tried dig" };
  if (isCalling) await ask(`/api/labs/${lab}/help`, { as: "owner", method: "POST", body: call });
  const page = await (await ask(`/labs/${lab}`, { as: "owner" })).text();
  const [, data = ""] = /id="data">(.*?)<\/script>/.exec(page) ?? [];
  const { frame, view } = JSON.parse(data) as { frame: LabFrame; view: LabView };
  const pageWith = (had: Parts | undefined) =>
    renderToString(
      h(
        PartsContext.Provider,
        { value: { parts: had, want: () => undefined } },
        h(LabPage, { frame, view, now: view.now, isOffline: false }),
      ),
    );
  return { page, view, whole: pageWith(parts), without: pageWith(undefined) };
}

test.for<[string, Partial<LabFacts>, boolean?]>([
  ["an exercise that runs", ofLab({})],
  ["an exercise that is over", ofLab({ finishedAt: "2026-11-24T09:10:00.000Z", satisfied: 3 })],
  ["an exam", { exam: scriptedSitting() }],
  ["a call", {}, true],
])(
  "a page that shows %s comes alive with all that it is drawn with",
  async ([, own, isCalling]) => {
    const { page, view, whole, without } = await drawn(own, isCalling);
    expect(page).toContain(whole);
    // Without its parts a browser would take away what the server has drawn.
    expect(without).not.toBe(whole);
    expect(drawsParts(view)).toBe(true);
    expect(page).toMatch(/rel="modulepreload" href="\/assets\/parts\.js\?/);
  },
);

test("a page at rest is drawn without what it fetches later", async () => {
  const { page, view, whole, without } = await drawn({});
  expect(page).toContain(whole);
  expect(without).toBe(whole);
  expect(drawsParts(view)).toBe(false);
  expect(page).not.toContain("/assets/parts.js");
  // What the page's script imports is asked for with it.
  expect(page).toContain('rel="modulepreload" href="/assets/page-chunk-');
});

test("each part is drawn by its name, from what it is drawn from", () => {
  const pages = join(root, "scripts", "portal", "pages");
  const sources = readdirSync(pages, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".tsx"))
    .map((name) => readFileSync(join(pages, name), "utf8"));
  const named = sources.flatMap((text) => [...text.matchAll(/ part<(\w+)>\("(\w+)"\)/g)]);
  expect(named.map(([, , name]) => name).toSorted()).toEqual(Object.keys(parts).toSorted());
  for (const [, props, name] of named) expect(props).toBe(`${name}Props`);
});
