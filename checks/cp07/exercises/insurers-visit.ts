import { causeOfFault } from "../../lib/cause-of-fault.js";
import { edit } from "../../lib/edit.js";
import { exercise } from "../../lib/exercise.js";
import { reloadRules, rulesFile } from "../../lib/network/firewall-rules.js";
import { together } from "../../lib/together.js";
import { refusalsNotLogged } from "../faults/table.js";
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
  needs: ["fw1", "app2", "web1", "dep1"],

  async setUp({ nodes: { fw1 } }) {
    const script = `s/^tls-version-min .*/${loosened}/`;
    await edit(fw1, remoteAccessFile, script, restartRemoteAccess);
  },

  async solve({ nodes: { fw1 } }) {
    const script = "/^tls-cert-profile/d; s/^tls-version-min .*/tls-version-min 1.2/";
    await edit(fw1, remoteAccessFile, script, restartRemoteAccess);
  },

  get causes() {
    return {
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
    };
  },
});
