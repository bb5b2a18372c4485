import { createHash } from "node:crypto";
import { helpdesk, type Priority } from "../../../modules/helpdesk/helpdesk.js";
import { fromClock } from "../../../scripts/ground/clock.js";
import { keysOf } from "../../../scripts/ground/keys-of.js";
import type { Login } from "../../../stacks/plan/company/login-of.js";
import { ofCompany } from "../../../stacks/plan/company.js";
import { staff } from "../../../stacks/plan/staff.js";
import type { Scene } from "../../lib/check.js";
import { draw } from "../../lib/draw.js";
import { businessEnd, isWorked } from "../../lib/helpdesk/business-end.js";

/** Something that happened to a ticket; times in seconds since 1970. */
export interface TicketEvent {
  readonly at: number;
  /** Who did it: the requester, or a technician. */
  readonly by: "requester" | "technician";
  /** A new status, after the one before. */
  readonly status?: readonly [from: string, to: string];
  /** A message to the other. */
  readonly message?: string;
}

/** A ticket of the month, with all that happened to it. */
export interface DrawnTicket {
  readonly subject: string;
  readonly queue: string;
  readonly by: Login;
  readonly priority: Priority;
  readonly created: number;
  readonly due: number;
  readonly status: string;
  readonly events: readonly TicketEvent[];
  /** Place in the month of the ticket that it was merged into. */
  readonly mergedInto?: number;
}

/** A month of tickets, the candidate's own. */
export interface MonthOfTickets {
  /** E.g. `2026-03`. */
  readonly month: string;
  /** What every subject of the month has. */
  readonly mark: string;
  readonly tickets: readonly DrawnTicket[];
}

const requesters = ofCompany(
  () =>
    [
      staff().accountant,
      staff().chiefAccountant,
      staff().managementController,
      staff().managementAssistant,
      staff().financeManager,
      staff().director,
    ] as const,
);
const matters = [
  "Imprimante muette",
  "Session verrouillée",
  "Dossier partagé refusé",
  "VPN qui retombe",
  "Écran noir au démarrage",
  "Message non parti",
  "Logiciel à installer",
  "Souris sans fil",
] as const;
/** What can become of a ticket; a month has several of each but the first two. */
const fates = [
  "rejected",
  "merged",
  "open",
  "late",
  "reopened",
  "quick",
  "normal",
  "quick",
  "late",
  "normal",
  "normal",
  "reopened",
] as const;

/** Draw the candidate's month. */
export function monthOfTickets(scene: Pick<Scene, "password">): MonthOfTickets {
  const month = draw(scene, "cp16/month", [
    "2025-10",
    "2026-01",
    "2026-02",
    "2026-03",
    "2026-05",
    "2026-06",
  ]);
  const key = scene.password("draw/cp16/tickets");
  const roll = (purpose: string, sides: number) =>
    createHash("sha256").update(`${key}/${purpose}`).digest().readUInt32BE(0) % sides;
  const mark = `R${1000 + roll("mark", 9000)}`;
  const levels = keysOf(helpdesk().priorities);
  const days = workedDays(month);
  const count = 22 + roll("count", 6);

  const tickets = Array.from({ length: count }, (_, at): DrawnTicket => {
    const one = (purpose: string, sides: number) => roll(`${at}/${purpose}`, sides);
    const fate = fates[at % fates.length] ?? "normal";
    const rare = at >= fates.length && (fate === "rejected" || fate === "merged");
    const priority = levels[(at + Math.floor(at / fates.length)) % levels.length] ?? "Moyenne";
    const { respond, resolve } = helpdesk().priorities[priority];
    const day = days[one("day", days.length)] ?? 0;
    const created = fromClock(day + (8 * 60 + one("minute", 9 * 60)) * 60_000);
    const after = (minutes: number) => Math.round(businessEnd(created, minutes) / 1000);
    const answered = after(3 + one("answer", Math.round(respond * 1.5)));
    const part = (from: number, to: number) =>
      after(Math.round((resolve * (from + one("part", to - from))) / 100));
    return {
      subject: `${matters[one("matter", matters.length)]} (${mark}-${String(at + 1).padStart(2, "0")})`,
      queue: helpdesk().addresses[one("queue", helpdesk().addresses.length)]?.queue ?? "",
      by: (requesters()[one("by", requesters().length)] ?? staff().accountant).login,
      priority,
      created: Math.round(created / 1000),
      due: after(resolve),
      ...history(rare ? "normal" : fate, { answered, part, note: one("note", 8) }),
      ...(!rare && fate === "merged" && { mergedInto: fates.indexOf("quick") }),
    };
  });
  return { month, mark, tickets };
}

interface Times {
  readonly answered: number;
  /** After a part of the time to the end, drawn between two percentages. */
  readonly part: (from: number, to: number) => number;
  /** 0 to 4: a mark out of five; above: he says nothing. */
  readonly note: number;
}

function history(
  fate: (typeof fates)[number],
  { answered, part, note }: Times,
): Pick<DrawnTicket, "status" | "events"> {
  const answer: TicketEvent = { at: answered, by: "technician", message: "Nous regardons." };
  const opened: TicketEvent = { at: answered, by: "technician", status: ["nouveau", "ouvert"] };
  const solved = (at: number): TicketEvent[] => [
    { at, by: "technician", message: "C'est réparé : pouvez-vous vérifier ?" },
    { at, by: "technician", status: ["ouvert", "résolu"] },
  ];
  const validated = (at: number): TicketEvent[] =>
    note > 4
      ? []
      : [
          { at, by: "requester", message: `${helpdesk().validation}\nNote : ${note + 1}/5` },
          { at, by: "requester", status: ["résolu", "clos"] },
        ];
  const over = note > 4 ? "résolu" : "clos";
  switch (fate) {
    case "rejected":
      return {
        status: "rejeté",
        events: [{ at: answered, by: "technician", status: ["nouveau", "rejeté"] }],
      };
    case "merged":
      return {
        status: "clos",
        events: [{ at: answered, by: "technician", status: ["nouveau", "clos"] }],
      };
    case "open":
      return { status: "ouvert", events: [answer, opened] };
    case "quick":
      return {
        status: over,
        events: [
          { at: answered, by: "technician", message: "C'est fait : pouvez-vous vérifier ?" },
          opened,
          { at: answered, by: "technician", status: ["ouvert", "résolu"] },
          ...validated(answered + 1800),
        ],
      };
    case "reopened": {
      const [first, again] = [part(50, 60), part(75, 90)];
      return {
        status: over,
        events: [
          answer,
          opened,
          ...solved(first),
          { at: first + 600, by: "requester", message: "Toujours en panne." },
          { at: first + 600, by: "requester", status: ["résolu", "ouvert"] },
          ...solved(Math.max(again, first + 1200)),
          ...validated(Math.max(again, first + 1200) + 1800),
        ],
      };
    }
    default: {
      const end = fate === "late" ? part(120, 200) : part(50, 90);
      return { status: over, events: [answer, opened, ...solved(end), ...validated(end + 1800)] };
    }
  }
}

/** Days of a month that are worked, as the company's clock has them. */
function workedDays(month: string): readonly number[] {
  return Array.from({ length: 28 }, (_, at) =>
    Date.parse(`${month}-${String(at + 1).padStart(2, "0")}T00:00:00Z`),
  ).filter(isWorked);
}
