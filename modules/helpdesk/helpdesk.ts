import { ofCompany } from "../../stacks/plan/company.js";
import { mailboxes } from "../../stacks/plan/mailboxes.js";
import { plan } from "../../stacks/plan/plan.js";

/** Priorities, lowest first: their weight, and the business minutes to a first answer and to the end. */
const priorities = {
  Basse: { weight: 20, respond: 600, resolve: 3000 },
  Moyenne: { weight: 40, respond: 240, resolve: 1200 },
  Haute: { weight: 60, respond: 60, resolve: 480 },
  Critique: { weight: 80, respond: 30, resolve: 240 },
} as const;

/** A name of `priorities`: also that of the service level. */
export type Priority = keyof typeof priorities;

/** What the helpdesk's files, tests and actors must agree on. */
export const helpdesk = ofCompany(
  () =>
    ({
      /** What people type. */
      host: `support.${plan().company.domain}`,
      /** Addresses whose mail opens a ticket, and the queue it goes to. */
      addresses: Object.entries(mailboxes().tickets).map(([name, queue]) => ({
        name,
        address: `${name}@${plan().company.domain}`,
        queue,
      })),
      /** Queue that technicians alone see: what lies behind several incidents. */
      problems: "Problèmes",
      /** Queue of those whom technicians hand over to what is beyond their field. */
      tier3: "Niveau 3",
      lifecycle: "assistance",
      /** The inventory: its catalogue, and what a record says of a machine beyond its name and its user. */
      inventory: { catalog: "Parc", fields: ["MAC", "Numéro de série", "Mise en service"] },
      /** Who works tickets. */
      technicians: "GG_Techniciens",
      /** Where nginx finds RT's processes. */
      socket: "/run/rt5-fcgi/rt.sock",
      /** Where the mail gateway alone is served, on the machine itself. */
      gatewayPort: 8080,
      priorities,
      /** When business minutes run, Monday to Friday: hours of Paris' clock, and days on which they don't (month-day). */
      businessHours: {
        opens: 8,
        closes: 18,
        holidays: ["01-01", "05-01", "05-08", "07-14", "08-15", "11-01", "11-11", "12-25"],
      },
      /** The two fields that a priority is computed from, lowest value first. */
      impact: ["Une personne", "Un service", "Toute l'entreprise"],
      urgency: ["Peut attendre", "Gêne le travail", "Bloque le travail"],
      /** The priority of an impact (row) and an urgency (column). */
      matrix: [
        ["Basse", "Moyenne", "Haute"],
        ["Moyenne", "Haute", "Critique"],
        ["Haute", "Critique", "Critique"],
      ],
      /** What a mail is taken for, since it says neither: its impact and urgency, by index. */
      byMail: { impact: 0, urgency: 1 },
      /** How a requester says, in a mail, that a solution is right. */
      validation: "VALIDE",
      /** Header of what RT writes by itself: `recu` or `resolu`. */
      mark: "X-Assistance",
      /** The account that the bench's token belongs to. */
      bench: "banc",
    }) as const satisfies { matrix: readonly (readonly Priority[])[] } & Record<string, unknown>,
);
