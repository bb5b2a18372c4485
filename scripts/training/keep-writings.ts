import { writtenSince } from "../../checks/lib/helpdesk/written-since.js";
import type { Lab } from "../../checks/lib/run/lab.js";
import { helpdeskWritings } from "../facts/journal.js";
import { toldOf } from "../ground/localized-error.js";

/** How long the helpdesk may take to say it, in milliseconds. */
const limitMs = 20_000;
/** What is kept of a sitting: the machine's root may have written any amount. */
const mostWritings = 50;
const mostLetters = 4000;

/**
 * Keep what a lab's technicians wrote in its helpdesk since a sitting began: a reset takes the helpdesk's disk away. What
 * can't be read keeps nobody from a verdict: it is kept why.
 *
 * @param startedAt ISO 8601
 * @throws the signal's reason
 */
export async function keepWritings(
  lab: Lab,
  startedAt: string,
  signal: AbortSignal,
): Promise<void> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(limitMs)]);
  const { nodes } = lab.scene(["desk1"], [], limit);
  const found = await writtenSince(nodes.desk1, Date.parse(startedAt) / 1000).then(
    (all) => ({
      writings: all.slice(-mostWritings).map(bounded),
      left: Math.max(0, all.length - mostWritings),
    }),
    (problem) => ({ writings: [], left: 0, unread: toldOf(problem) }),
  );
  signal.throwIfAborted();
  await helpdeskWritings.update(lab.name, (all) => [...all, { startedAt, ...found }]);
}

function bounded({ at, by, place, text }: Awaited<ReturnType<typeof writtenSince>>[number]) {
  const cut = text.length > mostLetters ? `${text.slice(0, mostLetters)}…` : text;
  return {
    at: new Date(at * 1000).toISOString(),
    by: by.slice(0, 100),
    place: place.slice(0, 200),
    text: cut,
  };
}
