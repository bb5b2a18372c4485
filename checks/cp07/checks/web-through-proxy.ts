import { NotObserved } from "../../../scripts/channel/channel.js";
import { ofCompany } from "../../../stacks/plan/company.js";
import { verdict } from "../../../stacks/plan/flows.js";
import { plan, probeNames, type SegmentName, segmentNames } from "../../../stacks/plan/plan.js";
import { proxyUrl } from "../../../stacks/plan/proxy-url.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { mustAnswer } from "../../lib/must-answer.js";
import { browse, type Visit } from "../lib/browse.js";
import { mobileWorker } from "../lib/mobile-worker.js";
import { forbiddenSites, permittedSite } from "../lib/sites.js";
import { type Proxied, proxiedRightly, throughProxy } from "../lib/through-proxy.js";

/** Who may use the proxy; whom it is shut to, the flow matrix asks. */
const users = ofCompany(() =>
  segmentNames.filter(
    (segment) => verdict(`probe-${segment}`, "fw1", "tcp", plan().proxyPort) === "allowed",
  ),
);

/** Where a segment finds it: at fw1's own address there, or else among the servers. */
function proxyOf(segment: SegmentName): string {
  const near: { readonly [name: string]: string } = plan().machines.fw1.interfaces;
  return proxyUrl(segment in near ? (segment as Parameters<typeof proxyUrl>[0]) : "srv");
}

/** The web is reached through the proxy, and the proxy keeps to its list. */
export const webThroughProxy = check({
  needs: [...probeNames, "fw1", "ext1"],
  // Who calls the VPN twice with one certificate is cut off the first time.
  alone: true,
  observedWith: "cp07/mobile-worker",
  deadlineMs: 12_000,

  async run(scene) {
    const { nodes } = scene;
    const permitted = [`http://${permittedSite}`, `https://${permittedSite}`];
    const [outside, inside, direct, worker] = await Promise.all([
      browse(
        nodes["probe-wan"],
        [permittedSite, ...forbiddenSites].map((site) => `http://${site}`),
        { limitS: 5 },
      ),
      Promise.all(
        users().map(async (segment) => ({
          segment,
          ...(await throughProxy(nodes[`probe-${segment}`], proxyOf(segment))),
        })),
      ),
      Promise.all(
        users().map(async (segment) => ({
          segment,
          visits: await browse(nodes[`probe-${segment}`], permitted, { limitS: 1.5 }),
        })),
      ),
      mobileWorker(scene),
    ]);
    const through: readonly (Proxied & { readonly segment: string })[] = [
      ...inside,
      ...(worker.proxied ? [{ segment: "vpn", ...worker.proxied }] : []),
    ];
    if (!outside.every(({ served }) => served)) {
      const told = outside.map(shown).join(", ");
      throw new NotObserved({ fr: `depuis wan même : ${told}`, en: `from wan itself: ${told}` });
    }
    // A network that does not reach it at all is told by its row of the flow matrix.
    const heard = through.filter(({ isHeard }) => isHeard);
    const wrong = (heard.length > 0 ? heard : through).filter(({ isRight }) => !isRight);
    if (wrong.length > 0) await mustAnswer(nodes.fw1, nodes.ext1);
    claim(
      wrong.length === 0,
      proxiedRightly,
      wrong.map(({ segment, told }) => `${segment}: ${told}`).join("; "),
    );
    const around = direct.filter(({ visits }) => visits.some(({ served }) => served));
    claim(
      around.length === 0,
      claimText("cp07/without-proxy-nothing"),
      around
        .map(({ segment, visits }) => `${segment}, direct: ${visits.map(shown).join(", ")}`)
        .join("; "),
    );
    return `${heard.map(({ segment, told }) => `${segment}: ${told}`).join("; ")}; direct: 0`;
  },
});

function shown({ url, code }: Visit): string {
  return `${url} ${code}`;
}
