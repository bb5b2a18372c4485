import type { z } from "zod";
import { dnsRecords } from "../../../modules/domain-controller/dns-records.js";
import { registeredNames } from "../../../modules/domain-controller/registered-names.js";
import { ofCompany } from "../../../stacks/plan/company.js";
import { toNumber } from "../../../stacks/plan/ipv4.js";
import { plan, segmentNames } from "../../../stacks/plan/plan.js";
import { refuse } from "../../ground/refuse.js";
import { addressOfPointer } from "./address-of-pointer.js";
import type { Items } from "./declarable.js";

/** Full names of machines in the plan, and their aliases. */
const planned = ofCompany(
  () =>
    new Set([
      ...dnsRecords().flatMap(({ zone, name, type }) =>
        type === "A" || type === "CNAME" ? [`${name}.${zone}`] : [],
      ),
      ...registeredNames(),
    ]),
);

/** Refuse names that lead nowhere, to what changes hands, or two ways at once, by all that is declared with them. */
export function checkNames(
  { names, computers, reservations }: Pick<Items, "names" | "computers" | "reservations">,
  context: z.RefinementCtx,
): void {
  const hosts = names.filter(({ type }) => type === "A");
  const machines = [
    ...hosts.map(({ name }) => name),
    ...computers.map(({ name }) => `${name}.${plan().company.domain}`),
  ];
  for (const [at, { name, type, data }] of names.entries()) {
    const path = ["names", at];
    switch (type) {
      case "A":
        if (isLeased(data) && !reservations.some(({ address }) => address === data)) {
          refuse(context, [...path, "data"], {
            fr: "hors de l'étendue DHCP, ou une adresse réservée dans la même déclaration : une autre change de main",
            en: "outside the DHCP pool, or an address that is reserved in the same declaration: another one changes hands",
          });
        }
        break;
      case "CNAME":
        if (!planned().has(data) && !machines.includes(data)) {
          refuse(context, [...path, "data"], {
            fr: `un nom complet du plan, ou déclaré avec son adresse (A) : intranet.${plan().company.domain}`,
            en: `a full name of the plan, or one that is declared with its address (A): intranet.${plan().company.domain}`,
          });
        }
        if (machines.includes(name)) {
          refuse(context, [...path, "name"], {
            fr: "un nom qui n'a pas d'adresse (A) : un alias n'a rien d'autre",
            en: "a name that has no address (A): an alias has nothing else",
          });
        }
        break;
      case "PTR":
        if (!hosts.some((host) => host.name === data && host.data === addressOfPointer(name))) {
          refuse(context, [...path, "data"], {
            fr: "le nom complet qui est déclaré avec cette adresse (A)",
            en: "the full name that is declared with this address (A)",
          });
        }
    }
  }
}

/** Whether the DHCP server gives an address to whoever comes. */
function isLeased(address: string): boolean {
  const number = toNumber(address);
  return segmentNames
    .map((name) => plan().segments[name])
    .some(
      (segment) =>
        "scope" in segment &&
        number >= toNumber(segment.scope.from) &&
        number <= toNumber(segment.scope.to),
    );
}
