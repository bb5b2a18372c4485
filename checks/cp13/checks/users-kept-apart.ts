import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
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
        claimText("cp13/reads-their-own-files", { login }),
        claimText("cp13/own", { ownReads: ownReads.join(", ") || "∅" }),
      );
      claim(
        othersRead.length === 0,
        claimText("cp13/other-reads-nothing-of-it"),
        claimText("cp13/other-user-reads", { othersRead }),
      );
    }
    return `/home: ${desktop.home}, ${application.home}; others: EACCES`;
  },
});
