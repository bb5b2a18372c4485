import {
  type Attached,
  type FromPage,
  type FromServer,
  mostUntakenBytes,
} from "../../consoles/protocol.js";
import { type LinkState, type Socket, SteadySocket } from "./steady-socket.js";

/** The trainer who types beside the candidate. */
export interface Holder {
  readonly by: string;
  /** Whether it is he who reads this page. */
  readonly isYou: boolean;
}

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

/** A page's connection with a console: where it breaks, it is made again, and goes on where it was. */
export class ConsoleLink {
  private readonly props: ConsoleLinkProps;
  private readonly socket: SteadySocket;
  /** How far the page has come, in bytes of the console. */
  private position: number | undefined;
  /** Of what was typed, what the machine has not taken, and what waits for that. */
  private untaken = 0;
  private waiting: Uint8Array[] = [];

  constructor(props: ConsoleLinkProps) {
    this.props = props;
    this.socket = new SteadySocket({
      connect: () => {
        this.untaken = 0;
        this.waiting = [];
        return props.connect(this.position);
      },
      hear: (data, from) => {
        if (typeof data === "string") this.hear(JSON.parse(data) as FromServer);
        else this.print(from, new Uint8Array(data));
      },
      state: (state) => {
        // Whoever comes back has to take it over again.
        if (state.kind !== "open") props.takenOver(undefined);
        props.state(state);
      },
    });
    this.socket.connect();
  }

  /** Type. While the connection is away nothing is kept: nobody types blindly into a machine. */
  type(bytes: Uint8Array): void {
    if (!this.socket.isOpen) return;
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
    this.socket.hurry();
  }

  /** Leave. */
  close(): void {
    this.socket.close();
  }

  private hear(message: FromServer): void {
    switch (message.type) {
      case "attached":
        this.position = message.start;
        this.props.attached(message);
        this.socket.opened();
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
        if (message.again) this.socket.lose();
        else this.socket.finish(message.told);
        break;
      case "pulse":
        break;
    }
  }

  private print(socket: Socket, bytes: Uint8Array): void {
    this.position = (this.position ?? 0) + bytes.length;
    this.props.print(bytes, () => {
      // What the former connection brought is nothing to this one.
      if (this.socket.is(socket)) this.say({ type: "ack", bytes: bytes.length });
    });
  }

  private sendTyped(): void {
    while (this.waiting.length > 0 && this.untaken < mostUntakenBytes) {
      const bytes = this.waiting.shift() as Uint8Array<ArrayBuffer>;
      this.untaken += bytes.length;
      this.socket.send(bytes);
    }
  }

  private say(message: FromPage): void {
    this.socket.send(JSON.stringify(message));
  }
}
