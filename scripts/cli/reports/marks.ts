import type { Outcome } from "../../../checks/lib/check.js";

/** The sign of each outcome, and its colour, which never tells more than the sign. */
export const marks: Readonly<
  Record<Outcome, { mark: string; style: "green" | "red" | "yellow" | "gray" | "cyan" }>
> = {
  satisfied: { mark: "✓", style: "green" },
  not_satisfied: { mark: "✗", style: "red" },
  not_observed: { mark: "?", style: "yellow" },
  not_started: { mark: "·", style: "gray" },
  needs_trainer: { mark: "…", style: "cyan" },
};
