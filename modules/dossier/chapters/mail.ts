import { entriesOf } from "../../../scripts/ground/entries-of.js";
import type { Told } from "../../../scripts/ground/text.js";
import { mailPolicy } from "../../../stacks/plan/mail-policy.js";
import { mailboxes } from "../../../stacks/plan/mailboxes.js";
import { type Person, people } from "../../../stacks/plan/people.js";
import { plan } from "../../../stacks/plan/plan.js";
import { outsideMailHost } from "../../internet/outside-mail.js";
import { mailNames } from "../../mail-server/mail-names.js";
import { mailStore } from "../../mail-server/mail-store.js";
import { postfixConf } from "../../mail-server/postfix-conf.js";
import { heads, settings } from "../cells.js";
import type { Content } from "../chapter.js";
import { settingIn } from "../of-image.js";

/** Every address, and what becomes of its mail. */
export function mail(): Content {
  const { domain } = plan().company;
  const boxes = mailboxes();
  const names = mailNames();
  const at = (name: string) => `${name}@${domain}`;
  const conf = postfixConf();
  return {
    lead: {
      fr: "Une adresse, une boîte ou un abonné de plus, un renvoi qui n'est pas ici, est un écart.",
      en: "One more address, mailbox or member, or mail that is led anywhere else, is a deviation.",
    },
    tables: [
      {
        title: { fr: "Adresses", en: "Addresses" },
        columns: [heads.address, { fr: "Sorte", en: "Kind" }, { fr: "Mène à", en: "Leads to" }],
        rows: [
          ...Object.entries<Person>(people().accounts)
            .filter(([, { disabled }]) => !disabled)
            .map(([login, { given, surname }]): Told[] => [
              at(login),
              { fr: "personne", en: "person" },
              `${given} ${surname}`,
            ]),
          ...entriesOf(boxes.aliases).map(([name, login]): Told[] => [
            at(name),
            { fr: "fonction", en: "function" },
            at(login),
          ]),
          ...entriesOf(boxes.lists).map(([name, group]): Told[] => [
            at(name),
            { fr: "liste de diffusion", en: "distribution list" },
            { fr: `les membres de ${group}`, en: `the members of ${group}` },
          ]),
          ...entriesOf(boxes.shared).map(([name, group]): Told[] => [
            at(name),
            { fr: "boîte partagée", en: "shared mailbox" },
            { fr: `s'ouvre aux membres de ${group}`, en: `opens to the members of ${group}` },
          ]),
          ...entriesOf(boxes.tickets).map(([name, queue]): Told[] => [
            at(name),
            { fr: "ticket", en: "ticket" },
            { fr: `file ${queue} de desk1`, en: `queue ${queue} of desk1` },
          ]),
          ...boxes.outside.users.map((user): Told[] => [
            `${user}@${boxes.outside.domain}`,
            { fr: "correspondant extérieur", en: "outside correspondent" },
            outsideMailHost(),
          ]),
        ],
      },
      settings({ fr: "Réglages", en: "Settings" }, [
        [{ fr: "Serveur", en: "Server" }, names.host],
        [{ fr: "Webmail", en: "Webmail" }, `https://${names.web}`],
        [{ fr: "Nom de machine", en: "Machine's name" }, names.machine],
        [{ fr: "Capacité d'une boîte, en Mio", en: "Size of a mailbox, in MiB" }, boxes.quotaMib],
        [{ fr: "Taille d'un message, en Mio", en: "Size of a message, in MiB" }, boxes.messageMib],
        [
          { fr: "Dossier des boîtes partagées", en: "Folder of shared mailboxes" },
          boxes.sharedFolder,
        ],
        [{ fr: "Boîtes, sur mail1", en: "Mailboxes, on mail1" }, mailStore],
        [{ fr: "Sélecteur DKIM", en: "DKIM selector" }, boxes.dkimSelector],
        [{ fr: "SPF", en: "SPF" }, mailPolicy()["@"]],
        [{ fr: "DMARC", en: "DMARC" }, mailPolicy()._dmarc],
        [
          { fr: "Relais sans s'identifier", en: "Relay without logging in" },
          settingIn(conf, "mynetworks"),
        ],
        [
          {
            fr: "Applications qui écrivent aux boîtes d'ici sans s'identifier",
            en: "Applications that write to mailboxes here without logging in",
          },
          plan().segments.srv.cidr,
        ],
        [
          {
            fr: "Application qui écrit aussi au dehors",
            en: "Application that also writes outside",
          },
          plan().machines.desk1.interfaces.srv,
        ],
        [
          { fr: "Transport des boîtes", en: "Transport of mailboxes" },
          settingIn(conf, "virtual_transport"),
        ],
        [{ fr: "Filtre (milter)", en: "Filter (milter)" }, settingIn(conf, "smtpd_milters")],
      ]),
    ],
  };
}
