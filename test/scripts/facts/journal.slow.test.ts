import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { execa } from "execa";
import { expect, test } from "vitest";
import { applied } from "../../../scripts/facts/journal.js";
import { home, root } from "../../../scripts/ground/home.js";

const module = (path: string) => JSON.stringify(pathToFileURL(join(root, path)).href);

test("two processes that change the same note at once lose nothing of each other's", async () => {
  const times = 40;
  const script = (who: string) => `
    import { applied } from ${module("scripts/facts/journal.ts")};
    process.stdout.write("ready\\n");
    await new Promise((go) => process.stdin.once("data", go));
    for (let time = 0; time < ${times}; time++) {
      await applied.update("two", (noted) => ({ ...noted, [${JSON.stringify(who)} + time]: "abc" }));
    }
    process.exit(0);`;
  const processes = ["one", "other"].map((who) =>
    execa("npx", ["tsx", "--input-type=module", "--eval", script(who)], {
      cwd: root,
      env: { PLATEAU_HOME: home() },
    }),
  );
  await Promise.all(
    processes.map((child) => new Promise((ready) => child.stdout.once("data", ready))),
  );
  for (const { stdin } of processes) stdin.write("go\n");
  await Promise.all(processes);
  expect(Object.keys(await applied.read("two"))).toHaveLength(2 * times);
  expect(readdirSync(join(home(), "two"))).toEqual(["applied.json"]);
});
