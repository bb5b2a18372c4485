import { ofCompany } from "../../../stacks/plan/company.js";
import { staff } from "../../../stacks/plan/staff.js";
import { edit } from "../../lib/edit.js";
import { exercise } from "../../lib/exercise.js";
import { addressOf } from "../../lib/mail/mail-places.js";
import { reloadPostfix } from "../../lib/mail/reload-postfix.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { letterThatWaits } from "../lib/letter-that-waits.js";

const dovecot = "/etc/dovecot/dovecot.conf";
const settings = "/etc/postfix/main.cf";
const recipient = ofCompany(() => addressOf(staff().director.login));
const reloadDovecot = "systemctl reload dovecot";

export const nothingArrives = exercise({
  needs: ["mail1"],

  causes: {
    "socket-elsewhere": {
      async setUp({ nodes: { mail1 } }) {
        await edit(mail1, dovecot, "s,private/dovecot-lmtp,private/lmtp-dovecot,", reloadDovecot);
        await letterThatWaits(mail1, recipient());
      },
      async solve({ nodes: { mail1 } }) {
        await edit(mail1, dovecot, "s,private/lmtp-dovecot,private/dovecot-lmtp,", reloadDovecot);
      },
    },
    "handed-to-a-port": {
      async setUp({ nodes: { mail1 } }) {
        await edit(
          mail1,
          settings,
          "s,^virtual_transport = .*,virtual_transport = lmtp:inet:127.0.0.1:24,",
          reloadPostfix,
        );
        await letterThatWaits(mail1, recipient());
      },
      async solve({ nodes: { mail1 } }) {
        await edit(
          mail1,
          settings,
          "s,^virtual_transport = .*,virtual_transport = lmtp:unix:private/dovecot-lmtp,",
          reloadPostfix,
        );
      },
    },
    "service-taken-out": {
      async setUp({ nodes: { mail1 } }) {
        await edit(
          mail1,
          dovecot,
          "s/^protocols = .*/protocols = imap sieve/",
          "systemctl restart dovecot",
        );
        await letterThatWaits(mail1, recipient());
      },
      async solve({ nodes: { mail1 } }) {
        await edit(
          mail1,
          dovecot,
          "s/^protocols = .*/protocols = imap lmtp sieve/",
          "systemctl restart dovecot",
        );
      },
    },
    "held-at-delivery": {
      async setUp({ nodes: { mail1 } }) {
        await edit(mail1, settings, "$a defer_transports = lmtp", reloadPostfix);
        await letterThatWaits(mail1, recipient());
      },
      async solve({ nodes: { mail1 } }) {
        await edit(mail1, settings, "/^defer_transports = /d", reloadPostfix);
      },
    },
  },

  async solve({ nodes: { mail1 } }) {
    mustSucceed(
      await mail1.within(
        20_000,
      )`/usr/sbin/postqueue -f; until /usr/sbin/postqueue -p | grep -q 'Mail queue is empty'; do sleep 0.5; done`,
    );
  },
});
