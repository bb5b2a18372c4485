import { performance } from "node:perf_hooks";

/** What was measured, by name, each time it was. */
export class Measures {
  private readonly values = new Map<string, number[]>();

  /** Time a piece of work, in seconds. */
  async time<T>(name: string, work: () => Promise<T>): Promise<T> {
    const start = performance.now();
    const result = await work();
    this.add(name, (performance.now() - start) / 1000);
    return result;
  }

  add(name: string, value: number): void {
    const known = this.values.get(name) ?? [];
    known.push(value);
    this.values.set(name, known);
  }

  /** The middle one of what was measured; of an even number, the mean of the middle two. */
  median(name: string): number {
    const sorted = [...(this.values.get(name) ?? [])].sort((a, b) => a - b);
    const [low = Number.NaN, high = low] = sorted.slice(
      Math.floor((sorted.length - 1) / 2),
      Math.floor(sorted.length / 2) + 1,
    );
    return (low + high) / 2;
  }

  /** Every name with its median and the least and most that were measured. */
  rows(): { name: string; median: number; least: number; most: number; runs: number }[] {
    return [...this.values].map(([name, values]) => ({
      name,
      median: this.median(name),
      least: Math.min(...values),
      most: Math.max(...values),
      runs: values.length,
    }));
  }
}
