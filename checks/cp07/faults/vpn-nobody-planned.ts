import type { reservedNetworks } from "../../../stacks/plan/company/reserved-networks.js";
import { fault } from "../../lib/fault.js";
import { remoteAccessFile } from "../lib/remote-access-server.js";

const instance = "depannage";
const port = 1196;
/** No company has it. */
const network: keyof typeof reservedNetworks = "192.168.66.0/24";

export const vpnNobodyPlanned = fault({
  needs: ["fw1"],
  reddens: ["cp07/nothing-else-tunnels", "cp07/nothing-else-listens"],

  async apply({ nodes: { fw1 } }) {
    const script = `s/^dev .*/dev ${instance}/; s/^port .*/port ${port}/; s/^server .*/server ${network.replace("/24", "")} 255.255.255.0/`;
    await fw1.succeed`
      sed ${script} ${remoteAccessFile} > /etc/openvpn/server/${instance}.conf &&
        systemctl enable --quiet --now openvpn-server@${instance}`;
    await fw1.eventually`ip link show dev ${instance}`;
  },
});
