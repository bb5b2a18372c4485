import { fault } from "../../lib/fault.js";

export const relayForgetsDmz = fault({
  needs: ["fw1"],
  reddens: ["cp06/dora-in-dmz"],

  async apply({ nodes: { fw1 } }) {
    await fw1.succeed`sed -i 's/ -i dmz//' /etc/default/dhcp-helper && systemctl restart dhcp-helper`;
  },
});
