import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { sessionNodes, sessionsMs, sessionsOf } from "../lib/sessions.js";

export const sessionsSideBySide = check({
  needs: sessionNodes,
  // Root has one password.
  alone: true,
  observedWith: "cp13/sessions",
  deadlineMs: sessionsMs,

  async run(scene) {
    const { desktop, back } = await sessionsOf(scene);
    const both = [desktop, back];
    claim(
      // Whether one comes back to his own is `return-finds-session`'s.
      both.every(({ screens }) => screens.length > 0),
      claimText("cp13/two-users-have-screen-each"),
      both.map(({ login, screens }) => `${login}: ${screens.length} Xorg`).join(", "),
    );
    return both.map(({ login, screens }) => `${login}: Xorg ${screens[0]}`).join(", ");
  },
});
