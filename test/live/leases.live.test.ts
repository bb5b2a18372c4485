import { expect, test } from "vitest";
import { ipv4State } from "../../checks/lib/probes/network/ipv4-state.js";
import { keaLeases } from "../../checks/lib/probes/network/kea-leases.js";
import { keysOf } from "../../scripts/ground/keys-of.js";
import { renewLeases } from "../../scripts/operations/renew-leases.js";
import { macOf } from "../../stacks/plan/cabling.js";
import { plan } from "../../stacks/plan/plan.js";
import { liveLab, makeAnew } from "../lib/live-lab.js";
import { cycleLab } from "../lib/live-labs.js";

const lab = await liveLab(cycleLab);

/** Workstations without a reservation, and where they are plugged in. */
const clients = { ws2: "lan", ws3: "lan", wsb1: "siteb" } as const;
type Client = keyof typeof clients;
const names = keysOf(clients);

const scene = () => lab.scene(["net1", ...names], [], AbortSignal.timeout(30_000)).nodes;

/** Of each client, the addresses that its kernel holds. */
async function held(nodes: ReturnType<typeof scene>): Promise<[Client, string[]][]> {
  return Promise.all(
    names.map(async (name): Promise<[Client, string[]]> => {
      const { addresses } = await ipv4State(nodes[name], clients[name]);
      return [name, addresses.map(({ address }) => address)];
    }),
  );
}

test("a DHCP server made anew learns who has which address, and changes nobody's", async () => {
  const before = await held(scene());
  await makeAnew(lab, ["net1"]);
  const nodes = scene();
  expect(await held(nodes)).toEqual(before);
  const leases = await keaLeases(nodes.net1);
  for (const [name, addresses] of before) {
    const mac = macOf(name, clients[name]);
    const known = leases.filter((lease) => lease.live && lease.mac === mac);
    expect(known.map(({ address }) => address)).toEqual(addresses);
  }
});

test("workstations that are leased one another's address are found, and find people, at once", async () => {
  const nodes = scene();
  const neighbour = () =>
    lab.scene(["probe-lan"], [], AbortSignal.timeout(30_000)).nodes["probe-lan"];
  const before = Object.fromEntries(await held(nodes)) as Record<Client, [string]>;
  const traded = [
    { name: "ws2", address: before.ws3[0] },
    { name: "ws3", address: before.ws2[0] },
  ] as const;
  for (const { address } of traded) {
    // Checks before this one may have told the probe whose card has it, for good.
    await neighbour().ask`ip neighbour del ${address} dev lan`;
    await neighbour().must`ping -c 1 -W 1 ${address}`;
  }
  // As on a busy server: one keeps its former address, and speaks with it, for longer than the other takes for its new one.
  await nodes.ws3.succeed`
    echo ${`[ "$reason" != PREINIT ] && arping -U -c 6 -w 6 -I lan ${before.ws3[0]} > /dev/null`} > /etc/dhcp/dhclient-enter-hooks.d/slow`;
  for (const verb of ["lease4-del", "lease4-add"]) {
    for (const { name, address } of traded) {
      const command = {
        command: verb,
        arguments: { "ip-address": address, "hw-address": macOf(name, clients[name]) },
      };
      await nodes.net1.succeed`
        echo ${JSON.stringify(command)} | /usr/bin/nc -UN /run/kea/kea4-ctrl-socket | grep '"result": 0'`;
    }
  }
  await renewLeases(lab.name, []);

  const after = scene();
  for (const { name, address } of traded) {
    const { addresses } = await ipv4State(after[name], clients[name]);
    expect(addresses.map((held) => held.address)).toEqual([address]);
    // Nobody of that name: its controller is asked, as at a log-in, and nothing that sssd remembers is the answer.
    const { exitCode } = await after[name]
      .ask`timeout 3 getent passwd ${`nobody-on-${address.replaceAll(".", "-")}`}`;
    expect(exitCode).toBe(2);
  }
  const start = performance.now();
  const asked = neighbour();
  for (const { address } of traded) await asked.until`ping -c 1 -W 1 ${address}`;
  expect(performance.now() - start).toBeLessThan(5000);
  for (const { name, address } of traded) {
    await after[name].eventually`
      [ "$(dig +short -x ${address})" = ${`${name}.${plan().company.domain}.`} ]`;
  }
  await makeAnew(lab, ["ws3"]);
});
