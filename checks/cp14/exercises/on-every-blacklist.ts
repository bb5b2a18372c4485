import { plan } from "../../../stacks/plan/plan.js";
import { edit } from "../../lib/edit.js";
import { exercise } from "../../lib/exercise.js";
import { mailPlaces } from "../../lib/mail/mail-places.js";
import { reloadPostfix } from "../../lib/mail/reload-postfix.js";

const settings = "/etc/postfix/main.cf";
const exceptions = "/etc/postfix/relais";
const outside = plan.segments.wan.cidr;
const known = `check_sender_access inline:{ { ${mailPlaces.customer.split("@")[1]} = OK } }`;

export const onEveryBlacklist = exercise({
  title: {
    fr: "« Nous sommes sur toutes les listes noires »",
    en: "“We are on every blacklist”",
  },
  brief: {
    fr: `Cette nuit, des inconnus ont fait partir des milliers de messages par mail1, vers d'autres entreprises ; le fournisseur menace de couper la ligne. Reproduisez-le d'Internet (un message de ${mailPlaces.customer} à ${mailPlaces.supplier}), trouvez ce qui le laisse passer, et fermez-le, pour de bon. Les gens, les applications et l'assistance, eux, continuent d'envoyer et de recevoir comme avant. Rendez les deux essais : ce qui est refusé, et ce qui passe encore.`,
    en: `Last night strangers sent thousands of messages off by mail1, to other companies; the provider threatens to cut the line. Reproduce it from the Internet (a message from ${mailPlaces.customer} to ${mailPlaces.supplier}), find what lets it through, and shut it, for good. People, applications and the helpdesk go on sending and receiving as before. Hand in both trials: what is refused, and what still goes through.`,
  },
  minutes: 15,
  needs: ["mail1"],
  proves: ["cp14/no-open-relay"],
  keeps: [
    "cp14/letter-from-outside",
    "cp14/letter-to-outside",
    "cp14/letter-inside",
    "cp14/submission-secured",
  ],
  restarts: ["mail1"],

  causes: {
    "networks-too-wide": {
      title: {
        fr: "mynetworks tient Internet pour la machine elle-même",
        en: "mynetworks takes the Internet for the machine itself",
      },
      async setUp({ nodes: { mail1 } }) {
        await edit(mail1, settings, `s,^mynetworks = .*,& ${outside},`, reloadPostfix);
      },
      async solve({ nodes: { mail1 } }) {
        await edit(mail1, settings, `s,^\\(mynetworks = .*\\) ${outside},\\1,`, reloadPostfix);
      },
    },
    "one-exception-too-many": {
      title: {
        fr: "La table des exceptions admet tout Internet",
        en: "The table of exceptions admits the whole Internet",
      },
      async setUp({ nodes: { mail1 } }) {
        await edit(mail1, exceptions, `$a ${outside} OK`, reloadPostfix);
      },
      async solve({ nodes: { mail1 } }) {
        await edit(mail1, exceptions, `\\,^${outside} ,d`, reloadPostfix);
      },
    },
    "last-word-missing": {
      title: {
        fr: "La liste des conditions prend ce qui vient d'un nom connu avant de refuser",
        en: "The list of conditions takes what comes from a known name before it refuses",
      },
      async setUp({ nodes: { mail1 } }) {
        await edit(mail1, settings, `s/reject_unauth_destination$/${known}, &/`, reloadPostfix);
      },
      async solve({ nodes: { mail1 } }) {
        await edit(mail1, settings, `s/${known}, //`, reloadPostfix);
      },
    },
  },
});
