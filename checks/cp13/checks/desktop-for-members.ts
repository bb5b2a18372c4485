import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
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
      {
        fr: "un écran (Xorg) et un bureau (xfce4-session) de l'utilisateur tournent sur ts1",
        en: "a screen (Xorg) and a desktop (xfce4-session) of the user run on ts1",
      },
      `ps -u ${login}: ${programs.join(" ") || "∅"}; ${lastLine(log)}`,
    );
    claim(
      home.startsWith(`${login} `),
      { fr: "son dossier personnel est créé", en: "the home is made" },
      `/home/${login}: ${home || "∅"}`,
    );
    // The same person with another password: no session, whatever the client is shown.
    claim(
      wrong.screens.length === 0,
      { fr: "un mauvais mot de passe n'ouvre rien", en: "a wrong password opens nothing" },
      {
        fr: `mauvais mot de passe : ${wrong.screens.length} Xorg`,
        en: `wrong password: ${wrong.screens.length} Xorg`,
      },
    );
    return `${login}: Xorg, xfce4-session, /home ${home}; wrong password: no session`;
  },
});
