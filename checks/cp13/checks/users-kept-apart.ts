import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { sessionNodes, sessionsMs, sessionsOf } from "../lib/sessions.js";

export const usersKeptApart = check({
  title: {
    fr: "Un utilisateur ne lit ni le dossier personnel ni les processus d'un autre",
    en: "A user reads neither the home nor the processes of another",
  },
  remedy: {
    fr: "Sur ts1 : `ls -ld /home/*` (drwx------, à son propriétaire) ; les dossiers se créent avec le masque de pam_mkhomedir (umask).",
    en: "On ts1: `ls -ld /home/*` (drwx------, its owner's); homes are made with the mask of pam_mkhomedir (umask).",
  },
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
        { fr: `${login} lit ce qui est à lui`, en: `${login} reads what is his` },
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
