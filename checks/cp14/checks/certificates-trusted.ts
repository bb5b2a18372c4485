import { authority } from "../../lib/authority.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { mailPlaces } from "../../lib/mail/mail-places.js";
import { mustAnswer } from "../../lib/must-answer.js";
import { certificateAnswer } from "../../lib/probes/certificate-answer.js";
import { greetedFromOutside } from "../lib/greeted-from-outside.js";

const { inside, published, names } = mailPlaces;
const wantedDays = 30;

/** A service that proves itself, and how `openssl s_client` comes to its certificate. */
interface Service {
  readonly label: string;
  readonly at: string;
  readonly name: string;
  readonly starttls: readonly string[];
}

const services: readonly Service[] = [
  { label: "587", at: `${inside}:587`, name: names.host, starttls: ["-starttls", "smtp"] },
  { label: "993", at: `${inside}:993`, name: names.host, starttls: [] },
  { label: "443", at: `${inside}:443`, name: names.web, starttls: [] },
];
const incoming: Service = {
  label: "25",
  at: `${published}:25`,
  name: names.host,
  starttls: ["-starttls", "smtp"],
};

export const certificatesTrusted = check({
  title: {
    fr: `Les certificats de la messagerie sont valides : autorité du labo, nom du service, plus de ${wantedDays} jours`,
    en: `The mail's certificates are valid: the lab's authority, the service's name, over ${wantedDays} days left`,
  },
  remedy: {
    fr: "Sur mail1 : `openssl x509 -in /etc/ssl/certs/mail.crt -noout -subject -issuer -enddate -ext subjectAltName` ; Postfix (smtpd_tls_chain_files), Dovecot (ssl_cert) et nginx (ssl_certificate) lisent ce fichier et sa clé : les recharger après un remplacement.",
    en: "On mail1: `openssl x509 -in /etc/ssl/certs/mail.crt -noout -subject -issuer -enddate -ext subjectAltName`; Postfix (smtpd_tls_chain_files), Dovecot (ssl_cert) and nginx (ssl_certificate) read this file and its key: reload them after replacing it.",
  },
  needs: [...greetedFromOutside, "fw1", "probe-lan", "probe-wan"],
  deadlineMs: 9000,

  async run({ nodes: { mail1, "probe-lan": lan, "probe-wan": wan }, token, benchSecrets }) {
    const certificate = await authority({ benchSecrets });
    const stranger = { ...(services[0] as Service), name: `${token}.test` };
    const asked = [
      ...services.map((service) => ({ service, from: lan })),
      { service: incoming, from: wan },
      { service: stranger, from: lan },
    ];
    const answers = await Promise.all(
      asked.map(({ service, from }) =>
        certificateAnswer(from, { ...service, authority: certificate, days: wantedDays }),
      ),
    );
    if (answers.some((answer) => answer === "no certificate")) await mustAnswer(mail1);
    const heard = answers
      .slice(0, -1)
      .map((answer, at) => `${asked[at]?.service.label}: ${answer}`);
    claim(
      answers.slice(0, -1).every((answer) => answer === "0 (ok)"),
      {
        fr: "chaque service présente un certificat vérifié, à son nom",
        en: "each service shows a verified certificate in its name",
      },
      heard.join(", "),
    );
    // Under another name the same verification says no.
    claim(
      answers.at(-1)?.startsWith("62 ") === true,
      { fr: "sous un autre nom, il est refusé", en: "under another name it is refused" },
      `${stranger.name}: ${answers.at(-1)}`,
    );
    return heard.join(", ");
  },
});
