import { Misuse } from "../../ground/misuse.js";
import type { AttachProps, ConsoleEnd, ConsoleReader, ConsoleSize } from "./console.js";
import { endTold } from "./end-told.js";

/** What a reader asks of his console. */
export interface ReaderOwner {
  /** He may take more now. */
  shown(): void;
  type(bytes: Uint8Array): Promise<void>;
  resize(size: ConsoleSize): Promise<void>;
  leave(reader: TerminalReader): void;
}

/** Where a reader begins. */
export interface ReaderStart {
  readonly start: number;
  readonly fresh: boolean;
  readonly prelude: Buffer;
}

/** One reader of a terminal: how far he was sent it, and how far he has shown it. */
export class TerminalReader implements ConsoleReader {
  readonly as: AttachProps["as"];
  readonly start: number;
  readonly fresh: boolean;
  readonly prelude: Buffer;
  /** The next byte that he is to be sent. */
  sent: number;
  position: number;
  /** Since when others wait for him, by `performance.now`, and how far he was then; undefined where nobody does. */
  waitedFor: { readonly since: number; readonly position: number } | undefined;
  private readonly owner: ReaderOwner;
  private readonly props: AttachProps;
  private over = false;
  private mayType: boolean;

  constructor(owner: ReaderOwner, props: AttachProps, { start, fresh, prelude }: ReaderStart) {
    this.owner = owner;
    this.props = props;
    this.as = props.as;
    this.mayType = props.as === "writer";
    this.start = start;
    this.fresh = fresh;
    this.prelude = prelude;
    this.sent = start;
    this.position = start;
  }

  /** What he was sent and has not shown, in bytes. */
  get unshown(): number {
    return this.sent - this.position;
  }

  /** For his console: send him what comes next. */
  send(bytes: Buffer): void {
    this.sent += bytes.length;
    this.props.onData(bytes);
  }

  /** For his console: nothing more comes. */
  end(end: ConsoleEnd): void {
    if (this.over) return;
    this.over = true;
    this.props.onEnd(end);
  }

  ack(bytes: number): void {
    if (this.over || !(bytes > 0)) return;
    // He can't have shown more than he was sent.
    this.position = Math.min(this.sent, this.position + Math.floor(bytes));
    this.owner.shown();
  }

  letType(may: boolean): void {
    this.mayType = may || this.as === "writer";
  }

  async write(bytes: Uint8Array): Promise<void> {
    if (!this.mayType) throw new Misuse(observes);
    if (!this.over) await this.owner.type(bytes);
  }

  async resize(size: ConsoleSize): Promise<void> {
    if (this.as !== "writer") throw new Misuse(observes);
    if (!this.over) await this.owner.resize(size);
  }

  detach(): void {
    this.owner.leave(this);
    this.end({ reason: "detached", told: endTold.detached });
  }
}

const observes = {
  fr: "ce terminal est ouvert en observation : prenez la main pour y écrire",
  en: "this terminal is open to observe: take it over to write in it",
};
