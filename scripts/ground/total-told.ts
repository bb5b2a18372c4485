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
 * How far several tasks are together, and how long they will still take: as those did, one with another, that were
 * done. One that failed may have failed at once, and tells nothing; before any is done nobody knows.
 */
export function totalTold({ of, ended, failed, elapsedMs }: Total): Text {
  const wrong = { fr: `${failed} en échec`, en: `${failed} failed` };
  const head = failed === 0 ? { fr: "", en: "" } : { fr: `, ${wrong.fr}`, en: `, ${wrong.en}` };
  const done = ended - failed;
  const { fr, en } = toGo({ of, ended, done, elapsedMs });
  return { fr: `${done}/${of} faits${head.fr}${fr}`, en: `${done}/${of} done${head.en}${en}` };
}

function toGo({
  of,
  ended,
  done,
  elapsedMs,
}: Omit<Total, "failed"> & { readonly done: number }): Text {
  if (ended === of) return { fr: "", en: "" };
  if (done === 0) {
    return {
      fr: ", temps restant inconnu tant qu'aucun n'est fait",
      en: ", time to go unknown until one is done",
    };
  }
  const left = duration(Math.ceil(((elapsedMs / done) * (of - ended)) / 1000));
  return { fr: `, encore ${left} environ`, en: `, about ${left} to go` };
}
