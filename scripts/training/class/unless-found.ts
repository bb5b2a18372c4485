import type { NotReady } from "../../operations/not-ready.js";
import { type LabSummary, summariesOf, type Wanted } from "../../operations/summaries.js";

/** What was found of a candidate's lab, and whether something was done to it. */
export interface ClassStep {
  readonly lab: string;
  readonly found: LabSummary["state"];
  readonly did: boolean;
  /** What does not answer, with what was left on its disks. */
  readonly notReady: readonly NotReady[];
}

/**
 * Do something to a lab of a class, unless it is so already, or there is nothing to do it to: of a class some labs may
 * stand, and others not.
 *
 * @param idle states in which there is nothing to do
 */
export async function unlessFound(
  wanted: Wanted,
  idle: readonly LabSummary["state"][],
  work: () => Promise<Pick<ClassStep, "notReady"> | undefined>,
): Promise<ClassStep> {
  const [summary] = await summariesOf([wanted]);
  const found = summary?.state ?? "absent";
  const did = !idle.includes(found);
  const done = did ? await work() : undefined;
  return { lab: wanted.candidate, found, did, notReady: done?.notReady ?? [] };
}
