import { z } from "zod";
import { holderSchema } from "./holder.js";
import { queuedSchema } from "./queued.js";
import { textSchema, toldSchema } from "./text-schema.js";

/** What somebody is told of a use case while it goes on. Each who follows it reads it in his own language. */
export const progressEventSchema = z.discriminatedUnion("type", [
  /** Whom it waits for before it begins: instead of those before. */
  z.object({ type: z.literal("waits"), for: z.array(holderSchema) }),
  /** After whom its turn is: instead of those before. */
  queuedSchema,
  /** How far it is, in a few words: instead of the note before. */
  z.object({ type: z.literal("note"), note: toldSchema }),
  /** A check that is over, by its full id, and how many are, of how many. */
  z.object({
    type: z.literal("result"),
    check: z.string(),
    outcome: z.string(),
    done: z.int(),
    of: z.int(),
  }),
  /** What was done: it stays so, whatever comes after. */
  z.object({ type: z.literal("log"), text: textSchema }),
]);
export type ProgressEvent = z.infer<typeof progressEventSchema>;
