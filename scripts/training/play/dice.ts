import { createHash } from "node:crypto";

/** Draws that a seed decides: the same seed and purpose give the same number, whatever the order. */
export class Dice {
  private readonly seed: number;

  constructor(seed: number) {
    this.seed = seed;
  }

  /** A whole number from 0 to below `sides`. */
  roll(purpose: string, sides: number): number {
    const digest = createHash("sha256").update(`${this.seed}/${purpose}`).digest();
    return digest.readUInt32BE(0) % sides;
  }

  /** Named things in an order drawn by lot: each has its own lot, whatever else there is. */
  shuffled<T extends readonly [name: string, ...unknown[]]>(all: readonly T[]): T[] {
    return all
      .map((one) => ({ one, lot: this.roll(one[0], 2 ** 32) }))
      .toSorted((a, b) => a.lot - b.lot)
      .map(({ one }) => one);
  }

  /** One of several. */
  pick<T>(purpose: string, choices: readonly [T, ...T[]]): T {
    return choices[this.roll(purpose, choices.length)] ?? choices[0];
  }
}
