import { afterAll, expect, test, vi } from "vitest";
import { hostAt } from "../../../lib/host-at.js";
import { hostNamed } from "../../../lib/host-named.js";
import { scriptedEngine } from "../../../lib/scripted-engine.js";
import { temporaryFolder } from "../../../lib/temporary-folder.js";

const here = await scriptedEngine([], { info: { ID: `HERE-${process.pid}` } });
const there = await scriptedEngine([], { info: { ID: `THERE-${process.pid}` } });
afterAll(() => {
  here.close();
  there.close();
});
vi.stubEnv("PLATEAU_HOME", temporaryFolder());
vi.stubEnv("DOCKER_HOST", here.host);
vi.resetModules();
const { hosts, hostsFolder } = await import("../../../../scripts/facts/hosts.js");
const { labHost } = await import("../../../../scripts/facts/lab-host.js");
const { withDisk } = await import("../../../../scripts/operations/checkpoints/with-disk.js");

test("checkpoints of one engine's labs are copied one after another, those of two engines at once", async () => {
  const added = { there: hostAt(there.host, `THERE-${process.pid}`) };
  await hosts.write(hostsFolder, { added, drained: {} });
  await labHost.write("t1", hostNamed("there"));
  const done: string[] = [];
  let note = () => {};
  const waits = new Promise<void>((resolve) => {
    note = resolve;
  });
  let second: Promise<unknown> = Promise.resolve();
  await withDisk("c01", { note: () => done.push("c01 waited") }, async () => {
    second = withDisk("c02", { note: () => note() }, async () => done.push("c02"));
    await waits;
    await withDisk("t1", { note: () => done.push("t1 waited") }, async () => done.push("t1"));
    done.push("c01");
  });
  await second;
  expect(done).toEqual(["t1", "c01", "c02"]);
});
