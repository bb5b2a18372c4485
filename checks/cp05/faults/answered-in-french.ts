import { fault } from "../../lib/fault.js";
import { answerFromTicket } from "../lib/answer-from-ticket.js";
import { vendorNotice } from "../lib/vendor-notice.js";

export const answeredInFrench = fault({
  needs: ["desk1", "ext1", "fw1", "mail1", "probe-lan"],
  resets: ["desk1", "ext1"],
  reddens: ["cp05/answer-in-english"],

  async apply(scene) {
    await answerFromTicket(
      scene,
      "fournisseur",
      vendorNotice(scene).reference,
      "Bonjour,\n\nNous avons bien appliqué la notice que vous nous avez signalée, et nous vous remercions de votre message. Nous restons à votre disposition pour toute question.\n\nCordialement,\nL'assistance",
    );
  },
});
