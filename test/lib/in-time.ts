/**
 * Competences whose faults and exercises the tests show each time, as far as time goes. Those of the
 * others are shown by `lab test --thorough`.
 */
const shownEachTime = ["cp03", "cp06", "cp07", "cp08", "cp09", "cp12", "cp13", "cp14", "cp15"];

type Named<T> = readonly [id: string, what: T];

/** What the tests show in which order, and what they leave out. */
export interface InTime<T> {
  /** Of each competence the first, then of each the second: where time is short, some of all were shown. */
  readonly shown: readonly Named<T>[];
  readonly leftOut: readonly Named<T>[];
  /** Whether it is too late to begin another one, on the clock that starts now. */
  isLate(): boolean;
}

/**
 * @param all faults or exercises by their full ids, competence by competence
 * @param minutes they may take in all, on whatever machine it is
 * @param thorough whether to show all of them, however long it takes
 */
export function inTime<T>(all: readonly Named<T>[], minutes: number, thorough: boolean): InTime<T> {
  const start = performance.now();
  const turns = new Map<string, number>();
  const inTurns = all.map((one) => {
    const competence = one[0].slice(0, 4);
    const turn = turns.get(competence) ?? 0;
    turns.set(competence, turn + 1);
    return { one, turn, isShown: thorough || shownEachTime.includes(competence) };
  });
  return {
    shown: inTurns
      .filter(({ isShown }) => isShown)
      .toSorted((a, b) => a.turn - b.turn)
      .map(({ one }) => one),
    leftOut: inTurns.filter(({ isShown }) => !isShown).map(({ one }) => one),
    isLate: () => !thorough && performance.now() - start > minutes * 60_000,
  };
}
