import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
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
      {
        fr: "un seul problème, dont dépendent les deux incidents, et eux seuls",
        en: "one problem, which both incidents depend on, and nothing else",
      },
      {
        fr: `problèmes : ${shared} ; dépendants : ${named(dependent)}`,
        en: `problems: ${shared}; dependent: ${named(dependent)}`,
      },
    );
    const text = problems.flatMap(({ changes }) => changes.map((one) => one.text)).join("\n");
    const cause = section(text, "rootCause");
    const names = [changedGroup.resource, intruder];
    claim(
      isSaid(cause) && names.every((name) => cause.toLowerCase().includes(name.toLowerCase())),
      {
        fr: `${shared} : « Cause racine : » nomme le groupe qui a changé, et celui qu'on y a mis à la place d'un autre`,
        en: `${shared}: “Cause racine :” names the group that changed, and the one that was put there in another's place`,
      },
      { fr: `cause : ${cause.slice(0, 200) || "∅"}`, en: `cause: ${cause.slice(0, 200) || "∅"}` },
    );
    const workaround = section(text, "workaround");
    claim(
      isSaid(workaround),
      {
        fr: `${shared} : « Contournement : » dit comment travailler en attendant`,
        en: `${shared}: “Contournement :” tells how to work meanwhile`,
      },
      {
        fr: `contournement : ${workaround.slice(0, 200) || "∅"}`,
        en: `workaround: ${workaround.slice(0, 200) || "∅"}`,
      },
    );
    return `${wanted} → ${shared}: ${names.join(", ")}`;
  },
});

function named(tickets: readonly TicketHistory[]): string {
  const numbers = tickets.map(({ id }) => id).toSorted((a, b) => a - b);
  return numbers.map((id) => `#${id}`).join(", ") || "∅";
}
