import { tell } from "../../ground/terminal/tell.js";
import { summariesOf } from "../../operations/summaries.js";
import type { Candidate } from "../../training/class/candidate.js";
import { classStatusPage } from "../reports/class-status.js";
import type { ClassOptions } from "./class-verb.js";

/** `lab class status`: what stands of a class, at once. */
export async function statusOfClass(
  candidates: readonly Candidate[],
  { json }: ClassOptions,
): Promise<void> {
  const labs = candidates.map(({ id, areas }) => ({ candidate: id, areas }));
  const summaries = await summariesOf(labs);
  tell(
    json ? `${JSON.stringify(summaries, undefined, 2)}\n` : classStatusPage(candidates, summaries),
  );
}
