import { randomUUID } from "node:crypto";
import { z } from "zod";
import { helpdesk } from "../../../modules/helpdesk/helpdesk.js";
import { NotObserved } from "../../../scripts/channel/channel.js";
import { ofCompany } from "../../../stacks/plan/company.js";
import { plan } from "../../../stacks/plan/plan.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { bodyOf, subjectOf } from "../../lib/drawn-words.js";
import { businessEnd } from "../../lib/helpdesk/business-end.js";
import { helpdeskRows, sqlText } from "../../lib/helpdesk/helpdesk-rows.js";
import { outsiders } from "../../lib/mail/outsiders.js";
import { seconds, timed, tries } from "../../lib/nodes/limit.js";
import { timeOf } from "../../lib/time-of.js";
import { forgetAnswer, forgetLetter, forgetTicket } from "../lib/forget-letter.js";
import { contractDiffers, serviceContract } from "../lib/service-contract.js";

const level = ofCompany(
  () => helpdesk().matrix[helpdesk().byMail.impact][helpdesk().byMail.urgency],
);
const first = ofCompany(() => helpdesk().addresses[0] ?? { name: "", address: "", queue: "" });
/** What the tool's rounding may add or take, in seconds. */
const toleranceS = 120;
/** How long a letter may take from the Internet to the helpdesk, on a host that is busy, in seconds. */
const travelS = 12;

export const letterBecomesTicket = check({
  needs: ["desk1", "mail1", "ext1", "fw1"],
  deadlineMs: 20_000,

  async run({ nodes: { desk1, mail1, ext1 }, token, tidy }) {
    const [contract, queues, { stdout: aliases }] = await Promise.all([
      serviceContract(desk1),
      helpdeskRows(
        desk1,
        "SELECT name, sladisabled FROM queues WHERE disabled = 0",
        z.object({ name: z.string(), sladisabled: z.int() }),
      ),
      desk1.ask`
        for name in ${helpdesk().addresses.map(({ name }) => name)}; do
          echo "$name $(/usr/sbin/postalias -q $name hash:/etc/aliases)"
        done`,
    ]);
    const from = outsiders().one;
    await Promise.all([
      forgetAnswer(tidy, ext1, from, token),
      forgetTicket(tidy, desk1, token),
      forgetLetter(tidy, mail1, token),
      forgetLetter(tidy, ext1, token),
    ]);
    // From a program: nobody is sent a receipt.
    const letter = [
      `From: ${from}`,
      `Subject: ${subjectOf(token)}`,
      `Message-ID: <${token}.${randomUUID()}@${from.split("@")[1]}>`,
      "Auto-Submitted: auto-generated",
      "",
      bodyOf(token),
      "",
    ];
    await ext1.must`
      printf %s ${letter.join("\n")} | /usr/sbin/sendmail -f ${from} ${first().address}`;
    const mine = `position(${sqlText(token)} IN subject) > 0`;
    // One question that waits for the answer: each would cost a process.
    const wait = timed`DO $do$ BEGIN FOR try IN 1..${tries(travelS * 5, 200)} LOOP
      PERFORM 1 FROM tickets WHERE ${mine}; EXIT WHEN FOUND; PERFORM pg_sleep(0.2); END LOOP; END $do$`;
    await desk1.within(
      (travelS + 3) * 1000,
    )`/usr/bin/psql --no-psqlrc --quiet --username=rt --dbname=rt --command=${wait}`;
    const [ticket] = await helpdeskRows(
      desk1,
      `SELECT t.sla, q.name AS queue, extract(epoch FROM t.created)::integer AS created, extract(epoch FROM t.due)::integer AS due
        FROM tickets t JOIN queues q ON q.id = t.queue WHERE ${mine.replace("subject", "t.subject")}`,
      z.object({
        sla: z.string().nullable(),
        queue: z.string(),
        created: z.int(),
        due: z.int().nullable(),
      }),
    );
    if (!ticket) await arrived();
    claim(
      ticket !== undefined,
      claimText("cp01/message-becomes-ticket"),
      `${first().address}: ∅; ${await waiting(desk1)}`,
    );
    const wanted =
      businessEnd(ticket.created * 1000, helpdesk().priorities[level()].respond) / 1000;
    const seen = `${ticket.queue}, SLA ${ticket.sla ?? "∅"}, created ${timeOf(ticket.created)}, due ${timeOf(ticket.due)}`;
    claim(
      ticket.queue === first().queue &&
        ticket.sla === level() &&
        ticket.due !== null &&
        Math.abs(ticket.due - wanted) <= toleranceS,
      claimText("cp01/ticket-has-level-of-message"),
      `${seen}; contract: ${level()}, ${timeOf(wanted)}`,
    );
    const differences = [
      ...contractDiffers(contract),
      ...helpdesk()
        .addresses.filter(({ queue }) =>
          queues.every(({ name, sladisabled }) => name !== queue || sladisabled),
        )
        .map(({ queue }) => `${queue}: SLA ∅`),
      ...helpdesk()
        .addresses.filter(({ name, queue }) => !handsTo(aliases, name, queue))
        .map(({ name }) => `/etc/aliases ${name}`),
    ];
    claim(
      differences.length === 0,
      claimText("cp01/levels-business-hours-holidays-queues"),
      differences.join(", "),
    );
    return seen;

    /** Tell what lies before the helpdesk's door from what lies behind it. */
    async function arrived(): Promise<void> {
      const [outside, inside] = await Promise.all([ext1, mail1].map(waiting));
      const door =
        await mail1.ask`nc -w ${seconds(2)} ${plan().machines.desk1.interfaces.srv} 25 < /dev/null`;
      if (outside === "" && (inside === "" || door.stdout.startsWith("220"))) return;
      const why = outside || inside || "∅";
      claim(!why.includes(" said: "), claimText("cp01/message-comes-to-helpdesk"), why);
      throw new NotObserved({
        fr: `le courriel n'est pas arrivé à l'assistance (${why}) : au réseau de le dire`,
        en: `the message did not come to the helpdesk (${why}): that is the network's to say`,
      });
    }

    /** Why it still waits on a server; nothing where it does not. */
    async function waiting(server: typeof desk1): Promise<string> {
      const { stdout } = await server.ask`/usr/sbin/postqueue -j`;
      const entry = stdout
        .split("\n")
        .find((line) => line.includes(from) && line.includes(`"${first().name}@`));
      if (!entry) return "";
      return entry.match(/"delay_reason": *"([^"]*)"/)?.[1] ?? `${server.name}: queued`;
    }
  },
});

/** Whether an alias hands mail to RT's gateway for a queue, whatever else it says. */
function handsTo(aliases: string, name: string, queue: string): boolean {
  const command = aliases.split("\n").find((line) => line.startsWith(`${name} `)) ?? "";
  return new RegExp(`rt-mailgate\\b.*--queue[ =]['"]?${queue}\\b`).test(command);
}
