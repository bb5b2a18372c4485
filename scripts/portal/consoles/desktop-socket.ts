import type { Text } from "../../ground/text.js";
import type { Desktop, DesktopReader } from "../../operations/consoles/desktop.js";
import { malformed, PageSocket, type PageSocketProps } from "./page-socket.js";
import { readMessage } from "./read-message.js";

export interface DesktopSocketProps extends PageSocketProps {
  readonly lab: string;
  readonly machine: string;
  /** Begin a connection to the screen; undefined where there is nothing to observe. */
  readonly open: (() => Promise<Desktop>) | undefined;
}

/**
 * A page that is shown a desktop, by its WebSocket: binary messages are RFB. A candidate sits at it; a trainer only looks,
 * and the desktop drops his keys.
 */
export class DesktopSocket extends PageSocket {
  readonly about: string | undefined;
  private readonly open: DesktopSocketProps["open"];
  private reader: DesktopReader | undefined;

  constructor({ lab, machine, open, ...props }: DesktopSocketProps) {
    super(props);
    this.open = open;
    this.about = open && `desktop ${lab} ${machine}`;
  }

  begin(): void {
    if (this.open) void this.sit(this.open).catch((why) => this.fail(why));
    else this.end(nobodyThere, false);
  }

  protected async hear(data: Buffer, isBinary: boolean): Promise<void> {
    if (isBinary) {
      await this.reader?.write(data);
      return;
    }
    const message = readMessage(data.toString());
    if (message?.type === "ack") this.reader?.ack(message.bytes);
    else this.end(malformed, false);
  }

  protected leave(): void {
    this.reader?.detach();
  }

  private async sit(open: () => Promise<Desktop>): Promise<void> {
    const desktop = await open();
    if (this.isOver) {
      await desktop.end();
      return;
    }
    this.reader = desktop.attach({
      as: this.visitor.role === "trainer" ? "observer" : "writer",
      onData: (bytes) => this.send(bytes),
      onEnd: ({ told, reason }) => this.end(told, reason === "lost"),
    });
  }
}

const nobodyThere: Text = {
  fr: "le candidat n'a pas ce bureau ouvert : il n'y a rien à observer",
  en: "the candidate does not have this desktop open: there is nothing to observe",
};
