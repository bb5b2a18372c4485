import { exercise } from "../../lib/exercise.js";
import { mailPlaces } from "../../lib/mail/mail-places.js";
import { reloadPostfix } from "../../lib/mail/reload-postfix.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { reloadRules, rulesFile } from "../../lib/network/firewall-rules.js";
import type { Machine } from "../../lib/nodes/machine.js";
import { blockOutgoingMail } from "../lib/block-outgoing-mail.js";
import { letterThatWaits } from "../lib/letter-that-waits.js";

const rule =
  'iifname "dmz" ip saddr @mail1 oifname "wan" ip daddr @ext1 tcp dport 25 counter accept';

async function postconf(mail1: Machine, ...words: readonly string[]): Promise<void> {
  mustSucceed(
    await mail1.within(10_000)`/usr/sbin/postconf ${words} && ${reloadPostfix.split(" ")}`,
  );
}

export const nothingLeaves = exercise({
  needs: ["fw1", "mail1"],

  causes: {
    "flow-gone": {
      async setUp({ nodes: { fw1, mail1 } }) {
        await blockOutgoingMail(fw1);
        await letterThatWaits(mail1, mailPlaces().customer);
      },
      async solve({ nodes: { fw1 } }) {
        await fw1.succeed`
          sed -i ${`s/^\\( *\\)log prefix "refus-transit.*/\\1${rule}\\n&/`} ${rulesFile}
          nft -c -f ${rulesFile} && sh -c ${reloadRules}`;
      },
    },
    "relay-that-is-no-more": {
      async setUp({ nodes: { mail1 } }) {
        await postconf(mail1, `relayhost=[${mailPlaces().peer}]:2525`);
        await letterThatWaits(mail1, mailPlaces().customer);
      },
      async solve({ nodes: { mail1 } }) {
        await postconf(mail1, "-X", "relayhost");
      },
    },
    "held-for-a-maintenance": {
      async setUp({ nodes: { mail1 } }) {
        await postconf(mail1, "defer_transports=smtp");
        await letterThatWaits(mail1, mailPlaces().customer);
      },
      async solve({ nodes: { mail1 } }) {
        await postconf(mail1, "-X", "defer_transports");
      },
    },
    "names-of-nobody": {
      async setUp({ nodes: { mail1 } }) {
        await postconf(mail1, "smtp_tls_security_level=fingerprint");
        await letterThatWaits(mail1, mailPlaces().customer);
      },
      async solve({ nodes: { mail1 } }) {
        await postconf(mail1, "smtp_tls_security_level=may");
      },
    },
  },

  async solve({ nodes: { mail1 } }) {
    await mail1.succeed`/usr/sbin/postqueue -f`;
    await mail1.eventually`/usr/sbin/postqueue -p | grep -q 'Mail queue is empty'`;
  },
});
