import { definitionAsAsked } from "./definition-as-asked.js";
import { disksSeenAndUsed } from "./disks-seen-and-used.js";
import { guestInItsSegment } from "./guest-in-its-segment.js";
import { guestRunsAndAnswers } from "./guest-runs-and-answers.js";
import { hypervisorClosed } from "./hypervisor-closed.js";
import { identitiesDistinct } from "./identities-distinct.js";
import { memoryFitsHost } from "./memory-fits-host.js";
import { noOldSnapshot } from "./no-old-snapshot.js";
import { nothingElseHosted } from "./nothing-else-hosted.js";
import { nothingOrphaned } from "./nothing-orphaned.js";
import { roomInTheGuest } from "./room-in-the-guest.js";
import { snapshotTakesBack } from "./snapshot-takes-back.js";
import { storageAndNetworksUp } from "./storage-and-networks-up.js";
import { takeoverReported } from "./takeover-reported.js";

/** In the order in which they are taught. */
export const checks = {
  guestRunsAndAnswers,
  definitionAsAsked,
  guestInItsSegment,
  identitiesDistinct,
  disksSeenAndUsed,
  roomInTheGuest,
  snapshotTakesBack,
  storageAndNetworksUp,
  memoryFitsHost,
  hypervisorClosed,
  nothingElseHosted,
  nothingOrphaned,
  noOldSnapshot,
  takeoverReported,
} as const;
