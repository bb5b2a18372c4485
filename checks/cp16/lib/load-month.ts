import { plan } from "../../../stacks/plan/plan.js";
import { staff } from "../../../stacks/plan/staff.js";
import { sqlText } from "../../lib/helpdesk/helpdesk-rows.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import type { Node } from "../../lib/nodes/node.js";
import type { DrawnTicket, MonthOfTickets } from "./month-of-tickets.js";

/** Opens tickets with RT's own code, without a transaction: nothing is sent to anybody. */
const opens = `
use utf8; use open ':std', ':encoding(UTF-8)';
use lib '/usr/share/request-tracker5/lib';
use RT; RT::LoadConfig(); RT::Init();
use JSON;
my $text = do { local $/; <STDIN> };
for my $one (@{ JSON->new->decode($text) }) {
    my $ticket = RT::Ticket->new(RT->SystemUser);
    my ($id, undef, $why) = $ticket->Create(%$one, _RecordTransaction => 0);
    die "$why\\n" unless $id;
    print "ticket $id ", $ticket->RequestorAddresses, "\\n";
}`;

const technician = () => staff().technician.login;

/** Load a month into the helpdesk, each ticket with the history that was drawn for it. */
export async function loadMonth(desk1: Node, { tickets }: MonthOfTickets): Promise<void> {
  const address = (login: string) => `${login}@${plan().company.domain}`;
  const wanted = tickets.map(({ subject, queue, by, priority }) => ({
    Queue: queue,
    Subject: subject,
    Requestor: address(by),
    SLA: priority,
  }));
  const { exitCode, stdout, stderr } = await desk1.within(50_000)`
    printf %s ${JSON.stringify(wanted)} | PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root /usr/bin/perl -e ${opens}`;
  const ids = [...stdout.matchAll(/^ticket (\d+)/gm)].map(([, id]) => Number(id));
  if (exitCode !== 0 || ids.length !== tickets.length) {
    throw new Error(stderr.trim().split("\n").slice(-3).join(" / ") || `${ids.length} tickets`);
  }
  const user = (login: string) =>
    `(SELECT id FROM users WHERE lower(emailaddress) = ${sqlText(address(login))} ORDER BY id LIMIT 1)`;
  const sql = tickets.flatMap((ticket, at) => {
    const id = ids[at] ?? 0;
    const into = ticket.mergedInto === undefined ? id : (ids[ticket.mergedInto] ?? id);
    return [
      `UPDATE tickets SET status = ${sqlText(ticket.status)}, created = ${timestamp(ticket.created)}, due = ${timestamp(ticket.due)}, sla = ${sqlText(ticket.priority)},
         lastupdated = ${timestamp(ticket.events.at(-1)?.at ?? ticket.created)}, creator = ${user(ticket.by)},
         effectiveid = ${into}${into === id ? "" : ", ismerged = 1"} WHERE id = ${id};`,
      change(id, { at: ticket.created, type: "Create", by: user(ticket.by) }),
      ...ticket.events.map(({ at: when, by, status, message }) => {
        const who = user(by === "technician" ? technician() : ticket.by);
        return status
          ? change(id, { at: when, type: "Status", by: who, from: status[0], to: status[1] })
          : change(id, { at: when, type: "Correspond", by: who, text: message ?? "" });
      }),
    ];
  });
  mustSucceed(
    await desk1.within(30_000)`
    printf %s ${sql.join("\n")} | /usr/bin/psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --single-transaction --username=rt --dbname=rt > /dev/null`,
  );
}

interface Change {
  readonly at: DrawnTicket["created"];
  readonly type: "Create" | "Status" | "Correspond";
  /** An expression that gives the number of a user. */
  readonly by: string;
  readonly from?: string;
  readonly to?: string;
  readonly text?: string;
}

function change(ticket: number, { at, type, by, from, to, text }: Change): string {
  const value = (one: string | undefined) => (one === undefined ? "NULL" : sqlText(one));
  const insert = `INSERT INTO transactions (objecttype, objectid, type, field, oldvalue, newvalue, creator, created)
    VALUES ('RT::Ticket', ${ticket}, '${type}', ${type === "Status" ? "'Status'" : "NULL"}, ${value(from)}, ${value(to)}, ${by}, ${timestamp(at)})`;
  return text === undefined
    ? `${insert};`
    : `WITH one AS (${insert} RETURNING id, creator, created)
       INSERT INTO attachments (transactionid, parent, contenttype, content, headers, creator, created)
       SELECT id, 0, 'text/plain', ${sqlText(text)}, 'Content-Type: text/plain; charset="utf-8"', creator, created FROM one;`;
}

function timestamp(at: number): string {
  return sqlText(new Date(at * 1000).toISOString().slice(0, 19).replace("T", " "));
}
