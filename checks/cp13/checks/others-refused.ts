import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
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
      claimText("cp13/member-does-open-session"),
      `${application.login}: ${application.screens.length} Xorg`,
    );
    claim(
      outsider.screens.length === 0,
      claimText("cp13/somebody-else-opens-none"),
      `${outsider.login}: ${outsider.programs.join(" ")}`,
    );
    // He was heard: the session manager judged his name.
    claim(
      outsider.log.includes(outsider.login),
      claimText("cp13/and-refusal-is-logged"),
      `journalctl -u xrdp-sesman: ${lastLine(outsider.log) || "∅"}`,
    );
    return `${outsider.login}: ${lastLine(outsider.log)}`;
  },
});
