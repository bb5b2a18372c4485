import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { applied, operations } from "../../../scripts/facts/journal.js";
import { ownLabs } from "../../../scripts/operations/own-labs.js";
import { type ScriptedContainer, scriptedEngine } from "../../lib/scripted-engine.js";
import { temporaryFolder } from "../../lib/temporary-folder.js";

const home = temporaryFolder();
const containers: ScriptedContainer[] = ["ours", "begun", "theirs", "spoilt"].map((lab) => ({
  lab,
  node: "fw1",
  state: "running",
}));
const engine = await scriptedEngine(containers);
afterAll(engine.close);
vi.stubEnv("PLATEAU_HOME", home);
vi.stubEnv("DOCKER_HOST", engine.host);

test("of the labs that the engine has, those are told of which this home has the folder", async () => {
  await applied.write("ours", { network: "digest" });
  await operations.write("begun", { verb: "up", since: "2026-11-24T09:00:00.000Z" });
  // Somebody who ran `down` here keeps the seed, and another home may have a lab of that name.
  mkdirSync(join(home, "theirs"));
  writeFileSync(join(home, "theirs", "seed"), "seed");
  mkdirSync(join(home, "spoilt"));
  writeFileSync(join(home, "spoilt", "applied.json"), "{");
  expect(await ownLabs()).toEqual(["begun", "ours", "spoilt"]);
});
