import { z } from "zod";
import { holderSchema } from "../../ground/holder.js";
import { type ProgressEvent, progressEventSchema } from "../../ground/progress-event.js";
import { toldSchema } from "../../ground/text-schema.js";

/** How an operation ended, as whoever watches it is told. */
export const endingSchema = z.object({
  type: z.literal("ended"),
  how: z.enum(["done", "failed", "stopped"]),
  /** What went wrong, or who stopped it; absent where it did its work. */
  why: toldSchema.optional(),
});
export type Ending = z.infer<typeof endingSchema>;

/** What whoever has a lab in hand says to whoever watches, a line of JSON each: first who he is, then what comes. */
export const saidSchema = z.union([
  holderSchema.extend({ type: z.literal("holder") }),
  progressEventSchema,
  endingSchema,
]);
export type Said = z.infer<typeof saidSchema>;

/** What whoever watches may ask: that it ends as by Ctrl-C. */
export const askedSchema = z.object({ type: z.literal("cancel"), pid: z.int().positive() });
export type Asked = z.infer<typeof askedSchema>;

/** Longest line, in characters: what is said, and what is asked. */
export const saidLetters = 64_000;
export const askedLetters = 200;

/** Longest text in a line: it may be a machine's. */
const textLetters = 4000;

/** A line, its texts as far as there is room for them. */
export function lineOf(said: Said | Asked): string {
  return `${JSON.stringify(said, (_, value) => (typeof value === "string" ? value.slice(0, textLetters) : value))}\n`;
}

/** Whether it stays true, whatever is said after it. */
export function isKept({ type }: ProgressEvent): boolean {
  return type === "log" || type === "result";
}
