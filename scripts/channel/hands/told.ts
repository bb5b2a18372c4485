import { z } from "zod";

const toldSchema = z.union([
  z.object({ ready: z.literal(true) }),
  z.object({ opened: z.int() }),
  z.object({ refused: z.int(), why: z.string() }),
  z.object({ endless: z.int(), channel: z.int() }),
  z.object({ lost: z.int(), why: z.string() }),
  z.object({
    answer: z.int(),
    channel: z.int(),
    code: z.int(),
    stdout: z.string(),
    stderr: z.string(),
  }),
]);

/** What `hands.py` says in one line. */
export type Told = z.infer<typeof toldSchema>;

/** @throws ZodError where it is none of what it says */
export function readTold(line: string): Told {
  return toldSchema.parse(JSON.parse(line));
}
