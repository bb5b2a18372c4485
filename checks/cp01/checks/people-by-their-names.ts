import { z } from "zod";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { staffNow } from "../../lib/declared/staff-now.js";
import { someOf } from "../../lib/estate/some-of.js";
import { helpdeskRows, textColumn } from "../../lib/helpdesk/helpdesk-rows.js";
import { helpdeskNamesWrong } from "../lib/helpdesk-names-wrong.js";

const account = z
  .object({
    login: z.string(),
    name: textColumn,
    mail: textColumn,
    service: textColumn,
    disabled: z.int(),
  })
  .transform(({ disabled, ...one }) => ({ ...one, isDisabled: disabled !== 0 }));
const query = `SELECT u.name AS login, u.realname AS name, u.emailaddress AS mail, u.organization AS service, p.disabled
  FROM users u JOIN principals p ON p.id = u.id`;

export const peopleByTheirNames = check({
  needs: ["desk1"],

  async run({ nodes: { desk1 }, declared }) {
    const [accounts, changes] = await Promise.all([
      helpdeskRows(desk1, query, account),
      declared(),
    ]);
    const wrong = helpdeskNamesWrong(accounts, staffNow(changes));
    claim(wrong.length === 0, claimText("cp01/everybody-has-right-name-address"), someOf(wrong));
    return `${accounts.length} × users: RealName, EmailAddress, Organization = plan`;
  },
});
