/** How long somebody counts who has printed much, or waits to, in milliseconds: he who waits is counted again and again. */
const lastsMs = 1000;

/** Consoles that print much at this moment, which share what may be printed. */
export class Loud {
  private readonly lastAt = new Map<object, number>();

  /** That one of them has printed as much as is kept of it, or would print more than its share. */
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
