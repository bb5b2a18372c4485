import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { temporaryFolder } from "../../lib/temporary-folder.js";

const home = temporaryFolder();
mkdirSync(join(home, "c02"));
const noted = { version: 1, facts: "martel" };
writeFileSync(join(home, "c02", "company.json"), JSON.stringify(noted));
vi.stubEnv("PLATEAU_HOME", home);
vi.resetModules();
const { lab, scriptedPortal } = await import("../../lib/scripted-portal.js");

test("the board names labs of another company, which it does not look at, and how they are served", async () => {
  const progressOf = vi.fn(async (candidates: readonly string[]) =>
    candidates.map((candidate) => ({ candidate, state: "up" as const, exercises: [] })),
  );
  const { ask } = await scriptedPortal({ standingLabs: async () => [lab, "c02"], progressOf });
  const page = await (await ask("/board", { as: "trainer" })).text();
  const [, data = ""] = /id="data">(.*?)<\/script>/.exec(page) ?? [];
  const { view } = JSON.parse(data);
  expect(view.rows.map((row: { lab: string }) => row.lab)).toEqual([lab]);
  expect(view.trouble).toContain("c02 (martel)");
  expect(view.trouble).toContain("lab serve --company martel");
  expect(progressOf.mock.calls.flat(2)).not.toContain("c02");
});

test("who asks for such a lab is told why it is not there, and how it is served", async () => {
  const { ask } = await scriptedPortal();
  const answer = await ask("/labs/c02", { as: "trainer" });
  expect(answer.status).toBe(404);
  const said = await answer.text();
  expect(said).toContain("c02 (martel)");
  expect(said).toContain("lab serve --company martel");
});
