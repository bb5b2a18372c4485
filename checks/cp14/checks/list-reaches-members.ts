import { text } from "../../../scripts/ground/text.js";
import { ofCompany } from "../../../stacks/plan/company.js";
import { type Person, people } from "../../../stacks/plan/people.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { expungeLetter } from "../../lib/mail/expunge-letter.js";
import { addressOf } from "../../lib/mail/mail-places.js";
import { noAnswer } from "../../lib/no-answer.js";
import { found, isOk, waitFor } from "../../lib/probes/mail/imap.js";
import { insideMail, takesLetters } from "../lib/inside-mail.js";

const list = "techniciens";
/** Who gets the letter as well, and must not keep it. */
const members = ofCompany(() =>
  Object.entries<Person>(people().accounts)
    .filter(([, { roles }]) => roles.includes("GG_Techniciens"))
    .map(([login]) => login),
);

export const listReachesMembers = check({
  needs: ["dc1", "mail1", "probe-lan"],
  deadlineMs: 12_000,

  async run(scene) {
    const { mail1 } = scene.nodes;
    const { colleague, technician, writes, asks } = await insideMail(scene);
    const subject = scene.token;
    await expungeLetter(
      scene,
      mail1,
      subject,
      members().map((owner) => ({ owner, folder: "INBOX" })),
    );
    await writes(addressOf(list), subject, takesLetters(addressOf(list)));
    const member = await asks(technician, waitFor(subject));
    claim(
      found(member[2]),
      claimText("cp14/member-receives-message"),
      claimText("cp14/member-inbox-nothing", { list }),
    );
    const other = await asks(colleague, ['SELECT "INBOX"', `SEARCH HEADER Subject ${subject}`]);
    claim(
      isOk(other[2]) && !found(other[2]),
      claimText("cp14/who-is-no-member-does"),
      text`${list}: ${{ fr: "boîte d'un autre", en: "another's inbox" }}: ${other[2]?.trim() ?? noAnswer}`,
    );
    return `${list}: member 1, other 0`;
  },
});
