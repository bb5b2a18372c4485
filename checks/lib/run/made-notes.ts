import { randomUUID } from "node:crypto";
import { type MadeByLook, madeByLooks } from "../../../scripts/facts/journal.js";
import { NameHeld } from "../../../scripts/ground/name-held.js";
import { UnreadableFacts } from "../../../scripts/ground/unreadable-facts.js";
import { lookerName } from "../looker-name.js";

type Made = Omit<MadeByLook, "id" | "by" | "check">;
type Change = (notes: MadeByLook[]) => MadeByLook[];

/** Changes of a lab's notes that nobody has begun to write, and when they are written. */
const waiting = new Map<string, { readonly changes: Change[]; readonly written: Promise<void> }>();
/** When what is being written of a lab, or waits to be, is through. */
const last = new Map<string, Promise<void>>();

/** Change a lab's notes. Checks run side by side: what is asked for while something is being written is written in one go. */
function change(lab: string, one: Change): Promise<void> {
  const { changes, written } = waiting.get(lab) ?? begin(lab);
  changes.push(one);
  return written;
}

function begin(lab: string) {
  const changes: Change[] = [];
  const before = last.get(lab) ?? Promise.resolve();
  const write = async () => {
    await Promise.allSettled([before]);
    waiting.delete(lab);
    try {
      await madeByLooks.update(lab, (notes) => changes.reduce((now, one) => one(now), notes));
    } catch (problem) {
      // A look goes on without its notes; `lab status` names the file.
      if (!(problem instanceof UnreadableFacts)) throw problem;
    }
  };
  const batch = { changes, written: write() };
  waiting.set(lab, batch);
  last.set(lab, batch.written);
  return batch;
}

function ifHeld(problem: unknown): void {
  if (!(problem instanceof NameHeld)) throw problem;
}

/** What a check makes in a lab and takes away again, noted before it is made: where whoever looks is killed, the next look finds it. */
export class MadeNotes {
  private readonly lab: string;
  private readonly check: string;
  private readonly ids = new Set<string>();

  /** @param check full id */
  constructor(lab: string, check: string) {
    this.lab = lab;
    this.check = check;
  }

  /** Notes of their own for what outlives the check that makes it. */
  apart(): MadeNotes {
    return new MadeNotes(this.lab, this.check);
  }

  /**
   * Note something that is about to be made.
   *
   * @returns once it is on the disk
   * @throws NameHeld where somebody else is at the notes all the time
   */
  async begin(made: Made): Promise<void> {
    const id = randomUUID();
    const { lab, check } = this;
    const by = await lookerName();
    this.ids.add(id);
    await change(lab, (notes) => [...notes, { id, by, check, ...made }]);
  }

  /** Nothing of it is there any more, or somebody has been told of it. */
  async end(): Promise<void> {
    if (this.ids.size === 0) return;
    const gone = new Set(this.ids);
    this.ids.clear();
    // What stays noted is taken away once more by the next look.
    await change(this.lab, (notes) => notes.filter(({ id }) => !gone.has(id))).catch(ifHeld);
  }
}
