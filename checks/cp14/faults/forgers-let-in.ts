import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { reloadPostfix } from "../../lib/mail/reload-postfix.js";

export const forgersLetIn = fault({
  title: {
    fr: "mail1 ne vérifie plus que nos adresses ne viennent pas d'Internet",
    en: "mail1 no longer verifies that our addresses do not come from the Internet",
  },
  symptom: {
    fr: "« J'ai reçu un message de la directrice me demandant un virement ; elle ne l'a jamais écrit. »",
    en: "“I received a message from the managing director asking for a transfer; she never wrote it.”",
  },
  level: 2,
  needs: ["mail1"],
  reddens: ["cp14/forged-sender-refused"],

  async apply({ nodes: { mail1 } }) {
    await edit(
      mail1,
      "/etc/postfix/main.cf",
      "\\,check_sender_access hash:/etc/postfix/domaine,d",
      reloadPostfix,
    );
  },
});
