import { ofCompany } from "../../../stacks/plan/company.js";
import { verdict } from "../../../stacks/plan/flows.js";
import { plan, probeNames } from "../../../stacks/plan/plan.js";
import { routers } from "../../../stacks/plan/routers.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { mustAnswer } from "../../lib/must-answer.js";
import { tcpPorts } from "../../lib/probes/network/tcp-ports.js";

const addresses = ofCompany(() =>
  routers.flatMap((name) => Object.values(plan().machines[name].interfaces)),
);
const ssh = 22;

/** Whoever reaches a firewall's administration owns the firewall. */
export const administrationFromServersOnly = check({
  needs: [...probeNames, "fw1"],

  async run({ nodes }) {
    const targets = addresses().map((address) => `${address}:${ssh}`);
    const rows = await Promise.all(
      probeNames.map(async (name) => ({
        name,
        allowed: verdict(name, "fw1", "tcp", ssh) === "allowed",
        answers: await tcpPorts(nodes[name], targets, { timeoutMs: 700 }),
      })),
    );
    const open = (allowed: boolean) =>
      rows
        .filter((row) => row.allowed === allowed)
        .flatMap(({ name, answers }) =>
          answers
            .filter(({ outcome }) => outcome === "open")
            .map(({ host }) => `${name} → ${host}:${ssh}`),
        );
    // It is there for those who may: what is shut to others was refused to them.
    if (open(true).length === 0) await mustAnswer(nodes.fw1);
    claim(
      open(true).length > 0,
      claimText("cp07/open-from-servers"),
      claimText("cp07/shut", { targets }),
    );
    const intruders = open(false);
    claim(intruders.length === 0, claimText("cp07/shut-to-any-other-zone"), intruders.join(", "));
    return `${open(true).length} × open from srv, 0 from other zones`;
  },
});
