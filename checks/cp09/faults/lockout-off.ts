import { baseDn } from "../../../modules/domain-controller/names.js";
import { fault } from "../../lib/fault.js";
import { mustChange, replaced } from "../../lib/probes/directory/must-change.js";

export const lockoutOff = fault({
  needs: ["dc1"],
  reddens: ["cp09/lockout-in-force"],

  async apply({ nodes: { dc1 } }) {
    await mustChange(dc1, [replaced(baseDn(), "lockoutThreshold", "0")]);
  },
});
