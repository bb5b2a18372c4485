/**
 * Competences whose faults and exercises the tests show each time. All of them would take longer than
 * tests may: those of the others are shown by `lab test --thorough`.
 */
const shownEachTime = ["cp03", "cp06", "cp07", "cp08", "cp09", "cp12", "cp13", "cp14", "cp15"];

/** Those that are shown, and those that are left out and named as such. */
export function inTime<T>(
  all: readonly (readonly [id: string, T])[],
  thorough: boolean,
): [shown: (readonly [string, T])[], leftOut: (readonly [string, T])[]] {
  const isShown = ([id]: readonly [string, T]) =>
    thorough || shownEachTime.includes(id.slice(0, 4));
  return [all.filter(isShown), all.filter((one) => !isShown(one))];
}
