import { people } from "../../../stacks/plan/people.js";
import { plan } from "../../../stacks/plan/plan.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { monthOfTickets } from "../lib/month-of-tickets.js";
import { handedIn } from "../lib/report.js";

export const nobodyNamed = check({
  needs: ["desk1"],
  judges: "cp16/monthly-report",

  async run({ nodes: { desk1 }, password }) {
    const report = await handedIn(desk1, monthOfTickets({ password }).month);
    const text = JSON.stringify(report).toLowerCase();
    // The company is named after somebody, and a report may say whose it is.
    const company = plan().company.name.split(" ");
    const named = Object.entries(people().accounts).flatMap(([login, { surname }]) =>
      [login, surname].filter(
        (word) => !company.includes(word) && text.includes(word.toLowerCase()),
      ),
    );
    claim(
      named.length === 0 && !/[\w.-]+@[\w.-]+/.test(text),
      claimText("cp16/no-name-account-or-address"),
      named.join(", ") || (text.match(/[\w.-]+@[\w.-]+/)?.[0] ?? ""),
    );
    return `${Object.keys(report).length} fields`;
  },
});
