import { keysOf } from "../../scripts/ground/keys-of.js";
import { macOf } from "../../stacks/plan/cabling.js";
import { ofCompany } from "../../stacks/plan/company.js";
import { companyNames } from "../../stacks/plan/company-names.js";
import { type GuestName, guestNames, plan } from "../../stacks/plan/plan.js";
import { serviceLogins } from "../../stacks/plan/service-logins.js";

const host = () => `deploy.${plan().company.domain}`;

/** Names that the deployment server, its clients and the DHCP server must agree on. */
export const deployment = ofCompany(
  () =>
    ({
      host: host(),
      site: `http://${host()}`,
      /** What firmware that knows TFTP alone is sent first: iPXE, for each kind of firmware. */
      loaders: { bios: "undionly.kpxe", uefi: "snponly.efi" },
      /** What iPXE reads next. */
      script: `http://${host()}/debut.ipxe`,
      /** What a delivered workstation is called, before the last three bytes of its card's address. */
      namePrefix: "pc-",
      account: serviceLogins.deployment,
      /** The company's own packages: what is in stock, and what has been published since. */
      repository: {
        suites: [companyNames().label, `${companyNames().label}-updates`],
        keyring: "/etc/apt/keyrings/deploiement.asc",
        witness: { name: "plateau-temoin", stock: "1.0", update: "1.1" },
        /** What an accountant's workstation has on top. */
        accounting: { name: "plateau-compta", stock: "2.0", update: "2.1" },
      },
    }) as const,
);

/** Workstations to deliver: the plan's blank guests, by the address of their card. */
export function workstationsToDeliver(): { mac: string; label: GuestName }[] {
  return guestNames.flatMap((label) => {
    const guest = plan().guests[label];
    if (!("blank" in guest)) return [];
    return keysOf(guest.interfaces).map((segment) => ({
      mac: macOf(label, segment),
      label,
    }));
  });
}

/** What a workstation with this card is called once delivered. */
export function deliveredName(mac: string): string {
  return `${deployment().namePrefix}${mac.split(":").slice(-3).join("")}`;
}
