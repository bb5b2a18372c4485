import { coresOfLook } from "../../../checks/lib/run/cores-of-look.js";
import { cores as coresOf } from "../../operations/cores.js";
import { measured } from "./measured.js";
import { type Simulation, simulate } from "./simulate.js";

/** What is measured of one lab, and simulated of many. */
export type Costs = Pick<typeof measured, "up" | "down"> & {
  readonly look: { readonly checks: number; readonly seconds: number; readonly processor: number };
};

/** What a class takes on one server, from nothing to nothing. */
export interface ClassSimulation {
  readonly up: Simulation;
  /** A look at each, once all stand. */
  readonly look: Simulation;
  readonly down: Simulation;
}

/** @param costs of one lab. @default as measured last */
export function simulateClass(
  cores: number,
  labs: number,
  costs: Costs = measured,
): ClassSimulation {
  const { up, look, down } = costs;
  const whole = coresOf.whole;
  return {
    up: simulate({
      cores,
      labs,
      work: { ...up, cores: whole },
      standing: (_, ended) => ended,
    }),
    look: simulate({
      cores,
      labs,
      work: { ...look, cores: coresOfLook(look.checks) },
      standing: (begun, ended) => labs - (begun - ended),
    }),
    down: simulate({
      cores,
      labs,
      work: { ...down, cores: whole },
      standing: (begun) => labs - begun,
    }),
  };
}
