import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { leakedPasswords } from "../../lib/helpdesk/leaked-passwords.js";
import { problemsOf } from "../lib/problems-of.js";
import { resolvedTickets } from "../lib/resolved-tickets.js";
import { sharedCause } from "../lib/shared-cause.js";

export const noPasswordWritten = check({
  needs: ["desk1"],
  judges: "cp01/one-cause-two-incidents",

  async run({ nodes: { desk1 }, password, token }) {
    const { matters } = sharedCause({ password });
    const tickets = await resolvedTickets(desk1, matters);
    const ids = tickets.map(({ id }) => id);
    const problems = await problemsOf(desk1, ids);
    const all = [...ids, ...problems.map(({ id }) => id)];
    const leaks = await leakedPasswords(desk1, { password, token }, all);
    claim(
      leaks.length === 0,
      claimText("cp01/no-password-of-lab-is"),
      leaks.map(({ place, purpose }) => `${place}: ${purpose}`).join(", "),
    );
    return `${all.length} tickets, articles: none`;
  },
});
