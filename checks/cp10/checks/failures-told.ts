import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { rehearsed, runTold } from "../lib/rehearsed.js";

export const failuresTold = rehearsed(({ first, faulty, wrongLines, journal }) => {
  claim(first.code === 0, claimText("cp10/exit-code-for-list-without-mistake"), runTold(first));
  claim(
    faulty.code > 0 && faulty.code < 124,
    claimText("cp10/error-code-for-list-with"),
    runTold(faulty),
  );
  const untold = wrongLines.filter(
    (number) => !new RegExp(`^\\d{4}-\\S+T.*\\b(ligne|line) ${number}\\b`, "m").test(journal),
  );
  claim(
    untold.length === 0,
    claimText("cp10/journal-names-lines-ligne-n", { wrongLines }),
    `journalctl -t mouvements: ${journal.trim().split("\n").slice(-6).join(" / ")}`,
  );
  return `exit ${first.code}; exit ${faulty.code}, ${wrongLines.map((number) => `ligne ${number}`).join(", ")}`;
});
