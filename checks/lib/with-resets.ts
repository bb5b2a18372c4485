import { isMachine } from "../../stacks/plan/is-machine.js";
import type { MachineName, NodeName } from "../../stacks/plan/plan.js";
import { resetTogether } from "../../stacks/plan/reset-together.js";

/** What a fault or an exercise says of the machines that undo it. */
export interface WithResets {
  readonly needs: readonly NodeName[];
  /** Machines that a reset has to make anew to undo it. @default those that it needs, with those that go along */
  readonly resets?: readonly MachineName[];
}

/** A fault or an exercise, with the machines that undo it. */
export function withResets<T extends WithResets>(
  definition: T,
): T & { readonly resets: readonly MachineName[] } {
  const { needs, resets = resetTogether(needs.filter(isMachine)) } = definition;
  return { ...definition, resets };
}
