import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { catalogue } from "../../../checks/catalogue.js";
import { inLanguage } from "../../../scripts/ground/say.js";
import { drawBrief } from "../../../scripts/portal/draw-brief.js";
import { openSession } from "../../../scripts/portal/ways-in/sessions.js";
import { drawCompany } from "../../../scripts/training/company/draw-company.js";
import { companyNamed, inCompany } from "../../../stacks/plan/company.js";
import { plan } from "../../../stacks/plan/plan.js";
import { lab, scriptedPortal } from "../../lib/scripted-portal.js";
import { temporaryFolder } from "../../lib/temporary-folder.js";

/** Labs of three companies: the one that needs no file, and two that were drawn. */
const home = temporaryFolder();
mkdirSync(join(home, "companies"));
for (const [lab, name, seed] of [
  ["c02", "martel", 16],
  ["c03", "verdier", 31],
] as const) {
  writeFileSync(join(home, "companies", `${name}.json`), JSON.stringify(drawCompany(seed)));
  mkdirSync(join(home, lab));
  writeFileSync(join(home, lab, "company.json"), JSON.stringify({ version: 1, facts: name }));
}
vi.stubEnv("PLATEAU_HOME", home);

const all = [
  [lab, "duval"],
  ["c02", "martel"],
  ["c03", "verdier"],
] as const;
const address = (name: string) =>
  inCompany(companyNamed(name), () => plan().machines.file1.interfaces.srv);

test("three companies have three addresses", () => {
  expect(new Set(all.map(([, name]) => address(name))).size).toBe(3);
});

test("one board shows labs of three companies", async () => {
  const progressOf = vi.fn(async (candidates: readonly string[]) =>
    candidates.map((candidate) => ({ candidate, state: "up" as const, exercises: [] })),
  );
  const standingLabs = async () => all.map(([one]) => one);
  const { ask } = await scriptedPortal({ standingLabs, progressOf });
  const page = await (await ask("/board", { as: "trainer" })).text();
  const [, data = ""] = /id="data">(.*?)<\/script>/.exec(page) ?? [];
  const { view } = JSON.parse(data);
  expect(view.rows.map((row: { lab: string }) => row.lab)).toEqual([lab, "c02", "c03"]);
  expect(view.trouble).toBeNull();
});

test.for(all)("the page of %s, of %s, tells of its own company alone", async ([one, name]) => {
  const { ask } = await scriptedPortal();
  const page = await (await ask(`/labs/${one}`, { as: "trainer" })).text();
  for (const [, other] of all) {
    const own = expect.stringContaining(`srv ${address(other)}"`);
    expect(page, other).toEqual(other === name ? own : expect.not.stringContaining(address(other)));
  }
});

test.for(all)("the briefs of %s, of %s, are those of its own company", async ([one, name]) => {
  const { ask } = await scriptedPortal();
  const answer = await ask(`/api/labs/${one}/frames/en`, { as: "trainer" });
  const { exercises } = await answer.json();
  const briefs = inCompany(companyNamed(name), () =>
    [...catalogue.exercises.values()].map(({ brief }) =>
      inLanguage("en", () => drawBrief(brief.en)),
    ),
  );
  expect(exercises.map(({ brief }: { brief: string }) => brief)).toEqual(briefs);
  const { domain } = inCompany(companyNamed(name), () => plan().company);
  expect(briefs.filter((brief) => brief.includes(domain)).length).toBeGreaterThan(0);
});

test.for(all)("what is done to %s, of %s, is done in its own company", async ([one, name]) => {
  const seen: string[] = [];
  const { ask, store } = await scriptedPortal({
    async check({ candidate }) {
      seen.push(plan().company.domain);
      const report = { lab: candidate, startedAt: "2026-06-15T09:00:00.000Z", durationMs: 1 };
      return { report: { ...report, results: [], hindrances: [] } };
    },
  });
  const token = await openSession(store, { role: "candidate", who: one });
  const body = { words: ["cp06/time-served"] };
  const answer = await ask(`/api/labs/${one}/check`, { token, method: "POST", body });
  expect(answer.status).toBe(202);
  await vi.waitFor(() => expect(seen).toHaveLength(1));
  expect(seen).toEqual([inCompany(companyNamed(name), () => plan().company.domain)]);
});
