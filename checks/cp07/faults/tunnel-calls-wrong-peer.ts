import { plan } from "../../../stacks/plan/plan.js";
import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";

export const tunnelCallsWrongPeer = fault({
  title: {
    fr: "fw2 appelle la mauvaise adresse pour monter le tunnel vers le siège",
    en: "fw2 calls the wrong address to set up the tunnel to the head office",
  },
  symptom: {
    fr: "« Le second site n'a plus rien : ni session, ni serveurs, ni web. Internet répond pourtant au ping. »",
    en: "“The second site has nothing any more: no session, no servers, no web. Yet the Internet answers a ping.”",
  },
  level: 2,
  needs: ["fw2"],
  reddens: [
    "cp06/dora-in-siteb",
    "cp06/paths-there-and-back",
    "cp07/flows-from-siteb",
    "cp07/site-to-site-tunnel",
    "cp13/reached-from-offices-only",
  ],

  async apply({ nodes: { fw2 } }) {
    const [right, wrong] = [plan.machines.fw1, plan.machines.ext1].map(
      ({ interfaces }) => interfaces.wan,
    );
    await edit(
      fw2,
      "/etc/openvpn/client/siege.conf",
      `s/^remote ${right} /remote ${wrong} /`,
      "systemctl restart openvpn-client@siege",
    );
  },
});
