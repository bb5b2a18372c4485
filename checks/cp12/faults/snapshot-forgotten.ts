import { fault } from "../../lib/fault.js";
import { oldSnapshot } from "../lib/old-snapshot.js";

export const snapshotForgotten = fault({
  needs: ["hv1"],
  reddens: ["cp12/no-old-snapshot"],

  async apply({ nodes: { hv1 } }) {
    await oldSnapshot(hv1);
  },
});
