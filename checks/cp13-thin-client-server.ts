import { certificateProvesItself } from "./cp13/checks/certificate-proves-itself.js";
import { clipboardAloneCrosses } from "./cp13/checks/clipboard-alone-crosses.js";
import { desktopForMembers } from "./cp13/checks/desktop-for-members.js";
import { limitsInForce } from "./cp13/checks/limits-in-force.js";
import { oneApplicationPublished } from "./cp13/checks/one-application-published.js";
import { othersRefused } from "./cp13/checks/others-refused.js";
import { reachedFromOfficesOnly } from "./cp13/checks/reached-from-offices-only.js";
import { returnFindsSession } from "./cp13/checks/return-finds-session.js";
import { rootRefused } from "./cp13/checks/root-refused.js";
import { sessionsSideBySide } from "./cp13/checks/sessions-side-by-side.js";
import { tlsOnly } from "./cp13/checks/tls-only.js";
import { usersKeptApart } from "./cp13/checks/users-kept-apart.js";
import { blackScreen } from "./cp13/exercises/black-screen.js";
import { publishOneApplication } from "./cp13/exercises/publish-one-application.js";
import { certificateOfNobody } from "./cp13/faults/certificate-of-nobody.js";
import { desktopForEverybody } from "./cp13/faults/desktop-for-everybody.js";
import { desktopMissing } from "./cp13/faults/desktop-missing.js";
import { drivesRedirected } from "./cp13/faults/drives-redirected.js";
import { everybodyLetIn } from "./cp13/faults/everybody-let-in.js";
import { groupLeftOut } from "./cp13/faults/group-left-out.js";
import { guestsReachIt } from "./cp13/faults/guests-reach-it.js";
import { homesReadable } from "./cp13/faults/homes-readable.js";
import { keyUnreadable } from "./cp13/faults/key-unreadable.js";
import { newSessionEachTime } from "./cp13/faults/new-session-each-time.js";
import { noLimits } from "./cp13/faults/no-limits.js";
import { oldSecurityAccepted } from "./cp13/faults/old-security-accepted.js";
import { oneSessionOnly } from "./cp13/faults/one-session-only.js";
import { remoteDesktopStopped } from "./cp13/faults/remote-desktop-stopped.js";
import { rootLetIn } from "./cp13/faults/root-let-in.js";
import { hints } from "./cp13/hints.js";
import { competence } from "./lib/competence.js";
import { runAlone } from "./lib/run/run-alone.js";

const cp13 = competence({
  id: "cp13",
  title: {
    fr: "Intervenir sur un serveur de clients légers",
    en: "Work on a thin-client server",
  },
  checks: {
    "reached-from-offices-only": reachedFromOfficesOnly,
    "tls-only": tlsOnly,
    "certificate-proves-itself": certificateProvesItself,
    "desktop-for-members": desktopForMembers,
    "sessions-side-by-side": sessionsSideBySide,
    "one-application-published": oneApplicationPublished,
    "return-finds-session": returnFindsSession,
    "limits-in-force": limitsInForce,
    "others-refused": othersRefused,
    "root-refused": rootRefused,
    "users-kept-apart": usersKeptApart,
    "clipboard-alone-crosses": clipboardAloneCrosses,
    "drawbacks-explained": {
      title: {
        fr: "Le candidat cite les inconvénients des clients légers (dépendance au réseau, charge, point unique de défaillance) et explique son diagnostic par couches",
        en: "The candidate names the drawbacks of thin clients (dependence on the network, load, single point of failure) and explains his diagnosis by layers",
      },
      needsTrainer: true,
    },
  },
  hints,

  faults: {
    "remote-desktop-stopped": remoteDesktopStopped,
    "key-unreadable": keyUnreadable,
    "old-security-accepted": oldSecurityAccepted,
    "certificate-of-nobody": certificateOfNobody,
    "guests-reach-it": guestsReachIt,
    "group-left-out": groupLeftOut,
    "everybody-let-in": everybodyLetIn,
    "root-let-in": rootLetIn,
    "desktop-missing": desktopMissing,
    "desktop-for-everybody": desktopForEverybody,
    "one-session-only": oneSessionOnly,
    "new-session-each-time": newSessionEachTime,
    "no-limits": noLimits,
    "homes-readable": homesReadable,
    "drives-redirected": drivesRedirected,
  },
  exercises: {
    "black-screen": blackScreen,
    "publish-one-application": publishOneApplication,
  },
});
export default cp13;

await runAlone(import.meta.url, cp13);
