import { Misuse } from "../../ground/misuse.js";
import type { ConsoleSize } from "./console.js";

/** @throws Misuse where no terminal is of that size */
export function mustBeSize({ columns, rows }: ConsoleSize): void {
  const is = (count: number, most: number) =>
    Number.isInteger(count) && count >= 2 && count <= most;
  if (is(columns, 500) && is(rows, 300)) return;
  throw new Misuse({
    fr: `un terminal de ${columns} × ${rows} : de 2 à 500 colonnes et de 2 à 300 lignes`,
    en: `a terminal of ${columns} × ${rows}: 2 to 500 columns and 2 to 300 rows`,
  });
}
