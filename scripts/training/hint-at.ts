import { coresOfLook } from "../../checks/lib/run/cores-of-look.js";
import type { Result } from "../../checks/lib/run/result.js";
import { runChecks } from "../../checks/lib/run/run-checks.js";
import { withLab } from "../../checks/lib/run/with-lab.js";
import { selectChecks } from "../../checks/select-checks.js";
import type { HintTaken } from "../facts/journal.js";
import type { Tools } from "../ground/tools.js";
import { holdReadyLab } from "../operations/hold-ready-lab.js";
import { mustBeAllowed } from "./exams/must-be-allowed.js";
import { type HintState, hintStateOf } from "./hint-state.js";
import { mustBeOpen } from "./must-be-open.js";
import { isSeenTold, runningLinesOf } from "./running-lines.js";
import { takeHint } from "./take-hint.js";
import { seenLater } from "./without-seen.js";

export interface HintAtInput {
  readonly candidate: string;
  /** Full id. */
  readonly check: string;
  /** Whether the next hint is taken. */
  readonly take: boolean;
  /** Whether the trainer gives it: it is noted as taken, and costs nothing. @default false */
  readonly isGift?: boolean;
}

export interface HintAt {
  readonly state: HintState;
  /** What was seen: `takeHint` takes it, to go on from there. */
  readonly result: Result;
  /** The hint that was taken; absent where none was asked for, or none was left. */
  readonly took?: HintTaken;
}

/**
 * Look at one check of a candidate's lab, and tell what help there is for what is seen.
 *
 * @throws what `holdReadyLab` does; Misuse where there is no such check, where an exam allows no hints, and of what an exercise that runs has closed; UnreadableFacts where hints can't be noted
 */
export async function hintAt(
  { candidate, check, take, isGift = false }: HintAtInput,
  tools: Tools,
): Promise<HintAt> {
  const selected = selectChecks([check]);
  const about = [check, ...(isGift ? ["gift"] : take ? ["--take"] : [])].join(" ");
  const props = { verb: "hint", about, mode: "look", cores: coresOfLook(selected.size) } as const;
  const mayAsk = async () => {
    if (isGift) return;
    await mustBeAllowed(candidate, "hints");
    await mustBeOpen(candidate, [check]);
  };
  await mayAsk();
  return holdReadyLab(candidate, props, tools, async ({ signal }) => {
    // An exam or an exercise may have started while it waited for that.
    await mayAsk();
    const { results } = await withLab(candidate, (lab) => runChecks(lab, selected, { signal }));
    const [result] = results;
    if (!result) throw new Error(`no result of '${check}'`);
    const took = take ? await takeHint(candidate, result, { isGift }) : undefined;
    const state = await hintStateOf(candidate, result);
    const lines = isGift ? undefined : await runningLinesOf(candidate);
    const isUntold = lines !== undefined && !isSeenTold(lines, result);
    return {
      state: isUntold ? { ...state, seen: seenLater } : state,
      result,
      ...(took && { took }),
    };
  });
}
