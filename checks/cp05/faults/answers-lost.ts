import { fault } from "../../lib/fault.js";

export const answersLost = fault({
  title: {
    fr: "La boîte du fournisseur a perdu ce que l'assistance lui avait écrit",
    en: "The supplier's mailbox has lost what the helpdesk had written",
  },
  symptom: {
    fr: "“We never heard back from you.”",
    en: "“We never heard back from you.”",
  },
  level: 1,
  needs: ["ext1"],
  reddens: [
    "cp05/answer-received",
    "cp05/answer-in-english",
    "cp05/answer-has-facts",
    "cp05/answer-in-own-words",
  ],

  async apply({ nodes: { ext1 } }) {
    await ext1.succeed`rm -f /home/fournisseur/Maildir/new/* /home/fournisseur/Maildir/cur/*`;
  },
});
