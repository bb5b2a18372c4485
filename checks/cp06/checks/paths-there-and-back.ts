import { setTimeout } from "node:timers/promises";
import { ofCompany } from "../../../stacks/plan/company.js";
import { plan } from "../../../stacks/plan/plan.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { mustAnswer } from "../../lib/must-answer.js";
import { traceroute } from "../../lib/probes/network/traceroute.js";

/**
 * Each way is walked from both ends, since the way back is the other router's business. The routers
 * answer with the address that faces the traveller.
 */
const ways = ofCompany(
  () =>
    [
      { from: "lan", to: "srv", hops: [plan().segments.lan.gateway] },
      { from: "srv", to: "lan", hops: [plan().segments.srv.gateway] },
      { from: "lan", to: "siteb", hops: [plan().segments.lan.gateway, plan().vpn.siteToSite.fw2] },
      {
        from: "siteb",
        to: "lan",
        hops: [plan().segments.siteb.gateway, plan().vpn.siteToSite.fw1],
      },
      // The same question about the Internet takes another way: the tunnel is no answer to everything.
      { from: "srv", to: "ext1", hops: [plan().segments.srv.gateway] },
    ] as const,
);

/**
 * A router tells one machine at most once a second that it was on the way, and the tunnel takes some
 * seconds to be there again after a router has started: a way that is not right is walked again.
 */
const patienceMs = 2000;

export const pathsThereAndBack = check({
  needs: ["probe-lan", "probe-srv", "probe-siteb", "fw1", "fw2", "ext1"],

  async run({ nodes, seats }) {
    const walked = await Promise.all(
      ways().map(async ({ from, to, hops }) => {
        const target = to === "ext1" ? plan().machines.ext1.interfaces.wan : seats[to];
        const wanted = [...hops, target].join(" ");
        const end = nodes.fw1.now() + patienceMs;
        for (;;) {
          const path = (await traceroute(nodes[`probe-${from}`], target)).join(" ");
          const over = path === wanted || nodes.fw1.now() > end;
          if (over) return { way: `${from} → ${to}`, wanted, path };
          await mustAnswer(nodes.fw1, nodes.fw2, nodes.ext1);
          await setTimeout(400);
        }
      }),
    );
    const wrong = walked.filter(({ wanted, path }) => path !== wanted);
    claim(
      wrong.length === 0,
      {
        fr: wrong.map(({ way, wanted }) => `${way} : ${wanted}`).join(", "),
        en: wrong.map(({ way, wanted }) => `${way}: ${wanted}`).join(", "),
      },
      wrong.map(({ way, path }) => `${way}: ${path}`).join(", "),
    );
    return walked.map(({ way, path }) => `${way}: ${path}`).join(", ");
  },
});
