import { arrivalsExact } from "./cp10/checks/arrivals-exact.js";
import { badLinesRefused } from "./cp10/checks/bad-lines-refused.js";
import { explainsItself } from "./cp10/checks/explains-itself.js";
import { failuresTold } from "./cp10/checks/failures-told.js";
import { killedThenWhole } from "./cp10/checks/killed-then-whole.js";
import { nextStateExact } from "./cp10/checks/next-state-exact.js";
import { noSecretReadable } from "./cp10/checks/no-secret-readable.js";
import { nothingOutsideUnit } from "./cp10/checks/nothing-outside-unit.js";
import { oddFilesHandled } from "./cp10/checks/odd-files-handled.js";
import { runsByItself } from "./cp10/checks/runs-by-itself.js";
import { secondRunChangesNothing } from "./cp10/checks/second-run-changes-nothing.js";
import { withoutRightsRefused } from "./cp10/checks/without-rights-refused.js";
import { fromTheStaffOffice } from "./cp10/exercises/from-the-staff-office.js";
import { spreadsheetList } from "./cp10/exercises/spreadsheet-list.js";
import { accentsLost } from "./cp10/faults/accents-lost.js";
import { departuresIgnored } from "./cp10/faults/departures-ignored.js";
import { errorsSwallowed } from "./cp10/faults/errors-swallowed.js";
import { incompleteCallAccepted } from "./cp10/faults/incomplete-call-accepted.js";
import { numberWrittenLast } from "./cp10/faults/number-written-last.js";
import { rewritesEveryTime } from "./cp10/faults/rewrites-every-time.js";
import { samePasswordForAll } from "./cp10/faults/same-password-for-all.js";
import { searchesWholeDomain } from "./cp10/faults/searches-whole-domain.js";
import { stopsAtFirstError } from "./cp10/faults/stops-at-first-error.js";
import { successAlwaysClaimed } from "./cp10/faults/success-always-claimed.js";
import { timerDisabled } from "./cp10/faults/timer-disabled.js";
import { unixLinesOnly } from "./cp10/faults/unix-lines-only.js";
import { hints } from "./cp10/hints.js";
import { competence } from "./lib/competence.js";
import { runAlone } from "./lib/run/run-alone.js";

const cp10 = competence({
  id: "cp10",
  title: {
    fr: "Automatiser des tâches à l'aide de scripts",
    en: "Automate tasks with scripts",
  },

  checks: {
    "arrivals-exact": arrivalsExact,
    "second-run-changes-nothing": secondRunChangesNothing,
    "next-state-exact": nextStateExact,
    "failures-told": failuresTold,
    "runs-by-itself": runsByItself,
    "explains-itself": explainsItself,
    "odd-files-handled": oddFilesHandled,
    "bad-lines-refused": badLinesRefused,
    "without-rights-refused": withoutRightsRefused,
    "no-secret-readable": noSecretReadable,
    "killed-then-whole": killedThenWhole,
    "nothing-outside-unit": nothingOutsideUnit,
    "readable-by-others": {
      title: {
        fr: "Le script se lit : noms parlants, commentaires qui disent pourquoi, essais et limites documentés ; un collègue le reprend",
        en: "The script can be read: telling names, comments that say why, trials and limits documented; a colleague can take it over",
      },
      needsTrainer: true,
    },
  },
  hints,

  faults: {
    "accents-lost": accentsLost,
    "rewrites-every-time": rewritesEveryTime,
    "departures-ignored": departuresIgnored,
    "success-always-claimed": successAlwaysClaimed,
    "timer-disabled": timerDisabled,
    "incomplete-call-accepted": incompleteCallAccepted,
    "unix-lines-only": unixLinesOnly,
    "stops-at-first-error": stopsAtFirstError,
    "errors-swallowed": errorsSwallowed,
    "same-password-for-all": samePasswordForAll,
    "number-written-last": numberWrittenLast,
    "searches-whole-domain": searchesWholeDomain,
  },
  exercises: {
    "from-the-staff-office": fromTheStaffOffice,
    "spreadsheet-list": spreadsheetList,
  },
});

export default cp10;
await runAlone(import.meta.url, cp10);
