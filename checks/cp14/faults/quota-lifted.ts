import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";

export const quotaLifted = fault({
  title: {
    fr: "Les boîtes n'ont plus de quota",
    en: "Mailboxes have no quota any more",
  },
  symptom: {
    fr: "Le disque de mail1 se remplit de deux gigaoctets par semaine.",
    en: "The disk of mail1 fills by two gigabytes a week.",
  },
  level: 1,
  needs: ["mail1"],
  reddens: ["cp14/quota-effective"],

  async apply({ nodes: { mail1 } }) {
    await edit(
      mail1,
      "/etc/dovecot/dovecot.conf",
      "/^  quota_rule = /d",
      "systemctl reload dovecot",
    );
  },
});
