import { z } from "zod";

const messageSchema = z.union([
  z.object({ ready: z.literal(true) }),
  z.object({ opened: z.int() }),
  z.object({ refused: z.int(), why: z.string() }),
  z.object({ endless: z.int(), channel: z.int() }),
  z.object({ lost: z.int() }),
  z.object({
    answer: z.int(),
    channel: z.int(),
    code: z.int(),
    stdout: z.string(),
    stderr: z.string(),
  }),
]);

/** What `hands.py` says in one line. */
export type HandsMessage = z.infer<typeof messageSchema>;

/** @throws ZodError where it is none of what it says */
export function readMessage(line: string): HandsMessage {
  return messageSchema.parse(JSON.parse(line));
}
