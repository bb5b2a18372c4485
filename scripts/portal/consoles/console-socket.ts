import type { RawData, WebSocket } from "ws";
import { LocalizedError } from "../../ground/localized-error.js";
import { type Language, type Text, type Told, wordsOf } from "../../ground/text.js";
import type { Console, ConsoleReader, ConsoleSize } from "../../operations/consoles/console.js";
import type { Actor } from "../store/audit.js";
import type { Visitor } from "../ways-in/sessions.js";
import type { FromPage, FromServer } from "./protocol.js";
import { readMessage } from "./read-message.js";

/** Most bytes that wait for a page's network. A window of output is a twentieth: who has more says much and hears nothing. */
const mostUnsentBytes = 1024 * 1024;

export interface ConsoleSocketProps {
  readonly socket: WebSocket;
  /** Undefined where there is none, or it is over. */
  readonly console: Console | undefined;
  readonly visitor: Visitor;
  /** Who he is, for the audit. */
  readonly actor: Actor;
  /** His session. */
  readonly token: string;
  readonly language: Language;
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
export class ConsoleSocket {
  readonly visitor: Visitor;
  readonly actor: Actor;
  readonly token: string;
  readonly console: Console | undefined;
  private readonly owner: ConsoleSocketOwner;
  private readonly socket: WebSocket;
  private readonly language: Language;
  private readonly from: number | undefined;
  private reader: ConsoleReader | undefined;
  private wanted: ConsoleSize | undefined;
  private resizing = false;
  private isOver = false;
  /** Whether it has answered since it was last asked. */
  private isThere = true;

  constructor(
    owner: ConsoleSocketOwner,
    { socket, console, visitor, actor, token, language, from }: ConsoleSocketProps,
  ) {
    this.owner = owner;
    this.actor = actor;
    this.socket = socket;
    this.console = console;
    this.visitor = visitor;
    this.token = token;
    this.language = language;
    this.from = from;
    socket.on("message", (data, isBinary) => void this.hear(data, isBinary));
    socket.on("pong", () => {
      this.isThere = true;
    });
    socket.on("close", () => this.finish());
  }

  letType(may: boolean): void {
    this.reader?.letType(may);
  }

  /** Begin to read. */
  begin(): void {
    const { console } = this;
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

  tell(message: FromServer): void {
    this.send(JSON.stringify(message));
  }

  /** Say that the server is there, and let go of a page that has not answered since it last did: its network is away. */
  beat(): void {
    if (!this.isThere) {
      this.socket.terminate();
      return;
    }
    this.isThere = false;
    this.socket.ping();
    this.tell({ type: "pulse" });
  }

  /** Hang up, and say why. */
  end(told: Told, again: boolean): void {
    if (this.isOver) return;
    this.tell({ type: "ended", told: wordsOf(told, this.language), again });
    this.finish();
    this.socket.close();
  }

  private finish(): void {
    if (this.isOver) return;
    this.isOver = true;
    this.reader?.detach();
    this.owner.over(this);
  }

  private send(data: string | Buffer): void {
    if (this.isOver) return;
    if (this.socket.bufferedAmount > mostUnsentBytes) this.socket.terminate();
    else this.socket.send(data);
  }

  private async hear(data: RawData, isBinary: boolean): Promise<void> {
    if (this.isOver || !this.reader) return;
    try {
      // As `ws` hands it on, unless it is told otherwise.
      const bytes = data as Buffer;
      if (isBinary) {
        await this.reader.write(bytes);
        this.owner.typed(this);
        this.tell({ type: "taken", bytes: bytes.length });
      } else await this.obey(this.reader, readMessage(bytes.toString()));
    } catch (problem) {
      this.fail(problem);
    }
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

  /** No page of ours asks for what is refused, so that one which does has nothing to go on with. */
  private fail(problem: unknown): void {
    this.end(problem instanceof LocalizedError ? problem.told : broken, false);
  }
}

const gone: Text = {
  fr: "ce terminal n'existe plus : il a été fermé, ou le serveur a redémarré",
  en: "this terminal is there no more: it was closed, or the server has started again",
};

const malformed: Text = {
  fr: "message mal formé : rechargez la page",
  en: "malformed message: load the page again",
};

const broken: Text = {
  fr: "la machine ne répond pas à ce terminal : rouvrez-le",
  en: "the machine does not answer this terminal: open it again",
};
