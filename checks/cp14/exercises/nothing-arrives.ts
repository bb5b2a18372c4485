import { staff } from "../../../stacks/plan/staff.js";
import { edit } from "../../lib/edit.js";
import { exercise } from "../../lib/exercise.js";
import { addressOf } from "../../lib/mail/mail-places.js";
import { reloadPostfix } from "../../lib/mail/reload-postfix.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { letterThatWaits } from "../lib/letter-that-waits.js";

const dovecot = "/etc/dovecot/dovecot.conf";
const settings = "/etc/postfix/main.cf";
const recipient = addressOf(staff.director.login);
const reloadDovecot = "systemctl reload dovecot";

export const nothingArrives = exercise({
  title: {
    fr: "« Mes messages partent, et personne ne les reçoit »",
    en: "“My messages leave, and nobody gets them”",
  },
  brief: {
    fr: `${staff.chiefAccountant.name} s'inquiète : depuis hier elle envoie sans erreur, ses collègues ne reçoivent rien, et rien n'arrive plus du dehors ni par les listes. Les boîtes s'ouvrent, avec leurs anciens messages. Suivez un message pas à pas sur mail1 (file, journal) jusqu'à l'étape qu'il ne passe pas ; réparez-la, pour de bon, et faites livrer ce qui attend : aucun message ne se perd. Qui ouvre quelle boîte ne change pas. Donnez la ligne du journal qui vous a mis sur la voie.`,
    en: `${staff.chiefAccountant.name} is worried: since yesterday she sends without an error, her colleagues get nothing, and nothing comes from outside or by lists any more. Mailboxes open, with their old messages. Follow a message step by step on mail1 (queue, journal) to the step that it does not pass; repair that, for good, and have what waits delivered: no message is lost. Who opens which mailbox does not change. Give the journal's line that put you on the track.`,
  },
  minutes: 15,
  needs: ["mail1"],
  proves: [
    "cp14/letter-inside",
    "cp14/letter-from-outside",
    "cp14/list-reaches-members",
    "cp14/nothing-waits",
  ],
  keeps: ["cp14/mailboxes-private", "cp14/no-open-relay", "cp14/letter-to-outside"],
  restarts: ["mail1"],

  causes: {
    "socket-elsewhere": {
      title: {
        fr: "Dovecot attend les messages à un autre endroit que celui où Postfix les livre",
        en: "Dovecot waits for messages in another place than Postfix delivers them to",
      },
      async setUp({ nodes: { mail1 } }) {
        await edit(mail1, dovecot, "s,private/dovecot-lmtp,private/lmtp-dovecot,", reloadDovecot);
        await letterThatWaits(mail1, recipient);
      },
      async solve({ nodes: { mail1 } }) {
        await edit(mail1, dovecot, "s,private/lmtp-dovecot,private/dovecot-lmtp,", reloadDovecot);
      },
    },
    "handed-to-a-port": {
      title: {
        fr: "Postfix livre les messages à un port où rien n'écoute",
        en: "Postfix delivers messages to a port where nothing listens",
      },
      async setUp({ nodes: { mail1 } }) {
        await edit(
          mail1,
          settings,
          "s,^virtual_transport = .*,virtual_transport = lmtp:inet:127.0.0.1:24,",
          reloadPostfix,
        );
        await letterThatWaits(mail1, recipient);
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
      title: {
        fr: "Dovecot ne reçoit plus de messages du tout : lmtp n'est plus parmi ses protocoles",
        en: "Dovecot takes no messages at all any more: lmtp is no longer among its protocols",
      },
      async setUp({ nodes: { mail1 } }) {
        await edit(
          mail1,
          dovecot,
          "s/^protocols = .*/protocols = imap sieve/",
          "systemctl restart dovecot",
        );
        await letterThatWaits(mail1, recipient);
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
      title: {
        fr: "La livraison dans les boîtes est retenue depuis une maintenance (defer_transports)",
        en: "Delivery to mailboxes has been held since a maintenance (defer_transports)",
      },
      async setUp({ nodes: { mail1 } }) {
        await edit(mail1, settings, "$a defer_transports = lmtp", reloadPostfix);
        await letterThatWaits(mail1, recipient);
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
