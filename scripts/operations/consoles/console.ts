import type { MachineName } from "../../../stacks/plan/plan.js";
import type { Text } from "../../ground/text.js";

/** What a terminal shows, in characters: 2 to 500 columns, 2 to 300 rows. */
export interface ConsoleSize {
  readonly columns: number;
  readonly rows: number;
}

/** Why nothing more comes: for one reader (`detached`, `slow`), or for all of them. */
export type EndReason =
  /** This reader left. */
  | "detached"
  /** This reader took what came too slowly, and others waited for him: he may attach again. */
  | "slow"
  /** Its shell ended by itself, as after `exit`. */
  | "exited"
  /** Somebody had it ended, or the server closes. */
  | "ended"
  /** Nobody had read it for `idleMs`. */
  | "idle"
  /** Its machine stopped, or was made anew. */
  | "machine-gone"
  /** The engine let go of it. */
  | "lost";

/** The last that a reader hears. */
export interface ConsoleEnd {
  readonly reason: EndReason;
  /** The same, for people. */
  readonly told: Text;
  /** What the shell returned, 0 to 255; undefined where it did not end by itself. */
  readonly exitCode?: number | undefined;
}

/** Somebody who reads a console, as he asks to be let in. */
export interface AttachProps {
  /**
   * A writer types and resizes. An observer reads: whatever he sends is refused here, whoever forwards it, but for keys
   * once `letType` was called.
   */
  readonly as: "writer" | "observer";
  /** How far he has come before, as `ConsoleReader.position` counts; he is sent what he missed. @default - nothing yet */
  readonly from?: number;
  /**
   * Is told what the console prints, in order and from after this call on. It may be any bytes: what is hostile is the
   * terminal's to bear. No more than `windowBytes` come before `ack`.
   */
  onData(bytes: Buffer): void;
  /** Is told once why nothing more comes. */
  onEnd(end: ConsoleEnd): void;
}

/** One reader of a console, until `onEnd`. What he asks of it after that does nothing. */
export interface ConsoleReader {
  readonly as: AttachProps["as"];
  /** Bytes that the console had printed, since it was opened, before the first that he is sent. */
  readonly start: number;
  /**
   * Whether he must clear his terminal, its modes included, and show `prelude`, before he shows what comes: he has seen
   * nothing yet, or what he missed is no longer kept.
   */
  readonly fresh: boolean;
  /** Puts back the modes of a terminal that were set before `start`: 0 to 200 bytes, which count nowhere. */
  readonly prelude: Buffer;
  /**
   * Say that bytes have been shown, so that more may come.
   *
   * @param bytes how many more
   */
  ack(bytes: number): void;
  /** How far he has shown what the console printed, in bytes since it was opened: what he hands as `from` to go on. */
  readonly position: number;
  /**
   * Type, all of it and in order.
   *
   * @param bytes at most `mostTypedBytes` at once
   * @returns once the machine took it, which whoever writes more waits for: a paste of any size then holds no memory
   * @throws Misuse where he observes and may not type, where these are more, or where too much waits already
   */
  write(bytes: Uint8Array): Promise<void>;
  /** @throws Misuse where he observes, or no terminal is that large */
  resize(size: ConsoleSize): Promise<void>;
  /** Let an observer type, or no longer: he took the console over. He still resizes nothing, and nobody waits longer for him. */
  letType(may: boolean): void;
  /** Leave. The console stays, for `idleMs` where he was the last. */
  detach(): void;
}

/** A shell on a machine of a lab, which outlives those who read it. */
export interface Console {
  /** By which it is asked for again: 128 bits drawn at random, as 32 hexadecimal digits. It opens nothing by itself. */
  readonly id: string;
  readonly candidate: string;
  readonly machine: MachineName;
  readonly kind: "terminal";
  /** When it was opened, in milliseconds since 1970. */
  readonly openedAt: number;
  readonly size: ConsoleSize;
  /** Bytes that it has printed since it was opened and that readers may be sent: the `position` of one who has shown all of it. */
  readonly printedBytes: number;
  /** Who reads it now. */
  readonly readers: { readonly writers: number; readonly observers: number };
  /** Why it is over; undefined while it is not. */
  readonly over: ConsoleEnd | undefined;
  /** @throws Misuse where it is over, or as many read it already as may */
  attach(props: AttachProps): ConsoleReader;
  /**
   * End it and all that it began on the machine, but for what was handed to the machine's systemd, cron or at.
   *
   * @returns once nothing of it is left
   * @throws LocalizedError where something is, or may be: `sweep` and every later `open` on this machine try again
   */
  end(): Promise<void>;
}

/** What is asked for. */
export interface OpenConsole {
  readonly candidate: string;
  readonly machine: MachineName;
  readonly kind: "terminal";
  readonly size: ConsoleSize;
}
