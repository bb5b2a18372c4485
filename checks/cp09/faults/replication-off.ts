import { fault } from "../../lib/fault.js";
import { mustChange, replaced } from "../../lib/probes/directory/must-change.js";
import { noReplication, settingsDn } from "../lib/replication-options.js";

export const replicationOff = fault({
  needs: ["dc2"],
  reddens: ["cp09/witness-replicates"],

  async apply({ nodes: { dc2 } }) {
    await mustChange(dc2, [replaced(settingsDn("dc2"), "options", noReplication)]);
  },
});
