/** What a candidate's report may be asked for: each is a heading of it, in this order. */
export const reportFields = ["cause", "proof", "actions", "message", "prevention"] as const;
export type ReportField = (typeof reportFields)[number];
