/** The middle one of several numbers, to the tenth; 0 of none. */
export function median(all: readonly number[]): number {
  const inOrder = all.toSorted((one, other) => one - other);
  const middle = (inOrder.length - 1) / 2;
  const [low = 0, high = 0] = [inOrder[Math.floor(middle)], inOrder[Math.ceil(middle)]];
  return Math.round((low + high) * 5) / 10;
}
