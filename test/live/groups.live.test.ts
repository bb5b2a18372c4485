import { afterAll, expect, test } from "vitest";
import type { Channel } from "../../checks/lib/channel.js";
import { openChannel } from "../../checks/lib/open-channel.js";
import { groupsRoot, machineGroups } from "../../modules/lib/control-groups.js";
import { hostControlGroups } from "../../scripts/lib/host-control-groups.js";
import { plan } from "../../stacks/plan.js";
import { liveLab, makeAnew } from "../lib/live-lab.js";
import { cycleLab } from "../lib/live-labs.js";

const lab = await liveLab(cycleLab);

const { version, driver } = await hostControlGroups();
const { limitedFolder, delegatedFolder } = machineGroups(cycleLab, "fw1", driver);
const own = version === 2 ? delegatedFolder : `${groupsRoot}/systemd`;

const channel: Channel = await openChannel(cycleLab, "fw1");
afterAll(() => channel.close());

/** What root on the machine answers. */
async function says(script: string): Promise<string> {
  const { stdout } = await channel.run(script, 10_000);
  return stdout.trim();
}

test("root on a machine writes systemd's own groups, and no other", async () => {
  // The folders between are the container's own memory: what is mounted there is the host's.
  const groups = String.raw`\( -fstype cgroup -o -fstype cgroup2 \) -writable`;
  expect(await says(`/usr/bin/find ${own} -maxdepth 0 ${groups}`)).toBe(own);
  expect(
    await says(`/usr/bin/find ${groupsRoot} -path ${own} -prune -o ${groups} -print | head`),
  ).toBe("");
});

test.runIf(version === 2)("a machine that lifts its limits is still held", async () => {
  const lift = "for file in memory.max pids.max cpu.max; do echo max > $group/$file; done";
  const lifted = await says(
    `for group in $(find ${own} -maxdepth 1 -type d); do ${lift}; done; cat ${own}/memory.max`,
  );
  const held = await says(`cat ${limitedFolder}/memory.max ${limitedFolder}/pids.max`);
  await makeAnew(lab, ["fw1"]);
  expect(lifted).toBe("max");
  expect(held).toBe(`${plan.machines.fw1.memoryMib * 2 ** 20}\n1024`);
});
