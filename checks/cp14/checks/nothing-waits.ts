import { z } from "zod";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { readAnswer } from "../../lib/nodes/read-answer.js";

/** How long a letter may take to leave, in seconds: beyond it, it waits. */
const longest = 60;

/** A letter in Postfix's queue. */
const queued = z.object({
  queue_name: z.string(),
  arrival_time: z.number(),
  sender: z.string(),
  recipients: z.array(z.object({ address: z.string(), delay_reason: z.string().optional() })),
});

export const nothingWaits = check({
  needs: ["mail1"],

  async run({ nodes: { mail1 } }) {
    const { stdout } = await mail1.succeed`/usr/sbin/postqueue -j && date +%s`;
    const lines = stdout.trim().split("\n");
    const now = Number(lines.pop());
    const waiting = lines
      .map((line) => readAnswer(mail1, "postqueue", line, queued))
      .filter(
        ({ queue_name, arrival_time }) =>
          ["deferred", "hold"].includes(queue_name) || now - arrival_time > longest,
      );
    claim(
      waiting.length === 0,
      claimText("cp14/no-message-waiting"),
      waiting
        .slice(0, 3)
        .map(({ queue_name, sender, recipients: [first] }) =>
          `${queue_name}: ${sender} → ${first?.address} ${first?.delay_reason ?? ""}`.trim(),
        )
        .join("; "),
    );
    return `queue: 0 deferred, ${lines.length} in transit`;
  },
});
