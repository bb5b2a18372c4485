import { toldOf } from "../../ground/localized-error.js";
import { Misuse } from "../../ground/misuse.js";
import { announce } from "../../ground/terminal/announce.js";
import type { Actor } from "../store/audit.js";
import { Batch, type Known } from "./batch.js";
import type { Deed, DeedTools } from "./deed.js";

/** Most deeds that go on at once, of all trainers. */
const mostRunning = 20;
/** Deeds that are over and still shown. The audit has all of them. */
const shownOver = 8;

/** Who has something done, and with what. */
export interface DoneBy {
  readonly tools: DeedTools;
  readonly actor: Actor;
}

/** What trainers have done, and have in hand. */
export class Batches {
  private readonly all: Batch[] = [];
  private readonly work = new Set<Promise<void>>();
  private readonly changed: () => void;

  /** @param changed told that one of them has */
  constructor(changed: () => void) {
    this.changed = changed;
  }

  /** The newest first. */
  list(): readonly Batch[] {
    return this.all.toReversed();
  }

  /**
   * Begin a deed on labs.
   *
   * @throws Misuse, with nothing done, where too many go on
   */
  begin(deed: Deed, labs: readonly string[], known: Known, by: DoneBy): Batch {
    const running = this.all.filter(({ isOver }) => !isOver).length;
    if (running >= mostRunning) {
      throw new Misuse({
        fr: `${running} actions sont en cours, ${mostRunning} au plus : attendez la fin de l'une, ou arrêtez-la`,
        en: `${running} acts go on, ${mostRunning} at most: wait for the end of one, or stop it`,
      });
    }
    const batch = new Batch({ deed, labs, ...by, changed: this.changed });
    this.all.push(batch);
    this.forget();
    const work = batch.run(known).catch((problem) => announce(toldOf(problem)));
    this.work.add(work);
    void work.finally(() => this.work.delete(work));
    return batch;
  }

  /** @throws Misuse where it is shown no more */
  get(id: string): Batch {
    const found = this.all.find((one) => one.id === id);
    if (found) return found;
    throw new Misuse({
      fr: "cette action n'est plus affichée : rechargez la page",
      en: "this act is shown no more: load the page again",
    });
  }

  /**
   * Take a deed back, of those labs to which it was done. Once.
   *
   * @throws Misuse where it can't be
   */
  undo(id: string, known: Known, by: DoneBy): Batch {
    const batch = this.get(id);
    const { undo } = batch.deed;
    const labs = batch.labsThat("done");
    if (!undo || batch.isUndone || !batch.isOver || labs.length === 0) {
      throw new Misuse({
        fr: "cette action ne peut être annulée : elle dure encore, l'a été déjà, ou rien ne l'annule",
        en: "this act can't be undone: it still goes on, was undone already, or nothing undoes it",
      });
    }
    const begun = this.begin(undo.deed(), labs, known, by);
    batch.isUndone = true;
    return begun;
  }

  /**
   * Do a deed again to those labs with which it failed, or that it did not come to.
   *
   * @throws Misuse where there is none
   */
  again(id: string, known: Known, by: DoneBy): Batch {
    const batch = this.get(id);
    const labs = [...batch.labsThat("failed"), ...batch.labsThat("stopped")];
    if (!batch.isOver || labs.length === 0) {
      throw new Misuse({
        fr: "il n'y a rien à recommencer : attendez la fin, ou choisissez des labs et une action",
        en: "there is nothing to try again: wait for the end, or choose labs and an act",
      });
    }
    return this.begin(batch.deed, labs, known, by);
  }

  /** Stop what goes on, and wait for its end. */
  async end(): Promise<void> {
    for (const batch of this.all) if (!batch.isOver) batch.end();
    await Promise.all(this.work);
  }

  private forget(): void {
    const over = this.all.filter(({ isOver }) => isOver);
    for (const old of over.slice(0, -shownOver)) this.all.splice(this.all.indexOf(old), 1);
  }
}
