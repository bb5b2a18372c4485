import { remoteDesktop } from "../../../modules/terminal-server/remote-desktop.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { sessionNodes, sessionsMs, sessionsOf } from "../lib/sessions.js";

export const returnFindsSession = check({
  needs: sessionNodes,
  // Root has one password.
  alone: true,
  observedWith: "cp13/sessions",
  deadlineMs: sessionsMs,

  async run(scene) {
    const { application: before, back } = await sessionsOf(scene);
    claim(
      before.screens.length === 1,
      claimText("cp13/first-session-is-open"),
      `${before.login}: ${before.screens.length} Xorg`,
    );
    const { application } = remoteDesktop;
    claim(
      back.screens.join() === before.screens.join() &&
        (back.programs.includes(application) || !before.programs.includes(application)),
      claimText("cp13/on-return-same-screen-and"),
      `Xorg ${before.screens.join()} → ${back.screens.join() || "∅"}: ${back.programs.join(" ")}`,
    );
    // The session spoke to the client that came back: he is in it, and not before a log-in page.
    claim(
      back.spoken.length > 0,
      claimText("cp13/client-is-in-session"),
      `channels: ${back.spoken.join() || "∅"}`,
    );
    return `${back.login}: Xorg ${before.screens.join()} → ${back.screens.join()}`;
  },
});
