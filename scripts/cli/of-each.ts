import { inOwnCompany } from "../operations/in-own-company.js";
import type { LabOutcome } from "./lab-outcome.js";

export interface OfEachProps<T> {
  readonly labs: readonly string[];
  /** The command that tries one lab again. */
  readonly again: (candidate: string) => string;
  readonly work: (candidate: string) => Promise<T>;
}

/**
 * Read something of several labs at once that is there at once. One that fails stops nobody.
 *
 * @returns what became of each, in order
 */
export async function ofEach<T>({ labs, again, work }: OfEachProps<T>): Promise<LabOutcome<T>[]> {
  const settled = await Promise.allSettled(
    labs.map(async (lab) => inOwnCompany(lab, () => work(lab))),
  );
  return settled.map((one, at) => {
    const lab = labs[at] ?? "";
    if (one.status === "fulfilled") return { lab, result: one.value };
    return { lab, failure: { why: one.reason, done: [], again: again(lab) } };
  });
}
