import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
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
      claimText("cp10/bom-and-crlf-same-accounts"),
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
        claimText("cp10/message-exit-code-other-than", { what }),
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
    claimText("cp10/understood-or-refused-with-message", { what }),
    `${runTold(run)} · ${accountsTold(run.accounts)}`,
  );
}
