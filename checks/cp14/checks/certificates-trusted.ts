import { ofCompany } from "../../../stacks/plan/company.js";
import { authority } from "../../lib/authority.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { mailPlaces } from "../../lib/mail/mail-places.js";
import { mustAnswer } from "../../lib/must-answer.js";
import { certificateAnswer } from "../../lib/probes/certificate-answer.js";
import { greetedFromOutside } from "../lib/greeted-from-outside.js";

const wantedDays = 30;

/** A service that proves itself, and how `openssl s_client` comes to its certificate. */
interface Service {
  readonly label: string;
  readonly at: string;
  readonly name: string;
  readonly starttls: readonly string[];
}

const services = ofCompany((): readonly Service[] => [
  {
    label: "587",
    at: `${mailPlaces().inside}:587`,
    name: mailPlaces().names.host,
    starttls: ["-starttls", "smtp"],
  },
  { label: "993", at: `${mailPlaces().inside}:993`, name: mailPlaces().names.host, starttls: [] },
  { label: "443", at: `${mailPlaces().inside}:443`, name: mailPlaces().names.web, starttls: [] },
]);
const incoming = ofCompany(
  (): Service => ({
    label: "25",
    at: `${mailPlaces().published}:25`,
    name: mailPlaces().names.host,
    starttls: ["-starttls", "smtp"],
  }),
);

export const certificatesTrusted = check({
  needs: [...greetedFromOutside, "fw1", "probe-lan", "probe-wan"],
  deadlineMs: 9000,

  async run({ nodes: { mail1, "probe-lan": lan, "probe-wan": wan }, token, benchSecrets }) {
    const certificate = await authority({ benchSecrets });
    const stranger = { ...(services()[0] as Service), name: `${token}.test` };
    const asked = [
      ...services().map((service) => ({ service, from: lan })),
      { service: incoming(), from: wan },
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
      claimText("cp14/each-service-shows-verified-certificate"),
      heard.join(", "),
    );
    // Under another name the same verification says no.
    claim(
      answers.at(-1)?.startsWith("62 ") === true,
      claimText("cp14/under-another-name-it-is-refused"),
      `${stranger.name}: ${answers.at(-1)}`,
    );
    return heard.join(", ");
  },
});
