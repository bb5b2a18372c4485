import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { lastLine } from "../lib/last-line.js";
import { sessionNodes, sessionsMs, sessionsOf } from "../lib/sessions.js";

export const desktopForMembers = check({
  needs: sessionNodes,
  // Root has one password.
  alone: true,
  observedWith: "cp13/sessions",
  deadlineMs: sessionsMs,

  async run(scene) {
    const { desktop, wrong } = await sessionsOf(scene);
    const { login, screens, programs, home, log } = desktop;
    claim(
      screens.length === 1 && programs.includes("xfce4-session"),
      claimText("cp13/screen-xorg-and-desktop-xfce4"),
      `ps -u ${login}: ${programs.join(" ") || "∅"}; ${lastLine(log)}`,
    );
    claim(
      home.startsWith(`${login} `),
      claimText("cp13/home-is-made"),
      `/home/${login}: ${home || "∅"}`,
    );
    // The same person with another password: no session, whatever the client is shown.
    claim(
      wrong.screens.length === 0,
      claimText("cp13/wrong-password-opens-nothing"),
      claimText("cp13/wrong-password-xorg", { wrong: wrong.screens.length }),
    );
    return `${login}: Xorg, xfce4-session, /home ${home}; wrong password: no session`;
  },
});
