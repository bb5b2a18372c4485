import { setTimeout } from "node:timers/promises";
import { plan } from "../../../stacks/plan/plan.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { mustAnswer } from "../../lib/must-answer.js";
import { traceroute } from "../../lib/probes/network/traceroute.js";

const { segments, vpn, machines } = plan;
const { fw1, fw2 } = vpn.siteToSite;

/**
 * Each way is walked from both ends, since the way back is the other router's business. The routers
 * answer with the address that faces the traveller.
 */
const ways = [
  { from: "lan", to: "srv", hops: [segments.lan.gateway] },
  { from: "srv", to: "lan", hops: [segments.srv.gateway] },
  { from: "lan", to: "siteb", hops: [segments.lan.gateway, fw2] },
  { from: "siteb", to: "lan", hops: [segments.siteb.gateway, fw1] },
  // The same question about the Internet takes another way: the tunnel is no answer to everything.
  { from: "srv", to: "ext1", hops: [segments.srv.gateway] },
] as const;

/**
 * A router tells one machine at most once a second that it was on the way, and the tunnel takes some
 * seconds to be there again after a router has started: a way that is not right is walked again.
 */
const patienceMs = 2000;

export const pathsThereAndBack = check({
  title: {
    fr: "Les chemins sont les bons, aller et retour : lan et srv par fw1, lan et siteb par le tunnel",
    en: "The paths are right, there and back: lan and srv through fw1, lan and siteb through the tunnel",
  },
  remedy: {
    fr: "Suivre la demande puis sa réponse : `ip route get ADRESSE` sur fw1 et sur fw2, `tcpdump -ni tunnel icmp`. Les routes entre sites sont dans /etc/openvpn (server/siteb.conf, client/siege.conf).",
    en: "Follow the request, then its answer: `ip route get ADDRESS` on fw1 and on fw2, `tcpdump -ni tunnel icmp`. The routes between the sites are in /etc/openvpn (server/siteb.conf, client/siege.conf).",
  },
  needs: ["probe-lan", "probe-srv", "probe-siteb", "fw1", "fw2", "ext1"],

  async run({ nodes, seats }) {
    const walked = await Promise.all(
      ways.map(async ({ from, to, hops }) => {
        const target = to === "ext1" ? machines.ext1.interfaces.wan : seats[to];
        const wanted = [...hops, target].join(" ");
        const end = Date.now() + patienceMs;
        for (;;) {
          const path = (await traceroute(nodes[`probe-${from}`], target)).join(" ");
          const over = path === wanted || Date.now() > end;
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
