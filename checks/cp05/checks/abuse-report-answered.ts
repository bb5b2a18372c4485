import { ofCompany } from "../../../stacks/plan/company.js";
import { contains, toNetwork } from "../../../stacks/plan/ipv4.js";
import { plan } from "../../../stacks/plan/plan.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { mailPlaces } from "../../lib/mail/mail-places.js";
import { abuseReport } from "../lib/abuse-report.js";
import { answersReceived } from "../lib/answers-received.js";
import { isPartlyFrench } from "../lib/is-partly-french.js";
import { languageOf } from "../lib/language-of.js";

const inside = ofCompany(() => Object.values(plan().segments).map(({ cidr }) => toNetwork(cidr)));

export const abuseReportAnswered = check({
  needs: ["ext1", "desk1"],
  judges: "cp05/abuse-report",

  async run({ nodes, password }) {
    const { reference, customerNumber } = abuseReport({ password });
    const answers = await answersReceived(nodes, "client", reference);
    const languages = answers.map(languageOf);
    claim(
      languages.includes("en") && !answers.some(isPartlyFrench),
      {
        fr: "des réponses sont arrivées, en anglais et non en français",
        en: "answers have come, in English and not in French",
      },
      languages.join(", "),
    );
    const shown = answers.map((text) => text.slice(0, 200)).join(" / ");
    claim(
      answers.some((text) => text.includes(reference) && text.includes(mailPlaces().published)),
      {
        fr: "une même réponse donne le numéro qu'il veut et l'adresse publique du serveur",
        en: "one answer gives the number asked for and the public address of the server",
      },
      shown,
    );
    const unwanted = answers.flatMap((text) => [
      ...(text.includes(customerNumber) ? [customerNumber] : []),
      ...(text.match(/\b\d+\.\d+\.\d+\.\d+\b/g) ?? []).filter((address) =>
        inside().some((network) => contains(network, address)),
      ),
    ]);
    claim(
      unwanted.length === 0,
      {
        fr: "aucune ne donne ce qu'il demande de taire",
        en: "none gives what was to be left out",
      },
      unwanted.join(", "),
    );
    return `${reference}, ${mailPlaces().published}`;
  },
});
