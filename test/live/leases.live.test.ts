import { expect, test } from "vitest";
import { ipv4State } from "../../checks/lib/probes/ipv4-state.js";
import { keaLeases } from "../../checks/lib/probes/kea-leases.js";
import { macOf } from "../../stacks/lib/cabling.js";
import { liveLab, makeAnew } from "../lib/live-lab.js";
import { cycleLab } from "../lib/live-labs.js";

const lab = await liveLab(cycleLab);

/** Workstations without a reservation, and where they are plugged in. */
const clients = { ws2: "lan", ws3: "lan", wsb1: "siteb" } as const;

test("a DHCP server made anew learns who has which address, and gives it to nobody else", async () => {
  await makeAnew(lab, ["net1"]);
  const { nodes } = lab.scene(["net1", "ws2", "ws3", "wsb1"], [], AbortSignal.timeout(10_000));
  const leases = await keaLeases(nodes.net1);
  for (const name of ["ws2", "ws3", "wsb1"] as const) {
    const { addresses } = await ipv4State(nodes[name], clients[name]);
    const mac = macOf(name, clients[name]);
    const known = leases.filter((lease) => lease.live && lease.mac === mac);
    expect(addresses.map(({ address }) => address)).toEqual(known.map(({ address }) => address));
  }
});
