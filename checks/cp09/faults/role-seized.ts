import { baseDn } from "../../../modules/domain-controller/names.js";
import { fault } from "../../lib/fault.js";
import { mustChange, replaced } from "../../lib/probes/directory/must-change.js";
import { noReplication, settingsDn } from "../lib/replication-options.js";

export const roleSeized = fault({
  needs: ["dc2"],
  reddens: ["cp09/witness-replicates", "cp09/roles-have-a-holder"],

  async apply({ nodes: { dc2 } }) {
    await mustChange(dc2, [replaced(settingsDn("dc2"), "options", noReplication)]);
    await mustChange(dc2, [
      replaced(`CN=RID Manager$,CN=System,${baseDn()}`, "fSMORoleOwner", settingsDn("dc2")),
    ]);
  },
});
