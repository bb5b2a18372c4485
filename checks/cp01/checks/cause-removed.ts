import { NotObserved } from "../../../scripts/channel/channel.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { claimServiceBack } from "../lib/claim-service-back.js";
import { clocksAgree } from "../lib/clocks-agree.js";
import { milestones } from "../lib/milestones.js";
import { problemsOf } from "../lib/problems-of.js";
import { periodSeconds, recurring, undone } from "../lib/recurring.js";
import { isSaid, section } from "../lib/section.js";
import { ticketsOf } from "../lib/tickets-of.js";
import { watchRecord } from "../lib/watch-record.js";

/** How long it must have held: the task would have run, its effect reached the share, and been seen. */
const heldSeconds = periodSeconds + 30;

export const causeRemoved = check({
  needs: ["dc1", "desk1", "probe-lan"],
  judges: "cp01/it-comes-back",

  async run({ nodes: { dc1, desk1, "probe-lan": probe }, password }) {
    const { name, matters, unit } = recurring({ password });
    const tickets = await ticketsOf(desk1, matters);
    const problems = await problemsOf(
      desk1,
      tickets.map(({ id }) => id),
    );
    const cause = section(
      problems.flatMap(({ changes }) => changes.map(({ text }) => text)).join("\n"),
      "rootCause",
    );
    const named = problems.map(({ id }) => `#${id}`).join(", ") || "∅";
    const written = cause.slice(0, 200) || "∅";
    claim(
      isSaid(cause) && cause.includes(unit),
      claimText("cp01/problem-that-incident-depends-on"),
      claimText("cp01/problems-cause", { named, written }),
    );
    const record = await watchRecord(probe, name);
    const now = Date.now() / 1000;
    clocksAgree(tickets, record, now);
    const said = matters.flatMap((matter, at) => {
      const ticket = tickets[at];
      if (!ticket) return [];
      const back = claimServiceBack(ticket, matter, record, now);
      const resolved = milestones(ticket).resolutions.at(-1)?.at ?? now;
      const held = Math.round((record.ended ?? now) - resolved);
      if (held < heldSeconds) {
        throw new NotObserved({
          fr: `#${ticket.id} est résolu depuis ${held} s : il faut que cela tienne ${heldSeconds} s`,
          en: `#${ticket.id} was resolved ${held} s ago: it has to hold ${heldSeconds} s`,
        });
      }
      return [back];
    });
    // A timer that was only stopped is back at the next start.
    const { stdout } = await dc1.ask`
      /usr/bin/systemctl is-enabled ${`${unit}.timer`} 2> /dev/null
      /usr/bin/systemctl cat ${`${unit}.service`} 2> /dev/null`;
    const [timer = ""] = stdout.split("\n");
    claim(
      timer !== "enabled" || !stdout.includes(undone().role),
      claimText("cp01/what-brought-incident-back-does"),
      `dc1 ${unit}.timer: ${timer}`,
    );
    return `${unit}; ${said.join("; ")}`;
  },
});
