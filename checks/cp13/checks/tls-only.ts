import { remoteDesktop } from "../../../modules/terminal-server/remote-desktop.js";
import { plan } from "../../../stacks/plan/plan.js";
import { authority } from "../../lib/authority.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { mustAnswer } from "../../lib/must-answer.js";
import { rdpNegotiation } from "../../lib/probes/desktop/rdp-negotiation.js";
import { serverName } from "../lib/server-name.js";

export const tlsOnly = check({
  needs: ["ts1", "fw1", "probe-lan"],

  async run(scene) {
    const { ts1, fw1, "probe-lan": probe } = scene.nodes;
    const { tls, old, own } = await rdpNegotiation(
      probe,
      plan().machines.ts1.interfaces.srv,
      remoteDesktop.port,
      { name: serverName(), authority: await authority(scene) },
    );
    if (tls !== "PROTOCOL_SSL") await mustAnswer(ts1, fw1);
    claim(
      tls === "PROTOCOL_SSL" && own !== undefined && !/EOF|reset|handshake/i.test(own),
      claimText("cp13/tls-is-granted-and-set-up"),
      `PROTOCOL_SSL → ${tls}, TLS: ${own}`,
    );
    claim(
      old === "SSL_REQUIRED_BY_SERVER",
      claimText("cp13/old-security-is-refused"),
      `PROTOCOL_RDP → ${old}`,
    );
    return `PROTOCOL_SSL → ${tls} · PROTOCOL_RDP → ${old}`;
  },
});
