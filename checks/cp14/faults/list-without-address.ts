import { groupDn } from "../../../modules/domain-controller/names.js";
import { fault } from "../../lib/fault.js";
import { mustChange, replaced } from "../../lib/probes/directory/must-change.js";

export const listWithoutAddress = fault({
  needs: ["dc1"],
  reddens: ["cp14/list-reaches-members", "cp14/addresses-accepted"],

  async apply({ nodes: { dc1 } }) {
    await mustChange(dc1, [replaced(groupDn("GG_Techniciens"), "mail")]);
  },
});
