import { administrationFromServersOnly } from "./administration-from-servers-only.js";
import { flowsFromDmz } from "./flows-from-dmz.js";
import { flowsFromGuest } from "./flows-from-guest.js";
import { flowsFromLan } from "./flows-from-lan.js";
import { flowsFromSiteb } from "./flows-from-siteb.js";
import { flowsFromSrv } from "./flows-from-srv.js";
import { flowsFromWan } from "./flows-from-wan.js";
import { nothingElseEnters } from "./nothing-else-enters.js";
import { nothingElseListens } from "./nothing-else-listens.js";
import { nothingElsePasses } from "./nothing-else-passes.js";
import { nothingElseTunnels } from "./nothing-else-tunnels.js";
import { refusalsLogged } from "./refusals-logged.js";
import { remoteAccess } from "./remote-access.js";
import { revokedWorkerRefused } from "./revoked-worker-refused.js";
import { rulesPersist } from "./rules-persist.js";
import { siteToSiteTunnel } from "./site-to-site-tunnel.js";
import { sourceNat } from "./source-nat.js";
import { sshKeysOnly } from "./ssh-keys-only.js";
import { tlsIsSound } from "./tls-is-sound.js";
import { vpnCertificate } from "./vpn-certificate.js";
import { webThroughProxy } from "./web-through-proxy.js";

/** In the order in which they are taught. */
export const checks = {
  flowsFromLan,
  flowsFromSrv,
  flowsFromDmz,
  flowsFromGuest,
  flowsFromSiteb,
  flowsFromWan,
  administrationFromServersOnly,
  sshKeysOnly,
  sourceNat,
  webThroughProxy,
  siteToSiteTunnel,
  remoteAccess,
  revokedWorkerRefused,
  vpnCertificate,
  refusalsLogged,
  rulesPersist,
  nothingElseListens,
  nothingElsePasses,
  nothingElseEnters,
  nothingElseTunnels,
  tlsIsSound,
} as const;
