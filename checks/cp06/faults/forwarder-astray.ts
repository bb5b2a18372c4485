import { plan } from "../../../stacks/plan/plan.js";
import { fault } from "../../lib/fault.js";

export const forwarderAstray = fault({
  needs: ["dc2"],
  reddens: ["cp06/outside-names", "cp06/nothing-else-named", "cp03/names-resolve"],

  async apply({ nodes: { dc2 } }) {
    const edit = `s/dns forwarder = .*/dns forwarder = ${plan().machines.net1.interfaces.srv}/`;
    await dc2.within(20_000)`sed -i ${edit} /etc/samba/smb.conf && systemctl restart samba-ad-dc`;
    await dc2.eventually`/usr/lib/plateau/ready`;
  },
});
