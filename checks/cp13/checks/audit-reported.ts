import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
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
      claimText("cp13/session-is-open"),
      `${login}: ${screens.length} Xorg`,
    );
    const seconds = (name: string) => Number(limits.get(`XRDP_SESMAN_${name}`) ?? 0);
    const [idle, detached] = [seconds("MAX_IDLE_TIME"), seconds("MAX_DISC_TIME")];
    claim(
      idle === idleMinutes * 60 && detached === aloneMinutes * 60,
      claimText("cp13/session-limits-are-those-that"),
      claimText("cp13/idle-s-disconnected-s", { detached, idle }),
    );
    const told = await claimReported(scene.nodes.desk1, reference, [
      String(idleMinutes),
      String(aloneMinutes),
    ]);
    return `idle ${idle} s, disconnected ${detached} s; ${told}`;
  },
});
