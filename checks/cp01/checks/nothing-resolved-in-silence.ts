import { joined } from "../../../scripts/ground/text.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { timeOf } from "../../lib/time-of.js";
import { silentResolutions } from "../lib/milestones.js";
import { resolvedTickets } from "../lib/resolved-tickets.js";
import { sharedCause } from "../lib/shared-cause.js";

export const nothingResolvedInSilence = check({
  needs: ["desk1"],
  judges: "cp01/one-cause-two-incidents",

  async run({ nodes: { desk1 }, password }) {
    const { matters } = sharedCause({ password });
    const tickets = await resolvedTickets(desk1, matters);
    const silent = tickets.flatMap((ticket) =>
      silentResolutions(ticket).map(({ at }) => ({
        fr: `#${ticket.id} : résolu ${timeOf(at)}, sans message`,
        en: `#${ticket.id}: resolved ${timeOf(at)}, no message`,
      })),
    );
    claim(
      silent.length === 0,
      claimText("cp01/message-to-requester-comes-before"),
      joined(silent, "; "),
    );
    return tickets.map(({ id }) => `#${id}`).join(", ");
  },
});
