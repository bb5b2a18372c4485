import { randomInt } from "node:crypto";
import { NotObserved } from "../../../scripts/channel/channel.js";
import { entriesOf } from "../../../scripts/ground/entries-of.js";
import { english } from "../../../scripts/ground/text.js";
import { verdict } from "../../../stacks/plan/flows.js";
import { type ProbeName, plan, probeNames, type SegmentName } from "../../../stacks/plan/plan.js";
import type { RouterName } from "../../../stacks/plan/route.js";
import { routers } from "../../../stacks/plan/routers.js";
import { segmentOfProbe } from "../../../stacks/plan/segment-of-probe.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { Mismatch } from "../../lib/mismatch.js";
import type { Seats } from "../../lib/network/seats.js";
import { onEach } from "../../lib/on-each.js";
import { tcpPorts } from "../../lib/probes/network/tcp-ports.js";

/** Any address of who knocks: another look may have moved the probe meanwhile. */
function networkOf(segment: SegmentName): string {
  return plan.segments[segment].cidr.replace(/\d+\/\d+$/, ".*");
}

/** One knock to be refused, and where. */
interface Knock {
  readonly from: ProbeName;
  readonly to: ProbeName | RouterName;
  readonly address: string;
  /** Who refuses it. */
  readonly router: RouterName;
}

/** At each router from each segment that it stands in, and through it at the servers. */
const knocks = ({ srv }: Seats): readonly Knock[] =>
  routers.flatMap((router) =>
    entriesOf(plan.machines[router].interfaces as Partial<Record<SegmentName, string>>).flatMap(
      ([segment, address = ""]) => {
        const from: ProbeName = `probe-${segment}`;
        const own: Knock = { from, to: router, address, router };
        const through: Knock = { from, to: "probe-srv", address: srv, router };
        return segment === "wan" || segment === "srv" ? [own] : [own, through];
      },
    ),
  );

/** What is refused in silence can't be investigated. */
export const refusalsLogged = check({
  title: {
    fr: "Chaque refus des routeurs est journalisé dans les deux secondes",
    en: "Each refusal of the routers is logged within two seconds",
  },
  remedy: {
    fr: "Sur le routeur cité, dans /etc/nftables.conf, une règle `log` précède le refus dans les chaînes input et forward ; ulogd les écrit au journal (`systemctl status ulogd2`, /etc/ulogd.conf) : `journalctl -t ulogd`.",
    en: "On the router named, in /etc/nftables.conf, a `log` rule comes before the refusal in chains input and forward; ulogd writes them to the journal (`systemctl status ulogd2`, /etc/ulogd.conf): `journalctl -t ulogd`.",
  },
  needs: [...probeNames, ...routers],

  async run({ nodes, seats }) {
    const drawn = knocks(seats).map((knock) => {
      const port = randomInt(10_000, 40_000);
      if (verdict(knock.from, knock.to, "tcp", port) !== "refused") {
        throw new NotObserved({
          fr: `la politique permet ${knock.from} → ${knock.to}:${port}`,
          en: `the policy allows ${knock.from} → ${knock.to}:${port}`,
        });
      }
      return { ...knock, port };
    });
    const open = new Set(
      (
        await Promise.all(
          [...new Set(drawn.map(({ from }) => from))].map((probe) =>
            tcpPorts(
              nodes[probe],
              drawn
                .filter(({ from }) => from === probe)
                .map(({ address, port }) => `${address}:${port}`),
              { timeoutMs: 300 },
            ),
          ),
        )
      ).flatMap((answers) =>
        answers.flatMap(({ host, port, outcome }) =>
          outcome === "open" ? [`${host}:${port}`] : [],
        ),
      ),
    );
    // What a faulty rule lets through was not refused: the flow matrix tells.
    const refused = drawn.filter(({ address, port }) => !open.has(`${address}:${port}`));
    if (refused.length === 0) {
      throw new NotObserved({ fr: "rien n'a été refusé", en: "nothing was refused" });
    }

    return onEach(routers, async (name) => {
      const own = refused.filter(({ router }) => router === name);
      const wanted = own.map(
        ({ from, address, port }) =>
          `SRC=${networkOf(segmentOfProbe(from))} DST=${address} .*DPT=${port} `,
      );
      try {
        await nodes[name].eventually`said=$({ /usr/bin/journalctl -q --no-pager -o cat --since=-10s
            tail -qn 2000 /var/log/ulog/*.log /var/log/ulogd*.log 2> /dev/null; } | grep DPT=)
          for line in ${wanted}; do echo "$said" | grep -q -e "$line" || { echo "$line"; late=1; }; done; [ -z "$late" ]`;
      } catch (problem) {
        if (!(problem instanceof Mismatch)) throw problem;
        const lines = english(problem.seen).replace("exit 1: ", "").replaceAll(".*", "…");
        claim(
          false,
          { fr: "une ligne du journal par refus", en: "one line of the log per refusal" },
          { fr: `il manque : ${lines}`, en: `missing: ${lines}` },
        );
      }
      return own.map(({ from, address }) => `${from} → ${address}`).join(", ");
    });
  },
});
