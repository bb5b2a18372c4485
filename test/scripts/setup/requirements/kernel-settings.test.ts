import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { kernelSettings } from "../../../../scripts/setup/requirements/kernel-settings.js";
import { machineNames, probeNames } from "../../../../stacks/plan/plan.js";
import { temporaryFolder } from "../../../lib/temporary-folder.js";

/** A kernel with these settings, and none besides. */
function kernelWith(values: Readonly<Record<string, number>>) {
  const folder = temporaryFolder();
  for (const [name, value] of Object.entries(values)) {
    const file = join(folder, ...name.split("."));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${value}\n`);
  }
  return kernelSettings(folder).look();
}

test("a kernel as it comes has keyrings for a few labs alone: that and each other bound is named", async () => {
  const look = await kernelWith({
    "fs.inotify.max_user_instances": 1_048_576,
    "kernel.keys.maxkeys": 200,
    "net.ipv4.neigh.default.gc_thresh3": 1024,
  });
  expect(look).toMatchObject({
    ok: false,
    detail: {
      en: "kernel.keys.maxkeys = 200 (100000) ; net.ipv4.neigh.default.gc_thresh3 = 1024 (32768)",
    },
    remedy: { en: expect.stringContaining("\n-kernel.keys.maxkeys = 100000\n") },
  });
});

test("what is enough holds a hundred whole labs", async () => {
  const containers = 100 * (machineNames.length + probeNames.length);
  expect(await kernelWith({ "kernel.keys.maxkeys": 20_000 })).toMatchObject({ ok: true });
  expect(await kernelWith({ "kernel.keys.maxkeys": containers })).toMatchObject({ ok: false });
});
