import type { Text } from "../../ground/text.js";
import type { Console, ConsoleReader, ConsoleSize } from "../../operations/consoles/console.js";
import type { Actor } from "../store/audit.js";
import { malformed, PageSocket, type PageSocketProps } from "./page-socket.js";
import type { FromPage } from "./protocol.js";
import { readMessage } from "./read-message.js";

export interface ConsoleSocketProps extends PageSocketProps {
  /** Undefined where there is none, or it is over. */
  readonly console: Console | undefined;
  /** Who he is, for the audit. */
  readonly actor: Actor;
  /** How far his page has come before. */
  readonly from: number | undefined;
}

/** What is done for all pages that read a console. */
export interface ConsoleSocketOwner {
  /** Its console has another size. */
  resized(socket: ConsoleSocket): void;
  typed(socket: ConsoleSocket): void;
  takeOver(socket: ConsoleSocket): Promise<void>;
  handBack(socket: ConsoleSocket): Promise<void>;
  /** It reads no more. */
  over(socket: ConsoleSocket): void;
}

/**
 * A page that reads a console, by its WebSocket. A candidate types; a trainer only reads, and the console refuses his keys
 * until he has taken it over.
 */
export class ConsoleSocket extends PageSocket {
  readonly about: Console | undefined;
  readonly actor: Actor;
  private readonly owner: ConsoleSocketOwner;
  private readonly from: number | undefined;
  private reader: ConsoleReader | undefined;
  private wanted: ConsoleSize | undefined;
  private resizing = false;

  constructor(owner: ConsoleSocketOwner, { console, from, actor, ...props }: ConsoleSocketProps) {
    super(props);
    this.owner = owner;
    this.actor = actor;
    this.about = console;
    this.from = from;
  }

  letType(may: boolean): void {
    this.reader?.letType(may);
  }

  begin(): void {
    const { about: console } = this;
    if (!console) {
      this.end(gone, false);
      return;
    }
    try {
      this.reader = console.attach({
        as: this.visitor.role === "trainer" ? "observer" : "writer",
        ...(this.from !== undefined && { from: this.from }),
        onData: (bytes) => this.send(bytes),
        onEnd: ({ told, reason }) => this.end(told, reason === "slow"),
      });
    } catch (problem) {
      this.fail(problem);
      return;
    }
    const { start, fresh, prelude } = this.reader;
    this.tell({
      type: "attached",
      start,
      fresh,
      prelude: prelude.toString("latin1"),
      printed: console.printedBytes,
      columns: console.size.columns,
      rows: console.size.rows,
    });
  }

  protected async hear(data: Buffer, isBinary: boolean): Promise<void> {
    if (!this.reader) return;
    if (isBinary) {
      await this.reader.write(data);
      this.owner.typed(this);
      this.tell({ type: "taken", bytes: data.length });
    } else await this.obey(this.reader, readMessage(data.toString()));
  }

  protected leave(): void {
    this.reader?.detach();
    this.owner.over(this);
  }

  private async obey(reader: ConsoleReader, message: FromPage | undefined): Promise<void> {
    switch (message?.type) {
      case "ack":
        reader.ack(message.bytes);
        break;
      case "resize":
        this.wanted = { columns: message.columns, rows: message.rows };
        if (!this.resizing) await this.resize(reader);
        break;
      case "take-over":
        if (this.visitor.role === "trainer") await this.owner.takeOver(this);
        else this.end(malformed, false);
        break;
      case "hand-back":
        await this.owner.handBack(this);
        break;
      case undefined:
        this.end(malformed, false);
    }
  }

  /** Of sizes that come while one is being set, the last is the one that is wanted. */
  private async resize(reader: ConsoleReader): Promise<void> {
    this.resizing = true;
    try {
      for (let size = this.wanted; size; size = this.wanted) {
        this.wanted = undefined;
        await reader.resize(size);
        this.owner.resized(this);
      }
    } finally {
      this.resizing = false;
    }
  }
}

const gone: Text = {
  fr: "ce terminal n'existe plus : il a été fermé, ou le serveur a redémarré",
  en: "this terminal is there no more: it was closed, or the server has started again",
};
