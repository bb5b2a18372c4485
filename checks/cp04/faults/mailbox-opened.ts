import { mailNames } from "../../../modules/mail-server/mail-names.js";
import { fault } from "../../lib/fault.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { Secret } from "../../lib/nodes/secret.js";
import { filterWish } from "../lib/filter-wish.js";

export const mailboxOpened = fault({
  needs: ["ws3"],
  resets: ["desk1", "mail1", "ws1"],
  reddens: ["cp04/mailbox-left-alone"],

  async apply({ nodes: { ws3 }, password }) {
    const { login } = filterWish({ password });
    mustSucceed(
      await ws3.within(15_000)`
      printf 'user = "%s:%s"\\n' ${login} ${new Secret(password(`account/${login}`))} |
        /usr/bin/curl --silent --show-error --max-time 12 --config - --output /dev/null ${`imaps://${mailNames().host}/INBOX`}`,
    );
  },
});
