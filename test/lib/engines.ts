import type { Engine } from "../../modules/lib/engine.js";

/** Plateau's own engine on a current server. */
export const ownEngine: Engine = {
  own: true,
  groups: 2,
  driver: "cgroupfs",
  parent: "/plateau",
  limits: { memory: true, cpus: true, processes: true },
};

/** An engine that the user chose. */
export function otherEngine(groups: Engine["groups"], driver: Engine["driver"]): Engine {
  return { ...ownEngine, own: false, groups, driver };
}
