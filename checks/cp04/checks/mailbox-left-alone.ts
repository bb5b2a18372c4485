import { text } from "../../../scripts/ground/text.js";
import { ofCompany } from "../../../stacks/plan/company.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { mailPlaces } from "../../lib/mail/mail-places.js";
import { noAnswer } from "../../lib/no-answer.js";
import { imap, imapSaid, isOk } from "../../lib/probes/mail/imap.js";
import { answersOf } from "../lib/answers-of.js";
import { deskAddress } from "../lib/desk-address.js";
import { filterWish } from "../lib/filter-wish.js";
import { ticketHistory } from "../lib/ticket-history.js";

/** Where her mailbox is opened from rightly: her workstation, and the webmail on mail1 itself. */
const hers = ofCompany(() => [deskAddress(), "127.0.0.1", "::1", mailPlaces().inside]);

export const mailboxLeftAlone = check({
  needs: ["desk1", "mail1", "probe-lan"],
  judges: ["cp04/own-filter", "cp04/two-users-at-once"],

  async run(scene) {
    const { desk1, mail1, "probe-lan": probe } = scene.nodes;
    const { login, reference } = filterWish(scene);
    const history = await ticketHistory(desk1, reference);
    claim(
      answersOf(history).length > 0,
      claimText("cp04/somebody-looks-after-ticket"),
      text`#${history.id}: ${noAnswer}`,
    );
    // Her own log-in must be in the log: a log that is silent would show nothing of others either.
    const [entry] = await imap(
      probe,
      { host: mailPlaces().inside, machine: mail1 },
      { login, password: scene.password(`account/${login}`) },
      [],
    );
    claim(isOk(entry), claimText("cp04/opens-her-mailbox", { login }), `LOGIN: ${imapSaid(entry)}`);
    const { stdout } =
      await mail1.eventually`/usr/bin/journalctl --quiet --no-pager --identifier=dovecot --output=cat --since=${`@${Math.floor(history.created)}`} | grep -F ${`imap-login: Login: user=<${login}>`}`;
    const bench = await scene.askedFrom("lan");
    const from = [...stdout.matchAll(/ rip=([^,\s]+)/g)].map(([, address = ""]) => address);
    claim(
      from.some((address) => bench.has(address)),
      claimText("cp04/mail1-journal-notes-log-ins"),
      from.join(", "),
    );
    const others = from.filter((address) => !hers().includes(address) && !bench.has(address));
    claim(
      others.length === 0,
      claimText("cp04/no-opening-from-another-workstation"),
      [...new Set(others)].join(", "),
    );
    return `imap-login: ${[...new Set(from)].join(", ")}`;
  },
});
