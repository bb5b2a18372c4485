import { UnreadableFacts } from "../../../scripts/ground/unreadable-facts.js";

type Change<T> = (before: T) => T;

/** Facts of labs, as far as they are changed. */
interface Changed<T> {
  readonly name: string;
  update(lab: string, change: Change<T>): Promise<unknown>;
}

interface Batch<T> {
  readonly changes: Change<T>[];
  readonly written: Promise<void>;
}

/** Changes of a lab's facts that nobody has begun to write, and when they are written. */
const waiting = new Map<string, Batch<unknown>>();
/** When what is being written of a lab, or waits to be, is through. */
const last = new Map<string, Promise<void>>();

/**
 * Change facts of a lab that checks note. Checks run side by side: what is asked for while something is being written
 * is written in one go.
 *
 * @returns once it is on the disk
 * @throws NameHeld where somebody else is at them all the time
 */
export function changeTogether<T>(facts: Changed<T>, lab: string, one: Change<T>): Promise<void> {
  const key = `${facts.name} ${lab}`;
  const { changes, written } = (waiting.get(key) as Batch<T> | undefined) ?? begin(facts, lab, key);
  changes.push(one);
  return written;
}

function begin<T>(facts: Changed<T>, lab: string, key: string): Batch<T> {
  const changes: Change<T>[] = [];
  const before = last.get(key) ?? Promise.resolve();
  const write = async () => {
    await Promise.allSettled([before]);
    waiting.delete(key);
    try {
      await facts.update(lab, (now) => changes.reduce((so, change) => change(so), now));
    } catch (problem) {
      // A look goes on without its notes; `lab status` names the file.
      if (!(problem instanceof UnreadableFacts)) throw problem;
    }
  };
  const batch = { changes, written: write() };
  waiting.set(key, batch as Batch<unknown>);
  last.set(key, batch.written);
  return batch;
}
