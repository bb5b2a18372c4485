/** How many may be wrong at once, and how long it takes until one more may be, in milliseconds. */
export interface Allowance {
  readonly burst: number;
  readonly everyMs: number;
}

/** Most that are told apart: who floods with names and addresses makes the oldest forgotten, and takes no memory. */
const most = 10_000;

/** Counts wrong tries by whom they are of. */
export class Tries {
  private readonly allowance: Allowance;
  /** By key, when the tries that were wrong will all be forgotten, the longest untouched first. */
  private readonly spent = new Map<string, number>();

  constructor(allowance: Allowance) {
    this.allowance = allowance;
  }

  /** In how many milliseconds one more try may be made; 0 where it may be at once. */
  waitMs(key: string, now = Date.now()): number {
    const { burst, everyMs } = this.allowance;
    const full = this.spent.get(key) ?? 0;
    return Math.max(0, full - now - (burst - 1) * everyMs);
  }

  /** Count one that was wrong, or that may turn out so: `forgive` takes it back. */
  count(key: string, now = Date.now()): void {
    const full = Math.max(this.spent.get(key) ?? 0, now) + this.allowance.everyMs;
    this.spent.delete(key);
    this.spent.set(key, full);
    const [oldest] = this.spent.keys();
    if (this.spent.size > most && oldest !== undefined) this.spent.delete(oldest);
  }

  /** Take one back that was right. */
  forgive(key: string): void {
    const full = this.spent.get(key);
    if (full !== undefined) this.spent.set(key, full - this.allowance.everyMs);
  }
}
