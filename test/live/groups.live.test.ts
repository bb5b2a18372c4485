import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { groupsRoot } from "../../modules/lib/engine.js";
import type { Channel } from "../../scripts/channel/channel.js";
import { docker } from "../../scripts/ground/docker/docker.js";
import { engineFacts } from "../../scripts/host/engine-facts.js";
import { asCandidate } from "../lib/as-candidate.js";
import { containerOf } from "../lib/container-of.js";
import { liveLab } from "../lib/live-lab.js";
import { cycleLab } from "../lib/live-labs.js";

const lab = await liveLab(cycleLab);

const { own, groups, limits } = await engineFacts(docker());
const tree = groups === 2 ? groupsRoot : `${groupsRoot}/systemd`;

let channel: Channel = await asCandidate(cycleLab, "fw1");
afterAll(() => channel.close());

/** What root on the machine answers. */
async function says(script: string): Promise<string> {
  const { stdout } = await channel.run(script, 10_000);
  return stdout.trim();
}

async function expectDelegated(): Promise<void> {
  expect(await says(`mkdir ${tree}/tried && rmdir ${tree}/tried && echo made`)).toBe("made");
  const files = `${groupsRoot} -mindepth 1 ( -name memory.* -o -name pids.* -o -name cpu.* -o -name freezer.* )`;
  expect(await says(`set -f; /usr/bin/find ${files} -writable | head`)).toBe("");
}

test.runIf(own)("root on a machine is root of its own groups, and lifts no limit", async () => {
  await expectDelegated();
});

test.runIf(own)("it sees no group but its own", async () => {
  const others = (await docker().listContainers()).map(({ Id }) => Id);
  const seen = await says(`/usr/bin/find ${groupsRoot} -type d; cat /proc/*/cgroup`);
  expect(others.filter((id) => seen.includes(id))).toEqual([]);
});

test.runIf(own)("so it is after `docker restart`, whoever asks for it", async () => {
  channel.close();
  await containerOf(cycleLab, "fw1").restart();
  await lab.forget("fw1");
  await expect
    .poll(
      async () => {
        channel = await asCandidate(cycleLab, "fw1");
        return says("systemctl is-system-running");
      },
      { timeout: 30_000 },
    )
    .toBe("running");
  await expectDelegated();
});

// Where the kernel has these controllers in this tree.
test.runIf(own && limits.memory && limits.processes)("a lab as a whole has bounds", async () => {
  const { parent } = await engineFacts(docker());
  const bound = async (controller: string, name: string) => {
    const at = join(groupsRoot, groups === 2 ? "" : controller, parent, cycleLab, name);
    return Number(await readFile(at, "utf8"));
  };
  const memory = groups === 2 ? "memory.max" : "memory.limit_in_bytes";
  expect(await bound("memory", memory)).toBe(4 * 2 ** 30);
  expect(await bound("pids", "pids.max")).toBe(8192);
});

test.runIf(own && groups === 1)(
  "all labs together weigh half as much as one session of the server's",
  async () => {
    const { parent } = await engineFacts(docker());
    expect(Number(await readFile(join(groupsRoot, "cpu", parent, "cpu.shares"), "utf8"))).toBe(512);
  },
);

test.runIf(own && groups === 2)("groups without end are refused", async () => {
  const made = `i=0; while mkdir ${tree}/many$i 2> /dev/null && [ $i -lt 2000 ]; do i=$((i + 1)); done; echo $i; rmdir ${tree}/many*`;
  expect(Number(await says(made))).toBeLessThan(1000);
});
