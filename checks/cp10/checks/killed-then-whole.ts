import { claim } from "../../lib/claim.js";
import { accountsTold } from "../lib/account.js";
import { claimHired } from "../lib/hired.js";
import { rehearsed, runTold } from "../lib/rehearsed.js";

export const killedThenWhole = rehearsed(
  {
    fr: "Tué à mi-course puis relancé, le script finit le travail : ni doublon, ni compte à moitié fait",
    en: "Killed half-way and run again, the script ends the work: no duplicate, no account half made",
  },
  {
    fr: "Créer chaque compte d'un seul geste, matricule compris (un seul LDIF), et le retrouver par là au passage suivant ; pas de verrou qui reste après la mort du script (`flock`, et non un fichier).",
    en: "Create each account in one go, staff number included (a single LDIF), and find it by that at the next run; no lock that stays when the script dies (`flock`, not a file).",
  },
  ({ killed: { staff, cut, again } }) => {
    claim(
      again.code === 0,
      { fr: "relancé, code 0", en: "run again, exit code 0" },
      `${runTold(again)} · ${accountsTold(again.accounts)}`,
    );
    for (const person of staff) claimHired(person, again.accounts);
    claim(
      again.accounts.length === staff.length,
      { fr: `${staff.length} comptes, sans doublon`, en: `${staff.length} accounts, no duplicate` },
      accountsTold(again.accounts),
    );
    return `SIGKILL: ${cut.accounts.length}/${staff.length} · ${runTold(again)} · ${again.accounts.length}/${staff.length}`;
  },
);
