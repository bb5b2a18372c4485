import { chmodSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test, vi } from "vitest";
import { faultsInForce, operations } from "../../../scripts/facts/journal.js";
import { makeLabHome } from "../../../scripts/ground/make-lab-home.js";
import { Seed } from "../../../scripts/ground/seed.js";
import { withProvisionSocket } from "../../../scripts/operations/with-provision-socket.js";
import { temporaryFolder } from "../../lib/temporary-folder.js";

const outside = temporaryFolder();
const home = join(outside, "labs");
vi.stubEnv("PLATEAU_HOME", home);

const modeOf = (...path: string[]) => statSync(join(home, ...path)).mode & 0o777;

beforeAll(() => {
  const before = process.umask(0);
  return () => process.umask(before);
});

test.for<[string, (lab: string) => Promise<unknown>]>([
  ["a-seed", (lab) => Seed.of(lab)],
  ["a-note", (lab) => operations.write(lab, { verb: "up", since: new Date().toISOString() })],
  ["a-host", (lab) => withProvisionSocket(lab, "hv1", async () => undefined)],
])("whatever is first in a lab's folder (%s), it is its owner's alone", async ([lab, make]) => {
  await make(lab);
  expect(modeOf()).toBe(0o700);
  expect(modeOf(lab)).toBe(0o700);
});

test("one that was made open is shut, with what is in it as it was", async () => {
  mkdirSync(join(home, "open"));
  chmodSync(join(home, "open"), 0o755);
  writeFileSync(join(home, "open", "slot"), "3");
  expect(await makeLabHome("open")).toBe(join(home, "open"));
  expect(modeOf("open")).toBe(0o700);
  expect(readdirSync(join(home, "open"))).toEqual(["slot"]);
});

test("a home that somebody else chose keeps its own mode", async () => {
  chmodSync(home, 0o755);
  await makeLabHome("there");
  expect(modeOf()).toBe(0o755);
  expect(modeOf("there")).toBe(0o700);
});

test("notes are their owner's alone, those of earlier versions once they are written again", async () => {
  await makeLabHome("notes");
  const file = join(home, "notes", "faults.json");
  writeFileSync(file, "{}");
  chmodSync(file, 0o644);
  await faultsInForce.write("notes", { "cp02/firewall-off": ["ws2"] });
  expect(modeOf("notes", "faults.json")).toBe(0o600);
});
