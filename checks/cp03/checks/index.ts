import { addressInSegment } from "./address-in-segment.js";
import { addressIsLeased } from "./address-is-leased.js";
import { addressIsUnique } from "./address-is-unique.js";
import { businessServiceAnswers } from "./business-service-answers.js";
import { cableInLan } from "./cable-in-lan.js";
import { carrierIsUp } from "./carrier-is-up.js";
import { fullSizePacketsPass } from "./full-size-packets-pass.js";
import { guestIsApart } from "./guest-is-apart.js";
import { hostsFileHidesNothing } from "./hosts-file-hides-nothing.js";
import { maskFitsSegment } from "./mask-fits-segment.js";
import { namesResolve } from "./names-resolve.js";
import { oneDefaultRoute } from "./one-default-route.js";
import { oneDhcpServer } from "./one-dhcp-server.js";
import { unassignedPortGetsNoLease } from "./unassigned-port-gets-no-lease.js";

/** In the order in which they are taught. */
export const checks = {
  carrierIsUp,
  cableInLan,
  addressInSegment,
  addressIsLeased,
  addressIsUnique,
  maskFitsSegment,
  oneDefaultRoute,
  fullSizePacketsPass,
  namesResolve,
  hostsFileHidesNothing,
  businessServiceAnswers,
  oneDhcpServer,
  unassignedPortGetsNoLease,
  guestIsApart,
} as const;
