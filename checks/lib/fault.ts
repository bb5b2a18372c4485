import type { Text } from "../../scripts/ground/text.js";
import type { MachineName, NodeName, SegmentName } from "../../stacks/plan/plan.js";
import type { Scene } from "./check.js";
import type { CheckId } from "./ids.js";
import { type WithResets, withResets } from "./with-resets.js";

/** What the bench does to a lab from outside: the hands of somebody in the server room. */
export interface Hands {
  /** Move a machine's cable to another segment, or back to its own. */
  plug(machine: MachineName, segment: SegmentName): Promise<void>;
  /** Pull a machine's cable out. */
  unplug(machine: MachineName): Promise<void>;
  /** Switch a machine off and on, and wait until it is up again. */
  restart(machine: MachineName): Promise<void>;
}

/** How healthy truths are made untrue. */
export interface FaultCode<N extends NodeName = NodeName> {
  /** Nodes that it touches, and those that what it does goes by: others that touch them mask it. */
  readonly needs: readonly N[];
  /** Machines that a reset has to make anew to undo it. */
  readonly resets: readonly MachineName[];
  /** Full ids of exactly the checks that it turns red, e.g. `cp06/dora-in-lan`. */
  readonly reddens: readonly CheckId[];
  apply(scene: Scene<N> & { readonly hands: Hands }): Promise<unknown>;
}

/** A way to make healthy truths untrue: what is told of it stands in its competence's `faults.yaml`. */
export interface Fault<N extends NodeName = NodeName> extends FaultCode<N> {
  /** What is wrong, in the present tense. `break` shows it to the trainer, never its cure. */
  readonly title: Text;
  /** What a user would complain of. */
  readonly symptom: Text;
  /** How hard it is to find: 1 to 3. */
  readonly level: 1 | 2 | 3;
}

/** Declare a fault; the compiler knows its nodes. */
export function fault<const N extends NodeName>(
  definition: Omit<FaultCode<N>, "resets"> & WithResets,
): FaultCode<N> {
  return withResets(definition);
}
