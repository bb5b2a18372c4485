import { fault } from "../../lib/fault.js";
import { answerFromTicket } from "../lib/answer-from-ticket.js";
import { vendorNotice } from "../lib/vendor-notice.js";

export const noticePasted = fault({
  needs: ["desk1", "ext1", "fw1", "mail1", "probe-lan"],
  resets: ["desk1", "ext1"],
  reddens: ["cp05/answer-in-own-words"],

  async apply(scene) {
    const { reference, notices } = vendorNotice(scene);
    await answerFromTicket(
      scene,
      "fournisseur",
      reference,
      `Hello, we have done this: ${notices[0]?.text ?? ""}`,
    );
  },
});
