import { engineIsAbsent } from "../ground/docker/engine-is-absent.js";
import { standingLabs } from "./lab-names.js";
import { labsOnOthers } from "./labs-on-others.js";

/** Every lab that stands, where this server's engine may still have to be set up: then none does here. */
export async function standingAnywhere(): Promise<string[]> {
  try {
    return await standingLabs();
  } catch (problem) {
    if (!engineIsAbsent(problem)) throw problem;
    return (await labsOnOthers()).map(({ lab }) => lab);
  }
}
