import type { z } from "zod";
import { entriesOf } from "../../../scripts/ground/entries-of.js";
import { refuse } from "../../../scripts/ground/refuse.js";
import { overlap, toNetwork } from "../ipv4.js";
import type { CompanyInput } from "./company-shape.js";
import { freeNetworks } from "./free-networks.js";
import { loginOf } from "./login-of.js";
import { reservedNetworks } from "./reserved-networks.js";
import { workgroupOf } from "./workgroup-of.js";

/** Segments of the head office: a fault takes the mask of all of them for that of one. */
const headOffice = ["dmz", "srv", "lan", "guest", "vpn"] as const;

/** Who has the accountant's surname. */
const namesake = "managementController";

/** Windows' limit. */
const longestLogin = 20;

/** Domains of the simulated Internet. */
const outsideDomains = ["exemple.test"];

/** The rules that cross fields of a company; each mistake tells what is allowed. */
export function checkCompany(company: CompanyInput, context: z.RefinementCtx): void {
  const { domain, people, networks } = company;
  if (outsideDomains.includes(domain)) {
    refuse(context, ["domain"], {
      fr: "un autre domaine : celui-là est du dehors, sur ext1",
      en: "another domain: that one is of the outside, on ext1",
    });
  }
  const workgroup = workgroupOf(company);
  if (
    /^(?:FW|EXT|DC|NET|MAIL|WS|WSB|WEB|APP|DB|HV|MON|FILE|TS|DESK|DEP|ADM|VM|PXE)\d+$/.test(
      workgroup,
    )
  ) {
    refuse(context, ["workgroup"], {
      fr: `un autre nom que '${workgroup}', qui est celui d'une machine`,
      en: `another name than '${workgroup}', which is a machine's`,
    });
  }
  checkPeople(people, context);
  checkNetworks(networks, context);
}

function checkPeople(people: CompanyInput["people"], context: z.RefinementCtx): void {
  const holders = new Map<string, string>();
  for (const [post, person] of entriesOf(people)) {
    const login = loginOf(person);
    const path = ["people", post, "surname"];
    if (!/^[a-z]\.[a-z]{2,}$/.test(login)) {
      refuse(context, path, {
        fr: "un nom d'au moins deux lettres latines, dont un identifiant se tire : n.martel",
        en: "a name of at least two Latin letters, which a login is made of: n.martel",
      });
    } else if (login.length > longestLogin) {
      refuse(context, path, {
        fr: `un nom plus court : '${login}' a plus de ${longestLogin} caractères`,
        en: `a shorter name: '${login}' has more than ${longestLogin} characters`,
      });
    }
    const other = holders.get(login);
    if (other) {
      refuse(context, path, {
        fr: `un nom dont l'identifiant est libre : '${login}' est déjà celui de ${other}`,
        en: `a name whose login is free: '${login}' is that of ${other} already`,
      });
    }
    holders.set(login, post);
  }
  const { accountant } = people;
  for (const [post, { surname }] of entriesOf(people)) {
    if (post === "accountant") continue;
    const alike = surname === accountant.surname;
    if (post === namesake && !alike) {
      refuse(context, ["people", post, "surname"], {
        fr: `'${accountant.surname}' : les récits ont deux personnes d'un même nom, accountant et ${post}, aux prénoms d'initiales différentes`,
        en: `'${accountant.surname}': stories have two people of one surname, accountant and ${post}, whose given names begin with other letters`,
      });
    }
    if (post !== namesake && alike) {
      refuse(context, ["people", post, "surname"], {
        fr: `un autre nom que '${surname}', qui est celui d'accountant et de ${namesake} et d'eux seuls`,
        en: `another surname than '${surname}', which accountant and ${namesake} have, and nobody else`,
      });
    }
  }
}

function checkNetworks(networks: CompanyInput["networks"], context: z.RefinementCtx): void {
  const inOneOf = (cidr: string, wide: readonly string[]) =>
    wide.some((one) => overlap(toNetwork(cidr), toNetwork(one)));
  const all = entriesOf(networks);
  for (const [at, [name, cidr]] of all.entries()) {
    const path = ["networks", name];
    const wide = name === "wan" ? freeNetworks.outside : freeNetworks.inside;
    if (!inOneOf(cidr, wide)) {
      refuse(context, path, {
        fr: `un /24 pris dans ${wide.join(", ")}`,
        en: `a /24 out of ${wide.join(", ")}`,
      });
      continue;
    }
    for (const [taken, why] of Object.entries(reservedNetworks)) {
      if (!overlap(toNetwork(cidr), toNetwork(taken))) continue;
      refuse(context, path, {
        fr: `un réseau hors de ${taken}, ${why.fr}`,
        en: `a network outside ${taken}, ${why.en}`,
      });
    }
    for (const [other, earlier] of all.slice(0, at)) {
      if (cidr !== earlier) continue;
      refuse(context, path, {
        fr: `un réseau qui ne soit à personne : ${cidr} est déjà celui de ${other}`,
        en: `a free network: ${cidr} is that of ${other} already`,
      });
    }
  }
  const site = bytesOf(networks.lan);
  for (const name of headOffice) {
    if (bytesOf(networks[name]) === site) continue;
    refuse(context, ["networks", name], {
      fr: `un réseau en ${site}. : ceux du siège (${headOffice.join(", ")}) ont les deux premiers nombres de lan`,
      en: `a network in ${site}.: those of the head office (${headOffice.join(", ")}) have the first two numbers of lan`,
    });
  }
  for (const name of ["siteb", "tunnel"] as const) {
    if (bytesOf(networks[name]) !== site) continue;
    refuse(context, ["networks", name], {
      fr: `un réseau hors de ${site}., qui est au siège`,
      en: `a network outside ${site}., which is the head office's`,
    });
  }
}

/** The first two bytes of a network, e.g. `10.42`. */
function bytesOf(cidr: string): string {
  return cidr.split(".").slice(0, 2).join(".");
}
