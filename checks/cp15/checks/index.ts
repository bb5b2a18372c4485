import { accountMinimal } from "./account-minimal.js";
import { auditReported } from "./audit-reported.js";
import { backupRestores } from "./backup-restores.js";
import { certificateTrusted } from "./certificate-trusted.js";
import { databaseAnswers } from "./database-answers.js";
import { frontAnswers } from "./front-answers.js";
import { httpsOnly } from "./https-only.js";
import { insideHidden } from "./inside-hidden.js";
import { nobodyElseAdministers } from "./nobody-else-administers.js";
import { nobodyElseInDatabases } from "./nobody-else-in-databases.js";
import { passwordKept } from "./password-kept.js";
import { requestFollowed } from "./request-followed.js";
import { roundTrip } from "./round-trip.js";
import { serversAnswer } from "./servers-answer.js";
import { siteAnswers } from "./site-answers.js";
import { startsByItself } from "./starts-by-itself.js";
import { survivesOneServer } from "./survives-one-server.js";
import { tiersClosed } from "./tiers-closed.js";

/** In the order in which they are taught. */
export const checks = {
  frontAnswers,
  serversAnswer,
  databaseAnswers,
  siteAnswers,
  roundTrip,
  requestFollowed,
  survivesOneServer,
  backupRestores,
  startsByItself,
  tiersClosed,
  accountMinimal,
  httpsOnly,
  insideHidden,
  passwordKept,
  certificateTrusted,
  nobodyElseInDatabases,
  nobodyElseAdministers,
  auditReported,
} as const;
