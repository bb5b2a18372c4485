import { engineName } from "../../stacks/plan/engine-name.js";
import type { MachineName, SegmentName } from "../../stacks/plan/plan.js";
import { cables, cablesByHand } from "../facts/journal.js";
import { Misuse } from "../ground/misuse.js";
import { engineCables } from "../host/engine-cables.js";
import { engineOf } from "../host/engine-of.js";
import { standing } from "../host/standing.js";

/**
 * Move a machine's cable: the host's end of it goes to another bridge, or down. The machine sees its
 * carrier, and nothing else; its interface keeps its name. Noted, so that the lab puts it back where
 * it was left when it starts the machine itself.
 *
 * @param from which of its interfaces, by segment
 * @param to the segment, or `null` for no segment at all
 * @throws Misuse, with nothing changed, when the machine does not run, or when the host has not exactly
 *   one end of that cable
 */
export async function plug(
  candidate: string,
  machine: MachineName,
  from: SegmentName,
  to: SegmentName | null,
): Promise<void> {
  await move(candidate, machine, from, to);
  await cables.update(candidate, ({ [`${machine}/${from}`]: _, ...others }) =>
    to === from ? others : { ...others, [`${machine}/${from}`]: to },
  );
}

/** Put the cables of a machine that was started anew back where they were left. */
export async function replug(candidate: string, machine: MachineName): Promise<void> {
  for (const [from, to] of await moved(candidate, machine)) {
    await move(candidate, machine, from, to);
  }
}

/**
 * Cut the moved cables of machines about to be made anew. The kernel takes its time to clear away
 * what a machine leaves behind, which would go on answering in a segment that it has no business in.
 */
export async function cutMovedCables(
  candidate: string,
  machines: readonly MachineName[],
): Promise<void> {
  for (const machine of machines) {
    const plugged = (await moved(candidate, machine)).filter(([, to]) => to !== null);
    const marks = plugged.map(([from]) => markOf(candidate, machine, from));
    // A machine that does not run has no cable left to cut.
    if (marks.length > 0)
      await engineCables(engineOf(candidate), engineName(candidate, machine), "cut", ...marks);
  }
}

/** Forget where the cables of a machine were left: it starts as the plan has it. */
export async function forgetCables(
  candidate: string,
  machines: readonly MachineName[],
): Promise<void> {
  const kept = <T>(noted: Readonly<Record<string, T>>) =>
    Object.fromEntries(
      Object.entries(noted).filter(
        ([cable]) => !machines.includes(cable.split("/")[0] as MachineName),
      ),
    );
  await cables.update(candidate, kept);
  await cablesByHand.update(candidate, kept);
}

async function moved(
  candidate: string,
  machine: MachineName,
): Promise<[SegmentName, SegmentName | null][]> {
  return Object.entries(await cables.read(candidate)).flatMap(([cable, to]) => {
    const [owner, from] = cable.split("/") as [MachineName, SegmentName];
    return owner === machine ? [[from, to]] : [];
  });
}

async function move(
  candidate: string,
  machine: MachineName,
  from: SegmentName,
  to: SegmentName | null,
): Promise<void> {
  const { engine, segments } = await standing(candidate);
  const bridges = [from, ...(to === null ? [] : [to])].map((segment) => {
    const network = segments.get(segment);
    if (network) return `br-${network.Id.slice(0, 12)}`;
    throw new Misuse({
      fr: `le segment '${segment}' n'existe pas dans le lab '${candidate}' : lancez 'lab up ${candidate}'`,
      en: `segment '${segment}' does not stand in lab '${candidate}': run 'lab up ${candidate}'`,
    });
  });
  const { runs, ends } = await engineCables(
    engine,
    engineName(candidate, machine),
    "move",
    markOf(candidate, machine, from),
    ...bridges,
  );
  if (!runs) {
    throw new Misuse({
      fr: `${machine} ne tourne pas, son câble '${from}' n'a pas été touché : lancez 'lab up ${candidate}'`,
      en: `${machine} does not run, its cable '${from}' was not touched: run 'lab up ${candidate}'`,
    });
  }
  if (ends.length === 0) {
    throw new Misuse({
      fr: `${machine} n'a pas de câble '${from}' au commutateur ${bridges[0]} : il a été retiré depuis la machine, ou déplacé sans 'lab plug'. Rien n'a été touché ; « Remettre à neuf » sur la page, ou 'lab reset ${candidate} ${machine}', refait la machine et ses câbles`,
      en: `${machine} has no cable '${from}' at the switch ${bridges[0]}: it was taken out from inside the machine, or moved without 'lab plug'. Nothing was touched; “Reset” on the page, or 'lab reset ${candidate} ${machine}', resets the machine and its cables`,
    });
  }
  if (ends.length > 1) {
    throw new Misuse({
      fr: `${machine} a ${ends.length} câbles '${from}' au lieu d'un : ${ends.join(", ")}. Rien n'a été touché ; « Remettre à neuf » sur la page, ou 'lab reset ${candidate} ${machine}', refait la machine et ses câbles`,
      en: `${machine} has ${ends.length} cables '${from}' instead of one: ${ends.join(", ")}. Nothing was touched; “Reset” on the page, or 'lab reset ${candidate} ${machine}', resets the machine and its cables`,
    });
  }
}

/** What tells a cable that was moved, where the engine has its end: only who has that end can write it. */
function markOf(candidate: string, machine: MachineName, from: SegmentName): string {
  return `plateau/${candidate}/${machine}/${from}`;
}
