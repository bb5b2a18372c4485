import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { sessionNodes, sessionsMs, sessionsOf } from "../lib/sessions.js";

/** Four hours, in seconds. */
const longest = 4 * 3600;

export const limitsInForce = check({
  needs: sessionNodes,
  // Root has one password.
  alone: true,
  observedWith: "cp13/sessions",
  deadlineMs: sessionsMs,

  async run(scene) {
    const { login, screens, limits } = (await sessionsOf(scene)).application;
    claim(
      screens.length === 1,
      { fr: "une session est ouverte", en: "a session is open" },
      `${login}: ${screens.length} Xorg`,
    );
    // What the session's own screen was told, and keeps until it ends.
    const seconds = (name: string) => Number(limits.get(`XRDP_SESMAN_${name}`) ?? 0);
    const [idle, detached] = [seconds("MAX_IDLE_TIME"), seconds("MAX_DISC_TIME")];
    const kill = limits.get("XRDP_SESMAN_KILL_DISCONNECTED") ?? "0";
    claim(
      idle > 0 && idle <= longest && detached > 0 && detached <= longest && kill !== "0",
      {
        fr: "la session a une limite d'inactivité et une limite sans client, de quelques heures au plus",
        en: "the session has a limit of idleness and one without a client, a few hours at most",
      },
      {
        fr: `inactive ${idle} s, déconnectée ${detached} s, kill ${kill}`,
        en: `idle ${idle} s, disconnected ${detached} s, kill ${kill}`,
      },
    );
    return `idle ${idle} s, disconnected ${detached} s`;
  },
});
