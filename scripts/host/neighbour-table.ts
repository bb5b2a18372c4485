/** The kernel's table of neighbours, one for all labs of a server. */
export const neighbourTable = {
  /** Places that set-up gives it. */
  places: 32_768,
  /** What a lab takes of them at rest, about. */
  perLab: 70,
} as const;
