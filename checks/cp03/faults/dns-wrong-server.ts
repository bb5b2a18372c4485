import { plan } from "../../../stacks/plan/plan.js";
import { fault } from "../../lib/fault.js";

const outside = () => plan().machines.ext1.interfaces.wan;

export const dnsWrongServer = fault({
  needs: ["ws2"],
  reddens: ["cp03/names-resolve"],

  async apply({ nodes: { ws2 } }) {
    // As after a boot: else it goes on for a while with the controllers that it had found.
    await ws2.succeed`
      echo ${`supersede domain-name-servers ${outside()};`} >> /etc/dhcp/dhclient.conf
      search=$(grep ^search /etc/resolv.conf)
      printf '%s\\nnameserver %s\\n' "$search" ${outside()} > /etc/resolv.conf
      systemctl restart sssd`;
  },
});
