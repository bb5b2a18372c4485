import { setTimeout as sleep } from "node:timers/promises";
import { toldOf } from "../../ground/localized-error.js";
import type { Told } from "../../ground/text.js";
import { inOwnCompany } from "../../operations/in-own-company.js";

/** Between two tries in a lab where one failed, in milliseconds. */
const againMs = 30_000;

export interface ErrandsProps {
  /** Candidates whose labs wait for it now. */
  readonly awaited: () => Promise<readonly string[]>;
  /** Does it in one of them, until the signal ends. */
  readonly work: (candidate: string, signal: AbortSignal) => Promise<void>;
  /** Between two looks for labs that wait, in milliseconds. @default 3000 */
  readonly lookMs?: number;
}

/**
 * Work that labs need while the pages are served: one piece at a time in each lab. The next server begins again what this one
 * had not finished.
 */
export class Errands {
  private readonly props: ErrandsProps;
  private readonly running = new Map<string, Promise<void>>();
  private readonly troubles = new Map<string, Told>();
  private readonly ending = new AbortController();
  private following: Promise<void> | undefined;

  constructor(props: ErrandsProps) {
    this.props = props;
  }

  /** Look for labs that wait, until the end. */
  start(): void {
    this.following ??= this.follow();
  }

  /** Why the last try failed in a lab; undefined where it did not, or where it waits for nothing any more. */
  troubleOf(candidate: string): Told | undefined {
    return this.troubles.get(candidate);
  }

  async end(): Promise<void> {
    this.ending.abort();
    await Promise.all([this.following, ...this.running.values()]);
  }

  private async follow(): Promise<void> {
    const { signal } = this.ending;
    while (!signal.aborted) {
      // A state that is away for a moment is asked again.
      const awaited = await this.props.awaited().catch(() => undefined);
      for (const candidate of this.troubles.keys()) {
        if (awaited?.includes(candidate) === false) this.troubles.delete(candidate);
      }
      for (const candidate of awaited ?? []) {
        if (!this.running.has(candidate)) this.running.set(candidate, this.run(candidate));
      }
      await pause(this.props.lookMs ?? 3000, signal);
    }
  }

  private async run(candidate: string): Promise<void> {
    const { signal } = this.ending;
    try {
      await inOwnCompany(candidate, () => this.props.work(candidate, signal));
      this.troubles.delete(candidate);
    } catch (problem) {
      if (!signal.aborted) this.troubles.set(candidate, toldOf(problem));
      await pause(againMs, signal);
    } finally {
      this.running.delete(candidate);
    }
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return sleep(ms, undefined, { signal, ref: false }).catch(() => undefined);
}
