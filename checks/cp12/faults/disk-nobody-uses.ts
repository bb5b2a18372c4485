import { fault } from "../../lib/fault.js";
import { addDisk } from "../lib/add-disk.js";

export const diskNobodyUses = fault({
  needs: ["hv1"],
  reddens: ["cp12/disks-seen-and-used"],

  async apply({ nodes: { hv1 } }) {
    await addDisk(hv1);
  },
});
