import { plan } from "../../../stacks/plan/plan.js";
import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";

export const tunnelCallsWrongPeer = fault({
  needs: ["fw2"],
  reddens: [
    "cp06/dora-in-siteb",
    "cp06/paths-there-and-back",
    "cp07/flows-from-siteb",
    "cp07/site-to-site-tunnel",
    "cp13/reached-from-offices-only",
  ],

  async apply({ nodes: { fw2 } }) {
    const [right, wrong] = [plan().machines.fw1, plan().machines.ext1].map(
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
