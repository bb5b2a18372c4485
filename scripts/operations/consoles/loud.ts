/** How long somebody counts who has printed much, in milliseconds: at the smallest share he does so twice as often. */
const lastsMs = 4000;

/** Consoles that print much at this moment, which share what may be printed. */
export class Loud {
  private readonly lastAt = new Map<object, number>();

  /** That one of them has printed as much as is kept of it. */
  note(console: object): void {
    this.lastAt.set(console, performance.now());
  }

  /** How many there are. */
  count(): number {
    const since = performance.now() - lastsMs;
    for (const [console, at] of this.lastAt) {
      if (at < since) this.lastAt.delete(console);
    }
    return this.lastAt.size;
  }
}
