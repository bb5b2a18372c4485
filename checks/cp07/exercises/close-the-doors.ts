import { plan } from "../../../stacks/plan/plan.js";
import type { CauseCode } from "../../lib/cause.js";
import { edit } from "../../lib/edit.js";
import { exercise } from "../../lib/exercise.js";
import { reloadRules, rulesFile } from "../../lib/network/firewall-rules.js";
import { together } from "../../lib/together.js";
import { remoteAccessFile, restartRemoteAccess } from "../lib/remote-access-server.js";

const revocation = "crl-verify /etc/openvpn/pki/crl.pem";

export const closeTheDoors = exercise({
  needs: ["fw1"],

  get causes() {
    return {
      "for-everything": together(
        guestsLet(`iifname "guest" oifname "srv" accept`),
        listRead(`\\,^${revocation}$,d`),
      ),

      "for-the-copier": together(
        guestsLet(
          `iifname "guest" ip daddr ${plan().machines.file1.interfaces.srv} tcp dport 445 counter accept`,
        ),
        listRead(`s,^${revocation}$,;&,`),
      ),

      "for-the-names": together(
        guestsLet(
          `ip saddr ${plan().segments.guest.cidr} ip daddr ${plan().machines.dc1.interfaces.srv} meta l4proto { tcp, udp } th dport { 53, 88, 389 } accept`,
        ),
        listRead(`s,^${revocation}$,crl-verify /etc/openvpn/pki dir,`),
      ),
    };
  },
});

/** A rule of fw1's lets guests in where they have no business. */
function guestsLet(rule: string): CauseCode<"fw1"> {
  return {
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
function listRead(script: string): CauseCode<"fw1"> {
  return {
    setUp: ({ nodes: { fw1 } }) => edit(fw1, remoteAccessFile, script, restartRemoteAccess),
    async solve({ nodes: { fw1 } }) {
      await fw1.succeed`
        sed -i '/crl-verify/d' ${remoteAccessFile} && echo ${revocation} >> ${remoteAccessFile}
        sh -c ${restartRemoteAccess} && systemctl is-active openvpn-server@nomades`;
    },
  };
}
