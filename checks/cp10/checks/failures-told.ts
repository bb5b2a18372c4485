import { claim } from "../../lib/claim.js";
import { rehearsed, runTold } from "../lib/rehearsed.js";

export const failuresTold = rehearsed(({ first, faulty, wrongLines, journal }) => {
  claim(
    first.code === 0,
    { fr: "code 0 pour une liste sans faute", en: "exit code 0 for a list without a mistake" },
    runTold(first),
  );
  claim(
    faulty.code > 0 && faulty.code < 124,
    {
      fr: "un code d'erreur pour une liste qui a des lignes fausses",
      en: "an error code for a list with wrong lines",
    },
    runTold(faulty),
  );
  const untold = wrongLines.filter(
    (number) => !new RegExp(`^\\d{4}-\\S+T.*\\b(ligne|line) ${number}\\b`, "m").test(journal),
  );
  claim(
    untold.length === 0,
    {
      fr: `le journal nomme les lignes ${wrongLines.join(", ")} (« ligne N »)`,
      en: `the journal names lines ${wrongLines.join(", ")} (“ligne N”)`,
    },
    `journalctl -t mouvements: ${journal.trim().split("\n").slice(-6).join(" / ")}`,
  );
  return `exit ${first.code}; exit ${faulty.code}, ${wrongLines.map((number) => `ligne ${number}`).join(", ")}`;
});
