import { text } from "../../../scripts/ground/text.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { leakedPasswords } from "../../lib/helpdesk/leaked-passwords.js";
import { ticketHistories } from "../../lib/helpdesk/ticket-histories.js";
import { ticketsAbout } from "../../lib/helpdesk/tickets-about.js";
import { noAnswer } from "../../lib/no-answer.js";
import { answersOf } from "../lib/answers-of.js";
import { chosenPurpose } from "../lib/chosen-purpose.js";
import { filterWish } from "../lib/filter-wish.js";
import { lockedOut } from "../lib/locked-out.js";

export const noSecretInTicket = check({
  needs: ["desk1"],
  judges: ["cp04/own-filter", "cp04/locked-out", "cp04/two-users-at-once"],

  async run(scene) {
    const { desk1 } = scene.nodes;
    const references = [filterWish(scene).reference, lockedOut(scene).reference];
    const tickets = (
      await Promise.all(references.map((reference) => ticketsAbout(desk1, reference)))
    ).flat();
    // The newest is the one of the exercise that goes on.
    const newest = Math.max(0, ...tickets);
    const [history] = await ticketHistories(desk1, `t.id = ${newest}`);
    claim(
      history !== undefined && answersOf(history).length > 0,
      claimText("cp04/somebody-looks-after-ticket"),
      text`#${newest}: ${noAnswer}`,
    );
    const leaks = await leakedPasswords(desk1, scene, tickets, [
      lockedOut(scene).envelopePurpose,
      await chosenPurpose(scene),
    ]);
    claim(
      leaks.length === 0,
      claimText("cp04/no-known-password-is-there"),
      leaks.map(({ place, purpose }) => `${place}: ${purpose}`).join(", "),
    );
    return `${tickets.map((id) => `#${id}`).join(", ")}, articles: none`;
  },
});
