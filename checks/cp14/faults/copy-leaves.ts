import { staff } from "../../../stacks/plan/staff.js";
import { fault } from "../../lib/fault.js";
import { addressOf, mailPlaces } from "../../lib/mail/mail-places.js";
import { reloadPostfix } from "../../lib/mail/reload-postfix.js";
import { mustSucceed } from "../../lib/must-succeed.js";

export const copyLeaves = fault({
  needs: ["mail1"],
  reddens: ["cp14/nobody-else-reads"],

  async apply({ nodes: { mail1 } }) {
    const map = `inline:{ { ${addressOf(staff().director.login)} = ${mailPlaces().customer} } }`;
    mustSucceed(
      await mail1.within(10_000)`
      /usr/sbin/postconf ${`recipient_bcc_maps=${map}`} && ${reloadPostfix.split(" ")}`,
    );
  },
});
