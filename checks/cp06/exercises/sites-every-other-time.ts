import { outsideSites } from "../../../stacks/plan/outside-sites.js";
import { plan } from "../../../stacks/plan/plan.js";
import { edit } from "../../lib/edit.js";
import { exercise } from "../../lib/exercise.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { reloadRules, rulesFile } from "../../lib/network/firewall-rules.js";

const outside = () => plan().machines.ext1.interfaces.wan;
const zone = outsideSites.web.replace(/^[^.]*\./, "");
const questions = (protocol: string, ports: string) =>
  `iifname "srv" ip saddr @dc1_dc2 oifname "wan" ip daddr @ext1 ${protocol} dport ${ports} counter accept`;

export const sitesEveryOtherTime = exercise({
  needs: ["dc1", "dc2", "fw1"],

  causes: {
    "forwarder-astray": {
      solve: async ({ nodes: { dc2 } }) => {
        const script = `s/dns forwarder = .*/dns forwarder = ${outside()}/`;
        await edit(dc2, "/etc/samba/smb.conf", script, "systemctl restart samba-ad-dc");
        await dc2.eventually`/usr/lib/plateau/ready`;
      },
    },
    "questions-refused": {
      setUp: ({ nodes: { fw1 } }) =>
        edit(fw1, rulesFile, '/ip saddr @dc1_dc2 oifname "wan" .*dport .*53/d', reloadRules),
      solve: ({ nodes: { fw1 } }) =>
        edit(
          fw1,
          rulesFile,
          `s/^\\( *\\)log prefix "refus-transit.*/\\1${questions("udp", "{ 53, 123 }")}\\n\\1${questions("tcp", "53")}\\n&/`,
          reloadRules,
        ),
    },
    "zone-in-the-way": {
      async setUp({ nodes: { dc1 } }) {
        mustSucceed(await dc1.within(10_000)`samba-tool dns zonecreate 127.0.0.1 ${zone} -P`);
      },
      async solve({ nodes: { dc1, dc2 } }) {
        mustSucceed(await dc1.within(10_000)`samba-tool dns zonedelete 127.0.0.1 ${zone} -P`);
        // A server that has loaded a zone answers from it until it starts again.
        await dc2.eventually`! samba-tool dns zoneinfo 127.0.0.1 ${zone} -P`;
        for (const controller of [dc1, dc2]) {
          mustSucceed(await controller.within(20_000)`systemctl restart samba-ad-dc`);
          await controller.eventually`/usr/lib/plateau/ready`;
        }
      },
    },
  },
});
