import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { restartSessions } from "../lib/restart-sessions.js";

export const newSessionEachTime = fault({
  title: {
    fr: "Chaque connexion ouvre une nouvelle session",
    en: "Each connection opens a new session",
  },
  symptom: {
    fr: "« Je me reconnecte et mon document ouvert a disparu » ; la mémoire de ts1 se remplit.",
    en: "“I come back and my open document is gone”; ts1's memory fills up.",
  },
  level: 3,
  needs: ["ts1"],
  reddens: ["cp13/return-finds-session"],

  async apply({ nodes: { ts1 } }) {
    await edit(ts1, "/etc/xrdp/sesman.ini", "s/^Policy=Default/Policy=UBC/", restartSessions);
  },
});
