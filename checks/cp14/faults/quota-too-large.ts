import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";

export const quotaTooLarge = fault({
  title: {
    fr: "Une boîte tient un gibioctet, au lieu de ce qui est prévu",
    en: "A mailbox holds a gibibyte, instead of what is planned",
  },
  symptom: {
    fr: "« Un collègue m'a agrandi la boîte. Depuis, tout le monde l'a grande. »",
    en: "“A colleague enlarged my mailbox. Since then everybody's is large.”",
  },
  level: 1,
  needs: ["mail1"],
  reddens: ["cp14/quota-effective"],

  async apply({ nodes: { mail1 } }) {
    await edit(
      mail1,
      "/etc/dovecot/dovecot.conf",
      "s/^  quota_rule = .*/  quota_rule = *:storage=1G/",
      "systemctl reload dovecot",
    );
  },
});
