import { ofCompany } from "../../../stacks/plan/company.js";
import { mailboxes } from "../../../stacks/plan/mailboxes.js";
import { type Person, people } from "../../../stacks/plan/people.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { expungeLetter } from "../../lib/mail/expunge-letter.js";
import { addressOf } from "../../lib/mail/mail-places.js";
import { insideMail, takesLetters } from "../lib/inside-mail.js";

const list = "gestion";
const role = ofCompany(() => mailboxes().lists[list]);
const enabled = ofCompany(() =>
  Object.entries<Person>(people().accounts).filter(([, { disabled }]) => !disabled),
);
const logins = ofCompany(() => enabled().map(([login]) => login));
const members = ofCompany(() =>
  enabled()
    .filter(([, { roles }]) => roles.includes(role()))
    .map(([login]) => login)
    .sort(),
);

export const listOfTheService = check({
  needs: ["dc1", "mail1", "probe-lan"],
  judges: "cp14/three-requests",
  deadlineMs: 15_000,

  async run(scene) {
    const { mail1 } = scene.nodes;
    const { writes, colleague } = await insideMail(scene);
    const subject = scene.token;
    await expungeLetter(
      scene,
      mail1,
      subject,
      logins().map((owner) => ({ owner, folder: "INBOX" })),
    );
    await writes(addressOf(list), subject, takesLetters(addressOf(list)));
    // Once nothing of it is on its way, whoever has it is all who were meant.
    const { stdout } = await mail1.eventually`
      /usr/sbin/postqueue -p | grep -q ${addressOf(colleague.login)} && exit 1
      for login in ${logins()}; do
        /usr/bin/doveadm search -u $login mailbox INBOX header subject ${subject} 2> /dev/null | grep -q . && echo $login
      done | grep .`;
    const reached = stdout.trim().split("\n").sort();
    claim(
      reached.join() === members().join(),
      claimText("cp14/message-is-with-and-with", { members: members() }),
      `${addressOf(list)}: ${reached.join(", ")}`,
    );
    return `${addressOf(list)}: ${reached.join(", ")}`;
  },
});
