import type { Result } from "../../checks/lib/run/result.js";
import { runChecks } from "../../checks/lib/run/run-checks.js";
import { withLab } from "../../checks/lib/run/with-lab.js";
import { selectChecks } from "../../checks/select-checks.js";
import type { Tools } from "../ground/tools.js";
import { holdRunningLab } from "../operations/hold-running-lab.js";
import { type HintState, hintStateOf } from "./hint-state.js";
import { takeHint } from "./take-hint.js";

export interface HintAtInput {
  readonly candidate: string;
  /** Full id. */
  readonly check: string;
  /** Whether the next hint is taken, and paid for. */
  readonly take: boolean;
}

export interface HintAt {
  readonly state: HintState;
  /** What was seen: `takeHint` takes it, to go on from there. */
  readonly result: Result;
}

/**
 * Look at one check of a candidate's lab, and tell what help there is for what is seen.
 *
 * @throws what `holdRunningLab` does; Misuse where there is no such check; UnreadableFacts where hints can't be noted
 */
export async function hintAt(
  { candidate, check, take }: HintAtInput,
  tools: Tools,
): Promise<HintAt> {
  const selected = selectChecks([check]);
  return holdRunningLab(candidate, { verb: "hint", mode: "look" }, tools, async ({ signal }) => {
    const { results } = await withLab(candidate, (lab) => runChecks(lab, selected, { signal }));
    const [result] = results;
    if (!result) throw new Error(`no result of '${check}'`);
    if (take) await takeHint(candidate, result);
    return { state: await hintStateOf(candidate, result), result };
  });
}
