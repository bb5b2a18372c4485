import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { restartSessions } from "../lib/restart-sessions.js";

export const oldSecurityAccepted = fault({
  needs: ["ts1"],
  reddens: ["cp13/tls-only"],

  async apply({ nodes: { ts1 } }) {
    await edit(
      ts1,
      "/etc/xrdp/xrdp.ini",
      "s/^security_layer=tls/security_layer=negotiate/",
      restartSessions,
    );
  },
});
