import { policyDn } from "../../../modules/domain-controller/names.js";
import { people } from "../../../stacks/plan/people.js";
import { plan } from "../../../stacks/plan/plan.js";
import { fault } from "../../lib/fault.js";
import { mustChange, replaced } from "../../lib/probes/directory/must-change.js";

export const sysvolLeftBehind = fault({
  needs: ["dc1", "dc2"],
  reddens: ["cp09/sysvol-same-everywhere"],

  async apply({ nodes: { dc1, dc2 } }) {
    const { domain } = plan().company;
    const folder = `/var/lib/samba/sysvol/${domain}/Policies/${people().workstationPolicy.guid}`;
    await dc2.succeed`/usr/bin/systemctl disable --now sysvol-pull.timer`;
    // Written in place: a file made anew would lose its permissions.
    await dc1.succeed`printf "[General]\\r\\nVersion=2\\r\\n" > ${`${folder}/GPT.INI`}`;
    await mustChange(dc1, [replaced(policyDn(), "versionNumber", "2")]);
  },
});
