import { revokedWorker } from "../../../modules/router/remote-workers.js";
import { plan } from "../../../stacks/plan/plan.js";
import { staff } from "../../../stacks/plan/staff.js";
import type { Cause } from "../../lib/cause.js";
import { edit } from "../../lib/edit.js";
import { exercise } from "../../lib/exercise.js";
import { reloadRules, rulesFile } from "../../lib/network/firewall-rules.js";
import { together } from "../../lib/together.js";
import { remoteAccessFile, restartRemoteAccess } from "../lib/remote-access-server.js";

const { dc1, file1 } = plan.machines;
const revocation = "crl-verify /etc/openvpn/pki/crl.pem";
const { given, surname } = staff.leaver;
const { guest, srv } = plan.segments;

export const closeTheDoors = exercise({
  title: {
    fr: "Isoler le réseau invités et fermer le VPN d'un salarié parti",
    en: "Isolate the guest network and close the VPN of an employee who left",
  },
  brief: {
    fr: `Deux constats de l'audit de sécurité, à traiter aujourd'hui sur fw1 (\`lab shell CANDIDAT fw1\`).
1. Depuis le réseau invités (${guest.cidr}), l'auditeur a joint des serveurs (${srv.cidr}). Les invités ne doivent avoir qu'Internet. Trouvez la règle en cause, retirez-la sans couper les autres flux, et que ce soit encore vrai après un redémarrage.
2. ${given} ${surname} a quitté l'entreprise. Son certificat VPN, « ${revokedWorker} », a été révoqué par l'autorité et la liste de révocation à jour est sur fw1 (/etc/openvpn/pki/crl.pem) ; pourtant il entre encore. Fermez-lui la porte, sans gêner les autres nomades.
Notez les commandes, l'effet constaté avant et après, et d'où vous l'avez constaté.`,
    en: `Two findings of the security audit, to be dealt with today on fw1 (\`lab shell CANDIDATE fw1\`).
1. From the guest network (${guest.cidr}) the auditor reached servers (${srv.cidr}). Guests must have the Internet alone. Find the rule, take it out without cutting other flows, and let it still be so after a restart.
2. ${given} ${surname} left the company. His VPN certificate, "${revokedWorker}", was revoked by the authority and the current revocation list is on fw1 (/etc/openvpn/pki/crl.pem); yet he still gets in. Close the door on him without disturbing the other mobile workers.
Note the commands, the effect seen before and after, and from where you saw it.`,
  },
  minutes: 45,
  needs: ["fw1"],
  proves: ["cp07/flows-from-guest", "cp07/revoked-worker-refused"],
  keeps: [
    "cp07/flows-from-dmz",
    "cp07/flows-from-lan",
    "cp07/flows-from-srv",
    "cp07/remote-access",
    "cp07/rules-persist",
  ],
  restarts: ["fw1"],

  causes: {
    "for-everything": together(
      guestsLet(`iifname "guest" oifname "srv" accept`),
      listRead(`\\,^${revocation}$,d`),
    ),

    "for-the-copier": together(
      guestsLet(`iifname "guest" ip daddr ${file1.interfaces.srv} tcp dport 445 counter accept`),
      listRead(`s,^${revocation}$,;&,`),
    ),

    "for-the-names": together(
      guestsLet(
        `ip saddr ${guest.cidr} ip daddr ${dc1.interfaces.srv} meta l4proto { tcp, udp } th dport { 53, 88, 389 } accept`,
      ),
      listRead(`s,^${revocation}$,crl-verify /etc/openvpn/pki dir,`),
    ),
  },
});

/** A rule of fw1's lets guests in where they have no business. */
function guestsLet(rule: string): Cause<"fw1"> {
  return {
    title: {
      fr: `fw1 laisse passer les invités : ${rule}`,
      en: `fw1 lets guests through: ${rule}`,
    },
    setUp: ({ nodes: { fw1 } }) =>
      edit(fw1, rulesFile, `/log prefix "refus-transit/i\\        ${rule}`, reloadRules),
    async solve({ nodes: { fw1 } }) {
      // Out of the file, which is checked before it is trusted.
      const script = `\\|^ *${rule}$|d`;
      await edit(fw1, rulesFile, script, `nft -c -f ${rulesFile} && ${reloadRules}`);
    },
  };
}

/** The remote-access VPN's server no longer looks whether a certificate was revoked. */
function listRead(script: string): Cause<"fw1"> {
  return {
    title: {
      fr: "Le VPN des nomades ne consulte plus la liste de révocation",
      en: "The remote-access VPN no longer reads the revocation list",
    },
    setUp: ({ nodes: { fw1 } }) => edit(fw1, remoteAccessFile, script, restartRemoteAccess),
    async solve({ nodes: { fw1 } }) {
      await fw1.succeed`
        sed -i '/crl-verify/d' ${remoteAccessFile} && echo ${revocation} >> ${remoteAccessFile}
        sh -c ${restartRemoteAccess} && systemctl is-active openvpn-server@nomades`;
    },
  };
}
