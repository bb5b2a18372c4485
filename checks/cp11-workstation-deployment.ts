import { answersComplete } from "./cp11/checks/answers-complete.js";
import { deliveredByThemselves } from "./cp11/checks/delivered-by-themselves.js";
import { deliveryJoinsOnce } from "./cp11/checks/delivery-joins-once.js";
import { expectedIsDeployed } from "./cp11/checks/expected-is-deployed.js";
import { loadersServed } from "./cp11/checks/loaders-served.js";
import { noSecretServed } from "./cp11/checks/no-secret-served.js";
import { offerForEachFirmware } from "./cp11/checks/offer-for-each-firmware.js";
import { othersLeftAlone } from "./cp11/checks/others-left-alone.js";
import { packagesUpToDate } from "./cp11/checks/packages-up-to-date.js";
import { readOnly } from "./cp11/checks/read-only.js";
import { silentElsewhere } from "./cp11/checks/silent-elsewhere.js";
import { installationStops } from "./cp11/exercises/installation-stops.js";
import { startsOnNothing } from "./cp11/exercises/starts-on-nothing.js";
import { twoNewWorkstations } from "./cp11/exercises/two-new-workstations.js";
import { biosLoaderForUefi } from "./cp11/faults/bios-loader-for-uefi.js";
import { deployPasswordOutdated } from "./cp11/faults/deploy-password-outdated.js";
import { indexAltered } from "./cp11/faults/index-altered.js";
import { kernelUnreadable } from "./cp11/faults/kernel-unreadable.js";
import { nextServerAstray } from "./cp11/faults/next-server-astray.js";
import { passwordInAnswers } from "./cp11/faults/password-in-answers.js";
import { pxeAmongGuests } from "./cp11/faults/pxe-among-guests.js";
import { questionLeft } from "./cp11/faults/question-left.js";
import { repositoryBehind } from "./cp11/faults/repository-behind.js";
import { siteWritable } from "./cp11/faults/site-writable.js";
import { tftpStopped } from "./cp11/faults/tftp-stopped.js";
import { ticketForEverybody } from "./cp11/faults/ticket-for-everybody.js";
import { ticketsNotTaken } from "./cp11/faults/tickets-not-taken.js";
import { uefiNotExpected } from "./cp11/faults/uefi-not-expected.js";
import { hints } from "./cp11/hints.js";
import { competence } from "./lib/competence.js";
import { runAlone } from "./lib/run/run-alone.js";

const cp11 = competence({
  id: "cp11",
  title: {
    fr: "Déployer des postes de travail sur un réseau d'entreprise",
    en: "Deploy workstations on a company's network",
  },

  checks: {
    "offer-for-each-firmware": offerForEachFirmware,
    "loaders-served": loadersServed,
    "expected-is-deployed": expectedIsDeployed,
    "others-left-alone": othersLeftAlone,
    "delivery-joins-once": deliveryJoinsOnce,
    "answers-complete": answersComplete,
    "packages-up-to-date": packagesUpToDate,
    "silent-elsewhere": silentElsewhere,
    "no-secret-served": noSecretServed,
    "read-only": readOnly,
    "delivered-by-themselves": deliveredByThemselves,
    "handed-over": {
      title: {
        fr: "Le poste livré est remis à son utilisateur : étiqueté, essayé avec lui, inscrit à l'inventaire, l'ancien poste repris et ses données avec",
        en: "The delivered workstation is handed to its user: labelled, tried with him, in the inventory, the former one taken back with its data",
      },
      needsTrainer: true,
    },
  },
  hints,

  faults: {
    "next-server-astray": nextServerAstray,
    "uefi-not-expected": uefiNotExpected,
    "bios-loader-for-uefi": biosLoaderForUefi,
    "tftp-stopped": tftpStopped,
    "kernel-unreadable": kernelUnreadable,
    "ticket-for-everybody": ticketForEverybody,
    "tickets-not-taken": ticketsNotTaken,
    "deploy-password-outdated": deployPasswordOutdated,
    "question-left": questionLeft,
    "password-in-answers": passwordInAnswers,
    "repository-behind": repositoryBehind,
    "index-altered": indexAltered,
    "pxe-among-guests": pxeAmongGuests,
    "site-writable": siteWritable,
  },
  exercises: {
    "starts-on-nothing": startsOnNothing,
    "installation-stops": installationStops,
    "two-new-workstations": twoNewWorkstations,
  },
});

export default cp11;
await runAlone(import.meta.url, cp11);
