import { fault } from "../../lib/fault.js";
import { writeInTicket } from "../../lib/helpdesk/write-in-ticket.js";
import { answeredQuestions } from "../lib/reading-questions.js";
import { vendorNotice } from "../lib/vendor-notice.js";

export const wrongReading = fault({
  needs: ["desk1", "probe-lan"],
  reddens: ["cp05/reading-answers"],

  async apply(scene) {
    const notice = vendorNotice(scene);
    const earlier = {
      ...notice,
      revision: notice.revision - 1,
      bytes: notice.supersededKib * 1000,
    };
    await writeInTicket(scene, notice.reference, "comment", answeredQuestions(earlier));
  },
});
