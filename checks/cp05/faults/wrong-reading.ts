import { fault } from "../../lib/fault.js";
import { writeInTicket } from "../../lib/helpdesk/write-in-ticket.js";
import { answeredQuestions } from "../lib/reading-questions.js";
import { vendorNotice } from "../lib/vendor-notice.js";

export const wrongReading = fault({
  title: {
    fr: "Le dernier commentaire répond au questionnaire d'après la révision remplacée",
    en: "The last comment answers the reading questions by the replaced revision",
  },
  symptom: {
    fr: "« Le collègue qui a repris le ticket n'a pas lu la même notice que moi. »",
    en: "“The colleague who took the ticket over has not read the same notice as I did.”",
  },
  level: 1,
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
