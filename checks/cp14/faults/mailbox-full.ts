import { ofCompany } from "../../../stacks/plan/company.js";
import { mailboxes } from "../../../stacks/plan/mailboxes.js";
import { staff } from "../../../stacks/plan/staff.js";
import { fault } from "../../lib/fault.js";
import { addressOf } from "../../lib/mail/mail-places.js";
import { mustSucceed } from "../../lib/must-succeed.js";

const heading = ofCompany(() => `From: ${addressOf("scanner")}\nSubject: Facture\n\n`);
const line = "facture ".repeat(9);

export const mailboxFull = fault({
  needs: ["mail1"],
  reddens: ["cp14/addresses-accepted"],

  async apply({ nodes: { mail1 } }) {
    // Big letters as long as there is room for one, then smaller ones.
    mustSucceed(
      await mail1.within(40_000)`
      size=${Math.floor((mailboxes().quotaMib * 1024 * 1024) / 3)}
      while [ $size -gt 500 ]; do
        (printf %s ${heading()}; yes ${line} | head -c $size; echo) |
          /usr/bin/doveadm save -u ${staff().accountant.login} -m INBOX 2> /dev/null || size=$((size / 2))
      done`,
    );
  },
});
