import { administrationFromServersOnly } from "./cp07/checks/administration-from-servers-only.js";
import { flowsFrom } from "./cp07/checks/flows-from.js";
import { refusalsLogged } from "./cp07/checks/refusals-logged.js";
import { remoteAccess } from "./cp07/checks/remote-access.js";
import { revokedWorkerRefused } from "./cp07/checks/revoked-worker-refused.js";
import { rulesPersist } from "./cp07/checks/rules-persist.js";
import { siteToSiteTunnel } from "./cp07/checks/site-to-site-tunnel.js";
import { sourceNat } from "./cp07/checks/source-nat.js";
import { sshKeysOnly } from "./cp07/checks/ssh-keys-only.js";
import { vpnCertificate } from "./cp07/checks/vpn-certificate.js";
import { webThroughProxy } from "./cp07/checks/web-through-proxy.js";
import { closeTheDoors } from "./cp07/exercises/close-the-doors.js";
import { acceptAllBeforeDrop } from "./cp07/faults/accept-all-before-drop.js";
import { administrationOpenToLan } from "./cp07/faults/administration-open-to-lan.js";
import { forbiddenSiteLetThrough } from "./cp07/faults/forbidden-site-let-through.js";
import { natRemoved } from "./cp07/faults/nat-removed.js";
import { oldTlsAccepted } from "./cp07/faults/old-tls-accepted.js";
import { refusalsNotLogged } from "./cp07/faults/refusals-not-logged.js";
import { revokedWorkerLetIn } from "./cp07/faults/revoked-worker-let-in.js";
import { rulesNeverSaved } from "./cp07/faults/rules-never-saved.js";
import { sshPasswordsAccepted } from "./cp07/faults/ssh-passwords-accepted.js";
import { tunnelCallsWrongPeer } from "./cp07/faults/tunnel-calls-wrong-peer.js";
import { hints } from "./cp07/hints.js";
import { competence } from "./lib/competence.js";
import { runAlone } from "./lib/run/run-alone.js";

const cp07 = competence({
  id: "cp07",
  title: {
    fr: "Intervenir sur une infrastructure de réseau sécurisé",
    en: "Work on a secured network infrastructure",
  },
  checks: {
    "flows-from-lan": flowsFrom("lan", {
      fr: "Les postes n'atteignent que le domaine, le mandataire, l'application et les diagnostics permis",
      en: "Workstations reach the domain, the proxy, the application and permitted diagnostics only",
    }),
    "flows-from-srv": flowsFrom("srv", {
      fr: "Les serveurs administrent les routeurs et n'ouvrent rien d'autre vers les autres zones",
      en: "Servers administer the routers and open nothing else towards other zones",
    }),
    "flows-from-dmz": flowsFrom("dmz", {
      fr: "La DMZ, hors du serveur frontal, ne demande que des noms aux contrôleurs, et n'entre nulle part",
      en: "The DMZ, its front server apart, only asks the controllers for names, and enters nowhere",
    }),
    "flows-from-guest": flowsFrom("guest", {
      fr: "Les invités n'ont qu'Internet",
      en: "Guests have the Internet alone",
    }),
    "flows-from-siteb": flowsFrom("siteb", {
      fr: "Le second site atteint le siège par le tunnel, dans les limites de la politique",
      en: "The second site reaches the head office through the tunnel, within the policy",
    }),
    "flows-from-wan": flowsFrom("wan", {
      fr: "D'Internet, seuls le VPN des nomades et le courrier entrant répondent",
      en: "From the Internet only the remote-access VPN and incoming mail answer",
    }),
    "administration-from-servers-only": administrationFromServersOnly,
    "ssh-keys-only": sshKeysOnly,
    "source-nat": sourceNat,
    "web-through-proxy": webThroughProxy,
    "site-to-site-tunnel": siteToSiteTunnel,
    "remote-access": remoteAccess,
    "revoked-worker-refused": revokedWorkerRefused,
    "vpn-certificate": vpnCertificate,
    "refusals-logged": refusalsLogged,
    "rules-persist": rulesPersist,
    "policy-explained": {
      title: {
        fr: "Le candidat justifie la politique : moindre privilège, Wi-Fi en WPA2/WPA3, micrologiciels à jour",
        en: "The candidate justifies the policy: least privilege, Wi-Fi in WPA2/WPA3, firmware up to date",
      },
      needsTrainer: true,
    },
  },
  hints,

  faults: {
    "accept-all-before-drop": acceptAllBeforeDrop,
    "rules-never-saved": rulesNeverSaved,
    "revoked-worker-let-in": revokedWorkerLetIn,
    "nat-removed": natRemoved,
    "tunnel-calls-wrong-peer": tunnelCallsWrongPeer,
    "forbidden-site-let-through": forbiddenSiteLetThrough,
    "refusals-not-logged": refusalsNotLogged,
    "ssh-passwords-accepted": sshPasswordsAccepted,
    "administration-open-to-lan": administrationOpenToLan,
    "old-tls-accepted": oldTlsAccepted,
  },
  exercises: { "close-the-doors": closeTheDoors },
});
export default cp07;

await runAlone(import.meta.url, cp07);
