import { remoteDesktop } from "../../../modules/terminal-server/remote-desktop.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { programsTooMuch } from "../lib/programs-too-much.js";
import { sessionNodes, sessionsMs, sessionsOf } from "../lib/sessions.js";

export const oneApplicationPublished = check({
  needs: sessionNodes,
  // Root has one password.
  alone: true,
  observedWith: "cp13/sessions",
  deadlineMs: sessionsMs,

  async run(scene) {
    const { login, screens, programs } = (await sessionsOf(scene)).application;
    claim(
      screens.length === 1 && programs.includes(remoteDesktop.application),
      claimText("cp13/session-has"),
      `ps -u ${login}: ${programs.join(" ") || "∅"}`,
    );
    const beside = programsTooMuch(programs);
    claim(
      beside.length === 0,
      claimText("cp13/no-desktop-menu-or-terminal"),
      `ps -u ${login}: ${beside.join(" ")}`,
    );
    return `ps -u ${login}: ${programs.join(" ")}`;
  },
});
