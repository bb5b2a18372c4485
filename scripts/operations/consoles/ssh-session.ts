import type { Duplex } from "node:stream";
import type { MachineName } from "../../../stacks/plan/plan.js";

export interface SshSessionProps {
  readonly id: string;
  readonly candidate: string;
  readonly machine: MachineName;
  /** OpenSSH's server there. */
  readonly stream: Duplex;
  /** End what it began on the machine. */
  endThere(): Promise<void>;
  /** Told once, when it is over. */
  onOver(): void;
}

/** One connection of a candidate's own SSH client to a machine. */
export class SshSession {
  readonly id: string;
  readonly candidate: string;
  readonly machine: MachineName;
  readonly kind = "ssh";

  private readonly props: SshSessionProps;
  private ending: Promise<void> | undefined;

  constructor(props: SshSessionProps) {
    this.props = props;
    this.id = props.id;
    this.candidate = props.candidate;
    this.machine = props.machine;
    props.stream
      .on("close", () => this.endUnheard())
      .on("end", () => this.endUnheard())
      .on("error", () => this.endUnheard());
  }

  /** Hand bytes on both ways, each as fast as the other end takes them, until either is over. */
  join(client: Duplex): void {
    const { stream } = this.props;
    stream.on("close", () => client.end());
    client.on("end", () => this.endUnheard()).on("close", () => this.endUnheard());
    client.on("error", () => this.endUnheard());
    stream.pipe(client);
    client.pipe(stream);
  }

  /**
   * End it, and all that it began on the machine.
   *
   * @returns once nothing of it is left
   * @throws LocalizedError where something is, or may be: it is tried again
   */
  end(): Promise<void> {
    this.ending ??= (async () => {
      this.props.stream.destroy();
      this.props.onOver();
      await this.props.endThere();
    })();
    return this.ending;
  }

  private endUnheard(): void {
    // What can't be ended is tried again by whoever opens the next.
    this.end().catch(() => undefined);
  }
}
