import { addressesAccepted } from "./cp14/checks/addresses-accepted.js";
import { certificatesTrusted } from "./cp14/checks/certificates-trusted.js";
import { forgedSenderRefused } from "./cp14/checks/forged-sender-refused.js";
import { leaversShutOut } from "./cp14/checks/leavers-shut-out.js";
import { letterFromOutside } from "./cp14/checks/letter-from-outside.js";
import { letterInside } from "./cp14/checks/letter-inside.js";
import { letterToOutside } from "./cp14/checks/letter-to-outside.js";
import { listReachesMembers } from "./cp14/checks/list-reaches-members.js";
import { mailboxesPrivate } from "./cp14/checks/mailboxes-private.js";
import { mxLeadsHere } from "./cp14/checks/mx-leads-here.js";
import { noOpenRelay } from "./cp14/checks/no-open-relay.js";
import { nothingWaits } from "./cp14/checks/nothing-waits.js";
import { quotaEffective } from "./cp14/checks/quota-effective.js";
import { sharedMailbox } from "./cp14/checks/shared-mailbox.js";
import { signatureVerified } from "./cp14/checks/signature-verified.js";
import { spamRefused } from "./cp14/checks/spam-refused.js";
import { submissionSecured } from "./cp14/checks/submission-secured.js";
import { webmailReads } from "./cp14/checks/webmail-reads.js";
import { nothingLeaves } from "./cp14/exercises/nothing-leaves.js";
import { threeRequests } from "./cp14/exercises/three-requests.js";
import { anyPasswordAccepted } from "./cp14/faults/any-password-accepted.js";
import { certificateExpired } from "./cp14/faults/certificate-expired.js";
import { deliveryCut } from "./cp14/faults/delivery-cut.js";
import { directoryAccountRefused } from "./cp14/faults/directory-account-refused.js";
import { dkimKeyReplaced } from "./cp14/faults/dkim-key-replaced.js";
import { filterBypassed } from "./cp14/faults/filter-bypassed.js";
import { forgersLetIn } from "./cp14/faults/forgers-let-in.js";
import { leaversStillReceive } from "./cp14/faults/leavers-still-receive.js";
import { listWithoutAddress } from "./cp14/faults/list-without-address.js";
import { mailboxFull } from "./cp14/faults/mailbox-full.js";
import { mxToAnAlias } from "./cp14/faults/mx-to-an-alias.js";
import { networksTooWide } from "./cp14/faults/networks-too-wide.js";
import { outgoingMailBlocked } from "./cp14/faults/outgoing-mail-blocked.js";
import { passwordsBeforeTls } from "./cp14/faults/passwords-before-tls.js";
import { quotaLifted } from "./cp14/faults/quota-lifted.js";
import { sharedMailboxOpen } from "./cp14/faults/shared-mailbox-open.js";
import { webmailDown } from "./cp14/faults/webmail-down.js";
import { hints } from "./cp14/hints.js";
import { competence } from "./lib/competence.js";
import { runAlone } from "./lib/run/run-alone.js";

const cp14 = competence({
  id: "cp14",
  title: {
    fr: "Intervenir sur un système de messagerie informatique",
    en: "Work on a mail system",
  },
  checks: {
    "mx-leads-here": mxLeadsHere,
    "letter-inside": letterInside,
    "letter-from-outside": letterFromOutside,
    "letter-to-outside": letterToOutside,
    "signature-verified": signatureVerified,
    "addresses-accepted": addressesAccepted,
    "list-reaches-members": listReachesMembers,
    "shared-mailbox": sharedMailbox,
    "webmail-reads": webmailReads,
    "nothing-waits": nothingWaits,
    "quota-effective": quotaEffective,
    "spam-refused": spamRefused,
    "no-open-relay": noOpenRelay,
    "submission-secured": submissionSecured,
    "forged-sender-refused": forgedSenderRefused,
    "mailboxes-private": mailboxesPrivate,
    "leavers-shut-out": leaversShutOut,
    "certificates-trusted": certificatesTrusted,
    "users-told": {
      title: {
        fr: "Les utilisateurs sont prévenus d'une coupure et tenus au courant ; le secret de leur correspondance est respecté",
        en: "Users are warned of an outage and kept informed; the secrecy of their correspondence is respected",
      },
      needsTrainer: true,
    },
  },
  hints,

  faults: {
    "outgoing-mail-blocked": outgoingMailBlocked,
    "delivery-cut": deliveryCut,
    "mx-to-an-alias": mxToAnAlias,
    "dkim-key-replaced": dkimKeyReplaced,
    "directory-account-refused": directoryAccountRefused,
    "certificate-expired": certificateExpired,
    "list-without-address": listWithoutAddress,
    "shared-mailbox-open": sharedMailboxOpen,
    "mailbox-full": mailboxFull,
    "quota-lifted": quotaLifted,
    "webmail-down": webmailDown,
    "networks-too-wide": networksTooWide,
    "passwords-before-tls": passwordsBeforeTls,
    "forgers-let-in": forgersLetIn,
    "filter-bypassed": filterBypassed,
    "any-password-accepted": anyPasswordAccepted,
    "leavers-still-receive": leaversStillReceive,
  },
  exercises: {
    "nothing-leaves": nothingLeaves,
    "three-requests": threeRequests,
  },
});
export default cp14;

await runAlone(import.meta.url, cp14);
