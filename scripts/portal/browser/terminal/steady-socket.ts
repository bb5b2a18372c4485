import { pulseMs } from "../../consoles/protocol.js";

/** How a page's connection stands. */
export type LinkState =
  | { readonly kind: "connecting" }
  | { readonly kind: "open" }
  /** It is away, and will be tried again so much later, in milliseconds. */
  | { readonly kind: "away"; readonly againMs: number }
  /** It is over, and why. */
  | { readonly kind: "over"; readonly told: string };

/** What of a browser's WebSocket is used. */
export type Socket = Pick<
  WebSocket,
  "binaryType" | "close" | "onclose" | "onmessage" | "readyState" | "send"
>;

export interface SteadySocketProps {
  /** The one before is gone, and so is whatever was on its way. */
  connect(): Socket;
  hear(data: string | ArrayBuffer, from: Socket): void;
  state(state: LinkState): void;
}

/** Between two tries to reach the server, in milliseconds: the first, and the longest. */
const [firstMs, longestMs] = [250, 8000];
/** A connection on which nothing was heard for as long is away, whatever the browser thinks of it. */
const silentMs = 2.5 * pulseMs;
const isOpen = 1;

/** A page's WebSocket: where it breaks, it is made again, until it is over. */
export class SteadySocket {
  private readonly props: SteadySocketProps;
  private socket: Socket | undefined;
  private tries = 0;
  private again: ReturnType<typeof setTimeout> | undefined;
  private silence: ReturnType<typeof setTimeout> | undefined;
  private isOver = false;

  constructor(props: SteadySocketProps) {
    this.props = props;
  }

  get isOpen(): boolean {
    return this.socket?.readyState === isOpen;
  }

  /** Whether it is still the one that is used. */
  is(socket: Socket): boolean {
    return this.socket === socket;
  }

  connect(): void {
    this.drop();
    this.props.state({ kind: "connecting" });
    const socket = this.props.connect();
    this.socket = socket;
    socket.binaryType = "arraybuffer";
    socket.onmessage = ({ data }) => {
      this.listen();
      this.props.hear(data as string | ArrayBuffer, socket);
    };
    socket.onclose = () => this.lose();
    this.listen();
  }

  /** Send, where the connection is open: nothing is kept for later. */
  send(data: string | Uint8Array<ArrayBuffer>): void {
    if (this.isOpen) this.socket?.send(data);
  }

  /** It carries what it is for. */
  opened(): void {
    this.tries = 0;
    this.props.state({ kind: "open" });
  }

  /** It has broken: wait, longer each time. */
  lose(): void {
    if (this.isOver) return;
    this.drop();
    const againMs = Math.min(longestMs, firstMs * 2 ** this.tries);
    this.tries++;
    this.again = setTimeout(() => this.connect(), againMs);
    this.props.state({ kind: "away", againMs });
  }

  finish(told: string): void {
    if (this.isOver) return;
    this.close();
    this.props.state({ kind: "over", told });
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

  private listen(): void {
    clearTimeout(this.silence);
    this.silence = setTimeout(() => this.lose(), silentMs);
  }

  /** Have nothing more to do with the socket that there is. */
  private drop(): void {
    clearTimeout(this.again);
    clearTimeout(this.silence);
    this.again = undefined;
    if (!this.socket) return;
    this.socket.onclose = null;
    this.socket.onmessage = null;
    this.socket.close();
    this.socket = undefined;
  }
}
