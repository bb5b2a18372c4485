import { helpdesk, type Priority } from "../../../modules/helpdesk/helpdesk.js";
import { keysOf } from "../../../scripts/ground/keys-of.js";
import type { RawTicket } from "./raw-history.js";

/** The indicators of a month, by the names that the report has for them. */
export interface Indicators {
  readonly tickets: number;
  readonly exclus: readonly number[];
  readonly premiere_reponse_moyenne_min: number;
  readonly premiere_reponse_mediane_min: number;
  readonly resolus_premier_contact_pct: number;
  readonly dans_les_delais_pct: Readonly<Record<Priority, number>>;
  readonly stock: number;
  readonly reouvertures: number;
  readonly satisfaction_moyenne: number;
}

const over = ["résolu", "clos"];

/** Compute the indicators of a month from its raw history. */
export function indicatorsOf(history: readonly RawTicket[]): Indicators {
  const isOut = ({ id, effectiveid, status }: RawTicket) =>
    status === "rejeté" || effectiveid !== id;
  const scope = history.filter((ticket) => !isOut(ticket));
  const messages = ({ changes }: RawTicket) =>
    changes.filter(({ type, own }) => type === "Correspond" && !own);
  const reopenings = ({ changes }: RawTicket) =>
    changes.filter(
      ({ type, from, to }) => type === "Status" && over.includes(from ?? "") && to === "ouvert",
    ).length;
  const solvedAt = ({ changes }: RawTicket) =>
    changes.findLast(({ type, to }) => type === "Status" && to === "résolu")?.at;
  const isOver = ({ status }: RawTicket) => over.includes(status);

  const delays = scope.flatMap((ticket) => {
    const [first] = messages(ticket);
    return first ? [(first.at - ticket.created) / 60] : [];
  });
  const atOnce = scope.filter(
    (ticket) => isOver(ticket) && messages(ticket).length === 1 && reopenings(ticket) === 0,
  );
  const notes = scope.flatMap(({ changes }) =>
    changes.flatMap(({ own, text }) => {
      const note = own ? text?.match(/Note\s*:\s*([1-5])\s*\/\s*5/)?.[1] : undefined;
      return note ? [Number(note)] : [];
    }),
  );
  const inTime = (priority: Priority) => {
    const these = scope.filter(({ sla }) => sla === priority);
    const kept = these.filter(
      (ticket) => isOver(ticket) && (solvedAt(ticket) ?? Number.POSITIVE_INFINITY) <= ticket.due,
    );
    return percentage(kept.length, these.length);
  };
  return {
    tickets: scope.length,
    exclus: history.filter(isOut).map(({ id }) => id),
    premiere_reponse_moyenne_min: mean(delays),
    premiere_reponse_mediane_min: median(delays),
    resolus_premier_contact_pct: percentage(atOnce.length, scope.length),
    dans_les_delais_pct: Object.fromEntries(
      keysOf(helpdesk().priorities).map((name) => [name, inTime(name)]),
    ) as Record<Priority, number>,
    stock: scope.filter((ticket) => !isOver(ticket)).length,
    reouvertures: scope.reduce((sum, ticket) => sum + reopenings(ticket), 0),
    satisfaction_moyenne: mean(notes),
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return mean([sorted[Math.floor(middle)] ?? 0, sorted[Math.ceil(middle)] ?? 0]);
}

function percentage(part: number, whole: number): number {
  return whole === 0 ? 0 : (100 * part) / whole;
}
