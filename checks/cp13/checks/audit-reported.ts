import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimReported } from "../../lib/helpdesk/claim-reported.js";
import { audit } from "../lib/audit.js";
import { sessionNodes, sessionsMs, sessionsOf } from "../lib/sessions.js";

export const auditReported = check({
  needs: [...sessionNodes, "desk1"],
  judges: "cp13/audit-of-the-sessions",
  // Root has one password.
  alone: true,
  observedWith: "cp13/sessions",
  deadlineMs: sessionsMs,

  async run(scene) {
    const { reference, idleMinutes, aloneMinutes } = audit(scene);
    const { limits, screens, login } = (await sessionsOf(scene)).application;
    claim(
      screens.length === 1,
      { fr: "une session est ouverte", en: "a session is open" },
      `${login}: ${screens.length} Xorg`,
    );
    const seconds = (name: string) => Number(limits.get(`XRDP_SESMAN_${name}`) ?? 0);
    const [idle, detached] = [seconds("MAX_IDLE_TIME"), seconds("MAX_DISC_TIME")];
    claim(
      idle === idleMinutes * 60 && detached === aloneMinutes * 60,
      {
        fr: "les limites de la session sont celles que demande le ticket",
        en: "the session's limits are those that the ticket asks for",
      },
      {
        fr: `inactive ${idle} s, sans client ${detached} s`,
        en: `idle ${idle} s, disconnected ${detached} s`,
      },
    );
    const told = await claimReported(scene.nodes.desk1, reference, [
      String(idleMinutes),
      String(aloneMinutes),
    ]);
    return `idle ${idle} s, disconnected ${detached} s; ${told}`;
  },
});
