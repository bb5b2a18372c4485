import type { FromPage, FromServer } from "../../consoles/protocol.js";
import { type LinkState, type Socket, SteadySocket } from "../terminal/steady-socket.js";
import { RfbChannel } from "./rfb-channel.js";

export interface DesktopLinkProps {
  connect(): Socket;
  /** A screen comes by this channel; the one before is gone. */
  begin(channel: RfbChannel): void;
  /** The screen that has begun is no more. */
  leave(): void;
  /** Calls `then` once what came may have been drawn: on a page that nobody sees, never. */
  drawn(then: () => void): void;
  observed(names: readonly string[]): void;
  state(state: LinkState): void;
  /** Why it is over, where what came is no screen. */
  readonly odd: string;
}

/** A page's connection with a desktop: where it breaks, it is made again, and the screen is drawn anew. */
export class DesktopLink {
  private readonly props: DesktopLinkProps;
  private readonly socket: SteadySocket;
  private channel: RfbChannel | undefined;

  constructor(props: DesktopLinkProps) {
    this.props = props;
    this.socket = new SteadySocket({
      connect: () => {
        const socket = props.connect();
        this.begin();
        return socket;
      },
      hear: (data, from) => {
        if (typeof data === "string") this.hear(JSON.parse(data) as FromServer);
        else this.draw(data, from);
      },
      state: (state) => {
        if (state.kind === "away" || state.kind === "over") this.leave();
        props.state(state);
      },
    });
    this.socket.connect();
  }

  /** The screen is there. */
  shown(): void {
    this.socket.opened();
  }

  /** What came is no screen. */
  fail(): void {
    this.socket.finish(this.props.odd);
  }

  /** Try at once, as when the network is back. */
  hurry(): void {
    this.socket.hurry();
  }

  /** Leave. */
  close(): void {
    this.socket.close();
    this.leave();
  }

  private begin(): void {
    this.leave();
    const channel: RfbChannel = new RfbChannel({
      send: (bytes) => {
        if (this.channel === channel) this.socket.send(bytes);
      },
      closed: () => {
        if (this.channel === channel) this.fail();
      },
    });
    this.channel = channel;
    this.props.begin(channel);
  }

  private leave(): void {
    if (!this.channel) return;
    this.channel = undefined;
    this.props.leave();
  }

  private hear(message: FromServer): void {
    if (message.type === "observers") this.props.observed(message.names);
    else if (message.type === "ended") {
      if (message.again) this.socket.lose();
      else this.socket.finish(message.told);
    }
  }

  private draw(data: ArrayBuffer, from: Socket): void {
    const bytes = data.byteLength;
    try {
      this.channel?.onmessage({ data });
    } catch {
      // A screen that is larger than any, more copied than there is room for: whatever its machine likes to send.
      this.fail();
      return;
    }
    this.props.drawn(() => {
      if (this.socket.is(from)) this.say({ type: "ack", bytes });
    });
  }

  private say(message: FromPage): void {
    this.socket.send(JSON.stringify(message));
  }
}
