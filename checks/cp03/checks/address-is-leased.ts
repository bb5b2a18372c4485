import { macOf } from "../../../stacks/plan/cabling.js";
import { toNumber } from "../../../stacks/plan/ipv4.js";
import { plan, type SegmentName } from "../../../stacks/plan/plan.js";
import {
  segmentOfWorkstation,
  type WorkstationName,
  workstations,
} from "../../../stacks/plan/workstations.js";
import { check } from "../../lib/check.js";
import { claimText } from "../../lib/content/claim-text.js";
import { ipv4State } from "../../lib/probes/network/ipv4-state.js";
import { type KeaLease, keaLeases } from "../../lib/probes/network/kea-leases.js";
import { claimOnEach } from "../workstations.js";

export const addressIsLeased = check({
  needs: [...workstations, "net1"],

  async run({ nodes }) {
    const leases = (await keaLeases(nodes.net1)).filter(({ live }) => live);
    return claimOnEach(
      workstations,
      claimText("cp03/each-address-of-workstation-is"),
      async (name) => {
        const { addresses } = await ipv4State(nodes[name], segmentOfWorkstation(name));
        const titles = addresses.map(({ address, ends }) => ({
          address,
          title: titleTo(name, address, ends, leases),
        }));
        return {
          holds: titles.length > 0 && titles.every(({ title }) => title.holds),
          seen: titles.map(({ address, title }) => `${address} ${title.seen}`).join(", "),
        };
      },
    );
  },
});

/** By what right a workstation has an address. */
function titleTo(
  name: WorkstationName,
  address: string,
  ends: boolean,
  leases: readonly KeaLease[],
): { holds: boolean; seen: string } {
  const segment = segmentOfWorkstation(name);
  const mac = macOf(name, segment);
  const [wanted] = Object.values<"dhcp" | { readonly reserve: string }>(
    plan().machines[name].interfaces,
  );
  const scope = rangeOf(segment);
  const lease = leases.find((one) => one.address === address);
  if (lease) return { holds: lease.mac === mac, seen: `lease ${lease.mac}` };
  if (typeof wanted === "object" && wanted.reserve === address)
    return { holds: true, seen: "reservation" };
  // A server that was made anew learns of its leases as they are renewed.
  const known = leases.find((one) => one.mac === mac);
  const inScope =
    scope !== undefined &&
    toNumber(address) >= toNumber(scope.from) &&
    toNumber(address) <= toNumber(scope.to);
  if (ends && inScope && !known) return { holds: true, seen: "lease not renewed yet" };
  return { holds: false, seen: `no lease (${mac}: ${known?.address ?? "∅"})` };
}

/** What the DHCP server leases on a segment. */
function rangeOf(segment: SegmentName): { readonly from: string; readonly to: string } | undefined {
  const own = plan().segments[segment];
  return "scope" in own ? own.scope : undefined;
}
