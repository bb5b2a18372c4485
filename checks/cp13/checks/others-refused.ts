import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { lastLine } from "../lib/last-line.js";
import { sessionNodes, sessionsMs, sessionsOf } from "../lib/sessions.js";

export const othersRefused = check({
  needs: sessionNodes,
  // Root has one password.
  alone: true,
  observedWith: "cp13/sessions",
  deadlineMs: sessionsMs,

  async run(scene) {
    const { application, outsider } = await sessionsOf(scene);
    claim(
      application.screens.length === 1,
      { fr: "un membre, lui, ouvre une session", en: "a member does open a session" },
      `${application.login}: ${application.screens.length} Xorg`,
    );
    claim(
      outsider.screens.length === 0,
      { fr: "quelqu'un d'autre n'en ouvre pas", en: "somebody else opens none" },
      `${outsider.login}: ${outsider.programs.join(" ")}`,
    );
    // He was heard: the session manager judged his name.
    claim(
      outsider.log.includes(outsider.login),
      { fr: "et le refus est au journal", en: "and the refusal is logged" },
      `journalctl -u xrdp-sesman: ${lastLine(outsider.log) || "∅"}`,
    );
    return `${outsider.login}: ${lastLine(outsider.log)}`;
  },
});
