import { ofCompany } from "../../../stacks/plan/company.js";
import { plan } from "../../../stacks/plan/plan.js";
import { workstations } from "../../../stacks/plan/workstations.js";
import { check } from "../../lib/check.js";
import { claimText } from "../../lib/content/claim-text.js";
import {
  inReach,
  toldOfReach,
  twinsFor,
  witnessesFor,
} from "../../lib/network/segments-in-reach.js";
import { ldapRoot } from "../../lib/probes/directory/ldap-root.js";
import { claimOnEach, officeWorkstations } from "../workstations.js";

const controllers = ofCompany(() => [
  plan().machines.dc1.interfaces.srv,
  plan().machines.dc2.interfaces.srv,
]);
/** The twin: the same question where nobody serves it. */
const itself = "127.0.0.1";
const root = ofCompany(() =>
  plan()
    .company.domain.split(".")
    .map((label) => `DC=${label}`)
    .join(","),
);

export const businessServiceAnswers = check({
  needs: [...workstations, ...twinsFor(workstations), "fw1", "dc1", "dc2"],

  async run({ nodes, seats }) {
    const directory = await claimOnEach(
      officeWorkstations,
      claimText("cp03/controller-answers-over-ldap-from-workstation", { root: root() }),
      async (name) => {
        const answers = await ldapRoot(nodes[name], [...controllers(), itself]);
        const knows = (said: string) => said.includes(root());
        return {
          holds: answers.some(({ said }) => knows(said)) && answers.at(-1)?.said === "",
          seen: answers
            .map(({ server, said }) => `${server} ${knows(said) ? root() : said || "∅"}`)
            .join(", "),
        };
      },
      [nodes.fw1, nodes.dc1, nodes.dc2],
    );
    const segments = await claimOnEach(
      workstations,
      claimText("cp03/what-answers-probe-answers-workstation"),
      async (name) => {
        const seen = await inReach(nodes, nodes[name], witnessesFor(name, seats));
        return { holds: seen.every(({ reached }) => reached), seen: toldOfReach(seen) };
      },
    );
    return `${directory}; ${segments}`;
  },
});
