import { outsideSites } from "../../../stacks/plan/outside-sites.js";
import { plan } from "../../../stacks/plan/plan.js";
import { check } from "../../lib/check.js";
import { type DnsAnswer, nslookup } from "../../lib/probes/network/nslookup.js";
import { claimOnEach, officeWorkstations } from "../workstations.js";

const { company, machines, outside } = plan;
const controllers: readonly string[] = [machines.dc1, machines.dc2].map(
  ({ interfaces }) => interfaces.srv,
);
const external = outsideSites.web;

/** Names and what they must be resolved to; a short one needs the search list. */
const known: Readonly<Record<string, string>> = {
  [`dc1.${company.domain}`]: machines.dc1.interfaces.srv,
  dc2: machines.dc2.interfaces.srv,
  [external]: outside[external],
};

export const namesResolve = check({
  title: {
    fr: "Les résolveurs de chaque poste du siège sont ceux du domaine : nom interne, nom court (suffixe) et nom d'Internet résolus, nom inexistant refusé",
    en: "The resolvers of every workstation of the head office are the domain's: internal name, short name (suffix) and Internet name resolved, missing name denied",
  },
  remedy: {
    fr: "`cat /etc/resolv.conf` sur le poste, puis `nslookup NOM RÉSOLVEUR` pour chacun. Il vient du bail (options 6 et 119), de `dns-nameservers` dans /etc/network/interfaces ou de /etc/dhcp/dhclient.conf.",
    en: "`cat /etc/resolv.conf` on the workstation, then `nslookup NAME RESOLVER` for each. It comes from the lease (options 6 and 119), from `dns-nameservers` in /etc/network/interfaces or from /etc/dhcp/dhclient.conf.",
  },
  needs: [...officeWorkstations, "fw1", "ext1", "dc1", "dc2"],

  run: ({ nodes, token }) =>
    claimOnEach(
      officeWorkstations,
      {
        fr: `chaque résolveur du poste connaît ${Object.keys(known).join(", ")}, et aucun ne connaît ${token}`,
        en: `each resolver of the workstation knows ${Object.keys(known).join(", ")}, and none knows ${token}`,
      },
      async (name) => {
        const missing = `${token}.${company.domain}`;
        const answers = await nslookup(nodes[name], [...Object.keys(known), missing]);
        const servers = [...new Set(answers.map(({ server }) => server))];
        const said = servers.map((server) => {
          const own = answers.filter((answer) => answer.server === server);
          const silent = own.every(({ addresses, denied }) => addresses.length === 0 && !denied);
          return { server, own, silent, right: own.every(isRight) };
        });
        return {
          // A controller that is down is another matter, as long as the other one answers.
          holds:
            said.some(({ right }) => right) &&
            said.every(({ server, silent, right }) =>
              silent ? controllers.includes(server) : right,
            ),
          seen: said
            .map(
              ({ server, own, silent, right }) =>
                `${server} ${right ? "✓" : silent ? "∅" : own.filter((one) => !isRight(one)).map(inWords)}`,
            )
            .join(", "),
        };
      },
      [nodes.fw1, nodes.dc1, nodes.dc2],
    ),
});

function isRight({ name, addresses, denied }: DnsAnswer): boolean {
  return name in known ? addresses.includes(known[name] ?? "") : denied;
}

function inWords({ name, addresses, denied }: DnsAnswer): string {
  return `${name} ${denied ? "NXDOMAIN" : addresses.join("+") || "∅"}`;
}
