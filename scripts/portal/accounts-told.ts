import { catalogue } from "../../checks/catalogue.js";
import { type AccountEntry, accountEntries, knownAccounts } from "../operations/account-entries.js";
import type { LabFacts } from "./live/lab-facts.js";

/**
 * The accounts of a lab that whoever reads its page may know. Of his colleagues' a candidate has those that the brief of an
 * exercise gives him, for as long as it runs: what an exam is made of is told once its clock has begun.
 */
export function accountsTold(
  facts: Pick<LabFacts, "exercises" | "exam"> | undefined,
  forTrainer: boolean,
): AccountEntry[] {
  if (forTrainer) return accountEntries();
  const all = facts?.exam?.state === "half" ? [] : (facts?.exercises.exercises ?? []);
  const running = all.filter(({ finishedAt }) => finishedAt === undefined);
  return knownAccounts(running.flatMap(({ id }) => catalogue.exercises.get(id)?.accounts ?? []));
}
