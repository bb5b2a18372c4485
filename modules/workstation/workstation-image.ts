import { join } from "node:path";
import { keysOf } from "../../scripts/ground/keys-of.js";
import { ofCompany } from "../../stacks/plan/company.js";
import { type MachineName, plan } from "../../stacks/plan/plan.js";
import { aptSource } from "../deployment/apt-source.js";
import { deployment } from "../deployment/deployment.js";
import { Image } from "../lib/image.js";
import { interfacesFile } from "../lib/interfaces-file.js";
import { accountant } from "./accountant.js";
import { accountingImage } from "./accounting-image.js";
import { assistanceImage } from "./assistance-image.js";
import { assisted } from "./assisted.js";
import { deliveredImage } from "./delivered-image.js";
import { workstationFirewall } from "./firewall.js";

/** Workstations that have more than the standard: whose user is helped at a distance, and the accountant's. */
const profiles = ofCompany(
  (): Partial<Record<MachineName, Image>> => ({
    [assisted]: assistanceImage(),
    [accountant]: accountingImage(),
  }),
);

const packageKey = () => `#!/bin/sh
# Whose signature the company's packages bear.
set -eu
install -D -m 644 /run/plateau/depot.asc ${deployment().repository.keyring}
`;

/** A member of the domain where people work: its addresses from DHCP, its users from the directory. */
export function workstationImage(machine: MachineName): Image {
  const [segment] = keysOf(plan().machines[machine].interfaces);
  if (!segment) throw new Error(`workstation '${machine}' is plugged nowhere: give it a segment`);
  return new Image({
    name: machine,
    boots: true,
    from: profiles()[machine] ?? deliveredImage(),
    folder: join(import.meta.dirname, "machine"),
    files: {
      // The company's own packages are all there is to be had.
      "/etc/apt/sources.list": "# Voir /etc/apt/sources.list.d/deploiement.sources\n",
      "/etc/apt/sources.list.d/deploiement.sources": aptSource(),
      "/usr/lib/plateau/first-boot.d/30-packages": packageKey(),
      "/etc/network/interfaces": interfacesFile(machine),
      "/etc/nftables.conf": workstationFirewall(segment, { assisted: machine === assisted }),
    },
  });
}
