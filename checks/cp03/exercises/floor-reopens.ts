import { ofCompany } from "../../../stacks/plan/company.js";
import { toNetwork } from "../../../stacks/plan/ipv4.js";
import { plan } from "../../../stacks/plan/plan.js";
import type { CauseCode } from "../../lib/cause.js";
import { edit } from "../../lib/edit.js";
import { exercise } from "../../lib/exercise.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { reloadRules, rulesFile } from "../../lib/network/firewall-rules.js";
import type { Machine } from "../../lib/nodes/machine.js";
import { ipv4State } from "../../lib/probes/network/ipv4-state.js";
import { rogueDhcpServer } from "../faults/rogue-dhcp-server.js";
import { wrongMask } from "../faults/table.js";
import { dhcpInterfaces, setInterfaces } from "../set-interfaces.js";
import { takeAddressToo } from "../take-address-too.js";

const prefix = ofCompany(() => toNetwork(plan().segments.lan.cidr).prefix);
const guests = 'iifname "guest" oifname "srv" accept';
const routerInterfaces = "/etc/network/interfaces";

async function addressOf(workstation: Machine): Promise<string> {
  return (await ipv4State(workstation, "lan")).addresses[0]?.address ?? "";
}

/** ws3 has an address of another's, from whom it is taken. */
function takenBy3From(from: "ws1" | "ws2"): CauseCode<"ws1" | "ws2" | "ws3"> {
  return {
    setUp: async ({ nodes }) => takeAddressToo(nodes.ws3, await addressOf(nodes[from])),
    solve: ({ nodes: { ws3 } }) => setInterfaces(ws3, dhcpInterfaces()),
  };
}

export const floorReopens = exercise({
  needs: ["fw1", "ws1", "ws2", "ws3"],
  limitMs: 90_000,

  causes: {
    "address-of-ws1-taken": takenBy3From("ws1"),
    "address-of-ws2-taken": takenBy3From("ws2"),
    "address-held-by-the-router": {
      async setUp({ nodes: { fw1, ws1 } }) {
        const line = `ip address add ${await addressOf(ws1)}/${prefix()} dev lan`;
        await edit(fw1, routerInterfaces, `/^iface lan /a\\    up ${line}`, line);
      },
      async solve({ nodes: { fw1, ws1 } }) {
        const address = `${await addressOf(ws1)}/${prefix()}`;
        await edit(
          fw1,
          routerInterfaces,
          "/^    up ip address add .* dev lan$/d",
          `ip address del ${address} dev lan`,
        );
      },
    },
  },

  async setUp(scene) {
    const { nodes, hands } = scene;
    await wrongMask.apply(scene);
    await rogueDhcpServer.apply(scene);
    await edit(nodes.fw1, rulesFile, `/hook forward/a\\        ${guests}`, reloadRules);
    await hands.unplug("ws1");
  },

  async solve({ nodes: { fw1, ws2, ws3 }, hands }) {
    await edit(fw1, rulesFile, `/^ *${guests}$/d`, reloadRules);
    mustSucceed(
      await ws3.within(20_000)`
      systemctl disable --quiet --now partage-connexion.service &&
        rm /etc/systemd/system/partage-connexion.service && systemctl daemon-reload &&
        systemctl reload nftables`,
    );
    await hands.plug("ws1", "lan");
    await setInterfaces(ws2, dhcpInterfaces());
  },
});
