import { ofCompany } from "../../../stacks/plan/company.js";
import { contains, toNetwork } from "../../../stacks/plan/ipv4.js";
import { plan } from "../../../stacks/plan/plan.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
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
      claimText("cp05/answers-have-come-in-english"),
      languages.join(", "),
    );
    const shown = answers.map((text) => text.slice(0, 200)).join(" / ");
    claim(
      answers.some((text) => text.includes(reference) && text.includes(mailPlaces().published)),
      claimText("cp05/one-answer-gives-number-asked"),
      shown,
    );
    const unwanted = answers.flatMap((text) => [
      ...(text.includes(customerNumber) ? [customerNumber] : []),
      ...(text.match(/\b\d+\.\d+\.\d+\.\d+\b/g) ?? []).filter((address) =>
        inside().some((network) => contains(network, address)),
      ),
    ]);
    claim(unwanted.length === 0, claimText("cp05/none-gives-what-was-to"), unwanted.join(", "));
    return `${reference}, ${mailPlaces().published}`;
  },
});
