import { expect, test } from "vitest";
import { keaLeases } from "../../checks/lib/probes/kea-leases.js";
import { macOf } from "../../stacks/lib/cabling.js";
import { liveLab, makeAnew } from "../lib/live-lab.js";
import { cycleLab } from "../lib/live-labs.js";

const lab = await liveLab(cycleLab);

/** Workstations without a reservation. */
const macs = [macOf("ws2", "lan"), macOf("ws3", "lan"), macOf("wsb1", "siteb")];

async function leases(): Promise<string[]> {
  const { nodes } = lab.scene(["net1"], [], AbortSignal.timeout(10_000));
  return (await keaLeases(nodes.net1))
    .filter(({ mac, live }) => live && macs.includes(mac))
    .map(({ mac, address }) => `${mac} ${address}`)
    .sort();
}

test("a DHCP server made anew learns who has which address, and gives it to nobody else", async () => {
  const before = await leases();
  expect(before).toHaveLength(macs.length);
  await makeAnew(lab, ["net1"]);
  expect(await leases()).toEqual(before);
});
