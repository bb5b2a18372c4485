import { plan } from "../../../stacks/plan/plan.js";
import { staff } from "../../../stacks/plan/staff.js";
import { causeOfFault } from "../../lib/cause-of-fault.js";
import { edit } from "../../lib/edit.js";
import { exercise } from "../../lib/exercise.js";
import { reloadRules, rulesFile } from "../../lib/network/firewall-rules.js";
import { together } from "../../lib/together.js";
import { refusalsNotLogged } from "../faults/refusals-not-logged.js";
import { vpnNobodyPlanned } from "../faults/vpn-nobody-planned.js";
import { remoteAccessFile, restartRemoteAccess } from "../lib/remote-access-server.js";
import { weaknesses } from "../lib/weaknesses.js";

const loosened = "tls-version-min 1.0\\ntls-cert-profile insecure";
const [entering, passing] = ["entree", "transit"].map(
  (chain) => `log prefix "refus-${chain} " group 0`,
);

const refusalsKeptSilent = causeOfFault(refusalsNotLogged, async ({ nodes: { fw1 } }) => {
  // In each chain the line before what refuses the rest.
  const script = `/chain input/,/jump refus/s/^ *jump refus/        ${entering}\\n&/; /chain forward/,/jump refus/s/^ *jump refus/        ${passing}\\n&/`;
  await edit(fw1, rulesFile, script, reloadRules);
});

const secondServer = causeOfFault(vpnNobodyPlanned, async ({ nodes: { fw1 } }) => {
  await fw1.succeed`
    systemctl disable --quiet --now openvpn-server@depannage && rm /etc/openvpn/server/depannage.conf`;
});

export const insurersVisit = exercise({
  title: {
    fr: "La visite de l'assureur : remettre le réseau en conformité",
    en: "The insurer's visit: bringing the network back to the policy",
  },
  brief: {
    fr: `${staff.director.name} : « L'assureur contrôle notre réseau demain. Le prestataire qui tenait fw1 est parti hier, et il a laissé des choses derrière lui. » Voici ce qu'il vérifiera ; à chaque ligne quelque chose ne va pas.
1. L'administration des routeurs (SSH) ne répond qu'aux serveurs (${plan.segments.srv.cidr}).
2. On n'entre sur fw1 que par clé, et root jamais.
3. Chaque refus de fw1 se lit au journal dans les deux secondes.
4. Le mandataire ouvre le web, sauf les sites interdits.
5. Le VPN des nomades ne parle que TLS 1.2, ou plus récent.
6. Les VPN des routeurs sont ceux qui sont prévus, et n'admettent que les certificats de l'entreprise.
7. Rien n'est publié sur Internet que le courrier entrant et le VPN des nomades.
8. Aucune machine n'écoute le réseau sans qu'un service prévu l'exige ; l'assureur en a vu une, et n'a pas dit laquelle.
Constatez, corrigez à la cause, sans couper un flux permis ; tout doit tenir après un redémarrage de fw1. Remettez une page : pour chaque ligne, le constat et sa preuve, ce qui a été changé (fichier et ligne), l'essai d'après, et qui peut désormais ce qu'il ne devait pas pouvoir.`,
    en: `${staff.director.name}: “The insurer inspects our network tomorrow. The contractor who looked after fw1 left yesterday, and left things behind.” This is what will be inspected; in each line something is wrong.
1. The routers' administration (SSH) only answers the servers (${plan.segments.srv.cidr}).
2. fw1 is entered by key alone, and never as root.
3. Each refusal of fw1 can be read in the journal within two seconds.
4. The proxy opens the web, but for forbidden sites.
5. The remote-access VPN speaks TLS 1.2 or later alone.
6. The routers' VPNs are those that are planned, and admit the company's certificates alone.
7. Nothing is published on the Internet but incoming mail and the remote-access VPN.
8. No machine listens to the network unless a planned service requires it; the insurer saw one that does, and did not say which.
Find, put right at the cause, without cutting a permitted flow; all must last after fw1 restarts. Hand in a page: for each line what was found and its proof, what was changed (file and line), the trial afterwards, and who can no longer do what he should not have been able to.`,
  },
  minutes: 90,
  needs: ["fw1", "app2", "web1", "dep1"],
  proves: [
    "cp07/administration-from-servers-only",
    "cp07/ssh-keys-only",
    "cp07/refusals-logged",
    "cp07/web-through-proxy",
    "cp07/vpn-certificate",
    "cp07/nothing-else-tunnels",
    "cp07/nothing-else-passes",
    "cp07/nothing-else-listens",
  ],
  keeps: [
    "cp07/flows-from-dmz",
    "cp07/flows-from-lan",
    "cp07/flows-from-srv",
    "cp07/flows-from-wan",
    "cp07/remote-access",
    "cp07/revoked-worker-refused",
    "cp07/rules-persist",
    "cp07/source-nat",
  ],
  restarts: ["fw1"],

  async setUp({ nodes: { fw1 } }) {
    const script = `s/^tls-version-min .*/${loosened}/`;
    await edit(fw1, remoteAccessFile, script, restartRemoteAccess);
  },

  async solve({ nodes: { fw1 } }) {
    const script = "/^tls-cert-profile/d; s/^tls-version-min .*/tls-version-min 1.2/";
    await edit(fw1, remoteAccessFile, script, restartRemoteAccess);
  },

  causes: {
    "for-the-offices": together(
      weaknesses.administrationOpenTo("lan"),
      weaknesses.sshLoosened("PasswordAuthentication yes\nPermitRootLogin yes"),
      weaknesses.listMistyped,
      secondServer,
      weaknesses.published("ts1", 3389),
      // What was written before its lines is there already.
      refusalsKeptSilent,
      weaknesses.doorOn("app2"),
    ),

    "for-visitors": together(
      weaknesses.administrationOpenTo("guest"),
      weaknesses.sshLoosened("KbdInteractiveAuthentication yes"),
      weaknesses.refusalsUnheard,
      weaknesses.listUnread,
      weaknesses.strangersAuthority,
      weaknesses.published("file1", 445),
      weaknesses.doorOn("web1"),
    ),

    "for-a-trial": together(
      weaknesses.administrationOpenTo("dmz"),
      weaknesses.sshLoosened("AuthenticationMethods any\nPasswordAuthentication yes"),
      weaknesses.refusalsUnwritten,
      weaknesses.listReadTooLate,
      secondServer,
      weaknesses.published("desk1", 443),
      weaknesses.doorOn("dep1"),
    ),
  },
});
