import { plan } from "../../../stacks/plan/plan.js";
import { staff } from "../../../stacks/plan/staff.js";
import { edit } from "../../lib/edit.js";
import { exercise } from "../../lib/exercise.js";
import { reloadRules, rulesFile } from "../../lib/network/firewall-rules.js";
import { remoteAccessFile, restartRemoteAccess } from "../lib/remote-access-server.js";

const { port } = plan.vpn.remoteAccess;
const elsewhere = port + 10;
const call = `iifname "wan" udp dport ${port} counter accept`;
const [list, missing] = ["/etc/openvpn/pki/crl.pem", "/etc/openvpn/pki/crl-nouvelle.pem"];

export const nobodyGetsIn = exercise({
  title: { fr: "Les nomades n'entrent plus", en: "Mobile workers no longer get in" },
  brief: {
    fr: `« Je suis chez un client, le VPN tourne dans le vide depuis ce matin et mes collègues en déplacement disent la même chose. » ${staff.managementController.name} appelle de l'extérieur. Sur fw1 (\`lab shell CANDIDAT fw1\`), quelqu'un a « durci le VPN » hier soir.
Trouvez ce qui les arrête et faites-les entrer de nouveau, sans rien relâcher : un certificat révoqué reste dehors, rien de plus ne s'ouvre, et tout revient seul après un redémarrage. Rendez la cause, sa preuve, et l'essai depuis Internet.`,
    en: `“I am at a customer's, the VPN has been going round in circles since this morning, and my travelling colleagues say the same.” ${staff.managementController.name} calls from outside. On fw1 (\`lab shell CANDIDATE fw1\`) somebody “hardened the VPN” last night.
Find what stops them and let them in again, without loosening anything: a revoked certificate stays outside, nothing more opens, and all of it comes back by itself after a restart. Hand in the cause, its proof, and the trial from the Internet.`,
  },
  minutes: 15,
  needs: ["fw1"],
  proves: [
    "cp07/remote-access",
    "cp07/revoked-worker-refused",
    "cp07/vpn-certificate",
    "cp07/flows-from-wan",
  ],
  keeps: ["cp07/nothing-else-passes", "cp07/nothing-else-tunnels", "cp07/rules-persist"],
  restarts: ["fw1"],

  causes: {
    "rule-gone": {
      title: {
        fr: "fw1 n'a plus la règle qui laisse appeler le VPN des nomades",
        en: "fw1 no longer has the rule that lets the remote-access VPN be called",
      },
      async setUp({ nodes: { fw1 } }) {
        await edit(
          fw1,
          rulesFile,
          `/iifname "wan" udp dport ${port} /d`,
          `${reloadRules} && conntrack -F`,
        );
      },
      async solve({ nodes: { fw1 } }) {
        const above = "# VPN des nomades";
        await edit(
          fw1,
          rulesFile,
          `/${above}/a\\        ${call}`,
          `nft -c -f ${rulesFile} && ${reloadRules}`,
        );
      },
    },

    "listens-elsewhere": {
      title: {
        fr: `Le serveur VPN des nomades écoute sur le port ${elsewhere}`,
        en: `The remote-access VPN's server listens on port ${elsewhere}`,
      },
      async setUp({ nodes: { fw1 } }) {
        await edit(
          fw1,
          remoteAccessFile,
          `s/^port ${port}$/port ${elsewhere}/`,
          restartRemoteAccess,
        );
      },
      async solve({ nodes: { fw1 } }) {
        await edit(
          fw1,
          remoteAccessFile,
          `s/^port ${elsewhere}$/port ${port}/`,
          restartRemoteAccess,
        );
      },
    },

    "list-missing": {
      title: {
        fr: "Le serveur VPN des nomades nomme une liste de révocation qui n'existe pas, et ne démarre plus",
        en: "The remote-access VPN's server names a revocation list that is not there, and no longer starts",
      },
      async setUp({ nodes: { fw1 } }) {
        // That it does not start is what is wanted.
        await edit(
          fw1,
          remoteAccessFile,
          `s,${list}$,${missing},`,
          `${restartRemoteAccess} || true`,
        );
      },
      async solve({ nodes: { fw1 } }) {
        await edit(fw1, remoteAccessFile, `s,${missing}$,${list},`, restartRemoteAccess);
      },
    },

    "switched-off": {
      title: {
        fr: "Le serveur VPN des nomades est arrêté et ne démarre plus avec fw1",
        en: "The remote-access VPN's server is stopped, and no longer starts with fw1",
      },
      async setUp({ nodes: { fw1 } }) {
        await fw1.succeed`systemctl disable --quiet --now openvpn-server@nomades`;
      },
      async solve({ nodes: { fw1 } }) {
        await fw1.succeed`systemctl enable --quiet --now openvpn-server@nomades`;
      },
    },
  },
});
