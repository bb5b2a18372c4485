import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { sessionNodes, sessionsMs, sessionsOf } from "../lib/sessions.js";

export const usersKeptApart = check({
  needs: sessionNodes,
  // Root has one password.
  alone: true,
  observedWith: "cp13/sessions",
  deadlineMs: sessionsMs,

  async run(scene) {
    const { desktop, application } = await sessionsOf(scene);
    for (const { login, ownReads, othersRead } of [desktop, application]) {
      claim(
        ownReads.includes("home") && ownReads.includes("processes"),
        { fr: `${login} lit ce qui est à lui`, en: `${login} reads their own files` },
        {
          fr: `les siens : ${ownReads.join(", ") || "∅"}`,
          en: `own: ${ownReads.join(", ") || "∅"}`,
        },
      );
      claim(
        othersRead.length === 0,
        { fr: "l'autre n'en lit rien", en: "the other reads nothing of it" },
        {
          fr: `un autre lit : ${othersRead.join(", ")}`,
          en: `other user reads: ${othersRead.join(", ")}`,
        },
      );
    }
    return `/home: ${desktop.home}, ${application.home}; others: EACCES`;
  },
});
