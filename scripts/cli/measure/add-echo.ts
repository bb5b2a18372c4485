import type { Text } from "../../ground/text.js";
import { type Measures, median } from "./measures.js";

/** What was measured, and beside whom. */
export interface EchoProps {
  /** Of the measures' names, e.g. `-busy`. */
  readonly suffix: string;
  /** After the first one's title. */
  readonly where: Text;
}

/** Add how long a key took until its echo, beside what is wanted. @param values in milliseconds */
export function addEcho(
  measures: Measures,
  values: readonly number[],
  { suffix, where }: EchoProps,
): void {
  const p95 = values.toSorted((one, other) => one - other)[Math.floor(values.length * 0.95)];
  measures.add(
    {
      name: `echo${suffix}`,
      title: {
        fr: `une touche, jusqu'à son écho${where.fr}`,
        en: `a key, until its echo${where.en}`,
      },
      unit: "ms",
      target: 5,
    },
    median(values),
  );
  measures.add(
    {
      name: `echo-p95${suffix}`,
      title: { fr: "la même, 95 fois sur cent", en: "the same, 95 times of a hundred" },
      unit: "ms",
      target: 15,
    },
    p95 ?? Number.NaN,
  );
}
