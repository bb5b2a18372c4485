export interface RfbChannelProps {
  send(bytes: Uint8Array<ArrayBuffer>): void;
  /** Told that whoever reads it has given up, since what came is no RFB. */
  closed(): void;
}

/** What noVNC takes for its WebSocket: the page's own may break, and carries other messages beside. */
export class RfbChannel {
  binaryType = "arraybuffer";
  readonly protocol = "";
  // The screen speaks first: nothing is sent before the connection is there.
  readyState: "open" | "closed" = "open";
  onmessage: (event: { readonly data: ArrayBuffer }) => void = () => undefined;
  onopen: () => void = () => undefined;
  onclose: (event: object) => void = () => undefined;
  onerror: () => void = () => undefined;
  private readonly props: RfbChannelProps;

  constructor(props: RfbChannelProps) {
    this.props = props;
  }

  send(bytes: Uint8Array<ArrayBuffer>): void {
    // What is handed over is a view of what is written anew.
    if (this.readyState === "open") this.props.send(bytes.slice());
  }

  close(): void {
    if (this.readyState === "closed") return;
    this.readyState = "closed";
    this.props.closed();
    // As a socket does: later. noVNC waits for it from when it has closed it.
    queueMicrotask(() => this.onclose({}));
  }
}
