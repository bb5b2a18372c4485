import { randomInt } from "node:crypto";
import { NotObserved } from "../../../scripts/channel/channel.js";
import { english } from "../../../scripts/ground/text.js";
import { verdict } from "../../../stacks/plan/flows.js";
import { type ProbeName, plan } from "../../../stacks/plan/plan.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { Mismatch } from "../../lib/mismatch.js";
import type { Seats } from "../../lib/network/seats.js";
import { tcpPorts } from "../../lib/probes/network/tcp-ports.js";

const { fw1 } = plan.machines;
/** Any address of who knocks: another look may have moved the probe meanwhile. */
const networks = {
  "probe-guest": plan.segments.guest.cidr.replace(/\d+\/\d+$/, ".*"),
  "probe-wan": plan.segments.wan.cidr.replace(/\d+\/\d+$/, ".*"),
};

/** One knock to be refused, and where. */
interface Knock {
  readonly from: "probe-guest" | "probe-wan";
  readonly to: ProbeName | "fw1";
  readonly address: string;
}

const knocks = ({ srv }: Seats): readonly Knock[] => [
  { from: "probe-guest", to: "probe-srv", address: srv },
  { from: "probe-guest", to: "fw1", address: fw1.interfaces.guest },
  { from: "probe-wan", to: "fw1", address: fw1.interfaces.wan },
];

/** What is refused in silence can't be investigated. */
export const refusalsLogged = check({
  title: {
    fr: "Chaque refus de fw1 est journalisé dans les deux secondes",
    en: "Each refusal of fw1 is logged within two seconds",
  },
  remedy: {
    fr: "Sur fw1, dans /etc/nftables.conf, une règle `log` précède le refus dans les chaînes input et forward ; ulogd les écrit au journal (`systemctl status ulogd2`, /etc/ulogd.conf) : `journalctl -t ulogd`.",
    en: "On fw1, in /etc/nftables.conf, a `log` rule comes before the refusal in chains input and forward; ulogd writes them to the journal (`systemctl status ulogd2`, /etc/ulogd.conf): `journalctl -t ulogd`.",
  },
  needs: ["probe-guest", "probe-wan", "fw1"],

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
    const answers = await Promise.all(
      drawn.map(({ from, address, port }) =>
        tcpPorts(nodes[from], [`${address}:${port}`], { timeoutMs: 300 }),
      ),
    );
    // What a faulty rule lets through was not refused: the flow matrix tells.
    const refused = drawn.filter((_, at) => answers[at]?.[0]?.outcome !== "open");
    if (refused.length === 0) {
      throw new NotObserved({ fr: "rien n'a été refusé", en: "nothing was refused" });
    }

    const wanted = refused.map(
      ({ from, address, port }) => `SRC=${networks[from]} DST=${address} .*DPT=${port} `,
    );
    try {
      await nodes.fw1.eventually`said=$({ /usr/bin/journalctl -q --no-pager -o cat --since=-10s
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
    return refused.map(({ from, address, port }) => `${from} → ${address}:${port}`).join(", ");
  },
});
