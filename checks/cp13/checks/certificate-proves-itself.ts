import { remoteDesktop } from "../../../modules/terminal-server/remote-desktop.js";
import { plan } from "../../../stacks/plan/plan.js";
import { authority } from "../../lib/authority.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { mustAnswer } from "../../lib/must-answer.js";
import { rdpNegotiation } from "../../lib/probes/desktop/rdp-negotiation.js";
import { serverName } from "../lib/server-name.js";

const wantedDays = 30;

export const certificateProvesItself = check({
  needs: ["ts1", "fw1", "probe-lan"],

  async run(scene) {
    const { ts1, fw1, "probe-lan": probe } = scene.nodes;
    const { tls, own, other, until } = await rdpNegotiation(
      probe,
      plan().machines.ts1.interfaces.srv,
      remoteDesktop.port,
      { name: serverName(), authority: await authority(scene) },
    );
    if (tls !== "PROTOCOL_SSL") await mustAnswer(ts1, fw1);
    claim(
      own === "verified",
      claimText("cp13/client-that-knows-authority-recognises", { serverName: serverName() }),
      `TLS ${serverName()}: ${own}`,
    );
    claim(
      other !== "verified",
      claimText("cp13/same-certificate-is-not-good"),
      `TLS other.${serverName()}: ${other}`,
    );
    const days = Math.floor((Number(until) - Date.now() / 1000) / 86_400);
    claim(
      days > wantedDays,
      claimText("cp13/more-than-days", { wantedDays }),
      claimText("cp13/notafter-days-left", { days }),
    );
    return `TLS ${serverName()}: verified, ${days} days left · other name: ${other}`;
  },
});
