import { assetRecorded } from "./cp02/checks/asset-recorded.js";
import { clockFollowsDomain } from "./cp02/checks/clock-follows-domain.js";
import { defaultPrinter } from "./cp02/checks/default-printer.js";
import { firewallCloses } from "./cp02/checks/firewall-closes.js";
import { forbiddenAbsent } from "./cp02/checks/forbidden-absent.js";
import { languageAndTime } from "./cp02/checks/language-and-time.js";
import { localAccountsKeptOut } from "./cp02/checks/local-accounts-kept-out.js";
import { nameIsKnown } from "./cp02/checks/name-is-known.js";
import { newcomerLogsOn } from "./cp02/checks/newcomer-logs-on.js";
import { nothingToRestart } from "./cp02/checks/nothing-to-restart.js";
import { profileInPlace } from "./cp02/checks/profile-in-place.js";
import { sudoForAdministrators } from "./cp02/checks/sudo-for-administrators.js";
import { updatesTaken } from "./cp02/checks/updates-taken.js";
import { backFromRepair } from "./cp02/exercises/back-from-repair.js";
import { updatesThatNeverCome } from "./cp02/exercises/updates-that-never-come.js";
import { clockAhead } from "./cp02/faults/clock-ahead.js";
import { everybodySudo } from "./cp02/faults/everybody-sudo.js";
import { firewallOff } from "./cp02/faults/firewall-off.js";
import { forbiddenSoftware } from "./cp02/faults/forbidden-software.js";
import { genericName } from "./cp02/faults/generic-name.js";
import { homeNotMade } from "./cp02/faults/home-not-made.js";
import { keyboardUs } from "./cp02/faults/keyboard-us.js";
import { languageNotGenerated } from "./cp02/faults/language-not-generated.js";
import { packageHeld } from "./cp02/faults/package-held.js";
import { printerMoved } from "./cp02/faults/printer-moved.js";
import { profileAltered } from "./cp02/faults/profile-altered.js";
import { repairerLetIn } from "./cp02/faults/repairer-let-in.js";
import { repositoryRemoved } from "./cp02/faults/repository-removed.js";
import { restartOwed } from "./cp02/faults/restart-owed.js";
import { hints } from "./cp02/hints.js";
import { competence } from "./lib/competence.js";
import { runAlone } from "./lib/run/run-alone.js";

const cp02 = competence({
  id: "cp02",
  title: {
    fr: "Configurer et mettre à jour un poste de travail informatique",
    en: "Configure and update a workstation",
  },
  checks: {
    "name-is-known": nameIsKnown,
    "updates-taken": updatesTaken,
    "nothing-to-restart": nothingToRestart,
    "language-and-time": languageAndTime,
    "clock-follows-domain": clockFollowsDomain,
    "newcomer-logs-on": newcomerLogsOn,
    "profile-in-place": profileInPlace,
    "forbidden-absent": forbiddenAbsent,
    "default-printer": defaultPrinter,
    "sudo-for-administrators": sudoForAdministrators,
    "local-accounts-kept-out": localAccountsKeptOut,
    "firewall-closes": firewallCloses,
    "asset-recorded": assetRecorded,
    "fits-the-person": {
      title: {
        fr: "Le poste convient à la personne : aménagement demandé (handicap), remise expliquée, recette faite avec elle",
        en: "The workstation fits the person: adjustment asked for (disability), hand-over explained, acceptance with her",
      },
      needsTrainer: true,
    },
  },
  hints,
  faults: {
    "repository-removed": repositoryRemoved,
    "package-held": packageHeld,
    "restart-owed": restartOwed,
    "generic-name": genericName,
    "keyboard-us": keyboardUs,
    "language-not-generated": languageNotGenerated,
    "clock-ahead": clockAhead,
    "home-not-made": homeNotMade,
    "profile-altered": profileAltered,
    "forbidden-software": forbiddenSoftware,
    "printer-moved": printerMoved,
    "everybody-sudo": everybodySudo,
    "repairer-let-in": repairerLetIn,
    "firewall-off": firewallOff,
  },
  exercises: {
    "back-from-repair": backFromRepair,
    "updates-that-never-come": updatesThatNeverCome,
  },
});

export default cp02;
await runAlone(import.meta.url, cp02);
