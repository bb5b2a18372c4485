import type { CauseCodes } from "../../lib/cause.js";
import { edit } from "../../lib/edit.js";
import { reloadPostfix } from "../../lib/mail/reload-postfix.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { vendorNotice } from "./vendor-notice.js";

const mainCf = "/etc/postfix/main.cf";

/** What somebody has made of mail1 before the notice in force is read. */
export const beforeNotice: CauseCodes<"mail1"> = {
  untouched: {
    setUp: async () => undefined,
    solve: async () => undefined,
  },
  "replaced-revision-begun": {
    async setUp({ nodes: { mail1 }, password }) {
      const word = vendorNotice({ password }).extension.toLowerCase();
      await edit(mail1, mainCf, `$asmtpd_discard_ehlo_keywords = ${word}`, reloadPostfix);
    },
    solve: ({ nodes: { mail1 } }) =>
      edit(mail1, mainCf, "/^smtpd_discard_ehlo_keywords/d", reloadPostfix),
  },
  "old-copies": {
    async setUp({ nodes: { mail1 }, password }) {
      const { copies, kib } = vendorNotice({ password });
      mustSucceed(
        await mail1.within(10_000)`
        mkdir -p ${copies} && cp /etc/postfix/master.cf ${copies}/ &&
          sed ${`s/^message_size_limit = .*/message_size_limit = ${kib * 1000}/`} ${mainCf} > ${copies}/main.cf`,
      );
    },
    async solve({ nodes: { mail1 }, password }) {
      const { copies } = vendorNotice({ password });
      await mail1.succeed`mv ${copies} ${`${copies}.autre`}`;
    },
  },
};
