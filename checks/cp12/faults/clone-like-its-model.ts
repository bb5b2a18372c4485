import { fault } from "../../lib/fault.js";
import { cloneWithItsModelsMac } from "../lib/clone-with-its-models-mac.js";

export const cloneLikeItsModel = fault({
  needs: ["hv1"],
  reddens: ["cp12/identities-distinct", "cp12/nothing-else-hosted"],

  async apply({ nodes: { hv1 } }) {
    await cloneWithItsModelsMac(hv1);
  },
});
