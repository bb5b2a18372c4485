import { join } from "node:path";
import { type MachineName, plan, type SegmentName } from "../../stacks/plan.js";
import { baseImage } from "../base/base-image.js";
import { Image } from "../lib/image.js";
import { interfacesFile } from "../lib/interfaces-file.js";
import { trustAuthority } from "../pki/trust-authority.js";
import { computerKeytab } from "./computer-keytab.js";
import { workstationFirewall } from "./firewall.js";
import { krb5Config } from "./krb5-config.js";
import { realmdConfig } from "./realmd-config.js";
import { sssdConfig } from "./sssd-config.js";

const { domain, realm } = plan.company;

const workstation = new Image({
  name: "workstation",
  from: baseImage,
  folder: join(import.meta.dirname, "image"),
  files: {
    "/etc/krb5.conf": krb5Config,
    "/etc/plateau/domain": `domain=${domain}\nrealm=${realm}\n`,
    "/etc/realmd.conf": realmdConfig,
    "/etc/sssd/sssd.conf": sssdConfig,
    "/usr/lib/plateau/first-boot.d/05-authority": trustAuthority,
    "/usr/lib/plateau/first-boot.d/20-keytab": computerKeytab,
  },
});

/** A member of the domain where people work: its addresses from DHCP, its users from the directory. */
export function workstationImage(machine: MachineName): Image {
  const [segment] = Object.keys(plan.machines[machine].interfaces) as SegmentName[];
  if (!segment) throw new Error(`workstation '${machine}' is plugged nowhere: give it a segment`);
  return new Image({
    name: machine,
    from: workstation,
    files: {
      "/etc/network/interfaces": interfacesFile(machine),
      "/etc/nftables.conf": workstationFirewall(segment),
    },
  });
}
