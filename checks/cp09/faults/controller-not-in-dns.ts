import { plan } from "../../../stacks/plan/plan.js";
import { fault } from "../../lib/fault.js";

export const controllerNotInDns = fault({
  needs: ["dc1"],
  reddens: ["cp09/controllers-located"],

  async apply({ nodes: { dc1 } }) {
    const { exitCode, stderr } = await dc1.within(20_000)`
      samba-tool dns delete dc1 ${`_msdcs.${plan().company.domain}`} _ldap._tcp.dc SRV ${`dc2.${plan().company.domain} 389 0 100`} -P`;
    if (exitCode !== 0) throw new Error(`dc1: samba-tool dns failed: ${stderr.trim()}`);
  },
});
