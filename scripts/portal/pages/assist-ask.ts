import type { CheckFrame } from "./view.js";

/** What of what candidates and trainers have to do with each other somebody wants to see or write. */
export type AssistAsk =
  /** Call a trainer; about a check, or about none. */
  | { readonly kind: "call"; readonly check: CheckFrame | null }
  | { readonly kind: "dispute"; readonly check: CheckFrame }
  | { readonly kind: "appraise"; readonly check: CheckFrame }
  | { readonly kind: "disputes" }
  | { readonly kind: "history" }
  /** What the candidate declared of the company. */
  | { readonly kind: "declaration" };
