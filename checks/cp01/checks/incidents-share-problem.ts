import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { type TicketHistory, ticketHistories } from "../../lib/helpdesk/ticket-histories.js";
import { problemsOf } from "../lib/problems-of.js";
import { isSaid, section } from "../lib/section.js";
import { changedGroup, sharedCause } from "../lib/shared-cause.js";
import { ticketsOf } from "../lib/tickets-of.js";

export const incidentsShareProblem = check({
  needs: ["desk1"],
  judges: "cp01/one-cause-two-incidents",

  async run({ nodes: { desk1 }, password }) {
    const { incidents, intruder } = sharedCause({ password });
    const tickets = await ticketsOf(desk1, incidents);
    const problems = await problemsOf(
      desk1,
      tickets.map(({ id }) => id),
    );
    const dependent = await ticketHistories(
      desk1,
      `EXISTS (SELECT 1 FROM links l WHERE l.type = 'DependsOn' AND l.localbase = t.id
         AND l.localtarget IN (${[0, ...problems.map(({ id }) => id)].join(", ")}))`,
    );
    const wanted = named(tickets);
    const shared = named(problems);
    claim(
      problems.length === 1 && named(dependent) === wanted,
      claimText("cp01/one-problem-which-both-incidents"),
      claimText("cp01/problems-dependent", { dependent: named(dependent), shared }),
    );
    const text = problems.flatMap(({ changes }) => changes.map((one) => one.text)).join("\n");
    const cause = section(text, "rootCause");
    const names = [changedGroup.resource, intruder];
    claim(
      isSaid(cause) && names.every((name) => cause.toLowerCase().includes(name.toLowerCase())),
      claimText("cp01/cause-racine-names-group-that", { shared }),
      claimText("cp01/cause", { cause: cause.slice(0, 200) || "∅" }),
    );
    const workaround = section(text, "workaround");
    claim(
      isSaid(workaround),
      claimText("cp01/contournement-tells-how-to-work-meanwhile", { shared }),
      claimText("cp01/workaround", { workaround: workaround.slice(0, 200) || "∅" }),
    );
    return `${wanted} → ${shared}: ${names.join(", ")}`;
  },
});

function named(tickets: readonly TicketHistory[]): string {
  const numbers = tickets.map(({ id }) => id).toSorted((a, b) => a - b);
  return numbers.map((id) => `#${id}`).join(", ") || "∅";
}
