import { revokedWorker } from "../../../modules/router/remote-workers.js";
import { plan } from "../../../stacks/plan/plan.js";
import { staff } from "../../../stacks/plan/staff.js";
import { edit } from "../../lib/edit.js";
import { exercise } from "../../lib/exercise.js";
import { reloadRules, rulesFile } from "../../lib/network/firewall-rules.js";
import { remoteAccessFile, restartRemoteAccess } from "../lib/remote-access-server.js";

const rule = 'iifname "guest" oifname "srv" accept';
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

  async setUp({ nodes: { fw1 } }) {
    const script = `s/^\\( *\\)log prefix "refus-transit.*/\\1${rule}\\n&/`;
    await edit(fw1, rulesFile, script, reloadRules);
    await edit(fw1, remoteAccessFile, "/^crl-verify/d", restartRemoteAccess);
  },

  async solve({ nodes: { fw1 } }) {
    // The live rule by its handle, then the file, checked before it is trusted.
    await fw1.succeed`
      handle=$(nft -a list chain inet filter forward | sed -n ${`s/.*${rule}.*# handle //p`})
      nft delete rule inet filter forward handle $handle
      sed -i ${`/${rule}/d`} ${rulesFile}
      nft -c -f ${rulesFile} && systemctl reload nftables`;
    await fw1.succeed`
      echo ${revocation} >> ${remoteAccessFile}
      systemctl restart openvpn-server@nomades && systemctl is-active openvpn-server@nomades`;
  },
});
