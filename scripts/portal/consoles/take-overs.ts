import { randomBytes } from "node:crypto";
import type { Assistance } from "../../facts/journal.js";
import { toldOf } from "../../ground/localized-error.js";
import { announce } from "../../ground/terminal/announce.js";
import type { Console } from "../../operations/consoles/console.js";
import type { UseCases } from "../use-cases.js";
import type { Visitor } from "../ways-in/sessions.js";

/** A trainer's page, as far as it takes a console over. */
export interface Taker {
  readonly about: Console | undefined;
  readonly visitor: Visitor;
  /** Let it type, or no longer. */
  letType(may: boolean): void;
}

interface TakeOver {
  readonly taker: Taker;
  readonly candidate: string;
  assistance: Assistance;
  /** Whether it is noted: before that nobody types. */
  isOn: boolean;
  /** Its notes are written one after another, the next not at once. */
  noting: NodeJS.Timeout | undefined;
  noted: Promise<void>;
}

/** Who types again so much later begins anew, and what he typed is noted so much later, in milliseconds. */
const [apartMs, noteMs] = [30_000, 5000];
/** Most spans of typing that are told apart in one take-over: a day's. */
const mostSpans = 1000;

/**
 * Which consoles trainers have taken over. One trainer at a time types in a console, beside its candidate, who never loses
 * his keyboard: were it taken from him, a trainer who forgets would lock him out. Who typed is noted by name and time.
 */
export class TakeOvers {
  private readonly note: UseCases["noteAssistance"];
  private readonly all = new Map<Console, TakeOver>();
  private readonly noting = new Set<Promise<void>>();

  constructor(note: UseCases["noteAssistance"]) {
    this.note = note;
  }

  /** The page that has it; undefined where none has. */
  holder(console: Console): Taker | undefined {
    const found = this.all.get(console);
    return found?.isOn ? found.taker : undefined;
  }

  /**
   * Have a page type in its console. From another page of the same trainer it is taken.
   *
   * @returns whether it does: not where another trainer has it
   * @throws what keeps it from being noted; then nobody has it
   */
  async take(taker: Taker): Promise<boolean> {
    const { about: console, visitor } = taker;
    if (!console) return false;
    const held = this.all.get(console);
    if (held && (held.taker === taker || held.taker.visitor.who !== visitor.who)) return false;
    if (held) this.handBack(held.taker);
    const now = new Date().toISOString();
    const { candidate, machine } = console;
    const id = randomBytes(8).toString("hex");
    const own: TakeOver = {
      taker,
      candidate,
      assistance: { id, by: visitor.who, machine, since: now, until: now, typed: [] },
      isOn: false,
      noting: undefined,
      noted: Promise.resolve(),
    };
    this.all.set(console, own);
    try {
      await this.note(candidate, own.assistance);
    } catch (problem) {
      if (this.all.get(console) === own) this.all.delete(console);
      throw problem;
    }
    // He may have left meanwhile.
    if (this.all.get(console) !== own) return false;
    own.isOn = true;
    taker.letType(true);
    return true;
  }

  /** @returns whether it had it */
  handBack(taker: Taker): boolean {
    const held = taker.about && this.all.get(taker.about);
    if (!held || held.taker !== taker) return false;
    this.all.delete(held.taker.about as Console);
    taker.letType(false);
    if (held.isOn) this.noteNow(held);
    return true;
  }

  /** Somebody has typed. */
  typed({ about: console, visitor: { who, role } }: Taker): void {
    const held = console && this.all.get(console);
    if (!held?.isOn) return;
    const now = new Date().toISOString();
    const { typed } = held.assistance;
    const last = typed.findLast((one) => one.who === who && one.role === role);
    const goesOn = last && Date.parse(now) - Date.parse(last.until) < apartMs;
    if (last && (goesOn || typed.length >= mostSpans)) last.until = now;
    else if (typed.length < mostSpans) typed.push({ who, role, since: now, until: now });
    held.noting ??= setTimeout(() => this.noteNow(held), noteMs).unref();
  }

  /** Note how far all of them have gone: a server that is killed can't say it later. */
  beat(): void {
    for (const held of this.all.values()) if (held.isOn) this.noteNow(held);
  }

  /** Wait until all that was handed back is noted. */
  async end(): Promise<void> {
    await Promise.all(this.noting);
  }

  private noteNow(held: TakeOver): void {
    clearTimeout(held.noting);
    held.noting = undefined;
    held.assistance = { ...held.assistance, until: new Date().toISOString() };
    const assistance = structuredClone(held.assistance);
    const noted = held.noted
      .then(() => this.note(held.candidate, assistance))
      .catch((problem: unknown) => announce(toldOf(problem)))
      .finally(() => this.noting.delete(noted));
    held.noted = noted;
    this.noting.add(noted);
  }
}
