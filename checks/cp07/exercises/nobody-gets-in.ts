import { plan } from "../../../stacks/plan/plan.js";
import { edit } from "../../lib/edit.js";
import { exercise } from "../../lib/exercise.js";
import { reloadRules, rulesFile } from "../../lib/network/firewall-rules.js";
import { remoteAccessFile, restartRemoteAccess } from "../lib/remote-access-server.js";

const elsewhere = () => plan().vpn.remoteAccess.port + 10;
const call = () => `iifname "wan" udp dport ${plan().vpn.remoteAccess.port} counter accept`;
const [list, missing] = ["/etc/openvpn/pki/crl.pem", "/etc/openvpn/pki/crl-nouvelle.pem"];

export const nobodyGetsIn = exercise({
  needs: ["fw1"],

  causes: {
    "rule-gone": {
      async setUp({ nodes: { fw1 } }) {
        await edit(
          fw1,
          rulesFile,
          `/iifname "wan" udp dport ${plan().vpn.remoteAccess.port} /d`,
          `${reloadRules} && conntrack -F`,
        );
      },
      async solve({ nodes: { fw1 } }) {
        const above = "# VPN des nomades";
        await edit(
          fw1,
          rulesFile,
          `/${above}/a\\        ${call()}`,
          `nft -c -f ${rulesFile} && ${reloadRules}`,
        );
      },
    },

    "listens-elsewhere": {
      async setUp({ nodes: { fw1 } }) {
        await edit(
          fw1,
          remoteAccessFile,
          `s/^port ${plan().vpn.remoteAccess.port}$/port ${elsewhere()}/`,
          restartRemoteAccess,
        );
      },
      async solve({ nodes: { fw1 } }) {
        await edit(
          fw1,
          remoteAccessFile,
          `s/^port ${elsewhere()}$/port ${plan().vpn.remoteAccess.port}/`,
          restartRemoteAccess,
        );
      },
    },

    "list-missing": {
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
      async setUp({ nodes: { fw1 } }) {
        await fw1.succeed`systemctl disable --quiet --now openvpn-server@nomades`;
      },
      async solve({ nodes: { fw1 } }) {
        await fw1.succeed`systemctl enable --quiet --now openvpn-server@nomades`;
      },
    },
  },
});
