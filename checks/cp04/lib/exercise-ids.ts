/** Exercises that the checks of this competence judge. */
export const exerciseIds = {
  lockedOut: "cp04/locked-out",
  filter: "cp04/own-filter",
} as const;
