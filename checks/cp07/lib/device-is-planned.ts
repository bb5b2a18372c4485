import { segmentsOf } from "../../../stacks/plan/cabling.js";
import { type MachineName, plan } from "../../../stacks/plan/plan.js";

/** What every network has as soon as the host's kernel knows how to tunnel: they carry nothing. */
const kernels = /^(?:lo|tunl0|gre0|gretap0|erspan0|ip_vti0|ip6_vti0|sit0|ip6tnl0|ip6gre0)$/;
/** Ends of the cables of guests, in libvirt's words. */
const ofGuests = /^vnet\d+$/;

/** Whether a machine has a network device by the plan: its cables, and what the two VPNs and guests need. */
export function deviceIsPlanned(machine: MachineName, device: string): boolean {
  const segments: readonly string[] = segmentsOf(machine);
  if (kernels.test(device) || segments.includes(device)) return true;
  switch (machine) {
    case "fw1":
      return (
        device === plan().vpn.siteToSite.interface || device === plan().vpn.remoteAccess.interface
      );
    case "fw2":
      return device === plan().vpn.siteToSite.interface;
    case "hv1":
      return ofGuests.test(device) || segments.some((segment) => device === `br-${segment}`);
    default:
      return false;
  }
}
