import { fault } from "../../lib/fault.js";

export const customerLetterLost = fault({
  title: {
    fr: "La boîte du client étranger a perdu ce que l'assistance lui avait écrit",
    en: "The mailbox of the customer from abroad has lost what the helpdesk had written",
  },
  symptom: {
    fr: "“Is anybody there? Our security officer is still waiting.”",
    en: "“Is anybody there? Our security officer is still waiting.”",
  },
  level: 1,
  needs: ["ext1"],
  reddens: ["cp05/customer-answered"],

  async apply({ nodes: { ext1 } }) {
    await ext1.succeed`rm -f /home/client/Maildir/new/* /home/client/Maildir/cur/*`;
  },
});
