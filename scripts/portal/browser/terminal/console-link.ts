import {
  type Attached,
  type FromPage,
  type FromServer,
  mostUntakenBytes,
  pulseMs,
} from "../../consoles/protocol.js";

/** How a page's connection with a console stands. */
export type LinkState =
  | { readonly kind: "connecting" }
  | { readonly kind: "open" }
  /** It is away, and will be tried again so much later, in milliseconds. */
  | { readonly kind: "away"; readonly againMs: number }
  /** It is over, and why. */
  | { readonly kind: "over"; readonly told: string };

/** The trainer who types beside the candidate. */
export interface Holder {
  readonly by: string;
  /** Whether it is he who reads this page. */
  readonly isYou: boolean;
}

/** What of a browser's WebSocket is used. */
export type Socket = Pick<
  WebSocket,
  "binaryType" | "close" | "onclose" | "onmessage" | "readyState" | "send"
>;

export interface ConsoleLinkProps {
  /** @param from how far the page has come; undefined where it has nothing yet */
  connect(from: number | undefined): Socket;
  attached(message: Attached): void;
  /** @param shown to be called once they have been shown: more may come then */
  print(bytes: Uint8Array, shown: () => void): void;
  resized(size: { readonly columns: number; readonly rows: number }): void;
  observed(names: readonly string[]): void;
  takenOver(holder: Holder | undefined): void;
  state(state: LinkState): void;
}

/** Between two tries to reach the server, in milliseconds: the first, and the longest. */
const [firstMs, longestMs] = [250, 8000];
/** A connection on which nothing was heard for as long is away, whatever the browser thinks of it. */
const silentMs = 2.5 * pulseMs;
const isOpen = 1;

/** A page's connection with a console: where it breaks, it is made again, and goes on where it was. */
export class ConsoleLink {
  private readonly props: ConsoleLinkProps;
  private socket: Socket | undefined;
  /** How far the page has come, in bytes of the console. */
  private position: number | undefined;
  /** Of what was typed, what the machine has not taken, and what waits for that. */
  private untaken = 0;
  private waiting: Uint8Array[] = [];
  private tries = 0;
  private again: ReturnType<typeof setTimeout> | undefined;
  private silence: ReturnType<typeof setTimeout> | undefined;
  private isOver = false;

  constructor(props: ConsoleLinkProps) {
    this.props = props;
    this.connect();
  }

  /** Type. While the connection is away nothing is kept: nobody types blindly into a machine. */
  type(bytes: Uint8Array): void {
    if (this.socket?.readyState !== isOpen) return;
    for (let at = 0; at < bytes.length; at += mostUntakenBytes) {
      this.waiting.push(bytes.slice(at, at + mostUntakenBytes));
    }
    this.sendTyped();
  }

  resize(columns: number, rows: number): void {
    this.say({ type: "resize", columns, rows });
  }

  /** Ask to type beside the candidate. */
  takeOver(): void {
    this.say({ type: "take-over" });
  }

  handBack(): void {
    this.say({ type: "hand-back" });
  }

  /** Try at once, as when the network is back. */
  hurry(): void {
    if (!this.isOver && this.again !== undefined) this.connect();
  }

  /** Leave. */
  close(): void {
    this.isOver = true;
    this.drop();
  }

  private connect(): void {
    this.drop();
    this.props.state({ kind: "connecting" });
    const socket = this.props.connect(this.position);
    this.socket = socket;
    socket.binaryType = "arraybuffer";
    socket.onmessage = ({ data }) => {
      this.listen();
      if (typeof data === "string") this.hear(JSON.parse(data) as FromServer);
      else this.print(socket, new Uint8Array(data as ArrayBuffer));
    };
    socket.onclose = () => this.lose();
    this.listen();
  }

  private hear(message: FromServer): void {
    switch (message.type) {
      case "attached":
        this.tries = 0;
        this.position = message.start;
        this.props.attached(message);
        this.props.state({ kind: "open" });
        break;
      case "taken":
        this.untaken -= message.bytes;
        this.sendTyped();
        break;
      case "size":
        this.props.resized(message);
        break;
      case "observers":
        this.props.observed(message.names);
        break;
      case "taken-over":
        this.props.takenOver(
          message.by === null ? undefined : { by: message.by, isYou: message.isYou },
        );
        break;
      case "ended":
        if (message.again) this.lose();
        else this.finish(message.told);
        break;
      case "pulse":
        break;
    }
  }

  private print(socket: Socket, bytes: Uint8Array): void {
    this.position = (this.position ?? 0) + bytes.length;
    this.props.print(bytes, () => {
      // What the former connection brought is nothing to this one.
      if (this.socket === socket) this.say({ type: "ack", bytes: bytes.length });
    });
  }

  private sendTyped(): void {
    while (this.waiting.length > 0 && this.untaken < mostUntakenBytes) {
      const bytes = this.waiting.shift() as Uint8Array<ArrayBuffer>;
      this.untaken += bytes.length;
      this.socket?.send(bytes);
    }
  }

  private say(message: FromPage): void {
    if (this.socket?.readyState === isOpen) this.socket.send(JSON.stringify(message));
  }

  /** It has broken: wait, longer each time. */
  private lose(): void {
    if (this.isOver) return;
    this.drop();
    const againMs = Math.min(longestMs, firstMs * 2 ** this.tries);
    this.tries++;
    this.again = setTimeout(() => this.connect(), againMs);
    this.props.state({ kind: "away", againMs });
  }

  private finish(told: string): void {
    this.close();
    this.props.state({ kind: "over", told });
  }

  private listen(): void {
    clearTimeout(this.silence);
    this.silence = setTimeout(() => this.lose(), silentMs);
  }

  /** Have nothing more to do with the socket that there is. */
  private drop(): void {
    clearTimeout(this.again);
    clearTimeout(this.silence);
    this.again = undefined;
    this.untaken = 0;
    this.waiting = [];
    if (!this.socket) return;
    // Whoever comes back has to take it over again.
    this.props.takenOver(undefined);
    this.socket.onclose = null;
    this.socket.onmessage = null;
    this.socket.close();
    this.socket = undefined;
  }
}
