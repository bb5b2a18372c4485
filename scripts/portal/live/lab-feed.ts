import { setTimeout as sleep } from "node:timers/promises";
import type { Result } from "../../../checks/lib/run/result.js";
import { withoutAwaitingEngine } from "../../ground/docker/engine-gate.js";
import { toldOf } from "../../ground/localized-error.js";
import { Misuse } from "../../ground/misuse.js";
import type { ProgressEvent } from "../../ground/progress-event.js";
import { Stopped } from "../../ground/stopped.js";
import type { Text, Told } from "../../ground/text.js";
import type { Tools } from "../../ground/tools.js";
import { unlessAborted } from "../../ground/unless-aborted.js";
import { inOwnCompany } from "../../operations/in-own-company.js";
import { type CutOff, cutOffActs, noteBegun, noteOver } from "../store/begun-acts.js";
import { type Freeze, freezeOf } from "../store/freezes.js";
import { type Message, messagesOf } from "../store/messages.js";
import { type ReportMark, reportMarks } from "../store/reports.js";
import { type KeptResult, keepResults, resultsOf } from "../store/results.js";
import type { Store } from "../store/store.js";
import type { UseCases } from "../use-cases.js";
import { holdTold, placeTold } from "../waiting-told.js";
import { type Assist, assistOf } from "./assist-of.js";
import type { LabFacts } from "./lab-facts.js";

/** Between two looks at a lab that somebody's page shows, and between two tellings of what changed, in milliseconds. */
const [lookMs, tellMs] = [2000, 150];
/** How long a page waits for what has changed of a lab that was looked at before, in milliseconds. */
const patienceMs = 50;

/** What goes on in a lab for a page. */
export interface Doing {
  readonly what: Text;
  /** How far it is, in a few words. */
  readonly note?: Told;
  readonly done?: number;
  readonly of?: number;
  /** Whether it may be stopped half-way, with nothing changed. */
  readonly stops: boolean;
  /** When it has stopped the clock of an exam, ISO 8601; absent where it does not. */
  readonly clockStoppedAt?: string;
}

/** Result of an act on a lab. */
export interface Done<T> {
  readonly result: T;
  /** What is told of its end. @default - nothing */
  readonly told?: Text;
  /** Whether what is told is good news: that it went through is not. @default true */
  readonly isGood?: boolean;
}

/** How what a page had asked for has ended. */
export interface Notice {
  readonly isGood: boolean;
  readonly text: Told;
  /** ISO 8601. */
  readonly at: string;
}

/** What of a lab is news for the board: something was kept in the store, or something goes on. */
export type LabNews = "kept" | "goes on";

/** All that is known of a lab at a moment. */
export interface Snapshot {
  readonly facts: LabFacts | undefined;
  /** Why there are no newer facts. */
  readonly trouble: Told | undefined;
  readonly doing: Doing | undefined;
  readonly notice: Notice | undefined;
  readonly results: ReadonlyMap<string, KeptResult>;
  readonly assist: Assist;
  /** What trainers wrote. */
  readonly messages: readonly Message[];
  /** What the candidate wrote of his exercises, without the words. */
  readonly reports: readonly ReportMark[];
  /** Undefined where the candidate may check his own work. */
  readonly frozen: Freeze | undefined;
}

export interface ActProps {
  readonly what: Text;
  readonly stops: boolean;
  /** Whether its end is told to who has asked for it alone: what fails may tell more than the candidate is to know. @default false */
  readonly isQuiet?: boolean;
  /** Whether the clock of an exam stands from its beginning on, though that is noted at its end. @default false */
  readonly stopsClock?: boolean;
}

/** One lab as pages follow it. It costs nothing while no page does, and does one thing at a time for its candidate. */
export class LabFeed {
  private readonly candidate: string;
  private readonly store: Store;
  private readonly useCases: UseCases;
  private readonly readers = new Set<() => void>();
  private facts: LabFacts | undefined;
  private trouble: Told | undefined;
  private doing: Doing | undefined;
  private notice: Notice | undefined;
  private results: ReadonlyMap<string, KeptResult> = new Map();
  private assist: Assist = { call: undefined, disputes: [], appraisals: [] };
  private messages: readonly Message[] = [];
  private frozen: Freeze | undefined;
  private reports: readonly ReportMark[] = [];
  private stop: AbortController | undefined;
  private work: Promise<unknown> = Promise.resolve();
  private looking = false;
  /** The look of whoever follows it. */
  private lastLook: Promise<void> | undefined;
  /** Whether what a former server left unfinished has been asked for. */
  private hasAsked = false;
  private isEnding = false;
  private telling: NodeJS.Timeout | undefined;
  private readonly board: (what: LabNews) => void;

  /** @param board told what the trainer's board shows of it */
  constructor(candidate: string, store: Store, useCases: UseCases, board: (what: LabNews) => void) {
    this.candidate = candidate;
    this.store = store;
    this.useCases = useCases;
    this.board = board;
  }

  /**
   * What is known now, asked anew where nobody has followed it. Of a host that is out of breath it is what was known
   * before, where anything was: who follows it then hears the rest.
   */
  async snapshot(): Promise<Snapshot> {
    if (!this.looking || !this.facts) {
      const look = this.looking ? this.lastLook : this.look();
      await (this.facts
        ? Promise.race([look, sleep(patienceMs, undefined, { ref: false })])
        : look);
    }
    const { facts, trouble, notice, results, assist, messages, reports, frozen } = this;
    const doing = this.isEnding ? undefined : this.doing;
    return { facts, trouble, doing, notice, results, assist, messages, reports, frozen };
  }

  /**
   * Follow it.
   *
   * @param reader told that something has changed
   * @returns what ends that
   */
  follow(reader: () => void): () => void {
    this.readers.add(reader);
    void this.lookAgain();
    return () => this.readers.delete(reader);
  }

  /**
   * Do something to the lab, and tell how far it is.
   *
   * @param work the use case, and what is told at its end
   * @returns what it came to
   * @throws Misuse, with nothing done, where something is being done for this candidate already
   */
  act<T>(
    { what, stops, isQuiet = false, stopsClock = false }: ActProps,
    work: (tools: Tools) => Promise<Done<T>>,
  ): Promise<T> {
    if (this.doing) {
      const { fr, en } = this.doing.what;
      throw new Misuse({
        fr: `une seule action à la fois : « ${fr} » est en cours, attendez sa fin`,
        en: `one thing at a time: '${en}' goes on, wait for its end`,
      });
    }
    const stop = new AbortController();
    this.stop = stop;
    this.notice = undefined;
    const clockStoppedAt = new Date().toISOString();
    this.doing = { what, stops, ...(stopsClock && { clockStoppedAt }) };
    this.changed();
    const tools = { signal: stop.signal, tell: (event: ProgressEvent) => this.hear(event) };
    const own = this.carryOut(work, tools, { what, isQuiet });
    this.work = own.catch(() => undefined);
    return own;
  }

  /** Stop what goes on, where that may be. */
  stopDoing(): void {
    if (this.doing?.stops) this.stop?.abort(new Stopped(stopped));
  }

  /** What goes on, and how far it is. */
  get now(): Doing | undefined {
    return this.doing;
  }

  /**
   * The same as `act`, once nothing goes on.
   *
   * @throws the signal's reason, with nothing done, once that ended
   */
  async actOnceFree<T>(
    props: ActProps,
    work: (tools: Tools) => Promise<Done<T>>,
    signal: AbortSignal,
  ): Promise<T> {
    while (this.doing) await unlessAborted(this.work, signal);
    signal.throwIfAborted();
    return this.act(props, work);
  }

  /** What was noted of its candidate by others has changed. */
  async refresh(): Promise<void> {
    await this.lookAtNotes();
    this.board("kept");
    this.changed();
  }

  /** Stop whatever goes on, tell that at once, and wait for its end. */
  async end(): Promise<void> {
    this.isEnding = true;
    if (this.doing) {
      const at = new Date().toISOString();
      this.notice = { isGood: false, text: endedTold(this.doing.what), at };
    }
    this.stop?.abort(new Stopped(ended));
    await this.work;
  }

  /** Keep what a look saw. */
  async keep(results: readonly Result[]): Promise<void> {
    await keepResults(this.store, this.candidate, results);
    this.board("kept");
    this.results = await resultsOf(this.store, this.candidate);
    this.changed();
  }

  /** Hear what its candidate and trainers have to do with each other, as it is now. */
  async hearAssist(): Promise<void> {
    this.assist = await assistOf(this.store, this.candidate);
    this.board("kept");
    this.changed();
  }

  /** Hear that a report was saved. */
  async hearReports(): Promise<void> {
    this.reports = await reportMarks(this.store, this.candidate);
    this.changed();
  }

  private async carryOut<T>(
    work: (tools: Tools) => Promise<Done<T>>,
    tools: Tools,
    { what, isQuiet }: Required<Pick<ActProps, "what" | "isQuiet">>,
  ): Promise<T> {
    let isCutOff = false;
    try {
      await noteBegun(this.store, this.candidate, what);
      const { result, told, isGood = true } = await work(tools);
      if (told) this.notice = { isGood, text: told, at: new Date().toISOString() };
      return result;
    } catch (problem) {
      isCutOff = this.isEnding && problem instanceof Stopped;
      if (!isQuiet && !isCutOff) {
        this.notice = { isGood: false, text: toldOf(problem), at: new Date().toISOString() };
      }
      throw problem;
    } finally {
      // What the server's own end cuts off is told by the next one. It is noted before anything else may begin.
      const noted = isCutOff ? undefined : noteOver(this.store, this.candidate);
      this.doing = undefined;
      this.changed();
      await noted;
      if (this.readers.size > 0) await this.look();
    }
  }

  private hear(event: ProgressEvent): void {
    if (!this.doing) return;
    const { note: _, ...doing } = this.doing;
    if (event.type === "note") this.doing = { ...doing, note: event.note };
    if (event.type === "waits") this.doing = { ...doing, note: holdTold(event.for) };
    if (event.type === "queued") this.doing = { ...doing, note: placeTold(event) };
    if (event.type === "result") this.doing = { ...doing, done: event.done, of: event.of };
    this.changed();
  }

  private async lookAgain(): Promise<void> {
    if (this.looking) return;
    this.looking = true;
    try {
      while (this.readers.size > 0) {
        this.lastLook = this.look();
        await this.lastLook;
        await sleep(lookMs);
      }
    } finally {
      this.looking = false;
    }
  }

  private async look(): Promise<void> {
    // Beside the store: what is kept there is told even where the lab can't be looked at.
    const facts = withoutAwaitingEngine(async () =>
      inOwnCompany(this.candidate, () => this.useCases.factsOf(this.candidate)),
    );
    facts.catch(() => undefined);
    try {
      [this.results, this.assist] = await Promise.all([
        resultsOf(this.store, this.candidate),
        assistOf(this.store, this.candidate),
        this.lookAtNotes(),
        this.lookAtCutOff(),
      ]);
      this.facts = await facts;
      this.trouble = undefined;
    } catch (problem) {
      // An engine that starts again, a file that can't be read: the page says so, and goes on asking.
      this.trouble = toldOf(problem);
    }
    this.changed();
  }

  private async lookAtNotes(): Promise<void> {
    [this.messages, this.frozen, this.reports] = await Promise.all([
      messagesOf(this.store, this.candidate),
      freezeOf(this.store, this.candidate),
      reportMarks(this.store, this.candidate),
    ]);
  }

  /** Once: what this server does itself it sees the end of. */
  private async lookAtCutOff(): Promise<void> {
    if (this.hasAsked) return;
    const all = await cutOffActs(this.store);
    const found = all.find(({ candidate }) => candidate === this.candidate);
    this.hasAsked = true;
    if (!found || this.doing) return;
    this.notice ??= { isGood: false, text: cutOffTold(found), at: found.begunAt };
  }

  /** Several changes at once are told once. */
  private changed(): void {
    this.telling ??= setTimeout(() => {
      this.telling = undefined;
      this.board("goes on");
      for (const reader of this.readers) reader();
    }, tellMs);
    this.telling.unref();
  }
}

const stopped = { fr: "arrêté sur la page", en: "stopped on the page" };
const ended = { fr: "le serveur des pages s'arrête", en: "the server of the pages ends" };

function endedTold(what: Text): Text {
  return {
    fr: `« ${what.fr} » est arrêté : le serveur des pages s'arrête. Ce n'est pas un verdict : une fois le serveur revenu, voyez où en est le lab, puis redemandez-le.`,
    en: `“${what.en}” is stopped: the server of the pages ends. That is no verdict: once it is back see how the lab is, then ask for it again.`,
  };
}

function cutOffTold({ what }: CutOff): Text {
  return {
    fr: `« ${what.fr} » a été coupé : le serveur des pages s'est arrêté pendant ce temps. Ce n'est pas un verdict : voyez où en est le lab, puis redemandez-le.`,
    en: `“${what.en}” was cut off: the server of the pages ended meanwhile. That is no verdict: see how the lab is, then ask for it again.`,
  };
}
