import { coresOfLook } from "../../checks/lib/run/cores-of-look.js";
import type { Report } from "../../checks/lib/run/result.js";
import { runChecks } from "../../checks/lib/run/run-checks.js";
import { withLab } from "../../checks/lib/run/with-lab.js";
import { selectChecks } from "../../checks/select-checks.js";
import type { AreaName } from "../../stacks/plan/plan.js";
import { hintsTaken } from "../facts/journal.js";
import type { Tools } from "../ground/tools.js";
import type { UnreadableFacts } from "../ground/unreadable-facts.js";
import { holdReadyLab } from "../operations/hold-ready-lab.js";
import { broughtUp } from "./brought-up.js";
import { mustBeAllowed } from "./exams/must-be-allowed.js";
import { mustBeOpen } from "./must-be-open.js";
import type { RunningLines } from "./running-lines.js";
import { tellResult } from "./tell-result.js";

export interface CheckLabInput {
  readonly candidate: string;
  /** Competences (`cp06`) and full ids of checks; none: all that the lab was brought up with. */
  readonly words: readonly string[];
  /** Whether a trainer looks: neither an exam that allows no self-check nor an exercise that runs keeps him from it. @default false */
  readonly isTrainer?: boolean;
}

export interface CheckedLab {
  readonly report: Report;
  /** Areas that were not brought up, whose checks were left out. */
  readonly missing: readonly AreaName[];
  /** What its candidate is told of it: the lines of exercises that run; absent where none does, and to a trainer. */
  readonly lines?: RunningLines;
  /** Why nobody knows what hints have cost; absent where it is known. */
  readonly hintsUnknown?: UnreadableFacts;
}

/**
 * Look at a candidate's lab and judge.
 *
 * @throws what `holdReadyLab` does; Misuse for a word that names no check, where an exam allows no self-check, and for what an exercise that runs has closed
 */
export async function checkLab(
  { candidate, words, isTrainer = false }: CheckLabInput,
  tools: Tools,
): Promise<CheckedLab> {
  const selected = selectChecks(words);
  const about = words.join(" ");
  const props = { verb: "check", about, mode: "look", cores: coresOfLook(selected.size) } as const;
  const mayLook = async () => {
    if (isTrainer) return undefined;
    await mustBeAllowed(candidate, "selfCheck");
    return mustBeOpen(candidate, words.length > 0 ? selected.keys() : []);
  };
  await mayLook();
  return holdReadyLab(candidate, props, tools, async ({ signal, tell }) => {
    // An exam or an exercise may have started while it waited for that.
    const lines = await mayLook();
    const { there, missing } = await broughtUp(candidate, selected);
    // What is asked for by name is answered for, if only by saying that it can't be seen.
    const asked = words.length > 0 ? selected : there;
    const checks = lines ? new Map([...asked].filter(([id]) => lines.since.has(id))) : asked;
    const onResult = tellResult(tell, checks.size);
    const report = await withLab(candidate, (lab) => runChecks(lab, checks, { signal, onResult }));
    const hintsUnknown = await hintsTaken.problem(candidate);
    return {
      report,
      missing: checks === there ? missing : [],
      ...(lines && { lines }),
      ...(hintsUnknown && { hintsUnknown }),
    };
  });
}
