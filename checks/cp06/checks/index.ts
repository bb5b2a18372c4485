import { addressPlan } from "./address-plan.js";
import { addressesResolveBack } from "./addresses-resolve-back.js";
import { asksPlanDns } from "./asks-plan-dns.js";
import { doraInDmz } from "./dora-in-dmz.js";
import { doraInGuest } from "./dora-in-guest.js";
import { doraInLan } from "./dora-in-lan.js";
import { doraInSiteb } from "./dora-in-siteb.js";
import { doraInSrv } from "./dora-in-srv.js";
import { namesResolve } from "./names-resolve.js";
import { nothingElseLeased } from "./nothing-else-leased.js";
import { nothingElseNamed } from "./nothing-else-named.js";
import { nothingElseRouted } from "./nothing-else-routed.js";
import { onlyOneDhcpServer } from "./only-one-dhcp-server.js";
import { outsideNames } from "./outside-names.js";
import { pathsThereAndBack } from "./paths-there-and-back.js";
import { reservationHonoured } from "./reservation-honoured.js";
import { routersForward } from "./routers-forward.js";
import { segmentsKeepApart } from "./segments-keep-apart.js";
import { survivesRestart } from "./survives-restart.js";
import { timeServed } from "./time-served.js";
import { zonesStayInside } from "./zones-stay-inside.js";

/** In the order in which they are taught. */
export const checks = {
  addressPlan,
  doraInSrv,
  doraInLan,
  doraInGuest,
  doraInDmz,
  doraInSiteb,
  reservationHonoured,
  nothingElseRouted,
  onlyOneDhcpServer,
  asksPlanDns,
  namesResolve,
  addressesResolveBack,
  outsideNames,
  zonesStayInside,
  routersForward,
  pathsThereAndBack,
  nothingElseLeased,
  nothingElseNamed,
  timeServed,
  segmentsKeepApart,
  survivesRestart,
} as const;
