import { accountMinimal } from "./cp15/checks/account-minimal.js";
import { backupRestores } from "./cp15/checks/backup-restores.js";
import { certificateTrusted } from "./cp15/checks/certificate-trusted.js";
import { databaseAnswers } from "./cp15/checks/database-answers.js";
import { frontAnswers } from "./cp15/checks/front-answers.js";
import { httpsOnly } from "./cp15/checks/https-only.js";
import { insideHidden } from "./cp15/checks/inside-hidden.js";
import { passwordKept } from "./cp15/checks/password-kept.js";
import { requestFollowed } from "./cp15/checks/request-followed.js";
import { roundTrip } from "./cp15/checks/round-trip.js";
import { serversAnswer } from "./cp15/checks/servers-answer.js";
import { siteAnswers } from "./cp15/checks/site-answers.js";
import { startsByItself } from "./cp15/checks/starts-by-itself.js";
import { survivesOneServer } from "./cp15/checks/survives-one-server.js";
import { tiersClosed } from "./cp15/checks/tiers-closed.js";
import { whichTier } from "./cp15/exercises/which-tier.js";
import { whoBlocks } from "./cp15/exercises/who-blocks.js";
import { accountTooPowerful } from "./cp15/faults/account-too-powerful.js";
import { applicationStopped } from "./cp15/faults/application-stopped.js";
import { backupFails } from "./cp15/faults/backup-fails.js";
import { databaseNotEnabled } from "./cp15/faults/database-not-enabled.js";
import { databasePasswordChanged } from "./cp15/faults/database-password-changed.js";
import { databaseWalled } from "./cp15/faults/database-walled.js";
import { entriesReadOnly } from "./cp15/faults/entries-read-only.js";
import { frontCertificateExpired } from "./cp15/faults/front-certificate-expired.js";
import { frontFrozen } from "./cp15/faults/front-frozen.js";
import { frontStopped } from "./cp15/faults/front-stopped.js";
import { httpServed } from "./cp15/faults/http-served.js";
import { noConnectionsLeft } from "./cp15/faults/no-connections-left.js";
import { oneServerStopped } from "./cp15/faults/one-server-stopped.js";
import { passwordReadable } from "./cp15/faults/password-readable.js";
import { requestNumberLost } from "./cp15/faults/request-number-lost.js";
import { secondServerForgotten } from "./cp15/faults/second-server-forgotten.js";
import { serverUnwalled } from "./cp15/faults/server-unwalled.js";
import { serversNotAdmitted } from "./cp15/faults/servers-not-admitted.js";
import { tableLocked } from "./cp15/faults/table-locked.js";
import { versionShown } from "./cp15/faults/version-shown.js";
import { wrongUpstreamPort } from "./cp15/faults/wrong-upstream-port.js";
import { hints } from "./cp15/hints.js";
import { competence } from "./lib/competence.js";
import { runAlone } from "./lib/run/run-alone.js";

const cp15 = competence({
  id: "cp15",
  title: {
    fr: "Intervenir sur une architecture n-tiers",
    en: "Work on an n-tier architecture",
  },
  checks: {
    "front-answers": frontAnswers,
    "servers-answer": serversAnswer,
    "database-answers": databaseAnswers,
    "site-answers": siteAnswers,
    "round-trip": roundTrip,
    "request-followed": requestFollowed,
    "survives-one-server": survivesOneServer,
    "backup-restores": backupRestores,
    "starts-by-itself": startsByItself,
    "tiers-closed": tiersClosed,
    "account-minimal": accountMinimal,
    "https-only": httpsOnly,
    "inside-hidden": insideHidden,
    "password-kept": passwordKept,
    "certificate-trusted": certificateTrusted,
    "handed-over": {
      title: {
        fr: "L'incident est transmis au bon interlocuteur (base, développement, paramétrage) avec l'étage, l'heure, le numéro de requête et la preuve",
        en: "The incident is handed to the right person (database, development, configuration) with the tier, the time, the request's number and the proof",
      },
      needsTrainer: true,
    },
  },
  hints,

  faults: {
    "front-stopped": frontStopped,
    "front-frozen": frontFrozen,
    "application-stopped": applicationStopped,
    "one-server-stopped": oneServerStopped,
    "wrong-upstream-port": wrongUpstreamPort,
    "database-password-changed": databasePasswordChanged,
    "servers-not-admitted": serversNotAdmitted,
    "no-connections-left": noConnectionsLeft,
    "database-walled": databaseWalled,
    "table-locked": tableLocked,
    "entries-read-only": entriesReadOnly,
    "second-server-forgotten": secondServerForgotten,
    "request-number-lost": requestNumberLost,
    "server-unwalled": serverUnwalled,
    "account-too-powerful": accountTooPowerful,
    "password-readable": passwordReadable,
    "http-served": httpServed,
    "version-shown": versionShown,
    "front-certificate-expired": frontCertificateExpired,
    "database-not-enabled": databaseNotEnabled,
    "backup-fails": backupFails,
  },
  exercises: {
    "which-tier": whichTier,
    "who-blocks": whoBlocks,
  },
});
export default cp15;

await runAlone(import.meta.url, cp15);
