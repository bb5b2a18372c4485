import { NotObserved } from "../../../scripts/channel/channel.js";
import { entriesOf } from "../../../scripts/ground/entries-of.js";
import { type ProbeName, plan, probeNames, type SegmentName } from "../../../stacks/plan/plan.js";
import type { RouterName } from "../../../stacks/plan/route.js";
import { routers } from "../../../stacks/plan/routers.js";
import { segmentOfProbe } from "../../../stacks/plan/segment-of-probe.js";
import { check } from "../../lib/check.js";
import type { Seats } from "../../lib/network/seats.js";
import { onEach } from "../../lib/on-each.js";
import { claimLogged } from "../lib/claim-logged.js";
import { heardAt } from "../lib/heard-at.js";
import { type Door, knock } from "../lib/knock.js";
import { mobileWorker } from "../lib/mobile-worker.js";

/** Any address of who knocks: another look may have moved the probe meanwhile. */
function networkOf(segment: SegmentName): string {
  return plan().segments[segment].cidr.replace(/\d+\/\d+$/, ".*");
}

/** A door, from where it is knocked at, and which router refuses it. */
interface Guarded extends Door {
  readonly from: ProbeName;
  readonly router: RouterName;
}

/** Each router, from each segment that it stands in, and the servers behind it. */
const doors = ({ srv }: Seats): readonly Guarded[] =>
  routers.flatMap((router) =>
    entriesOf(plan().machines[router].interfaces as Partial<Record<SegmentName, string>>).flatMap(
      ([segment, address = ""]) => {
        const from: ProbeName = `probe-${segment}`;
        const own: Guarded = { from, to: router, address, router };
        const through: Guarded = { from, to: "probe-srv", address: srv, router };
        return segment === "wan" || segment === "srv" ? [own] : [own, through];
      },
    ),
  );

/** What is refused in silence can't be investigated. */
export const refusalsLogged = check({
  needs: [...probeNames, ...routers],
  // Who calls the VPN twice with one certificate is cut off the first time.
  alone: true,
  observedWith: "cp07/mobile-worker",
  deadlineMs: 12_000,

  async run(scene) {
    const { nodes, seats } = scene;
    // Whether he gets in at all is `remote-access`'s.
    const worker = await mobileWorker(scene);
    const all = doors(seats);
    const knocks = (
      await Promise.all(
        probeNames.map((name) =>
          knock(
            nodes[name],
            name,
            networkOf(segmentOfProbe(name)),
            all.filter(({ from }) => from === name),
          ),
        ),
      )
    ).flat();
    const vpn = worker.refused.map((one) => ({
      ...one,
      from: "vpn" as const,
      router: "fw1" as const,
    }));
    // A port that nobody serves is closed to whoever gets there, too.
    const heard = await heardAt(nodes["probe-srv"]);
    const refused = [...knocks, ...vpn].filter(
      ({ address, protocol, port }) =>
        address !== seats.srv || protocol !== "udp" || !heard.has(port),
    );
    if (refused.length === 0) {
      throw new NotObserved({ fr: "rien n'a été refusé", en: "nothing was refused" });
    }

    return onEach(routers, async (name) => {
      const own = refused.filter(({ router }) => router === name);
      await claimLogged(nodes[name], own);
      return own
        .map(({ from, address, protocol }) => `${from} → ${address}/${protocol}`)
        .join(", ");
    });
  },
});
