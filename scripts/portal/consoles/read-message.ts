import { z } from "zod";
import type { FromPage } from "./protocol.js";

/** Sizes that no terminal has are the console's to refuse. */
const schema: z.ZodType<FromPage> = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("resize"), columns: z.int(), rows: z.int() }),
  z.strictObject({ type: z.literal("ack"), bytes: z.int().positive() }),
  z.strictObject({ type: z.literal("take-over") }),
  z.strictObject({ type: z.literal("hand-back") }),
]);

/** A page's message; undefined where no page of ours says that. */
export function readMessage(text: string): FromPage | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch (problem) {
    if (problem instanceof SyntaxError) return undefined;
    throw problem;
  }
}
