import { readFile } from "node:fs/promises";
import { availableParallelism, cpus, release, totalmem } from "node:os";
import type { Text } from "../../ground/text.js";

/** What is measured, in the order of the table. */
export interface Measure {
  readonly name: string;
  readonly title: Text;
  /** @default s */
  readonly unit?: "s" | "ms" | "MiB" | "MB" | "kB" | "ms/s" | "" | "×";
  /** The most it may be on two idle cores. @default - nothing is promised */
  readonly target?: number;
}

/** A measure over all runs. */
export interface Measured extends Measure {
  readonly median: number;
  readonly values: readonly number[];
}

/** Collects what each run finds. */
export class Measures {
  private readonly found = new Map<string, { measure: Measure; values: number[] }>();

  add(measure: Measure, value: number): void {
    const known = this.found.get(measure.name);
    if (known) known.values.push(value);
    else this.found.set(measure.name, { measure, values: [value] });
  }

  /** Time some work, in seconds. */
  async time<T>(measure: Measure, work: () => Promise<T>): Promise<T> {
    const start = performance.now();
    const result = await work();
    this.add(measure, (performance.now() - start) / 1000);
    return result;
  }

  /** The last value of a measure. */
  last(name: string): number {
    return this.found.get(name)?.values.at(-1) ?? Number.NaN;
  }

  all(): Measured[] {
    return [...this.found.values()].map(({ measure, values }) => ({
      ...measure,
      values: values.map((value) => Math.round(value * 1000) / 1000),
      median: Math.round(median(values) * 1000) / 1000,
    }));
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** What it was measured on: figures without it mean nothing. */
export interface Host {
  readonly cores: number;
  readonly processor: string;
  readonly memoryGib: number;
  readonly kernel: string;
  /** Processes that wanted a core when it began, on average over a minute: idle is near 0. */
  readonly load: number;
}

export async function host(): Promise<Host> {
  const load = await readFile("/proc/loadavg", "utf8");
  return {
    cores: availableParallelism(),
    processor: cpus()[0]?.model ?? "?",
    memoryGib: Math.round(totalmem() / 2 ** 30),
    kernel: release(),
    load: Number(load.split(" ")[0]),
  };
}
