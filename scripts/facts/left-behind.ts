import { z } from "zod";
import { textSchema, toldSchema } from "../ground/text-schema.js";

/** Something that a check made and could not take away again. */
export const leftBehindSchema = z.object({
  /** Machine or probe that it is on. */
  where: z.string(),
  what: textSchema,
  /** What kept it from being taken away, in the words of the machine or the bench. */
  why: toldSchema,
});
export type LeftBehind = z.infer<typeof leftBehindSchema>;
