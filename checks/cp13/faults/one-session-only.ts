import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { restartSessions } from "../lib/restart-sessions.js";

export const oneSessionOnly = fault({
  title: {
    fr: "Une seule session est admise à la fois",
    en: "One session only is let in at a time",
  },
  symptom: {
    fr: "Le premier arrivé travaille ; les autres sont renvoyés à la page de connexion.",
    en: "Whoever comes first works; the others are sent back to the log-in page.",
  },
  level: 2,
  needs: ["ts1"],
  reddens: ["cp13/desktop-for-members", "cp13/sessions-side-by-side", "cp13/users-kept-apart"],

  async apply({ nodes: { ts1 } }) {
    await edit(ts1, "/etc/xrdp/sesman.ini", "s/^MaxSessions=.*/MaxSessions=1/", restartSessions);
  },
});
