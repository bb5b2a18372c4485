import { deployment } from "../../../modules/deployment/deployment.js";
import { ofCompany } from "../../../stacks/plan/company.js";
import { plan } from "../../../stacks/plan/plan.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { mustAnswer } from "../../lib/must-answer.js";
import { seconds } from "../../lib/nodes/limit.js";
import { curlAnswers } from "../../lib/probes/curl-answers.js";
import { dhcpOffers } from "../../lib/probes/network/dhcp-offers.js";
import { tcpPorts } from "../../lib/probes/network/tcp-ports.js";
import { bootOffer, bootTold } from "../lib/boot-offer.js";
import { firmwares } from "../lib/firmwares.js";

const server = () => plan().machines.dep1.interfaces.srv;
const site = ofCompany(() => [`${server()}:80`]);
/** How long to wait for an offer that must not come, in milliseconds. */
const silenceMs = 600;

export const silentElsewhere = check({
  needs: ["probe-lan", "probe-guest", "probe-wan", "net1", "fw1", "dep1"],

  async run({ nodes }) {
    const { "probe-lan": lan, "probe-guest": guest, "probe-wan": wan, net1, fw1, dep1 } = nodes;
    const tftp = `tftp://${server()}/${deployment().loaders.bios}`;
    const [inLan, bios, uefi, outside, fromLan, fromGuest, fromWan, byTftp, guestTftp] =
      await Promise.all([
        bootOffer(lan, "lan", "BIOS"),
        bootOffer(guest, "guest", "BIOS"),
        bootOffer(guest, "guest", "UEFI"),
        dhcpOffers(wan, "wan", { sends: firmwares.BIOS, windowMs: silenceMs }),
        tcpPorts(lan, site()),
        tcpPorts(guest, site()),
        tcpPorts(wan, site()),
        lan.expecting(curlAnswers)`curl -sf --max-time ${seconds(2)} -o /dev/null ${tftp}`,
        guest.expecting(curlAnswers)`curl -sf --max-time ${seconds(1)} -o /dev/null ${tftp}`,
      ]);
    const open = (answers: typeof fromLan) => answers.some(({ outcome }) => outcome === "open");
    const seen = [
      `lan: ${bootTold(inLan)}, http ${open(fromLan) ? "open" : "∅"}, tftp ${byTftp.exitCode === 0 ? "open" : "∅"}`,
      `guest: ${bootTold(bios)}, ${bootTold(uefi)}, http ${open(fromGuest) ? "open" : "∅"}, tftp ${guestTftp.exitCode === 0 ? "open" : "∅"}`,
      `wan: ${bootTold(outside[0])}, http ${open(fromWan) ? "open" : "∅"}`,
    ].join(" · ");
    const comparable = inLan?.bootFile && open(fromLan) && byTftp.exitCode === 0 && bios && uefi;
    if (!comparable) await mustAnswer(net1, fw1, dep1);
    claim(Boolean(comparable), claimText("cp11/something-to-compare-with-lan"), seen);
    claim(
      bios?.bootFile === "" && uefi?.bootFile === "" && outside.length === 0,
      claimText("cp11/in-guest-address-and-nothing"),
      seen,
    );
    claim(
      !open(fromGuest) && !open(fromWan) && guestTftp.exitCode !== 0,
      claimText("cp11/neither-guest-nor-wan-reaches"),
      seen,
    );
    return seen;
  },
});
