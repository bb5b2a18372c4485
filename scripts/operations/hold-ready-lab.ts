import { settledAt } from "../facts/journal.js";
import type { Tools } from "../ground/tools.js";
import { dressBridges } from "../host/dress-bridges.js";
import { standing } from "../host/standing.js";
import { startTimes } from "../host/start-times.js";
import { holdRunningLab } from "./hold-running-lab.js";
import type { InItsTurnProps } from "./in-its-turn.js";
import { settle } from "./settle.js";

/**
 * Have a lab in hand to look at it: machines that were started since they answered last, by the engine after it ended
 * or by root from inside, are waited for. What does not answer then is looked at as it is.
 *
 * @throws what `holdRunningLab` does
 */
export async function holdReadyLab<T>(
  candidate: string,
  props: InItsTurnProps,
  tools: Tools,
  work: (tools: Tools) => Promise<T>,
): Promise<T> {
  return holdRunningLab(candidate, props, tools, async (own) => {
    await awaitStarted(candidate, own);
    return work(own);
  });
}

async function awaitStarted(candidate: string, { signal, tell }: Tools): Promise<void> {
  const known = await settledAt.read(candidate);
  const stands = await standing(candidate);
  const started = await startTimes([...stands.nodes.keys()], stands);
  const late = [...stands.nodes.keys()].filter(
    (node) =>
      known[node] !== undefined && started[node] !== undefined && started[node] !== known[node],
  );
  if (late.length === 0) return;
  // Bridges that the engine made anew are bare.
  await dressBridges(stands);
  await settle(candidate, late, {
    signal,
    note: (note) => tell({ type: "note", note }),
    asLeft: new Set(late),
    isKnownBroken: true,
  });
  const answered = Object.fromEntries(late.map((node) => [node, started[node] as string]));
  await settledAt.update(candidate, (others) => ({ ...others, ...answered }));
}
