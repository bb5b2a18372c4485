/** Exercises that the checks of this competence judge. */
export const exerciseIds = {
  report: "cp16/monthly-report",
  complaint: "cp16/unhappy-customer",
} as const;
