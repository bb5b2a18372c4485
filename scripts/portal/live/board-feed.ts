import { setTimeout as sleep } from "node:timers/promises";
import { withoutAwaitingEngine } from "../../ground/docker/engine-gate.js";
import { toldOf } from "../../ground/localized-error.js";
import type { Told } from "../../ground/text.js";
import { type CutOff, cutOffActs } from "../store/begun-acts.js";
import { type Dispute, openDisputes } from "../store/disputes.js";
import { frozenCandidates } from "../store/freezes.js";
import { type HelpCall, openCalls } from "../store/help-calls.js";
import { type Member, members } from "../store/members.js";
import { unreadMessages } from "../store/messages.js";
import { allOutcomes } from "../store/results.js";
import type { Store } from "../store/store.js";
import type { UseCases } from "../use-cases.js";
import { type CardOf, cardedCandidates } from "../ways-in/cards.js";
import type { Feeds } from "./feeds.js";
import type { Progress } from "./progress-of.js";

/** Between two looks at all labs, and between two tellings of news, in milliseconds. */
const [lookMs, tellMs] = [3000, 40];

/** What is known of the class. */
export interface ClassFacts {
  readonly cards: readonly CardOf[];
  readonly members: readonly Member[];
  readonly outcomes: Awaited<ReturnType<typeof allOutcomes>>;
  readonly unread: ReadonlyMap<string, number>;
  readonly frozen: ReadonlySet<string>;
  /** Those that are open. */
  readonly calls: readonly HelpCall[];
  readonly disputes: readonly Dispute[];
  readonly cutOff: readonly CutOff[];
  readonly progress: readonly Progress[];
  /** How many cores each lab has kept busy since the look before; absent where nobody knows. */
  readonly cores: ReadonlyMap<string, number>;
  /** Why there is nothing newer of labs; undefined where there is. */
  readonly trouble: Told | undefined;
}

/** The class as boards follow it: one look for all of them, and none while no board is open. */
export class BoardFeed {
  private readonly store: Store;
  private readonly useCases: UseCases;
  private readonly feeds: Feeds;
  private readonly readers = new Set<() => void>();
  private kept: Awaited<ReturnType<BoardFeed["keptNow"]>> | undefined;
  private progress: readonly Progress[] = [];
  private cores: ReadonlyMap<string, number> = new Map();
  private trouble: Told | undefined;
  private lastLook = 0;
  private lastTold = 0;
  private looking = false;
  /** The first look of those who follow it. */
  private firstLook: Promise<void> | undefined;
  private isStale = true;
  private telling: NodeJS.Timeout | undefined;
  private unfollow: () => void = () => undefined;

  constructor(store: Store, useCases: UseCases, feeds: Feeds) {
    this.store = store;
    this.useCases = useCases;
    this.feeds = feeds;
  }

  /** What is known now, asked anew where no board follows it. */
  async facts(): Promise<ClassFacts> {
    await (this.looking ? this.firstLook : this.look());
    if (this.isStale || !this.kept) await this.lookAtStore();
    const { kept = await this.keptNow(), progress, cores, trouble } = this;
    return { ...kept, progress, cores, trouble };
  }

  /**
   * Follow it.
   *
   * @param reader told that something has changed
   * @returns what ends that
   */
  follow(reader: () => void): () => void {
    if (this.readers.size === 0) {
      this.unfollow = this.feeds.follow((what) => this.hear(what === "kept"));
    }
    this.readers.add(reader);
    void this.lookAgain();
    return () => {
      this.readers.delete(reader);
      if (this.readers.size === 0) this.unfollow();
    };
  }

  /** Something has changed. @param isKept whether in the store */
  hear(isKept: boolean): void {
    if (isKept) this.isStale = true;
    // The first at once; several that follow it are told together.
    const waitMs = Math.max(0, this.lastTold + tellMs - performance.now());
    this.telling ??= setTimeout(() => {
      this.telling = undefined;
      this.lastTold = performance.now();
      for (const reader of this.readers) reader();
    }, waitMs);
    this.telling.unref();
  }

  private async lookAgain(): Promise<void> {
    if (this.looking) return;
    this.looking = true;
    try {
      while (this.readers.size > 0) {
        const look = this.look();
        this.firstLook ??= look;
        await look;
        this.hear(false);
        await sleep(lookMs);
      }
    } finally {
      this.looking = false;
      this.firstLook = undefined;
    }
  }

  private async look(): Promise<void> {
    try {
      await this.lookAtStore();
      const had = this.kept ? [...this.kept.cards, ...this.kept.members] : [];
      const candidates = new Set([
        ...had.map(({ candidate }) => candidate),
        ...(await withoutAwaitingEngine(() => this.useCases.standingLabs())),
      ]);
      const progress = await withoutAwaitingEngine(() =>
        this.useCases.progressOf([...candidates].sort()),
      );
      this.cores = this.coresSince(progress);
      this.progress = progress;
      this.trouble = undefined;
    } catch (problem) {
      // An engine that starts again: boards say so, and go on asking.
      this.trouble = toldOf(problem);
    }
  }

  private async lookAtStore(): Promise<void> {
    this.isStale = false;
    this.kept = await this.keptNow();
  }

  private async keptNow() {
    const { store } = this;
    const [cards, all, outcomes, unread, frozen, calls, disputes, cutOff] = await Promise.all([
      cardedCandidates(store),
      members(store),
      allOutcomes(store),
      unreadMessages(store),
      frozenCandidates(store),
      openCalls(store),
      openDisputes(store),
      cutOffActs(store),
    ]);
    return { cards, members: all, outcomes, unread, frozen, calls, disputes, cutOff };
  }

  private coresSince(progress: readonly Progress[]): ReadonlyMap<string, number> {
    const now = performance.now();
    const tookMs = now - this.lastLook;
    this.lastLook = now;
    const before = new Map(this.progress.map((one) => [one.candidate, one.processorMs]));
    const found = progress.flatMap(({ candidate, processorMs }) => {
      const had = before.get(candidate);
      if (processorMs === undefined || had === undefined) return [];
      // A lab that was taken away and made again begins from nothing.
      return processorMs < had ? [] : [[candidate, (processorMs - had) / tookMs] as const];
    });
    return new Map(found);
  }
}
