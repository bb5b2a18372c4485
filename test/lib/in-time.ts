/**
 * Whether it is too late to begin another test of a file, on the clock that starts now.
 *
 * @param minutes they may take in all, on whatever machine it is
 */
export function inTime(minutes: number): () => boolean {
  const start = performance.now();
  return () => performance.now() - start > minutes * 60_000;
}
