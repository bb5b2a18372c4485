import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { temporaryFolder } from "../../lib/temporary-folder.js";

const home = temporaryFolder();
vi.stubEnv("PLATEAU_HOME", home);
vi.resetModules();
const { applied, operations } = await import("../../../scripts/lib/journal.js");

test("changes that are asked for at once are all noted", async () => {
  const stacks = ["network", "directory", "workstations"];
  await Promise.all(
    stacks.map((name) => applied.update("c01", (digests) => ({ ...digests, [name]: "abc" }))),
  );
  expect(Object.keys(await applied.read("c01")).sort()).toEqual([...stacks].sort());
});

test("a change that fails leaves the next one its turn", async () => {
  const failing = applied.update("c02", () => {
    throw new Error("no");
  });
  const next = applied.update("c02", () => ({ network: "abc" }));
  await expect(failing).rejects.toThrow("no");
  await next;
  expect(await applied.read("c02")).toEqual({ network: "abc" });
});

test("what can't be read is nothing", async () => {
  mkdirSync(join(home, "c03"));
  writeFileSync(join(home, "c03", "operation.json"), '{ "verb": "up"');
  expect(await operations.read("c03")).toBeUndefined();
});
