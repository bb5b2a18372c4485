import type { Duplex } from "node:stream";
import type { MachineName } from "../../../stacks/plan/plan.js";
import { Misuse } from "../../ground/misuse.js";
import type { Text } from "../../ground/text.js";
import type { AttachProps, ConsoleEnd, EndReason } from "./console.js";
import { desktopEndTold } from "./desktop-end-told.js";
import { limits as usualLimits } from "./limits.js";
import { ObservedScreen } from "./observed-screen.js";
import { Typed } from "./typed.js";
import { ViewOnly } from "./view-only.js";

/** How long it takes until as much as was dropped may come again, in milliseconds. */
const droppedMs = 100;

export interface DesktopProps {
  readonly id: string;
  readonly candidate: string;
  readonly machine: MachineName;
  /** The connection to the screen: RFB, the server's side. */
  readonly stream: Duplex;
  /** Why its stream has ended. */
  whyEnded(): Promise<Pick<ConsoleEnd, "reason" | "exitCode">>;
  /** End what it began on the machine. */
  endThere(): Promise<void>;
  /** Told once, when it is over. */
  onOver(): void;
  /** @default `limits` */
  readonly limits?: Pick<typeof usualLimits, "desktopWindowBytes" | "unreadMs">;
}

/** Who sits at a desktop, until `onEnd`. */
export interface DesktopReader {
  readonly as: AttachProps["as"];
  /** Say that bytes have been shown, so that more may come. */
  ack(bytes: number): void;
  /**
   * Send RFB, the client's side, in order. Of an observer's what would change something is dropped here, and of what
   * he is sent what was copied on the machine.
   *
   * @param bytes at most `mostTypedBytes` at once
   * @returns once the machine took it
   * @throws Misuse where these are more, where too much waits already, or where it is no observer's: then this is over
   */
  write(bytes: Uint8Array): Promise<void>;
  /** Leave: this connection ends. The desktop stays a while for whoever comes back. */
  detach(): void;
}

/**
 * One connection to the screen of a machine, and its one reader: RFB knows no place from which another could go on.
 * Several at one desktop are several of these, and see the same.
 */
export class Desktop {
  readonly id: string;
  readonly candidate: string;
  readonly machine: MachineName;
  readonly kind = "desktop";
  readonly openedAt = Date.now();
  /** Why it is over; undefined while it is not. */
  over: ConsoleEnd | undefined;

  private readonly props: DesktopProps;
  private readonly limits: NonNullable<DesktopProps["limits"]>;
  private readonly typed: Typed;
  private readonly unread: NodeJS.Timeout;
  private reader: AttachProps | undefined;
  /** What an observer is shown of it. */
  private observed: ObservedScreen | undefined;
  /** What was sent and not yet shown, in bytes. */
  private unshown = 0;
  private ending: Promise<void> | undefined;

  constructor(props: DesktopProps) {
    this.props = props;
    this.limits = props.limits ?? usualLimits;
    this.id = props.id;
    this.candidate = props.candidate;
    this.machine = props.machine;
    this.typed = new Typed(props.stream);
    props.stream
      .on("end", () => this.streamEnded())
      .on("close", () => this.streamEnded())
      // Why is asked of the engine.
      .on("error", () => undefined);
    this.unread = setTimeout(
      // What can't be ended is tried again by whoever opens the next.
      () => void this.endBecause("idle").catch(() => undefined),
      this.limits.unreadMs,
    ).unref();
  }

  /**
   * Sit down at it: what the screen says is handed to `onData`, in order, and no more than `desktopWindowBytes`, and one
   * chunk of the engine's, before `ack`.
   *
   * @throws Misuse where it is over, or somebody sits there already
   */
  attach(props: Omit<AttachProps, "from">): DesktopReader {
    if (this.over) throw new Misuse(this.over.told);
    if (this.reader) {
      throw new Misuse({
        fr: "cette liaison à un bureau est déjà suivie : ouvrez-en une autre, elle montrera le même écran",
        en: "this connection to a desktop is followed already: open another, it will show the same screen",
      });
    }
    this.reader = props;
    clearTimeout(this.unread);
    const viewOnly = props.as === "observer" ? new ViewOnly() : undefined;
    if (viewOnly) this.observed = new ObservedScreen();
    // Whoever attaches is handed his reader before anything comes.
    setImmediate(() => this.props.stream.on("data", (chunk: Buffer) => this.shown(chunk)));
    return {
      as: props.as,
      ack: (bytes) => this.acknowledged(bytes),
      write: async (bytes) => {
        if (this.over) return;
        await this.typed.write(viewOnly ? this.viewed(viewOnly, bytes) : bytes);
      },
      detach: () => void this.endBecause("detached").catch(() => undefined),
    };
  }

  /**
   * End this connection.
   *
   * @returns once nothing of it is left on the machine
   * @throws LocalizedError where something is, or may be: it is tried again
   */
  end(): Promise<void> {
    return this.endBecause("ended");
  }

  private endBecause(reason: EndReason, told: Text = desktopEndTold[reason]): Promise<void> {
    this.ending ??= (async () => {
      this.finish({ reason, told });
      await this.props.endThere();
    })();
    return this.ending;
  }

  private viewed(viewOnly: ViewOnly, bytes: Uint8Array): Buffer {
    try {
      return viewOnly.pass(bytes);
    } catch (problem) {
      this.putOut(problem);
      throw problem;
    }
  }

  private shown(chunk: Buffer): void {
    if (this.over) return;
    this.unshown += chunk.length;
    if (this.unshown >= this.limits.desktopWindowBytes) this.props.stream.pause();
    const passed = this.observed ? this.watched(this.observed, chunk) : chunk;
    const dropped = chunk.length - passed.length;
    // A machine that says nothing but what is dropped says it slowly.
    if (dropped > 0) setTimeout(() => this.acknowledged(dropped), droppedMs).unref();
    if (passed.length > 0) this.reader?.onData(passed);
  }

  private watched(observed: ObservedScreen, chunk: Buffer): Buffer {
    try {
      return observed.pass(chunk);
    } catch (problem) {
      this.putOut(problem);
      return Buffer.alloc(0);
    }
  }

  /** End it for what an observer, or the screen that he is shown, has sent. */
  private putOut(problem: unknown): void {
    const told = problem instanceof Misuse ? problem.told : desktopEndTold.ended;
    // What can't be ended is tried again by whoever opens the next.
    this.endBecause("ended", told).catch(() => undefined);
  }

  private acknowledged(bytes: number): void {
    if (this.over || !(bytes > 0)) return;
    // He can't have shown more than he was sent.
    this.unshown = Math.max(0, this.unshown - Math.floor(bytes));
    if (this.unshown < this.limits.desktopWindowBytes) this.props.stream.resume();
  }

  private streamEnded(): void {
    this.ending ??= (async () => {
      const why = await this.props.whyEnded();
      this.finish({ ...why, told: desktopEndTold[why.reason] });
      await this.props.endThere();
    })();
    // It is tried again by whoever opens the next.
    this.ending.catch(() => undefined);
  }

  private finish(end: ConsoleEnd): void {
    if (this.over) return;
    this.over = end;
    clearTimeout(this.unread);
    this.props.stream.destroy();
    this.reader?.onEnd(end);
    this.props.onOver();
  }
}
