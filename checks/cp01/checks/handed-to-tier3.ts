import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { beyondOurField } from "../lib/beyond-our-field.js";
import { milestones } from "../lib/milestones.js";
import { isSaid } from "../lib/section.js";
import { ticketsOf } from "../lib/tickets-of.js";

export const handedToTier3 = check({
  needs: ["desk1"],
  judges: "cp01/beyond-our-field",

  async run({ nodes: { desk1 }, password }) {
    const { matters, row } = beyondOurField({ password });
    const [ticket] = await ticketsOf(desk1, matters);
    if (!ticket) throw new Error("a story without a matter");
    const { id, queue, status, changes } = ticket;
    const { resolutions, firstAnswer } = milestones(ticket);
    const wanted = matters[0]?.queue;
    claim(
      queue === wanted && resolutions.length === 0,
      claimText("cp01/is-in-queue-and-was", { id, wanted }),
      resolutions.length > 0
        ? claimText("cp01/queue-was-resolved", { id, queue, status })
        : claimText("cp01/queue-status", { id, queue, status }),
    );
    const notes = changes.filter(({ type, technician }) => type === "Comment" && technician);
    const written = notes.map(({ text }) => text.trim().slice(0, 120)).join(" / ") || "∅";
    claim(
      notes.some(({ text }) => isSaid(text) && text.includes(row)),
      claimText("cp01/technician-comment-tells-one-who", { id }),
      claimText("cp01/comments", { id, written }),
    );
    claim(
      firstAnswer !== undefined,
      claimText("cp01/requester-is-told", { id }),
      claimText("cp01/no-message", { id }),
    );
    return `#${id}: ${queue}, ${status}`;
  },
});
