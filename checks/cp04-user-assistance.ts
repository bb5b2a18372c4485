import { accountFreed } from "./cp04/checks/account-freed.js";
import { assistanceConsented } from "./cp04/checks/assistance-consented.js";
import { assistanceShut } from "./cp04/checks/assistance-shut.js";
import { filterInForce } from "./cp04/checks/filter-in-force.js";
import { homonymUntouched } from "./cp04/checks/homonym-untouched.js";
import { howToReadable } from "./cp04/checks/how-to-readable.js";
import { mailboxLeftAlone } from "./cp04/checks/mailbox-left-alone.js";
import { noSecretInTicket } from "./cp04/checks/no-secret-in-ticket.js";
import { passwordHerOwn } from "./cp04/checks/password-her-own.js";
import { userValidated } from "./cp04/checks/user-validated.js";
import { lockedOutExercise } from "./cp04/exercises/locked-out.js";
import { ownFilter } from "./cp04/exercises/own-filter.js";
import { alwaysListening } from "./cp04/faults/always-listening.js";
import { expiryForgotten } from "./cp04/faults/expiry-forgotten.js";
import { filterNotActivated } from "./cp04/faults/filter-not-activated.js";
import { howToForTechnicians } from "./cp04/faults/how-to-for-technicians.js";
import { mailboxOpened } from "./cp04/faults/mailbox-opened.js";
import { nobodyAsked } from "./cp04/faults/nobody-asked.js";
import { passwordInTicket } from "./cp04/faults/password-in-ticket.js";
import { portOpenToAll } from "./cp04/faults/port-open-to-all.js";
import { temporaryPasswordKept } from "./cp04/faults/temporary-password-kept.js";
import { validationTakenBack } from "./cp04/faults/validation-taken-back.js";
import { wrongDupont } from "./cp04/faults/wrong-dupont.js";
import { hints } from "./cp04/hints.js";
import { competence } from "./lib/competence.js";
import { runAlone } from "./lib/run/run-alone.js";

const cp04 = competence({
  id: "cp04",
  title: { fr: "Assister les utilisateurs", en: "Assist users" },
  checks: {
    "account-freed": accountFreed,
    "password-her-own": passwordHerOwn,
    "homonym-untouched": homonymUntouched,
    "assistance-consented": assistanceConsented,
    "assistance-shut": assistanceShut,
    "filter-in-force": filterInForce,
    "how-to-readable": howToReadable,
    "user-validated": userValidated,
    "mailbox-left-alone": mailboxLeftAlone,
    "no-secret-in-ticket": noSecretInTicket,
    "user-listened-to": {
      title: {
        fr: "L'utilisateur est écouté, sa demande reformulée, son identité vérifiée ; le ton, le vocabulaire et l'aide sont adaptés à la personne (handicap compris)",
        en: "The user is listened to, the request is put in other words, the identity is verified; tone, words and help fit the person (disability included)",
      },
      needsTrainer: true,
    },
  },
  hints,
  faults: {
    "expiry-forgotten": expiryForgotten,
    "temporary-password-kept": temporaryPasswordKept,
    "wrong-dupont": wrongDupont,
    "nobody-asked": nobodyAsked,
    "always-listening": alwaysListening,
    "port-open-to-all": portOpenToAll,
    "filter-not-activated": filterNotActivated,
    "how-to-for-technicians": howToForTechnicians,
    "validation-taken-back": validationTakenBack,
    "mailbox-opened": mailboxOpened,
    "password-in-ticket": passwordInTicket,
  },
  exercises: {
    "locked-out": lockedOutExercise,
    "own-filter": ownFilter,
  },
});
export default cp04;

await runAlone(import.meta.url, cp04);
