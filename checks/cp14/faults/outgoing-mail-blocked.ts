import { fault } from "../../lib/fault.js";
import { mailPlaces } from "../../lib/mail/mail-places.js";
import { blockOutgoingMail } from "../lib/block-outgoing-mail.js";
import { letterThatWaits } from "../lib/letter-that-waits.js";

export const outgoingMailBlocked = fault({
  title: {
    fr: "fw1 ne laisse plus sortir le courrier de mail1 (25/tcp)",
    en: "fw1 no longer lets mail1's mail out (25/tcp)",
  },
  symptom: {
    fr: "« Je n'envoie plus rien à l'extérieur ; entre nous, le courrier passe. »",
    en: "“Nothing I send outside gets there; among ourselves, mail goes through.”",
  },
  level: 1,
  needs: ["fw1", "mail1"],
  reddens: ["cp14/letter-to-outside", "cp14/signature-verified", "cp14/nothing-waits"],

  async apply({ nodes: { fw1, mail1 } }) {
    await blockOutgoingMail(fw1);
    await letterThatWaits(mail1, mailPlaces.customer);
  },
});
