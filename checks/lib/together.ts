import type { NodeName } from "../../stacks/plan/plan.js";
import type { CauseCode } from "./cause.js";

/** Several things that are wrong at once, none of which undoes another. */
export function together<N extends NodeName>(...parts: readonly CauseCode<N>[]): CauseCode<N> {
  return {
    async setUp(scene) {
      for (const part of parts) await part.setUp?.(scene);
    },
    async solve(scene) {
      for (const part of parts) await part.solve(scene);
    },
  };
}
