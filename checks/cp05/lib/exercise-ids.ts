/** Exercises that the checks of this competence judge. */
export const exerciseIds = {
  notice: "cp05/vendor-notice",
  customer: "cp05/customer-from-abroad",
} as const;
