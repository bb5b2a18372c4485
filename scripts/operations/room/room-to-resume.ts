import { areasHad } from "../../facts/areas-had.js";
import type { Asked } from "./needed-mib.js";

/** What labs take that are to go on with what they had. */
export function roomToResume(labs: readonly string[]): Promise<Asked[]> {
  return Promise.all(labs.map(async (lab) => ({ lab, areas: await areasHad(lab) })));
}
