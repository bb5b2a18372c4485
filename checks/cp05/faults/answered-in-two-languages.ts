import { fault } from "../../lib/fault.js";
import { answerFromTicket } from "../lib/answer-from-ticket.js";
import { vendorNotice } from "../lib/vendor-notice.js";

export const answeredInTwoLanguages = fault({
  needs: ["desk1", "ext1", "fw1", "mail1", "probe-lan"],
  resets: ["desk1", "ext1"],
  reddens: ["cp05/answer-in-english"],

  async apply(scene) {
    await answerFromTicket(
      scene,
      "fournisseur",
      vendorNotice(scene).reference,
      "Hello,\n\nThank you for your message. We have followed the notice that you told us of, and our server takes letters as it should.\n\nPour la suite, nous attendons que vous nous disiez ce qui change avec la prochaine version. Notre équipe vous répondra dans la journée.\n\nRegards,\nThe helpdesk",
    );
  },
});
