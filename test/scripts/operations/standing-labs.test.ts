import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { standingLabNames, standingLabs } from "../../../scripts/operations/lab-names.js";
import { temporaryFolder } from "../../lib/temporary-folder.js";

const home = temporaryFolder();
const socket = join(home, "engine.sock");
vi.stubEnv("PLATEAU_HOME", join(home, "labs"));
vi.stubEnv("DOCKER_HOST", `unix://${socket}`);

/** An engine that has nothing of any lab. */
const engine = createServer((_, response) => response.end("[]"));
await new Promise<void>((listening) => engine.listen(socket, listening));
afterAll(() => {
  engine.close();
});

function note(lab: string, text: string): void {
  mkdirSync(join(home, "labs", lab), { recursive: true });
  writeFileSync(join(home, "labs", lab, "operation.json"), text);
}

test("where there is no home there are no labs", async () => {
  expect(await standingLabs()).toEqual([]);
});

test("one lab's note that can't be read keeps nobody from the others, nor from that lab", async () => {
  note("c01", '{ "verb": "up", "since": "2026-11-24T09:00:00.000Z" }');
  note("c02", '{ "verb": "u');
  note("c03", '{ "version": 99, "facts": {} }');
  mkdirSync(join(home, "labs", "c04"));
  writeFileSync(join(home, "labs", "notes.txt"), "beside the labs");
  expect(await standingLabs()).toEqual(["c01", "c02", "c03"]);
  expect(await standingLabNames(["c01"])).toEqual(["c01"]);
  expect(await standingLabNames(["c02"])).toEqual(["c02"]);
});
