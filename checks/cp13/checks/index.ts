import { auditReported } from "./audit-reported.js";
import { certificateProvesItself } from "./certificate-proves-itself.js";
import { clipboardAloneCrosses } from "./clipboard-alone-crosses.js";
import { desktopForMembers } from "./desktop-for-members.js";
import { limitsInForce } from "./limits-in-force.js";
import { oneApplicationPublished } from "./one-application-published.js";
import { othersRefused } from "./others-refused.js";
import { reachedFromOfficesOnly } from "./reached-from-offices-only.js";
import { returnFindsSession } from "./return-finds-session.js";
import { rootRefused } from "./root-refused.js";
import { sessionsSideBySide } from "./sessions-side-by-side.js";
import { tlsOnly } from "./tls-only.js";
import { usersKeptApart } from "./users-kept-apart.js";

/** In the order in which they are taught. */
export const checks = {
  reachedFromOfficesOnly,
  tlsOnly,
  certificateProvesItself,
  desktopForMembers,
  sessionsSideBySide,
  oneApplicationPublished,
  returnFindsSession,
  limitsInForce,
  othersRefused,
  rootRefused,
  usersKeptApart,
  clipboardAloneCrosses,
  auditReported,
} as const;
