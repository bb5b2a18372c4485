import { claim } from "../../lib/claim.js";
import { type Account, accountsTold } from "../lib/account.js";
import { claimHired } from "../lib/hired.js";
import type { Run } from "../lib/rehearsal.js";
import { rehearsed, runTold } from "../lib/rehearsed.js";
import type { Movement } from "../lib/staff.js";

export const oddFilesHandled = rehearsed(
  ({ spreadsheet, latin, swapped, odd, noUnit, noFile, faulty }) => {
    const same = ({ login, number, given, surname, service, enabled }: Account) =>
      [login, number, given, surname, service, enabled].join();
    claim(
      spreadsheet.code === 0 &&
        spreadsheet.accounts.map(same).join("\n") === faulty.accounts.map(same).join("\n"),
      {
        fr: "BOM et CRLF : mêmes comptes, code 0",
        en: "BOM and CRLF: same accounts, exit code 0",
      },
      `${runTold(spreadsheet)} · ${accountsTold(spreadsheet.accounts)}`,
    );
    claimToldOrDone("ISO-8859-1", latin, odd[0]);
    claimToldOrDone("colonnes inversées / columns swapped", swapped, odd[1]);
    for (const [what, run] of [
      ["UO absente / missing unit", noUnit],
      ["fichier absent / missing file", noFile],
    ] as const) {
      claim(
        run.code !== 0 && run.said !== "" && run.accounts.length === swapped.accounts.length,
        {
          fr: `${what} : un message, un code non nul, rien de changé`,
          en: `${what}: a message, an exit code other than 0, nothing changed`,
        },
        runTold(run),
      );
    }
    return [spreadsheet, latin, swapped, noUnit, noFile].map(runTold).join(" | ");
  },
);

/** Whoever understands it may do it, and do it right; whoever does not says so and does nothing. */
function claimToldOrDone(what: string, run: Run, person: Movement): void {
  if (run.code === 0 && run.accounts.some(({ number }) => number === person.number)) {
    claimHired(person, run.accounts);
    return;
  }
  claim(
    run.code !== 0 &&
      run.said !== "" &&
      !run.accounts.some(({ number, surname }) =>
        [person.number, person.surname].some((value) => value === number || value === surname),
      ),
    {
      fr: `${what} : compris, ou refusé avec un message et un code non nul`,
      en: `${what}: understood, or refused with a message and an exit code other than 0`,
    },
    `${runTold(run)} · ${accountsTold(run.accounts)}`,
  );
}
