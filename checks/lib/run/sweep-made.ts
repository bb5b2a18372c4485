import { bounded } from "../../../scripts/channel/bounded.js";
import { NotObserved } from "../../../scripts/channel/channel.js";
import { type MadeByLook, madeByLooks } from "../../../scripts/facts/journal.js";
import { NameHeld } from "../../../scripts/ground/name-held.js";
import { oneAtATimeAnywhere } from "../../../scripts/ground/one-at-a-time-anywhere.js";
import type { NodeName } from "../../../stacks/plan/plan.js";
import { livingLookers } from "../looker-name.js";
import { type Command, saidLast } from "../nodes/node.js";
import type { Lab } from "./lab.js";
import { noteLeftBehind } from "./left-behind-notes.js";

/** How long a machine may take for all that was left on it, in milliseconds. */
const longestMs = 20_000;
/** How long another look that is at it is waited for, in milliseconds: all machines are asked side by side. */
const othersMs = longestMs + 5000;

/**
 * Take away what looks that were killed left on the machines and probes of a lab. What a machine that is silent has is the
 * next look's to take away; what one can't take away, `lab status` names.
 *
 * @param turnMs how long another look that is at it may be waited for, in milliseconds
 */
export async function sweepMade(lab: Lab, turnMs: number): Promise<void> {
  if ((await leftBy(lab)).length === 0) return;
  try {
    // What two took away at once, each would find half done.
    await oneAtATimeAnywhere(`plateau/lab/${lab.name}/sweep`, () => sweep(lab), {
      what: {
        fr: `ce que des contrôles interrompus ont laissé dans le lab '${lab.name}'`,
        en: `what looks that were killed left in lab '${lab.name}'`,
      },
      limitMs: Math.min(turnMs, othersMs),
    });
  } catch (problem) {
    // Whoever holds that name keeps nobody from looking: the next look takes it away.
    if (!(problem instanceof NameHeld)) throw problem;
  }
}

async function leftBy(lab: Lab): Promise<readonly MadeByLook[]> {
  if (await madeByLooks.problem(lab.name)) return [];
  const notes = await madeByLooks.read(lab.name);
  if (notes.length === 0) return [];
  const living = await livingLookers();
  return notes.filter(({ by }) => !living.has(by));
}

async function sweep(lab: Lab): Promise<void> {
  const left = await leftBy(lab);
  const places = [...new Set(left.map(({ where }) => where))];
  const tried = await Promise.all(
    places.map((where) =>
      sweepNode(
        lab,
        where,
        left.filter((made) => made.where === where),
      ),
    ),
  );
  const ids = new Set(tried.flat());
  await madeByLooks.update(lab.name, (notes) => notes.filter(({ id }) => !ids.has(id)));
}

/** Take away what was left on one node, the last thing first. @returns ids of what need not be tried again */
async function sweepNode(
  lab: Lab,
  where: NodeName,
  left: readonly MadeByLook[],
): Promise<string[]> {
  const { nodes } = lab.scene([where], [], lab.time.deadline(longestMs));
  const tried: string[] = [];
  for (const { id, check, what, command, limitMs } of left.toReversed()) {
    try {
      const output = await nodes[where].within(limitMs)(...asCommand(command));
      const thing = { where, what };
      await noteLeftBehind(lab.name, check, {
        gone: output.exitCode === 0 ? [thing] : [],
        leftBehind: output.exitCode === 0 ? [] : [{ ...thing, why: bounded(saidLast(output)) }],
      });
      tried.push(id);
    } catch (problem) {
      if (!(problem instanceof NotObserved)) throw problem;
      break;
    }
  }
  return tried;
}

const asCommand = (script: string): Command => [Object.assign([script], { raw: [script] })];
