import type { Duplex } from "node:stream";
import { setTimeout } from "node:timers/promises";
import type { MachineName } from "../../../stacks/plan/plan.js";
import { detachKeys } from "../../ground/docker/detach-keys.js";
import { Misuse } from "../../ground/misuse.js";
import type {
  AttachProps,
  Console,
  ConsoleEnd,
  ConsoleReader,
  ConsoleSize,
  EndReason,
} from "./console.js";
import { endTold } from "./end-told.js";
import { limits as usualLimits } from "./limits.js";
import { Loud } from "./loud.js";
import { mustBeSize } from "./must-be-size.js";
import { Replay } from "./replay.js";
import { TerminalModes } from "./terminal-modes.js";
import { type ReaderStart, TerminalReader } from "./terminal-reader.js";
import { Typed } from "./typed.js";

export interface TerminalProps {
  readonly id: string;
  readonly candidate: string;
  readonly machine: MachineName;
  readonly size: ConsoleSize;
  /** What the shell prints, and reads. */
  readonly stream: Duplex;
  /** Make its pseudo-terminal that large. */
  setSize(size: ConsoleSize): Promise<void>;
  /** Why its stream has ended. */
  whyEnded(): Promise<Pick<ConsoleEnd, "reason" | "exitCode">>;
  /** End what it began on the machine. */
  endThere(): Promise<void>;
  /** Told once, when it is over. */
  onOver(): void;
  /** Those that it shares with what may be printed. @default - nobody */
  readonly loud?: Loud;
  /** @default `limits` */
  readonly limits?: Pick<
    typeof usualLimits,
    "bytesPerSecond" | "idleMs" | "readers" | "replayBytes" | "slowMs" | "windowBytes"
  >;
}

/** How often a slow reader is looked at, and a console goes on that has printed its share, in milliseconds. */
const tickMs = 20;

/**
 * One shell, whoever reads it. What it prints is kept once, for all readers: each is a place in it. What is read off the
 * engine and has no room there yet is one chunk, and the stream waits: so does whatever prints on the machine.
 */
export class Terminal implements Console {
  readonly id: string;
  readonly candidate: string;
  readonly machine: MachineName;
  readonly kind = "terminal";
  readonly openedAt = Date.now();
  size: ConsoleSize;
  over: ConsoleEnd | undefined;

  private readonly props: TerminalProps;
  private readonly limits: NonNullable<TerminalProps["limits"]>;
  private readonly loud: Loud;
  private readonly reading = new Set<TerminalReader>();
  private readonly replay: Replay;
  /** Those that were set before what is kept begins. */
  private readonly modes = new TerminalModes();
  private readonly typed: Typed;
  private incoming: Buffer = Buffer.alloc(0);
  /** What it may print now, in bytes, and when that was counted. */
  private share: number;
  private countedAt = performance.now();
  private printedOfLate = 0;
  private tick: NodeJS.Timeout | undefined;
  private idle: NodeJS.Timeout | undefined;
  private ending: Promise<void> | undefined;
  private discards = false;

  constructor(props: TerminalProps) {
    this.props = props;
    this.limits = props.limits ?? usualLimits;
    this.loud = props.loud ?? new Loud();
    this.id = props.id;
    this.candidate = props.candidate;
    this.machine = props.machine;
    this.size = props.size;
    this.replay = new Replay(this.limits.replayBytes);
    this.share = this.limits.replayBytes;
    this.typed = new Typed(props.stream);
    props.stream
      .on("data", (chunk: Buffer) => this.printed(chunk))
      .on("end", () => this.streamEnded())
      .on("close", () => this.streamEnded())
      // Why is asked of the engine.
      .on("error", () => undefined);
    this.awaitReaders();
  }

  get readers(): Console["readers"] {
    const all = [...this.reading];
    const writers = all.filter((reader) => reader.as === "writer").length;
    return { writers, observers: all.length - writers };
  }

  get printedBytes(): number {
    return this.replay.end;
  }

  attach(props: AttachProps): ConsoleReader {
    if (this.over) throw new Misuse(this.over.told);
    if (this.reading.size >= this.limits.readers) {
      throw new Misuse({
        fr: `${this.reading.size} lecteurs suivent déjà ce terminal, et pas plus de ${this.limits.readers} ne le peuvent : fermez-en un`,
        en: `${this.reading.size} readers follow this terminal already, and no more than ${this.limits.readers} may: close one`,
      });
    }
    const start = this.startFrom(props.from);
    const reader = new TerminalReader(
      {
        shown: () => this.pump(),
        // It is in no text and in no letter of one: a key alone is lost.
        type: (bytes) => this.typed.write(bytes.filter((byte) => byte !== detachKeys.first)),
        resize: (size) => this.resize(size),
        leave: (one) => this.leave(one),
      },
      props,
      start,
    );
    this.count();
    this.reading.add(reader);
    clearTimeout(this.idle);
    // Whoever attaches is handed his reader before anything comes.
    setImmediate(() => this.pump());
    if (start.fresh && start.start > 0) this.redraw();
    return reader;
  }

  end(): Promise<void> {
    return this.endBecause("ended");
  }

  /** End it, and tell its readers why. */
  endBecause(reason: EndReason): Promise<void> {
    this.ending ??= (async () => {
      this.discards = true;
      this.props.stream.resume();
      try {
        await this.props.endThere();
      } finally {
        this.finish({ reason, told: endTold[reason] });
      }
    })();
    return this.ending;
  }

  /** Where a reader begins who has come so far: there, or with all that is kept and makes sense by itself. */
  private startFrom(from: number | undefined): ReaderStart {
    const { start, end } = this.replay;
    if (from !== undefined && Number.isInteger(from) && from >= start && from <= end) {
      return { start: from, fresh: false, prelude: Buffer.alloc(0) };
    }
    // What is cut in the middle of a line may be cut in a sequence or a letter.
    const kept = this.replay.slice(start, end);
    const line = start === 0 ? 0 : kept.subarray(0, kept.length / 2).indexOf("\n") + 1;
    const modes = this.modes.copy();
    modes.read(kept.subarray(0, line));
    return { start: start + line, fresh: true, prelude: modes.sequence() };
  }

  private printed(chunk: Buffer): void {
    // While it is being ended the engine must be rid of what was printed, or may not see that a shell has ended.
    if (this.discards) return;
    this.incoming = this.incoming.length === 0 ? chunk : Buffer.concat([this.incoming, chunk]);
    this.pump();
  }

  /** Keep what there is room for, send what each may take, and read on or wait. */
  private pump(): void {
    if (this.over || this.discards) return;
    this.count();
    let kept = this.keep();
    this.sendAll();
    // Who was sent something has made room.
    while (kept > 0 && this.incoming.length > 0) {
      kept = this.keep();
      this.sendAll();
    }
    if (this.incoming.length === 0) {
      for (const reader of this.reading) reader.waitedFor = undefined;
      this.props.stream.resume();
      return;
    }
    this.props.stream.pause();
    // However little its share is: it would print more.
    if (this.share < this.incoming.length) this.loud.note(this);
    this.tick ??= globalThis.setTimeout(() => {
      this.tick = undefined;
      this.cutOffSlow();
      this.pump();
    }, tickMs);
  }

  /** @returns how many bytes there was room for */
  private keep(): number {
    const { end, capacity } = this.replay;
    const furthestBehind = Math.min(end, ...[...this.reading].map(({ sent }) => sent));
    const room = Math.min(
      this.incoming.length,
      capacity - (end - furthestBehind),
      Math.floor(this.share),
    );
    // By a few bytes at a time it would cost a core to print nothing much.
    if (room < Math.min(this.incoming.length, this.limits.windowBytes / 8)) return 0;
    const lost = end + room - capacity - this.replay.start;
    if (lost > 0) this.modes.read(this.replay.slice(this.replay.start, this.replay.start + lost));
    this.replay.append(this.incoming.subarray(0, room));
    this.incoming = this.incoming.subarray(room);
    this.share -= room;
    this.printedOfLate += room;
    if (this.printedOfLate >= capacity) {
      this.printedOfLate = 0;
      this.loud.note(this);
    }
    return room;
  }

  private sendAll(): void {
    for (const reader of [...this.reading]) {
      const most = Math.min(
        this.replay.end - reader.sent,
        this.limits.windowBytes - reader.unshown,
      );
      if (most > 0) reader.send(this.replay.slice(reader.sent, reader.sent + most));
    }
  }

  private count(): void {
    const now = performance.now();
    const { read, unread, together } = this.limits.bytesPerSecond;
    const most = Math.min(this.reading.size > 0 ? read : unread, together / this.loud.count());
    const more = ((now - this.countedAt) / 1000) * most;
    this.share = Math.min(this.limits.replayBytes, this.share + more);
    // Who prints less than all of it in a second is not loud.
    this.printedOfLate *= Math.max(0, 1 - (now - this.countedAt) / 1000);
    this.countedAt = now;
  }

  /**
   * Let those go who keep others waiting, and meanwhile show less than a window. Where all are as slow nobody waits but the machine.
   */
  private cutOffSlow(): void {
    const behind = (reader: TerminalReader) =>
      this.replay.end - reader.sent >= this.replay.capacity - this.limits.windowBytes;
    const slow = [...this.reading].filter(behind);
    if (slow.length === this.reading.size) return;
    const now = performance.now();
    for (const reader of this.reading) {
      if (!slow.includes(reader)) {
        reader.waitedFor = undefined;
        continue;
      }
      reader.waitedFor ??= { since: now, position: reader.position };
      if (now - reader.waitedFor.since < this.limits.slowMs[reader.as]) continue;
      if (reader.position - reader.waitedFor.position >= this.limits.windowBytes) {
        reader.waitedFor = { since: now, position: reader.position };
        continue;
      }
      this.leave(reader);
      reader.end({ reason: "slow", told: endTold.slow });
    }
  }

  private async resize(size: ConsoleSize): Promise<void> {
    mustBeSize(size);
    if (size.columns === this.size.columns && size.rows === this.size.rows) return;
    this.size = { columns: size.columns, rows: size.rows };
    await this.props.setSize(this.size);
  }

  /** Have whatever fills the screen draw it anew: it does where the size changes. */
  private redraw(): void {
    const { columns, rows } = this.size;
    // A machine that does not answer shows what was kept.
    void this.props
      .setSize({ columns, rows: rows - 1 })
      .then(() => this.props.setSize(this.size))
      .catch(() => undefined);
  }

  private leave(reader: TerminalReader): void {
    this.count();
    if (!this.reading.delete(reader)) return;
    this.awaitReaders();
    this.pump();
  }

  private awaitReaders(): void {
    if (this.over || this.reading.size > 0) return;
    clearTimeout(this.idle);
    this.idle = globalThis
      .setTimeout(
        // What can't be ended is tried again by whoever opens the next.
        () => void this.endBecause("idle").catch(() => undefined),
        this.limits.idleMs,
      )
      .unref();
  }

  private streamEnded(): void {
    if (this.ending !== undefined) return;
    this.ending = (async () => {
      await this.allSent();
      const why = await this.props.whyEnded();
      this.finish({ ...why, told: endTold[why.reason] });
      // What it left in the background ends with it.
      await this.props.endThere();
    })();
    // It is tried again by whoever opens the next.
    this.ending.catch(() => undefined);
  }

  /** Wait until its readers were sent its last words, or keep them waiting for too long. */
  private async allSent(): Promise<void> {
    const late = performance.now() + this.limits.slowMs.writer;
    const isSent = () =>
      this.incoming.length === 0 && [...this.reading].every(({ sent }) => sent === this.replay.end);
    while (!isSent() && performance.now() < late) {
      await setTimeout(tickMs);
      this.pump();
    }
  }

  private finish(end: ConsoleEnd): void {
    if (this.over) return;
    this.over = end;
    clearTimeout(this.tick);
    clearTimeout(this.idle);
    this.props.stream.destroy();
    for (const reader of [...this.reading]) {
      this.reading.delete(reader);
      reader.end(end);
    }
    this.props.onOver();
  }
}
