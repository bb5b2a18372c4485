import { plan } from "../../../stacks/plan/plan.js";
import { edit } from "../../lib/edit.js";
import { exercise } from "../../lib/exercise.js";
import { mustSucceed } from "../../lib/must-succeed.js";

export const seenByAColleague = exercise({
  needs: ["probe-srv", "ws1"],

  causes: {
    "always-listening": {
      solve: async ({ nodes: { ws1 } }) => {
        mustSucceed(
          await ws1.within(20_000)`
        /usr/bin/systemctl disable --quiet --now partage-ecran.service ecran.service &&
          rm /etc/systemd/system/partage-ecran.service /etc/systemd/system/ecran.service &&
          /usr/bin/systemctl daemon-reload`,
        );
      },
    },
    "port-open-to-all": {
      solve: ({ nodes: { ws1 } }) =>
        edit(
          ws1,
          "/etc/nftables.conf",
          `s,^\\( *\\)tcp dport ${plan().assistancePort} accept,\\1ip saddr ${plan().segments.srv.cidr} tcp dport ${plan().assistancePort} accept,`,
          "/usr/sbin/nft -f /etc/nftables.conf",
        ),
    },
    "firewall-off": {
      async setUp({ nodes: { ws1 } }) {
        mustSucceed(
          await ws1.within(
            10_000,
          )`systemctl disable --quiet --now nftables && /usr/sbin/nft flush ruleset`,
        );
      },
      async solve({ nodes: { ws1 } }) {
        await ws1.succeed`systemctl enable --quiet --now nftables`;
      },
    },
  },
});
