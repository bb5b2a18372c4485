/** Compares the three numbers of two versions; what follows them is a packager's. */
export function isAtLeast(version: string, least: string): boolean {
  const numbers = (text: string) => (text.match(/\d+/g) ?? []).slice(0, 3).map(Number);
  const wanted = numbers(least);
  for (const [index, number] of numbers(version).entries()) {
    const other = wanted[index] ?? 0;
    if (number !== other) return number > other;
  }
  return true;
}
