import type { WebSocket } from "ws";
import { LocalizedError } from "../../ground/localized-error.js";
import { type Language, type Text, type Told, wordsOf } from "../../ground/text.js";
import type { Visitor } from "../ways-in/sessions.js";
import type { FromServer } from "./protocol.js";

/** Most bytes that wait for a page's network: more than any window. Who has more says much and hears nothing. */
const mostUnsentBytes = 1024 * 1024;

export interface PageSocketProps {
  readonly socket: WebSocket;
  readonly visitor: Visitor;
  /** His session. */
  readonly token: string;
  readonly language: Language;
}

/** A page's WebSocket, whatever it reads by it. */
export abstract class PageSocket {
  readonly visitor: Visitor;
  readonly token: string;
  /** What it reads: those who read the same are told of each other. Undefined where it reads nothing. */
  abstract readonly about: unknown;
  protected isOver = false;
  protected readonly socket: WebSocket;
  private readonly language: Language;
  /** Whether it has answered since it was last asked. */
  private isThere = true;

  constructor({ socket, visitor, token, language }: PageSocketProps) {
    this.socket = socket;
    this.visitor = visitor;
    this.token = token;
    this.language = language;
    socket.on("message", (data, isBinary) => {
      // As `ws` hands it on, unless it is told otherwise.
      if (!this.isOver) void this.hear(data as Buffer, isBinary).catch((why) => this.fail(why));
    });
    socket.on("pong", () => {
      this.isThere = true;
    });
    socket.on("close", () => {
      this.isOver = true;
      this.leave();
    });
  }

  /** Begin to read. */
  abstract begin(): void;

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
    this.isOver = true;
    this.socket.close();
    this.leave();
  }

  /** A message of the page. */
  protected abstract hear(data: Buffer, isBinary: boolean): Promise<void>;

  /** Read no more. */
  protected abstract leave(): void;

  protected send(data: string | Buffer): void {
    if (this.isOver) return;
    if (this.socket.bufferedAmount > mostUnsentBytes) this.socket.terminate();
    else this.socket.send(data);
  }

  /** No page of ours asks for what is refused, so that one which does has nothing to go on with. */
  protected fail(problem: unknown): void {
    this.end(problem instanceof LocalizedError ? problem.told : broken, false);
  }
}

/** What a page is told that says what no page of ours does. */
export const malformed: Text = {
  fr: "message mal formé : rechargez la page",
  en: "malformed message: load the page again",
};

const broken: Text = {
  fr: "la machine ne répond pas à cette page : rouvrez",
  en: "the machine does not answer this page: open it again",
};
