import { isMachine } from "../../../stacks/plan/is-machine.js";
import type { AreaName, MachineName } from "../../../stacks/plan/plan.js";
import { areasHad } from "../../facts/areas-had.js";
import { operations } from "../../facts/journal.js";
import { mustBeReadable } from "../../facts/must-be-readable.js";
import { openPause } from "../../facts/open-pause.js";
import { Misuse } from "../../ground/misuse.js";
import { type Standing, standing } from "../../host/standing.js";
import { type SynthesizedStack, synthesize } from "../../terraform/synthesis.js";
import { isWholeInside } from "../build-inside.js";
import { nodesOf } from "../lacking.js";
import { noLab } from "../no-lab.js";
import { mustNotBeHalfRestored } from "./must-not-be-half-restored.js";

export interface WholeLab {
  readonly stands: Standing;
  /** Areas that it was brought up with, and their machines. */
  readonly areas: readonly AreaName[];
  readonly machines: readonly MachineName[];
  /** Stacks that are built inside its machines. */
  readonly inside: readonly SynthesizedStack[];
  /** Else it is paused. */
  readonly runs: boolean;
}

/**
 * A lab of which all machines run, or all are off because it was paused: what can be saved as a whole. Changes
 * nothing.
 *
 * @throws Misuse saying what is missing, or was cut off in it
 */
export async function wholeLab(candidate: string): Promise<WholeLab> {
  await mustBeReadable(candidate);
  await mustNotBeHalfRestored(candidate);
  const [interrupted, areas, pause, stands] = await Promise.all([
    operations.read(candidate),
    areasHad(candidate),
    openPause(candidate),
    standing(candidate),
  ]);
  if (stands.nodes.size === 0) throw noLab(candidate);
  if (interrupted) throw cutOff(candidate, interrupted.verb);
  const stacks = await synthesize(candidate);
  const machines = areas.flatMap((area) => nodesOf(stacks, area)).filter(isMachine);

  const wanted = pause ? "exited" : "running";
  const others = [...new Set([...machines, ...stands.nodes.keys()])]
    .map((node) => [node, stands.nodes.get(node)?.State ?? "absent"] as const)
    .filter(([, state]) => state !== wanted);
  if (others.length > 0) throw notWhole(candidate, others, pause !== undefined);

  const inside = [...stacks.values()].filter(
    (stack) => stack.inside && areas.includes(stack.inside),
  );
  for (const stack of inside) {
    // What another version built is saved as it is.
    if (await isWholeInside(candidate, stack, stands)) continue;
    throw notWhole(candidate, [[stack.name, "unbuilt"]], pause !== undefined);
  }
  return { stands, areas, machines, inside, runs: !pause };
}

function cutOff(candidate: string, verb: string): Misuse {
  return new Misuse({
    fr: `'lab ${verb}' a été interrompu dans le lab '${candidate}' : 'lab up ${candidate}' le remet d'abord d'aplomb`,
    en: `'lab ${verb}' was cut off in lab '${candidate}': 'lab up ${candidate}' puts it right first`,
  });
}

function notWhole(
  candidate: string,
  others: readonly (readonly [name: string, state: string])[],
  paused: boolean,
): Misuse {
  const list = others.map(([name, state]) => `${name} (${state})`).join(", ");
  return paused
    ? new Misuse({
        fr: `le lab '${candidate}' est en pause, et tout n'y est pas éteint : ${list} ; 'lab pause ${candidate}' ou 'lab resume ${candidate}' d'abord`,
        en: `lab '${candidate}' is paused, and not all of it is off: ${list}; 'lab pause ${candidate}' or 'lab resume ${candidate}' first`,
      })
    : new Misuse({
        fr: `le lab '${candidate}' n'est pas entier : ${list} ; 'lab up ${candidate}' démarre ce qui manque, avec les domaines (--area) qu'il a`,
        en: `lab '${candidate}' is not whole: ${list}; 'lab up ${candidate}' starts what is missing, with the areas (--area) that it has`,
      });
}
