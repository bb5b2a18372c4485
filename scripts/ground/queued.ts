import { z } from "zod";
import { holdersTold } from "./holder.js";
import { type InLine, inLineSchema } from "./in-line.js";
import { joined, type Text } from "./text.js";

/** How many are named of each kind: a whole class may be before. */
const named = 3;

/** Where in line somebody waits for his turn. */
export const queuedSchema = z.object({
  type: z.literal("queued"),
  /** How many are before. */
  ahead: z.int().nonnegative(),
  /** The first of them. */
  first: z.array(inLineSchema),
  /** Names in the kernel of some who are not waited for: they neither end nor answer. */
  unheeded: z.array(z.string()),
});
export type Queued = z.infer<typeof queuedSchema>;

/** What is told of those who are before, and of those who are not waited for. */
export function queuedAfter(before: readonly InLine[], unheeded: readonly string[]): Queued {
  return {
    type: "queued",
    ahead: before.length,
    first: before.slice(0, named),
    unheeded: unheeded.slice(0, named),
  };
}

/** That somebody waits for his turn, at which place and after whom. */
export function queuedTold({ ahead, first, unheeded }: Queued): Text {
  const told: Text[] = [];
  if (ahead > 0) {
    const all = first.map(({ user, lab, verb, ...one }) => {
      const { fr, en } = holdersTold([{ ...one, verb: `${verb} ${lab}` }]);
      return { fr: `${fr}, de ${user}`, en: `${en}, of ${user}` };
    });
    const more = ahead - first.length;
    if (more > 0) all.push({ fr: `et ${more} de plus`, en: `and ${more} more` });
    const { fr, en } = list(all);
    told.push({
      fr: `attend son tour, ${ahead} avant lui : ${fr}`,
      en: `waits its turn, ${ahead} before it: ${en}`,
    });
  }
  if (unheeded.length > 0) {
    const look = `ss -xlp | grep -E '${unheeded.join("|")}'`;
    told.push({
      fr: `n'attend pas qui ne finit ni ne répond (quel processus : ${look})`,
      en: `does not wait for somebody who neither ends nor answers (which process: ${look})`,
    });
  }
  return list(told);
}

function list(parts: readonly Text[]): Text {
  return { fr: joined(parts, " ; ").fr, en: joined(parts, "; ").en };
}
