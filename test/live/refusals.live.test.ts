import { expect, test } from "vitest";
import { plan } from "../../stacks/plan/plan.js";
import { liveLab } from "../lib/live-lab.js";
import { cycleLab } from "../lib/live-labs.js";

const lab = await liveLab(cycleLab);

/** As many as one look at the flows of the whole company makes in a second, and some. */
const knocks = 600;
const first = 20_000;

test("a router whose log had no processor for a while has each refusal of a burst", async () => {
  const { fw1, "probe-lan": probe } = lab.scene(
    ["fw1", "probe-lan"],
    [],
    AbortSignal.timeout(60_000),
  ).nodes;
  const ports = Array.from({ length: knocks }, (_, at) => first + at);
  await fw1.succeed`/usr/bin/systemctl kill --signal=STOP ulogd2`;
  try {
    const targets = ports.map((port) => `${plan.machines.fw1.interfaces.lan}:${port}/udp`);
    await probe.must`/usr/lib/plateau/tcp --timeout 500 ${targets}`;
  } finally {
    await fw1.succeed`/usr/bin/systemctl kill --signal=CONT ulogd2`;
  }
  const logged = async () => {
    const { stdout } =
      await fw1.succeed`/usr/bin/journalctl -q --no-pager -o cat -t ulogd --since=-60s | sed -n 's/.*PROTO=UDP .*DPT=\\([0-9]*\\) .*/\\1/p' | sort -u`;
    const found = new Set(stdout.split("\n").map(Number));
    return ports.filter((port) => !found.has(port));
  };
  await expect.poll(logged, { timeout: 10_000 }).toEqual([]);
});
