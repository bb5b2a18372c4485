import { macOf } from "../../../stacks/plan/cabling.js";
import { plan } from "../../../stacks/plan/plan.js";
import { routers } from "../../../stacks/plan/routers.js";
import { segmentOfProbe } from "../../../stacks/plan/segment-of-probe.js";
import {
  probeBeside,
  probesBeside,
  segmentOfWorkstation,
  type WorkstationName,
  workstations,
} from "../../../stacks/plan/workstations.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { mustAnswer } from "../../lib/must-answer.js";
import { arp } from "../../lib/probes/network/arp.js";
import { ipv4State } from "../../lib/probes/network/ipv4-state.js";
import { claimOnEach } from "../workstations.js";

/** Layer 2: whatever network a workstation believes in, its card answers where its cable is. */
export const cableInLan = check({
  needs: [...workstations, ...routers, ...probesBeside, "probe-guest"],

  async run({ nodes }) {
    const states = new Map(
      await Promise.all(
        workstations.map(
          async (name) => [name, await ipv4State(nodes[name], segmentOfWorkstation(name))] as const,
        ),
      ),
    );
    const addressesOf = (names: readonly WorkstationName[]) =>
      names.flatMap((name) => states.get(name)?.addresses.map(({ address }) => address) ?? []);
    const [inGuest, ...beside] = await Promise.all([
      arp(
        nodes["probe-guest"],
        "guest",
        [plan().segments.guest.gateway, ...addressesOf(workstations)],
        500,
      ),
      ...probesBeside.map((probe) =>
        arp(nodes[probe], segmentOfProbe(probe), [
          plan().segments[segmentOfProbe(probe)].gateway,
          ...addressesOf(workstations.filter((name) => probeBeside(name) === probe)),
        ]),
      ),
    ]);
    // A router stands in each segment: asking works here and there.
    const routed = [
      { gateway: plan().segments.guest.gateway, macs: inGuest.get(plan().segments.guest.gateway) },
      ...probesBeside.map((probe, at) => {
        const { gateway } = plan().segments[segmentOfProbe(probe)];
        return { gateway, macs: beside[at]?.get(gateway) };
      }),
    ];
    const heardAll = routed.every(({ macs }) => macs?.length);
    if (!heardAll) await mustAnswer(...routers.map((router) => nodes[router]));
    claim(
      heardAll,
      claimText("cp03/routers-answer-arp-in-workstations"),
      routed.map(({ gateway, macs }) => `${gateway} ${macs?.join("+") || "∅"}`).join(", "),
    );
    return claimOnEach(
      workstations,
      claimText("cp03/each-workstation-card-of-plan"),
      async (name) => {
        const segment = segmentOfWorkstation(name);
        const mac = macOf(name, segment);
        const own = addressesOf([name]);
        const heard = (answers: typeof inGuest | undefined) =>
          own.some((address) => answers?.get(address)?.includes(mac));
        const where = [
          ...(heard(beside[probesBeside.indexOf(probeBeside(name))]) ? [segment] : []),
          ...(heard(inGuest) ? ["guest"] : []),
        ];
        return {
          holds: where.join() === segment,
          seen: `${mac} ${own.join()} → ${where.join("+") || "∅"}`,
        };
      },
    );
  },
});
