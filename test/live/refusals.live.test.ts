import { expect, test } from "vitest";
import { plan } from "../../stacks/plan/plan.js";
import { liveLab } from "../lib/live-lab.js";
import { cycleLab } from "../lib/live-labs.js";

const lab = await liveLab(cycleLab);
const { fw1, "probe-lan": probe } = lab.scene(
  ["fw1", "probe-lan"],
  [],
  AbortSignal.timeout(120_000),
).nodes;

/** More than twice what the kernel keeps of a log line by line. */
const knocks = 600;

/** Knock at a router from this port on while its log has no processor. @returns tells of which ports it has no line */
async function burst(first: number): Promise<() => Promise<number[]>> {
  const ports = Array.from({ length: knocks }, (_, at) => first + at);
  await fw1.succeed`/usr/bin/systemctl kill --signal=STOP ulogd2`;
  try {
    const targets = ports.map((port) => `${plan().machines.fw1.interfaces.lan}:${port}/udp`);
    await probe.must`/usr/lib/plateau/tcp --timeout 500 ${targets}`;
  } finally {
    await fw1.succeed`/usr/bin/systemctl kill --signal=CONT ulogd2`;
  }
  return async () => {
    const { stdout } =
      await fw1.succeed`/usr/bin/journalctl -q --no-pager -o cat -t ulogd --since=-60s | sed -n 's/.*PROTO=UDP .*DPT=\\([0-9]*\\) .*/\\1/p' | sort -u`;
    const found = new Set(stdout.split("\n").map(Number));
    return ports.filter((port) => !found.has(port));
  };
}

test("a router whose log had no processor for a while has each refusal of a burst", async () => {
  await expect.poll(await burst(20_000), { timeout: 10_000 }).toEqual([]);
});

test("one that takes its lines one by one loses some of them", async () => {
  const file = "/etc/ulogd.conf";
  await fw1.succeed`cp -p ${file} /run/ulogd.conf && sed -i 's/^netlink_qthreshold=.*/netlink_qthreshold=1/' ${file} && /usr/bin/systemctl restart ulogd2`;
  try {
    const missing = await burst(30_000);
    await expect
      .poll(async () => (await missing()).length, { timeout: 10_000 })
      .toBeLessThan(knocks);
    await fw1.succeed`sleep 2`;
    expect((await missing()).length).toBeGreaterThan(0);
  } finally {
    await fw1.succeed`cp -p /run/ulogd.conf ${file} && rm /run/ulogd.conf && /usr/bin/systemctl restart ulogd2`;
  }
});
