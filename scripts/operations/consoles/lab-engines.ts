import { docker } from "../../ground/docker/docker.js";
import { engineOf } from "../../host/engine-of.js";
import { knownHosts } from "../hosts/known-hosts.js";
import { labsOnOthers } from "../labs-on-others.js";
import type { ConsoleEngines } from "./consoles.js";

/** Consoles of labs, each on the engine that its lab is on. */
export const labEngines: ConsoleEngines = {
  of: engineOf,
  get local() {
    return docker();
  },
  others: async () => {
    const known = new Set((await knownHosts()).map(({ name }) => name));
    const labs = (await labsOnOthers()).filter(({ host }) => known.has(host));
    return [...new Set(labs.map(({ lab }) => engineOf(lab)))];
  },
};
