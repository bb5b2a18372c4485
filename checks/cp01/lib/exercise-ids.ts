/** Exercises that the checks of this competence judge. */
export const exerciseIds = {
  one: "cp01/one-incident",
  tier3: "cp01/beyond-our-field",
  shared: "cp01/one-cause-two-incidents",
  recurring: "cp01/it-comes-back",
} as const;
