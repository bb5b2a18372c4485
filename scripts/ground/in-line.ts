import { z } from "zod";
import { holderSchema, holdersTold } from "./holder.js";
import type { Text } from "./text.js";

/** Who has a turn on this machine or waits for one, as told to whoever comes next. */
export const inLineSchema = holderSchema.extend({
  /** Whose lab. */
  lab: z.string().max(64),
  /** Who runs it. */
  user: z.string().max(64),
  /** How many cores the work keeps busy. */
  cores: z.number().nonnegative().max(4096),
});
export type InLine = z.infer<typeof inLineSchema>;

/** How many of those before are named. */
const named = 2;

/** That somebody waits for his turn, at which place, and after whom. @param unheeded names that are not waited for */
export function lineTold(before: readonly InLine[], unheeded: readonly string[]): Text {
  const first = before.slice(0, named).map((one) => {
    const { fr, en } = holdersTold([{ ...one, verb: `${one.verb} ${one.lab}` }]);
    return { fr: `${fr}, de ${one.user}`, en: `${en}, of ${one.user}` };
  });
  const others = before.length - first.length;
  const after = {
    fr: first.map(({ fr }) => fr).join(" ; ") + (others > 0 ? ` ; et ${others} de plus` : ""),
    en: first.map(({ en }) => en).join("; ") + (others > 0 ? `; and ${others} more` : ""),
  };
  const names = unheeded.join("|");
  const left: Text[] = [
    ...(before.length > 0
      ? [
          {
            fr: `attend son tour, ${before.length} avant lui : ${after.fr}`,
            en: `waits its turn, ${before.length} before it: ${after.en}`,
          },
        ]
      : []),
    ...(unheeded.length > 0
      ? [
          {
            fr: `n'attend pas qui ne finit ni ne répond ('ss -xlp | grep -E "${names}"' dit quel processus)`,
            en: `does not wait for somebody who neither ends nor answers ('ss -xlp | grep -E "${names}"' tells which process)`,
          },
        ]
      : []),
  ];
  return { fr: left.map(({ fr }) => fr).join(" ; "), en: left.map(({ en }) => en).join("; ") };
}
