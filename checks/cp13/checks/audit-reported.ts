import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimReported } from "../../lib/helpdesk/claim-reported.js";
import { audit } from "../lib/audit.js";
import { sessionNodes, sessionsMs, sessionsOf } from "../lib/sessions.js";

export const auditReported = check({
  title: {
    fr: "Les sessions ont les limites que demande le ticket de l'audit, et il est résolu avec un compte rendu",
    en: "Sessions have the limits that the audit's ticket asks for, and it is resolved with a report",
  },
  remedy: {
    fr: "Sur ts1, /etc/xrdp/sesman.ini : IdleTimeLimit, KillDisconnected et DisconnectedTimeLimit, en secondes, puis `systemctl restart xrdp`. Le ticket a une réponse au demandeur, qui redit les deux limites, et il est résolu.",
    en: "On ts1, /etc/xrdp/sesman.ini: IdleTimeLimit, KillDisconnected and DisconnectedTimeLimit, in seconds, then `systemctl restart xrdp`. The ticket has an answer to its requester, which tells both limits, and is resolved.",
  },
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
    const [idle, alone] = [seconds("MAX_IDLE_TIME"), seconds("MAX_DISC_TIME")];
    claim(
      idle === idleMinutes * 60 && alone === aloneMinutes * 60,
      {
        fr: "les limites de la session sont celles que demande le ticket",
        en: "the session's limits are those that the ticket asks for",
      },
      { fr: `inactive ${idle} s, sans client ${alone} s`, en: `idle ${idle} s, alone ${alone} s` },
    );
    const told = await claimReported(scene.nodes.desk1, reference, [
      String(idleMinutes),
      String(aloneMinutes),
    ]);
    return `idle ${idle} s, alone ${alone} s; ${told}`;
  },
});
