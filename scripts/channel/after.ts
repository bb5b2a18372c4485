/** Has something done once so many milliseconds are over, by whatever clock. What it returns forgets it. */
export type After = (limitMs: number, then: () => void) => () => void;

/** By this server's clock. */
export const after: After = (limitMs, then) => {
  const timer = setTimeout(then, limitMs);
  return () => clearTimeout(timer);
};
