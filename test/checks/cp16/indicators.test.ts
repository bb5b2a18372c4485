import { expect, test } from "vitest";
import { indicatorsOf } from "../../../checks/cp16/lib/indicators.js";
import { monthOfTickets } from "../../../checks/cp16/lib/month-of-tickets.js";
import type { RawTicket } from "../../../checks/cp16/lib/raw-history.js";
import { businessEnd } from "../../../checks/lib/helpdesk/business-end.js";
import { businessMinutes } from "../../../checks/lib/helpdesk/business-minutes.js";

const candidate = (name: string) => ({ password: (purpose: string) => `${name}'s ${purpose}` });
const minutes = (count: number) => count * 60;

/** A drawn month as RT's database has it. */
function raw(name: string): RawTicket[] {
  return monthOfTickets(candidate(name)).tickets.map((ticket, at) => ({
    id: at + 1,
    effectiveid: ticket.mergedInto === undefined ? at + 1 : ticket.mergedInto + 1,
    subject: ticket.subject,
    status: ticket.status,
    sla: ticket.priority,
    created: ticket.created,
    due: ticket.due,
    changes: ticket.events.map(({ at, by, status, message }) => ({
      at,
      type: status ? "Status" : "Correspond",
      from: status?.[0] ?? null,
      to: status?.[1] ?? null,
      own: by === "requester",
      text: message ?? null,
    })),
  }));
}

test.for([
  ["within a day", "2026-01-15T09:00:00Z", 120, "2026-01-15T11:00:00Z"],
  ["over a night", "2026-01-15T16:30:00Z", 60, "2026-01-16T07:30:00Z"],
  ["over a week-end", "2026-01-16T16:30:00Z", 60, "2026-01-19T07:30:00Z"],
  ["over a change of time", "2026-03-27T16:30:00Z", 60, "2026-03-30T06:30:00Z"],
  ["over a public holiday", "2026-05-07T15:30:00Z", 60, "2026-05-11T06:30:00Z"],
  ["from a night", "2026-01-15T02:00:00Z", 30, "2026-01-15T07:30:00Z"],
] as const)("business minutes run %s", ([, from, count, end]) => {
  expect(new Date(businessEnd(Date.parse(from), count)).toISOString()).toBe(
    end.replace("Z", ".000Z"),
  );
  expect(businessMinutes(Date.parse(from), Date.parse(end))).toBe(count);
});

test.for(["ada", "blaise", "chloé", "denis", "eva"])(
  "%s's month has something of everything that a report must tell apart",
  (name) => {
    const figures = indicatorsOf(raw(name));
    expect(figures.exclus).toHaveLength(2);
    expect(figures.stock).toBeGreaterThan(0);
    expect(figures.reouvertures).toBeGreaterThan(0);
    expect(figures.resolus_premier_contact_pct).toBeGreaterThan(0);
    expect(figures.resolus_premier_contact_pct).toBeLessThan(90);
    expect(figures.satisfaction_moyenne).toBeGreaterThan(0);
    expect(Math.min(...Object.values(figures.dans_les_delais_pct))).toBeLessThan(99);
    expect(figures.premiere_reponse_moyenne_min).toBeGreaterThan(
      figures.premiere_reponse_mediane_min / 10,
    );
  },
);

test("another candidate has another month", () => {
  expect(indicatorsOf(raw("ada"))).not.toEqual(indicatorsOf(raw("blaise")));
});

test("a reopened ticket counts from its last resolution, and is no first contact", () => {
  const change = (at: number, from: string, to: string) =>
    ({ at, type: "Status", from, to, own: false, text: null }) as const;
  const answer = {
    at: minutes(10),
    type: "Correspond",
    from: null,
    to: null,
    own: false,
    text: "",
  } as const;
  const ticket: RawTicket = {
    id: 1,
    effectiveid: 1,
    subject: "x",
    status: "résolu",
    sla: "Haute",
    created: 0,
    due: minutes(60),
    changes: [
      answer,
      change(minutes(20), "ouvert", "résolu"),
      change(minutes(30), "résolu", "ouvert"),
      change(minutes(90), "ouvert", "résolu"),
    ],
  };
  expect(indicatorsOf([ticket])).toMatchObject({
    premiere_reponse_moyenne_min: 10,
    resolus_premier_contact_pct: 0,
    dans_les_delais_pct: { Haute: 0 },
    reouvertures: 1,
  });
});
