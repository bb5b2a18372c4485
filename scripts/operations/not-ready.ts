import { z } from "zod";
import { nodeNames } from "../../stacks/plan/plan.js";
import type { Undone } from "../channel/tell-machines.js";
import { text } from "../ground/text.js";
import { toldSchema } from "../ground/text-schema.js";

/** A node that does not do its part, and was left so: what is on its disk is somebody's work, or a fault. */
export const notReadySchema = z.object({ node: z.enum(nodeNames), why: toldSchema });
export type NotReady = Readonly<z.infer<typeof notReadySchema>>;

/** What a machine was told and did not do, as the reason why it is not ready. */
export function notReadyFor({ machine, what, why, again }: Undone): NotReady {
  const order = { fr: `devait ${what.fr}`, en: `was to ${what.en}` };
  const remedy = { fr: `pour recommencer : ${again}`, en: `to try again: ${again}` };
  return { node: machine, why: text`${order} (${why}); ${remedy}` };
}
