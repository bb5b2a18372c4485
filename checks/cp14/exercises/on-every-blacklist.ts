import { ofCompany } from "../../../stacks/plan/company.js";
import { plan } from "../../../stacks/plan/plan.js";
import { edit } from "../../lib/edit.js";
import { exercise } from "../../lib/exercise.js";
import { mailPlaces } from "../../lib/mail/mail-places.js";
import { reloadPostfix } from "../../lib/mail/reload-postfix.js";

const settings = "/etc/postfix/main.cf";
const exceptions = "/etc/postfix/relais";
const outside = () => plan().segments.wan.cidr;
const known = ofCompany(
  () => `check_sender_access inline:{ { ${mailPlaces().customer.split("@")[1]} = OK } }`,
);

export const onEveryBlacklist = exercise({
  needs: ["mail1"],

  causes: {
    "networks-too-wide": {
      async setUp({ nodes: { mail1 } }) {
        await edit(mail1, settings, `s,^mynetworks = .*,& ${outside()},`, reloadPostfix);
      },
      async solve({ nodes: { mail1 } }) {
        await edit(mail1, settings, `s,^\\(mynetworks = .*\\) ${outside()},\\1,`, reloadPostfix);
      },
    },
    "one-exception-too-many": {
      async setUp({ nodes: { mail1 } }) {
        await edit(mail1, exceptions, `$a ${outside()} OK`, reloadPostfix);
      },
      async solve({ nodes: { mail1 } }) {
        await edit(mail1, exceptions, `\\,^${outside()} ,d`, reloadPostfix);
      },
    },
    "last-word-missing": {
      async setUp({ nodes: { mail1 } }) {
        await edit(mail1, settings, `s/reject_unauth_destination$/${known()}, &/`, reloadPostfix);
      },
      async solve({ nodes: { mail1 } }) {
        await edit(mail1, settings, `s/${known()}, //`, reloadPostfix);
      },
    },
  },
});
