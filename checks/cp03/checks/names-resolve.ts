import { ofCompany } from "../../../stacks/plan/company.js";
import { outsideSites } from "../../../stacks/plan/outside-sites.js";
import { plan } from "../../../stacks/plan/plan.js";
import { check } from "../../lib/check.js";
import { claimText } from "../../lib/content/claim-text.js";
import { type DnsAnswer, nslookup } from "../../lib/probes/network/nslookup.js";
import { claimOnEach, officeWorkstations } from "../workstations.js";

const controllers = ofCompany((): readonly string[] =>
  [plan().machines.dc1, plan().machines.dc2].map(({ interfaces }) => interfaces.srv),
);
const external = outsideSites.web;

/** Names and what they must be resolved to; a short one needs the search list. */
const known = ofCompany(
  (): Readonly<Record<string, string>> => ({
    [`dc1.${plan().company.domain}`]: plan().machines.dc1.interfaces.srv,
    dc2: plan().machines.dc2.interfaces.srv,
    [external]: plan().outside[external],
  }),
);

export const namesResolve = check({
  needs: [...officeWorkstations, "fw1", "ext1", "dc1", "dc2"],

  run: ({ nodes, token }) =>
    claimOnEach(
      officeWorkstations,
      claimText("cp03/each-resolver-of-workstation-knows", {
        keys: Object.keys(known()).join(", "),
        token,
      }),
      async (name) => {
        const missing = `${token}.${plan().company.domain}`;
        const answers = await nslookup(nodes[name], [...Object.keys(known()), missing]);
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
              silent ? controllers().includes(server) : right,
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
  return name in known() ? addresses.includes(known()[name] ?? "") : denied;
}

function inWords({ name, addresses, denied }: DnsAnswer): string {
  return `${name} ${denied ? "NXDOMAIN" : addresses.join("+") || "∅"}`;
}
