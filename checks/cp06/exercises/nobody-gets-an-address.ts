import { edit } from "../../lib/edit.js";
import { exercise } from "../../lib/exercise.js";
import { reloadRules, rulesFile } from "../../lib/network/firewall-rules.js";

const relayed = ["dmz", "lan", "guest"] as const;
const lines = relayed.map(
  (segment) => `iifname "${segment}" ip daddr 255.255.255.255 udp dport 67 counter accept`,
);

export const nobodyGetsAnAddress = exercise({
  needs: ["fw1", "net1"],

  causes: {
    "relay-stopped": {
      solve: async ({ nodes: { fw1 } }) => {
        await fw1.succeed`systemctl enable --quiet --now dhcp-helper`;
      },
    },
    "server-stopped": {
      solve: async ({ nodes: { net1 } }) => {
        await net1.succeed`systemctl enable --quiet --now kea-dhcp4-server`;
        await net1.eventually`/usr/lib/plateau/ready`;
      },
    },
    "calls-refused": {
      setUp: ({ nodes: { fw1 } }) =>
        edit(fw1, rulesFile, "/ip daddr 255.255.255.255 udp dport 67/d", reloadRules),
      solve: ({ nodes: { fw1 } }) =>
        edit(
          fw1,
          rulesFile,
          `s/^\\( *\\)fib daddr type .*broadcast.*/${lines.map((line) => `\\1${line}\\n`).join("")}&/`,
          reloadRules,
        ),
    },
  },
});
