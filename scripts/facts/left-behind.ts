import { z } from "zod";

/** Something that a check made and could not take away again. */
export const leftBehindSchema = z.object({
  /** Machine or probe that it is on. */
  where: z.string(),
  what: z.object({ fr: z.string(), en: z.string() }),
  /** What kept it from being taken away, in the words of the machine or the bench. */
  why: z.string(),
});
export type LeftBehind = z.infer<typeof leftBehindSchema>;
