import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { reloadPostfix } from "../../lib/mail/reload-postfix.js";

export const forgersLetIn = fault({
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
