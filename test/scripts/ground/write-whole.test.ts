import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeWhole } from "../../../scripts/ground/write-whole.js";
import { temporaryFolder } from "../../lib/temporary-folder.js";

const uuid = "00000000-0000-4000-8000-000000000000";

test("what a killed process wrote aside goes with the next file, and what a living one writes stays", async () => {
  const folder = temporaryFolder();
  const { pid: gone } = spawnSync("true");
  const [killed, living] = [gone, process.pid].map((pid) => `other.json.${pid}.${uuid}.new`);
  for (const name of [killed, living, "mine.new"]) writeFileSync(join(folder, name ?? ""), "half");
  await writeWhole(join(folder, "facts.json"), "whole");
  expect(readdirSync(folder).toSorted()).toEqual(["facts.json", "mine.new", living].toSorted());
  expect(readFileSync(join(folder, "facts.json"), "utf8")).toBe("whole");
});
