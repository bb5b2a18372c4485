import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
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
      claimText("cp13/session-is-open"),
      `${login}: ${screens.length} Xorg`,
    );
    // What the session's own screen was told, and keeps until it ends.
    const seconds = (name: string) => Number(limits.get(`XRDP_SESMAN_${name}`) ?? 0);
    const [idle, detached] = [seconds("MAX_IDLE_TIME"), seconds("MAX_DISC_TIME")];
    const kill = limits.get("XRDP_SESMAN_KILL_DISCONNECTED") ?? "0";
    claim(
      idle > 0 && idle <= longest && detached > 0 && detached <= longest && kill !== "0",
      claimText("cp13/session-has-limit-of-idleness"),
      claimText("cp13/idle-s-disconnected-s-kill", { detached, idle, kill }),
    );
    return `idle ${idle} s, disconnected ${detached} s`;
  },
});
