import { ownEntries } from "../../../scripts/facts/journal.js";
import { UnreadableFacts } from "../../../scripts/ground/unreadable-facts.js";
import type { NodeName } from "../../../stacks/plan/plan.js";
import { changeTogether } from "./change-together.js";

/**
 * How long what a look puts on a machine is known for its own, in milliseconds: on a busy server a look lasts twenty
 * times longer, and taking away as well.
 */
const knownMs = 480_000;

/** Whether something on a machine is a look's own, for a moment. */
export type IsOwn = (where: NodeName, what: string) => boolean;

/**
 * Note what a look is about to put on a machine that would be too much there of anybody else. It is told by this note,
 * and not by what it is called: whatever stands on a machine its root may write as well.
 *
 * @param what whole, as others will read it: a line, a key, a name
 */
export function noteOwn(lab: string, where: NodeName, what: string): Promise<void> {
  const now = Date.now();
  return changeTogether(ownEntries, lab, (entries) => [
    ...entries.filter(({ until }) => until > now),
    { where, what, until: now + knownMs },
  ]);
}

/** What looks have on the machines of a lab, or had a moment ago. */
export async function ownIn(lab: string): Promise<IsOwn> {
  const now = Date.now();
  try {
    const known = (await ownEntries.read(lab)).filter(({ until }) => until > now);
    return (where, what) => known.some((one) => one.where === where && one.what === what);
  } catch (problem) {
    // `lab status` names the file.
    if (!(problem instanceof UnreadableFacts)) throw problem;
    return () => false;
  }
}
