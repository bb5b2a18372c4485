import { mailboxes } from "../../../stacks/plan/mailboxes.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { staffNow } from "../../lib/declared/staff-now.js";
import { borrowMailPeople } from "../../lib/mail/mail-people.js";
import { addressOf, mailPlaces } from "../../lib/mail/mail-places.js";
import { accepted, authPlain, lastLine, refused, smtp } from "../../lib/probes/mail/smtp.js";

const others = [
  ...Object.keys(mailboxes.aliases),
  ...Object.keys(mailboxes.lists),
  ...Object.keys(mailboxes.shared),
];
/** What a letter with an attachment weighs, in bytes: a mailbox without room for it is full. */
const size = 20_000;

export const addressesAccepted = check({
  title: {
    fr: "Chaque adresse de l'entreprise (personnes, fonctions, listes, boîtes partagées) prend un message, et une adresse inconnue est refusée",
    en: "Every address of the company (people, functions, lists, shared mailboxes) takes a message, and an unknown one is refused",
  },
  remedy: {
    fr: "Adresse inconnue (550) : attribut mail de la personne ou du groupe dans l'annuaire, /etc/postfix/virtual pour une fonction (puis `postmap /etc/postfix/virtual`). Boîte pleine (552) : `doveadm quota get -u LOGIN` sur mail1.",
    en: "Unknown address (550): attribute mail of the person or group in the directory, /etc/postfix/virtual for a function (then `postmap /etc/postfix/virtual`). Full mailbox (552): `doveadm quota get -u LOGIN` on mail1.",
  },
  needs: ["dc1", "mail1", "probe-lan"],
  deadlineMs: 12_000,

  async run(scene) {
    const { mail1, "probe-lan": probe } = scene.nodes;
    const present = staffNow(await scene.declared()).filter(
      ({ states }) => !states.some(({ disabled }) => disabled),
    );
    const names = [...present.map(({ login }) => login), ...others];
    const {
      accountant: { login, password },
    } = await borrowMailPeople(scene);
    const server = { host: mailPlaces.inside, port: 587, startTls: true, machine: mail1 };
    const [, auth, mail, ...answers] = await smtp(probe, server, [
      "EHLO banc.test",
      authPlain(login, password),
      `MAIL FROM:<${addressOf(login)}> SIZE=${size}`,
      ...[...names, scene.token].map((name) => `RCPT TO:<${addressOf(name)}>`),
      "QUIT",
    ]);
    claim(
      accepted(auth) && accepted(mail),
      { fr: "une personne peut écrire (587)", en: "somebody can write (587)" },
      `AUTH: ${lastLine(auth)}; MAIL: ${lastLine(mail)}`,
    );
    const shut = names.flatMap((name, at) =>
      accepted(answers[at]) ? [] : [`${name}: ${lastLine(answers[at])}`],
    );
    claim(
      shut.length === 0,
      { fr: "chaque adresse est acceptée", en: "every address is taken" },
      shut.join(", "),
    );
    const unknown = answers[names.length];
    claim(
      refused(unknown),
      { fr: "une adresse inconnue est refusée", en: "an unknown address is refused" },
      `${addressOf(scene.token)}: ${lastLine(unknown)}`,
    );
    return `${names.length} × 250; ${lastLine(unknown)}`;
  },
});
