import { catalogue } from "../../checks/catalogue.js";
import type { Fault } from "../../checks/lib/fault.js";
import type { Lab } from "../../checks/lib/run/lab.js";
import { withLab } from "../../checks/lib/run/with-lab.js";
import type { Login } from "../../stacks/plan/company/login-of.js";
import { exerciseRuns, faultsInForce } from "../facts/journal.js";
import { kinds } from "../ground/kinds.js";
import { oneOf } from "../ground/one-of.js";
import type { Text } from "../ground/text.js";
import type { Tools } from "../ground/tools.js";
import { standing } from "../host/standing.js";
import { cores } from "../operations/cores.js";
import { holdRunningLab } from "../operations/hold-running-lab.js";
import { applyFault } from "./apply-fault.js";
import { drawFaults } from "./draw-faults.js";
import { faultsThatShow } from "./faults-that-show.js";
import { Dice } from "./play/dice.js";
import { reportSymptom } from "./play/report-symptom.js";
import { stage } from "./play/stage.js";

/** Faults to be drawn by lot. */
export interface FaultLot {
  readonly count: number;
  /** The easiest and the hardest, 1 to 3. */
  readonly levels: readonly [number, number];
  /** The same one draws the same faults. */
  readonly seed: number;
  /** Whether a simulated user writes to the helpdesk what he sees. */
  readonly letter: boolean;
}

export interface BreakLabInput {
  readonly candidate: string;
  /** Full ids, or what is to be drawn. */
  readonly faults: readonly string[] | FaultLot;
}

/** A fault that was put in force. It says what is wrong, never the cure. */
export interface BrokenBy {
  readonly id: string;
  readonly title: Text;
  /** What a user complains of: told of those that were drawn, where that was asked for. */
  readonly complaint?: {
    readonly symptom: Text;
    /** Who wrote it to the helpdesk; absent where the lab has none: then the trainer reads it out. */
    readonly by?: Login;
  };
}

export interface BrokenLab {
  readonly lab: string;
  readonly faults: readonly BrokenBy[];
}

/**
 * Put faults in force in a candidate's lab. Those that are, once one of them fails or it is stopped, were told as
 * `log`.
 *
 * @throws what `holdRunningLab` does; Misuse where a fault is unknown, or where there are not as many to draw
 * @throws NothingToUndo where a fault undoes what nobody has done
 */
export async function breakLab(
  { candidate, faults }: BreakLabInput,
  tools: Tools,
): Promise<BrokenLab> {
  const known = [...catalogue.faults.keys()];
  const lot = "count" in faults ? faults : undefined;
  const named = "count" in faults ? [] : faults.map((id) => oneOf(kinds.fault, id, known));
  const props = { verb: "break", mode: "change", cores: cores.little } as const;
  return holdRunningLab(candidate, props, tools, async (own) => {
    const dice = new Dice(lot?.seed ?? 0);
    const ids = lot ? await draw(candidate, lot, dice) : named;
    const chosen = ids.flatMap((id) => {
      const fault = catalogue.faults.get(id);
      return fault ? [[id, fault] as const] : [];
    });
    return withLab(candidate, async (lab) => {
      // A complaint may not get through once the fault is there.
      const complaints = lot?.letter ? await complain(lab, chosen, dice, own) : new Map();
      const broken: BrokenBy[] = [];
      for (const [id, fault] of chosen) {
        own.signal.throwIfAborted();
        await applyFault(id, fault, lab);
        const { title } = fault;
        own.tell({ type: "log", text: { fr: `${id}: ${title.fr}`, en: `${id}: ${title.en}` } });
        const complaint = complaints.get(id);
        broken.push({ id, title, ...(complaint && { complaint }) });
      }
      return { lab: candidate, faults: broken };
    });
  });
}

async function draw(
  candidate: string,
  { count, levels }: FaultLot,
  dice: Dice,
): Promise<readonly string[]> {
  const [{ nodes }, inForce, runs] = await Promise.all([
    standing(candidate),
    faultsInForce.read(candidate),
    exerciseRuns.read(candidate),
  ]);
  return drawFaults(faultsThatShow(catalogue.faults, catalogue.checks, Object.keys(runs)), {
    count,
    levels,
    dice,
    standing: new Set(nodes.keys()),
    inForce: Object.keys(inForce),
  });
}

/** Candidates read it in the helpdesk, where there is one. */
async function complain(
  lab: Lab,
  faults: readonly (readonly [id: string, fault: Fault])[],
  dice: Dice,
  { signal }: Tools,
): Promise<ReadonlyMap<string, NonNullable<BrokenBy["complaint"]>>> {
  const scene = await stage(lab, signal);
  const told = new Map<string, NonNullable<BrokenBy["complaint"]>>();
  for (const [id, fault] of faults) {
    const by = scene && (await reportSymptom(scene, id, fault, dice));
    told.set(id, { symptom: fault.symptom, ...(by && { by }) });
  }
  return told;
}
