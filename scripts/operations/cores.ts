/**
 * How many cores work keeps busy, as measured on two of them: a whole lab's `up` takes 62 seconds of processor in 32,
 * a whole look 30 to 34 in 17. The rest is by comparison: nobody waits for long for what is little.
 */
export const cores = {
  /** A whole lab: brought up, taken away, made anew, looked at. */
  whole: 2,
  /** A few machines made anew. */
  few: 1,
  /** A few commands on machines: a fault, a set-up, a cable. */
  little: 0.25,
} as const;
