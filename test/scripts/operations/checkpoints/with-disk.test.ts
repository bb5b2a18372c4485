import { afterAll, expect, test, vi } from "vitest";
import { hosts, hostsFolder } from "../../../../scripts/facts/hosts.js";
import { labHost } from "../../../../scripts/facts/lab-host.js";
import { withDisk } from "../../../../scripts/operations/checkpoints/with-disk.js";
import { hostAt } from "../../../lib/host-at.js";
import { hostNamed } from "../../../lib/host-named.js";
import { scriptedEngine } from "../../../lib/scripted-engine.js";

const here = await scriptedEngine([], { info: { ID: `HERE-${process.pid}` } });
const there = await scriptedEngine([], { info: { ID: `THERE-${process.pid}` } });
afterAll(() => {
  here.close();
  there.close();
});
vi.stubEnv("DOCKER_HOST", here.host);

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
