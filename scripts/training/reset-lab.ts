import { type MachineName, plan } from "../../stacks/plan/plan.js";
import { resetTogether } from "../../stacks/plan/reset-together.js";
import { areasHad } from "../facts/areas-had.js";
import { Misuse } from "../ground/misuse.js";
import { noting } from "../ground/noting.js";
import type { Tools } from "../ground/tools.js";
import { coresOfReset } from "../operations/cores-of-reset.js";
import { holdRunningLab } from "../operations/hold-running-lab.js";
import type { NotReady } from "../operations/not-ready.js";
import { mustBeAllowed } from "./exams/must-be-allowed.js";
import { makeLabAnew } from "./make-lab-anew.js";
import { resetMachines } from "./reset-machines.js";

export interface ResetLabInput {
  readonly candidate: string;
  /** Those that their states go with are made anew as well; none: the whole lab. */
  readonly machines: readonly MachineName[];
  /** Whether its candidate asks: in an exam he may not, since what is set up goes with its machines. @default false */
  readonly isCandidate?: boolean;
}

export interface ResetLab {
  readonly lab: string;
  readonly machines: readonly MachineName[];
  /** What does not answer, among others that may be broken. */
  readonly notReady: readonly NotReady[];
}

/**
 * Make machines of a candidate's lab anew, or all of it, and leave the exercises that they are part of.
 *
 * @throws what `holdRunningLab` and `reset` do; Misuse, with nothing changed, where the lab was not brought up with one, and
 *   where a candidate asks during an exam
 */
export async function resetLab(
  { candidate, machines: asked, isCandidate = false }: ResetLabInput,
  tools: Tools,
): Promise<ResetLab> {
  const about = asked.join(" ");
  const props = { verb: "reset", about, mode: "change", cores: coresOfReset(asked) } as const;
  const mayReset = async () => {
    if (isCandidate) await mustBeAllowed(candidate, "reset");
  };
  await mayReset();
  return holdRunningLab(candidate, props, tools, async ({ signal, tell }) => {
    // An exam may have started while it waited for that.
    await mayReset();
    await mustBeThere(candidate, asked);
    if (asked.length === 0) {
      return { lab: candidate, ...(await makeLabAnew(candidate, { signal, tell })) };
    }
    const machines = resetTogether(asked);
    const options = { signal, note: noting(tell), amongOthers: true };
    // What he declared of a part of the lab is for him to take back.
    const notReady = await resetMachines(candidate, machines, options);
    return { lab: candidate, machines, notReady };
  });
}

/** Making a machine anew would bring the area that it is in, and nobody has asked for that. */
async function mustBeThere(candidate: string, asked: readonly MachineName[]): Promise<void> {
  if (asked.length === 0) return;
  const had = await areasHad(candidate);
  const absent = asked.filter((name) => !had.includes(plan().machines[name].area));
  if (absent.length === 0) return;
  const areas = [...new Set(absent.map((name) => plan().machines[name].area))].join(" ");
  throw new Misuse({
    fr: `le lab '${candidate}' n'a pas ${absent.join(", ")} : 'lab up ${candidate} --area ${areas}' les démarre`,
    en: `lab '${candidate}' does not have ${absent.join(", ")}: 'lab up ${candidate} --area ${areas}' brings them up`,
  });
}
