import {
  begunEntries,
  cables,
  cablesByHand,
  declarations,
  examSittings,
  exerciseRuns,
  faultsInForce,
  halfDone,
  leftBehindNotes,
  madeByLooks,
  pauses,
  playedScenarios,
} from "../../facts/journal.js";
import type { Facts } from "../../ground/facts.js";

/**
 * What is noted of machines and goes back with their disks. What tells of containers is found out anew; what the
 * candidate did and paid (results, hints) stays as it is: it happened.
 */
export const carried: Readonly<
  Record<string, Pick<Facts<unknown>, "copy" | "understand" | "putBack">>
> = {
  cables,
  cablesByHand,
  faults: faultsInForce,
  exercises: exerciseRuns,
  exam: examSittings,
  halfDone,
  scenario: playedScenarios,
  pauses,
  declarations,
  leftBehind: leftBehindNotes,
  begunEntries,
  madeByLooks,
};
