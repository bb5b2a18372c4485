import { staff } from "../../../stacks/plan/staff.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { another } from "../../lib/drawn-words.js";
import { expungeLetter } from "../../lib/mail/expunge-letter.js";
import { addressOf, mailPlaces } from "../../lib/mail/mail-places.js";
import { submit } from "../../lib/mail/submit.js";
import { found, imap, imapSaid, isOk, waitFor } from "../../lib/probes/mail/imap.js";
import { accepted } from "../../lib/probes/mail/smtp.js";
import { filterWish } from "../lib/filter-wish.js";
import { manageSieve } from "../lib/manage-sieve.js";

export const filterInForce = check({
  needs: ["mail1", "probe-lan"],
  judges: ["cp04/own-filter", "cp04/two-users-at-once"],
  deadlineMs: 14_000,

  async run(scene) {
    const { mail1, "probe-lan": probe } = scene.nodes;
    const wish = filterWish(scene);
    const [list = ""] = await manageSieve(scene, wish.login, ["LISTSCRIPTS"]);
    const scripts = [...list.matchAll(/^"(.*)"( ACTIVE)?$/gm)];
    claim(
      scripts.some(([, , active]) => active),
      claimText("cp04/script-of-is-active-managesieve", { login: wish.login }),
      scripts.map(([line]) => line).join(", "),
    );
    const owner = { login: wish.login, password: scene.password(`account/${wish.login}`) };
    const colleague = staff().chiefAccountant.login;
    const sender = { login: colleague, password: scene.password(`account/${colleague}`) };
    const server = { host: mailPlaces().inside, machine: mail1 };
    const sorted = `${wish.tag}.${scene.token}`;
    const other = another(scene.token, "other");
    await expungeLetter(
      scene,
      mail1,
      scene.token,
      ["INBOX", wish.folder].map((folder) => ({ owner: wish.login, folder })),
    );
    for (const subject of [other, sorted]) {
      const said = await submit(probe, mail1, sender, {
        from: addressOf(sender.login),
        to: addressOf(wish.login),
        subject,
      });
      claim(accepted(said), claimText("cp04/witness-message-is-taken"), `587: ${said}`);
    }
    // Handed in first, so that it is there when the other is looked for.
    const inbox = await imap(probe, server, owner, [
      ...waitFor(other).slice(0, 2),
      `SEARCH HEADER Subject ${sorted}`,
    ]);
    const inFolder = await imap(probe, server, owner, [
      ...waitFor(sorted, wish.folder).slice(0, 2),
      `SEARCH HEADER Subject ${other}`,
    ]);
    const seen = `${wish.folder}: ${imapSaid(inFolder[1])}; SEARCH ${imapSaid(inFolder[2])}`;
    claim(
      isOk(inFolder[1]) && found(inFolder[2]),
      claimText("cp04/message-whose-subject-has-arrives-in", {
        folder: wish.folder,
        tag: wish.tag,
      }),
      seen,
    );
    claim(
      found(inbox[2]) && !found(inFolder[3]),
      claimText("cp04/message-without-that-mark-stays"),
      `INBOX: ${imapSaid(inbox[2])}`,
    );
    return `${scripts.map(([line]) => line).join(", ")}; ${wish.folder}: found`;
  },
});
