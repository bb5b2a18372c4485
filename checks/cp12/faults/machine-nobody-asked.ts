import { fault } from "../../lib/fault.js";
import { machineNobodyAsked as define } from "../lib/machine-nobody-asked.js";

export const machineNobodyAsked = fault({
  needs: ["hv1"],
  reddens: ["cp12/nothing-else-hosted"],

  async apply({ nodes: { hv1 } }) {
    await define(hv1, "essai");
  },
});
