import { NotObserved } from "../../../scripts/channel/channel.js";
import { type Text, text } from "../../../scripts/ground/text.js";
import { ofCompany } from "../../../stacks/plan/company.js";
import { plan, segmentNames } from "../../../stacks/plan/plan.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { mustAnswer } from "../../lib/must-answer.js";
import { seconds } from "../../lib/nodes/limit.js";
import { listen } from "../../lib/probes/network/listen.js";
import { ping } from "../../lib/probes/network/ping.js";

const near = ofCompany(() => plan().machines.fw1.interfaces.wan);
const far = ofCompany(() => plan().machines.fw2.interfaces.wan);
const outside = ofCompany(() => plan().machines.ext1.interfaces.wan);

const inside = ofCompany(() => [
  ...segmentNames
    .filter((segment) => segment !== "wan")
    .map((segment) => plan().segments[segment].cidr),
  plan().vpn.remoteAccess.cidr,
  plan().vpn.siteToSite.fw1,
  plan().vpn.siteToSite.fw2,
]);
/** Between the routers, of private addresses, and the bench's own mark. */
const filter = ofCompany(
  () =>
    `host ${near()} and (host ${far()} or host ${outside()}) or ${inside()
      .map((net) => `net ${net}`)
      .join(" or ")}`,
);

/** The two sites talk, and whoever listens on the Internet learns nothing of it. */
const reply: Text = { fr: "réponse", en: "reply" };
const noReply: Text = { fr: "pas de réponse", en: "no reply" };

export const siteToSiteTunnel = check({
  needs: ["probe-lan", "probe-siteb", "probe-wan", "ext1", "fw1", "fw2"],

  async run({ nodes, token, seats }) {
    const mark = `${token.slice(0, 11)}+`;
    const control = `${token.slice(0, 11)}=`;
    const capture = await listen(nodes["probe-wan"], { token, interface: "wan", filter: filter() });
    const [there, back] = await Promise.all([
      ping(nodes["probe-lan"], seats.siteb, mark),
      ping(nodes["probe-siteb"], seats.lan, mark),
      // In clear between two others, so that a mark which is not seen was not there to be seen.
      nodes.ext1.ask`/usr/bin/ping -q -c 1 -W ${seconds(0.1)} -s 48 -p ${hex(control)} ${near()}`,
    ]);
    const { lines, holds } = await capture.end([mark, control]);
    if (!there || !back) await mustAnswer(nodes.fw1, nodes.fw2);
    claim(
      there && back,
      claimText("cp07/lan-and-siteb-answer-each-other"),
      text`lan → siteb: ${there ? reply : noReply}, siteb → lan: ${back ? reply : noReply}`,
    );
    if (!holds.has(control)) {
      throw new NotObserved({
        fr: "probe-wan ne voit rien de ce que d'autres envoient sur wan",
        en: "probe-wan sees nothing of what others send on wan",
      });
    }

    const between = lines.filter((line) => !line.includes(outside()));
    const clear = between.filter((line) => !isCipher(line) && !isDiagnosis(line));
    claim(
      clear.length === 0 && !holds.has(mark),
      claimText("cp07/on-wan-between-and-nothing", { far: far(), near: near() }),
      clear[0] ?? claimText("cp07/on-wan", { mark }),
    );
    const count = between.filter(isCipher).length;
    claim(
      count > 0,
      claimText("cp07/tunnel-goes-over-wan"),
      claimText("cp07/no-vpn-packet-on-wan"),
    );
    return `lan ↔ siteb, ${count} × UDP/${plan().vpn.siteToSite.port} on wan, 0 in clear`;
  },
});

/** The tunnel's UDP or a fragment of it, or ESP. */
function isCipher(line: string): boolean {
  const ends = [near(), far()].map((address) => address.replaceAll(".", "\\.")).join("|");
  return new RegExp(
    `IP (?:${near()}\\.${plan().vpn.siteToSite.port} > ${far()}\\.\\d+|${far()}\\.\\d+ > ${near()}\\.${plan().vpn.siteToSite.port}): UDP|IP (?:${ends}) > (?:${ends}): (?:ip-proto-17|udp|ESP)`,
  ).test(line);
}

/** Echoes between the routers themselves, which the policy allows outside the tunnel. */
function isDiagnosis(line: string): boolean {
  return [`IP ${near()} > ${far()}: ICMP echo`, `IP ${far()} > ${near()}: ICMP echo`].some(
    (start) => line.includes(start),
  );
}

function hex(text: string): string {
  return Buffer.from(text).toString("hex");
}
