import { helpdesk } from "../../../modules/helpdesk/helpdesk.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { filterWish } from "../lib/filter-wish.js";
import { ticketHistory } from "../lib/ticket-history.js";

export const userValidated = check({
  needs: ["desk1"],
  judges: ["cp04/own-filter", "cp04/two-users-at-once"],

  async run(scene) {
    const { reference } = filterWish(scene);
    const { id, status, creator, changes } = await ticketHistory(scene.nodes.desk1, reference);
    const resolved = changes.findLast(
      ({ type, to, technician }) => type === "Status" && to === "résolu" && technician,
    );
    const answer = changes.findLast(({ type, own }) => type === "Correspond" && own);
    const seen = `#${id}: ${status}; résolu ${resolved ? `par ${resolved.by}` : "∅"}; ${creator}: ${answer?.text.trim().split("\n")[0]?.slice(0, 40) ?? "∅"}`;
    claim(resolved !== undefined, claimText("cp04/technician-calls-request-resolved"), seen);
    claim(
      status === "clos" &&
        answer !== undefined &&
        answer.at >= resolved.at &&
        new RegExp(`^\\s*${helpdesk().validation}\\b`, "i").test(answer.text),
      claimText("cp04/requester-has-validated-it-afterwards"),
      seen,
    );
    return seen;
  },
});
