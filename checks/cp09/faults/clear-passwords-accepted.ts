import { plan } from "../../../stacks/plan/plan.js";
import { fault } from "../../lib/fault.js";
import { mustSucceed } from "../../lib/must-succeed.js";

export const clearPasswordsAccepted = fault({
  needs: ["dc1", "probe-srv"],
  reddens: ["cp09/clear-password-refused"],

  async apply({ nodes: { dc1, "probe-srv": probe } }) {
    mustSucceed(
      await dc1.within(20_000)`
      /usr/bin/sed -i "s/ldap server require strong auth = .*/ldap server require strong auth = no/" /etc/samba/smb.conf
      /usr/bin/systemctl restart samba-ad-dc`,
    );
    const server = `ldap://${plan().machines.dc1.interfaces.srv}`;
    await probe.until`ldapsearch -x -LLL -H ${server} -s base -b "" currentTime`;
  },
});
