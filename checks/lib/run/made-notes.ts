import { randomUUID } from "node:crypto";
import { type MadeByLook, madeByLooks } from "../../../scripts/facts/journal.js";
import { NameHeld } from "../../../scripts/ground/name-held.js";
import { lookerName } from "../looker-name.js";
import { changeTogether } from "./change-together.js";

type Made = Omit<MadeByLook, "id" | "by" | "check">;
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
    await changeTogether(madeByLooks, lab, (notes) => [...notes, { id, by, check, ...made }]);
  }

  /** Nothing of it is there any more, or somebody has been told of it. */
  async end(): Promise<void> {
    if (this.ids.size === 0) return;
    const gone = new Set(this.ids);
    this.ids.clear();
    // What stays noted is taken away once more by the next look.
    await changeTogether(madeByLooks, this.lab, (notes) =>
      notes.filter(({ id }) => !gone.has(id)),
    ).catch(ifHeld);
  }
}
