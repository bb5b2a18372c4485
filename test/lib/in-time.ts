import { thorough } from "./thorough.js";

/**
 * Whether it is too late to begin one more test of a file, on the clock that starts now. One that was
 * begun is never late: when it is tried again, it must not end as if it had been left out. Where
 * nothing is left out, none is late.
 *
 * @param minutes they may take in all, on whatever machine it is
 * @returns asked with what the test is about
 */
export function inTime(minutes: number): (what: string) => boolean {
  const start = performance.now();
  const begun = new Set<string>();
  return (what) => {
    const late = !thorough && !begun.has(what) && performance.now() - start > minutes * 60_000;
    if (!late) begun.add(what);
    return late;
  };
}
