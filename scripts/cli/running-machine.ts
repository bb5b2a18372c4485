import { engineName } from "../../stacks/plan/engine-name.js";
import { isMachine } from "../../stacks/plan/is-machine.js";
import type { MachineName } from "../../stacks/plan/plan.js";
import { Misuse } from "../ground/misuse.js";
import { standing } from "../host/standing.js";
import { mustNotBePaused } from "../operations/must-not-be-paused.js";
import { targets } from "./target.js";

export interface RunningMachine {
  readonly lab: string;
  readonly machine: MachineName;
  /** Its container. */
  readonly container: string;
  /** Words after the machine's name. */
  readonly rest: readonly string[];
}

/**
 * One machine that runs, out of words: a candidate or none, the machine, whatever the verb takes.
 *
 * @throws Misuse when they name no machine or several candidates, and when it does not run or its lab is paused
 */
export async function runningMachine(words: readonly string[]): Promise<RunningMachine> {
  const at = words.findIndex(isMachine);
  const { labs, machines } = await targets(at < 0 ? words : words.slice(0, at + 1));
  const [lab] = labs;
  const [machine] = machines;
  if (!lab || !machine || labs.length + machines.length > 2) {
    throw new Misuse({
      fr: "nommez un candidat et une machine, par exemple 'c01 ws1'",
      en: "name one candidate and one machine, e.g. 'c01 ws1'",
    });
  }
  await mustNotBePaused(lab);
  const node = (await standing(lab)).nodes.get(machine);
  if (node?.State !== "running") {
    throw new Misuse({
      fr: `${machine} ne tourne pas (${node?.State ?? "absente"}) : lancez 'lab up ${lab}'`,
      en: `${machine} does not run (${node?.State ?? "absent"}): run 'lab up ${lab}'`,
    });
  }
  return { lab, machine, container: engineName(lab, machine), rest: words.slice(at + 1) };
}
