import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { lastLine } from "../lib/last-line.js";
import { sessionNodes, sessionsMs, sessionsOf } from "../lib/sessions.js";

export const rootRefused = check({
  needs: sessionNodes,
  // Root has one password.
  alone: true,
  observedWith: "cp13/sessions",
  deadlineMs: sessionsMs,

  async run(scene) {
    const { application, root } = await sessionsOf(scene);
    claim(
      application.screens.length === 1,
      claimText("cp13/member-does-open-session"),
      `${application.login}: ${application.screens.length} Xorg`,
    );
    claim(
      root.screens.length === 0,
      claimText("cp13/root-opens-none"),
      `root: ${root.screens.length} Xorg; ${lastLine(root.log)}`,
    );
    return `root: ${lastLine(root.log)}`;
  },
});
