import { randomBytes } from "node:crypto";
import { setMaxListeners } from "node:events";
import { inOrder, type Rank } from "../../ground/in-order.js";
import { toldOf } from "../../ground/localized-error.js";
import { Misuse } from "../../ground/misuse.js";
import type { ProgressEvent } from "../../ground/progress-event.js";
import { Stopped } from "../../ground/stopped.js";
import { type Told, text } from "../../ground/text.js";
import type { Tools } from "../../ground/tools.js";
import { inOwnCompany } from "../../operations/in-own-company.js";
import { noLab } from "../../operations/no-lab.js";
import { type Actor, noteEach } from "../store/audit.js";
import { holdTold, placeTold } from "../waiting-told.js";
import type { Deed, DeedTools } from "./deed.js";

/** How far a deed is with one lab. */
export interface BatchLab {
  readonly state: "waits" | "doing" | "done" | "failed" | "stopped";
  /** How far it is, what it came to, or why it failed. */
  readonly told: Told;
  /** Whether what it came to is good news. */
  readonly isGood: boolean;
  readonly done: number;
  readonly of: number;
}

export interface BatchProps {
  readonly deed: Deed;
  readonly labs: readonly string[];
  readonly tools: DeedTools;
  readonly actor: Actor;
  /** Told that something has changed. */
  readonly changed: () => void;
}

/** Candidates on the board, and of them those whose lab stands. */
export interface Known {
  readonly candidates: ReadonlySet<string>;
  readonly standing: ReadonlySet<string>;
}

/**
 * A trainer's deed on several labs. They have their turns in the order given, among all that costs processor on this server; one
 * that fails stops nobody.
 */
export class Batch {
  readonly id = randomBytes(8).toString("hex");
  readonly startedAt = new Date().toISOString();
  readonly deed: Deed;
  readonly actor: Actor;
  /** Whether it was taken back. */
  isUndone = false;
  isOver = false;
  private readonly tools: DeedTools;
  private readonly changed: () => void;
  private readonly stopping = new AbortController();
  private readonly all: Map<string, BatchLab>;

  constructor({ deed, labs, tools, actor, changed }: BatchProps) {
    this.deed = deed;
    this.actor = actor;
    this.tools = tools;
    this.changed = changed;
    this.all = new Map(labs.map((lab) => [lab, waiting]));
    // Every lab's work listens, several times.
    setMaxListeners(0, this.stopping.signal);
  }

  get labs(): ReadonlyMap<string, BatchLab> {
    return this.all;
  }

  labsThat(state: BatchLab["state"]): string[] {
    return [...this.all].flatMap(([lab, one]) => (one.state === state ? [lab] : []));
  }

  /** Begin no more labs, and stop those that can be stopped. */
  stop(): void {
    this.stopping.abort(new Stopped(stopped));
  }

  /** The same as the server ends, which is told of each of them at once, whenever it stops. */
  end(): void {
    this.stopping.abort(new Stopped(serverEnds));
    for (const lab of [...this.labsThat("waits"), ...this.labsThat("doing")]) {
      this.fail(lab, this.stopping.signal.reason);
    }
  }

  /** Do it, to the end. */
  async run(known: Known): Promise<void> {
    const { store } = this.tools;
    const { actor } = this;
    const { verb, about, isMaking, around = (_, work) => work() } = this.deed;
    const labs = [...this.all.keys()];
    try {
      await noteEach(
        store,
        actor,
        verb,
        labs.map((lab) => `${lab} ${about}`.trim()),
      );
      const there = labs.filter((lab) =>
        isMaking ? known.candidates.has(lab) : known.standing.has(lab),
      );
      await around(there, async () => {
        const ranks = inOrder(labs.length);
        await Promise.all(labs.map((lab, at) => this.doTo(lab, ranks[at] as Rank, known)));
      });
    } catch (problem) {
      // Refused as a whole: nothing was begun.
      for (const lab of this.labsThat("waits")) this.fail(lab, problem);
    }
    const failed = this.labsThat("failed").map((lab) => `${lab} ${about}`.trim());
    try {
      await noteEach(store, actor, `${verb} failed`, failed);
    } finally {
      this.isOver = true;
      this.changed();
    }
  }

  private async doTo(lab: string, rank: Rank, known: Known): Promise<void> {
    const { deed, stopping } = this;
    const tools = {
      signal: stopping.signal,
      rank,
      tell: (event: ProgressEvent) => this.hear(lab, event),
    };
    try {
      if (!known.candidates.has(lab)) throw notThere(lab);
      const mayBeAbsent = deed.isNoted || deed.isMaking;
      if (!mayBeAbsent && !known.standing.has(lab)) throw noLab(lab);
      const told = await inOwnCompany(lab, () =>
        deed.isNoted ? this.doNoted(lab) : this.doInTurn(lab, rank, tools),
      );
      const isGood = deed.isGood?.(lab) ?? true;
      this.set(lab, { state: "done", told, isGood, done: 0, of: 0 });
    } catch (problem) {
      this.fail(lab, problem);
    } finally {
      rank.placed();
    }
  }

  private doNoted(lab: string) {
    const { signal } = this.stopping;
    signal.throwIfAborted();
    return this.deed.work(lab, { signal, tell: () => undefined }, this.actor);
  }

  private async doInTurn(lab: string, rank: Rank, { signal, tell }: Tools) {
    const feed = this.tools.feeds.of(lab);
    const { work, shown, isSealed, stopsClock = false } = this.deed;
    // What its candidate has begun ends first, and keeps none of the others back.
    if (feed.now) {
      this.set(lab, { ...waiting, told: text`${waitsFor}: ${feed.now.what}` });
      rank.placed();
    }
    const act = async (own: Tools) => {
      this.set(lab, { ...waiting, state: "doing" });
      const ends = AbortSignal.any([own.signal, signal]);
      setMaxListeners(0, ends);
      const both = {
        rank,
        signal: ends,
        tell(event: ProgressEvent) {
          if (!isSealed) own.tell(event);
          tell(event);
        },
      };
      return { result: await work(lab, both, this.actor) };
    };
    const props = { what: shown, stops: false, isQuiet: true, stopsClock };
    return feed.actOnceFree(props, act, signal);
  }

  private hear(lab: string, event: ProgressEvent): void {
    const before = this.all.get(lab) ?? waiting;
    const told = noteOf(event);
    if (event.type === "result") this.set(lab, { ...before, done: event.done, of: event.of });
    else if (told !== undefined) this.set(lab, { ...before, told });
  }

  private fail(lab: string, problem: unknown): void {
    const state = problem instanceof Stopped ? "stopped" : "failed";
    this.set(lab, { state, told: toldOf(problem), isGood: false, done: 0, of: 0 });
  }

  private set(lab: string, one: BatchLab): void {
    this.all.set(lab, one);
    this.changed();
  }
}

const waiting: BatchLab = { state: "waits", told: "", isGood: true, done: 0, of: 0 };
const waitsFor = { fr: "attend la fin de", en: "waits for the end of" };
const stopped = { fr: "arrêté sur le tableau", en: "stopped on the board" };
const serverEnds = { fr: "le serveur des pages s'arrête", en: "the server of the pages ends" };

function noteOf(event: ProgressEvent): Told | undefined {
  switch (event.type) {
    case "note":
      return event.note;
    case "waits":
      return holdTold(event.for);
    case "queued":
      return placeTold(event);
    default:
      return undefined;
  }
}

function notThere(lab: string): Misuse {
  return new Misuse({
    fr: `'${lab}' n'est pas au tableau : il y faut un lab, une carte, ou une ligne de la liste de classe`,
    en: `'${lab}' is not on the board: a lab, a card, or a line of the class's roster is needed`,
  });
}
