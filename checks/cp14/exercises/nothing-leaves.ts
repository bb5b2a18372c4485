import { staff } from "../../../stacks/plan/staff.js";
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
  title: {
    fr: "« Je n'envoie plus rien à l'extérieur »",
    en: "“Nothing I send outside gets there”",
  },
  brief: {
    fr: `Appel d'${staff.accountant.name}, comptable : le devis qu'elle a envoyé à ${mailPlaces.customer} n'est pas arrivé, et un client s'étonne du silence de tout le service. Entre collègues, les messages passent ; le courrier de l'extérieur arrive.
Rendez à l'entreprise son courrier sortant, sans rien ouvrir de plus que ce que la matrice de flux prévoit, et faites partir ce qui attend. Vous avez la main sur les machines du labo.
Donnez la cause, la preuve (d'où et comment vous l'avez constatée), la correction, et ce que vous répondez à ${staff.accountant.name}.`,
    en: `A call from ${staff.accountant.name}, accountant: the quotation that she sent to ${mailPlaces.customer} did not arrive, and a customer wonders at the whole department's silence. Among colleagues messages go through; mail from outside arrives.
Give the company its outgoing mail back, opening nothing more than the flow matrix has, and let what waits leave. The machines of the lab are yours.
Tell the cause, the proof (from where and how you saw it), the repair, and what you answer ${staff.accountant.name}.`,
  },
  minutes: 15,
  needs: ["fw1", "mail1"],
  proves: ["cp14/letter-to-outside", "cp14/signature-verified", "cp14/nothing-waits"],
  keeps: ["cp07/flows-from-dmz", "cp07/rules-persist", "cp14/letter-from-outside"],

  causes: {
    "flow-gone": {
      title: {
        fr: "fw1 ne laisse plus sortir le courrier de mail1",
        en: "fw1 no longer lets mail1's mail out",
      },
      async setUp({ nodes: { fw1, mail1 } }) {
        await blockOutgoingMail(fw1);
        await letterThatWaits(mail1, mailPlaces.customer);
      },
      async solve({ nodes: { fw1 } }) {
        await fw1.succeed`
          sed -i ${`s/^\\( *\\)log prefix "refus-transit.*/\\1${rule}\\n&/`} ${rulesFile}
          nft -c -f ${rulesFile} && sh -c ${reloadRules}`;
      },
    },
    "relay-that-is-no-more": {
      title: {
        fr: "mail1 confie tout à un relais qui n'existe plus",
        en: "mail1 hands everything to a relay that is no more",
      },
      async setUp({ nodes: { mail1 } }) {
        await postconf(mail1, `relayhost=[${mailPlaces.peer}]:2525`);
        await letterThatWaits(mail1, mailPlaces.customer);
      },
      async solve({ nodes: { mail1 } }) {
        await postconf(mail1, "-X", "relayhost");
      },
    },
    "held-for-a-maintenance": {
      title: {
        fr: "L'envoi au dehors est retenu depuis une maintenance (defer_transports)",
        en: "Sending outside has been held since a maintenance (defer_transports)",
      },
      async setUp({ nodes: { mail1 } }) {
        await postconf(mail1, "defer_transports=smtp");
        await letterThatWaits(mail1, mailPlaces.customer);
      },
      async solve({ nodes: { mail1 } }) {
        await postconf(mail1, "-X", "defer_transports");
      },
    },
    "names-of-nobody": {
      title: {
        fr: "mail1 exige du dehors un certificat que personne n'y a",
        en: "mail1 asks of the outside a certificate that nobody has there",
      },
      async setUp({ nodes: { mail1 } }) {
        await postconf(mail1, "smtp_tls_security_level=fingerprint");
        await letterThatWaits(mail1, mailPlaces.customer);
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
