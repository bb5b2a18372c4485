import { type Appraisal, appraisalsOf } from "../store/appraisals.js";
import { type Dispute, disputesOf } from "../store/disputes.js";
import { callsOf, type HelpCall } from "../store/help-calls.js";
import type { Store } from "../store/store.js";

/** What a candidate and trainers have to do with each other. */
export interface Assist {
  /** His last call; undefined where he never called. */
  readonly call: HelpCall | undefined;
  /** The open ones first, then the last. */
  readonly disputes: readonly Dispute[];
  /** The last first. */
  readonly appraisals: readonly Appraisal[];
}

export async function assistOf(store: Store, candidate: string): Promise<Assist> {
  const [[call], disputes, appraisals] = await Promise.all([
    callsOf(store, candidate, 1),
    disputesOf(store, candidate),
    appraisalsOf(store, candidate),
  ]);
  return { call, disputes, appraisals };
}
