import type { Kebab } from "./kebab.js";

/**
 * The competences that there are, each with its `checks`, `faults` and `exercises`. They stand above what
 * is here, which knows none of them: `checks/index.ts` adds them to this interface, for the compiler alone.
 */
export interface Declared extends Record<never, Parts> {}

interface Parts {
  readonly checks: object;
  readonly faults: object;
  readonly exercises: object;
}

/** `cp03/wrong-mask` and the like, of all competences. */
type Id<Part extends keyof Parts> = {
  [C in keyof Declared]: `${C}/${Kebab<keyof Declared[C][Part] & string>}`;
}[keyof Declared];

/** Full id of a check that a machine judges: a wrong one does not compile. */
export type CheckId = Id<"checks">;
export type FaultId = Id<"faults">;
export type ExerciseId = Id<"exercises">;
