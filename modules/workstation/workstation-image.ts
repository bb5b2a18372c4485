import { type MachineName, plan, type SegmentName } from "../../stacks/plan.js";
import { Image } from "../lib/image.js";
import { interfacesFile } from "../lib/interfaces-file.js";
import { workstationFirewall } from "./firewall.js";
import { workstationBase } from "./workstation-base.js";

/** A member of the domain where people work: its addresses from DHCP, its users from the directory. */
export function workstationImage(machine: MachineName): Image {
  const [segment] = Object.keys(plan.machines[machine].interfaces) as SegmentName[];
  if (!segment) throw new Error(`workstation '${machine}' is plugged nowhere: give it a segment`);
  return new Image({
    name: machine,
    from: workstationBase,
    files: {
      "/etc/network/interfaces": interfacesFile(machine),
      "/etc/nftables.conf": workstationFirewall(segment),
    },
  });
}
