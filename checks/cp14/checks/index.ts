import { addressesAccepted } from "./addresses-accepted.js";
import { auditReported } from "./audit-reported.js";
import { certificatesTrusted } from "./certificates-trusted.js";
import { forgedSenderRefused } from "./forged-sender-refused.js";
import { leaversShutOut } from "./leavers-shut-out.js";
import { letterFromOutside } from "./letter-from-outside.js";
import { letterInside } from "./letter-inside.js";
import { letterToOutside } from "./letter-to-outside.js";
import { listOfTheService } from "./list-of-the-service.js";
import { listReachesMembers } from "./list-reaches-members.js";
import { mailboxesPrivate } from "./mailboxes-private.js";
import { mxLeadsHere } from "./mx-leads-here.js";
import { noOpenRelay } from "./no-open-relay.js";
import { nobodyElseReads } from "./nobody-else-reads.js";
import { nothingWaits } from "./nothing-waits.js";
import { quotaEffective } from "./quota-effective.js";
import { sharedMailbox } from "./shared-mailbox.js";
import { signatureVerified } from "./signature-verified.js";
import { spamRefused } from "./spam-refused.js";
import { submissionSecured } from "./submission-secured.js";
import { webmailReads } from "./webmail-reads.js";

/** In the order in which they are taught. */
export const checks = {
  mxLeadsHere,
  letterInside,
  letterFromOutside,
  letterToOutside,
  signatureVerified,
  addressesAccepted,
  listReachesMembers,
  listOfTheService,
  sharedMailbox,
  webmailReads,
  nothingWaits,
  quotaEffective,
  spamRefused,
  noOpenRelay,
  submissionSecured,
  forgedSenderRefused,
  mailboxesPrivate,
  leaversShutOut,
  certificatesTrusted,
  nobodyElseReads,
  auditReported,
} as const;
