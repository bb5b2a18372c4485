import { fault } from "../../lib/fault.js";
import { mailPlaces } from "../../lib/mail/mail-places.js";
import { blockOutgoingMail } from "../lib/block-outgoing-mail.js";
import { letterThatWaits } from "../lib/letter-that-waits.js";

export const outgoingMailBlocked = fault({
  needs: ["fw1", "mail1"],
  reddens: ["cp14/letter-to-outside", "cp14/signature-verified", "cp14/nothing-waits"],

  async apply({ nodes: { fw1, mail1 } }) {
    await blockOutgoingMail(fw1);
    await letterThatWaits(mail1, mailPlaces().customer);
  },
});
