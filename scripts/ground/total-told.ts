import { duration } from "./duration.js";
import type { Text } from "./text.js";

export interface Total {
  /** How many there are. */
  readonly of: number;
  /** Of them, how many are over, those that failed among them. */
  readonly ended: number;
  readonly failed: number;
  /** Since they were begun, in milliseconds. */
  readonly elapsedMs: number;
}

/**
 * How far several tasks are together, and how long they will still take: as the others did one with another. Before
 * any is over nobody knows.
 */
export function totalTold({ of, ended, failed, elapsedMs }: Total): Text {
  const wrong = { fr: `${failed} en échec`, en: `${failed} failed` };
  const head = failed === 0 ? { fr: "", en: "" } : { fr: `, ${wrong.fr}`, en: `, ${wrong.en}` };
  const done = ended - failed;
  const { fr, en } = toGo({ of, ended, elapsedMs });
  return { fr: `${done}/${of} faits${head.fr}${fr}`, en: `${done}/${of} done${head.en}${en}` };
}

function toGo({ of, ended, elapsedMs }: Omit<Total, "failed">): Text {
  if (ended === of) return { fr: "", en: "" };
  if (ended === 0) {
    return {
      fr: ", temps restant inconnu tant qu'aucun n'est fini",
      en: ", time to go unknown until one is over",
    };
  }
  const left = duration(Math.ceil(((elapsedMs / ended) * (of - ended)) / 1000));
  return { fr: `, encore ${left} environ`, en: `, about ${left} to go` };
}
