import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { restartSessions } from "../lib/restart-sessions.js";

export const oldSecurityAccepted = fault({
  title: {
    fr: "L'ancienne sécurité RDP est acceptée (security_layer=negotiate)",
    en: "RDP's old security is accepted (security_layer=negotiate)",
  },
  symptom: {
    fr: "Un audit a ouvert une session sans TLS.",
    en: "An audit opened a session without TLS.",
  },
  level: 2,
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
