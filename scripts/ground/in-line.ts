import { z } from "zod";
import { holderSchema } from "./holder.js";

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
