import { plan } from "../../../stacks/plan/plan.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { keptText } from "../../lib/mail/letter.js";
import { addressOf } from "../../lib/mail/mail-places.js";
import { outsiders } from "../../lib/mail/outsiders.js";
import { forgetQueued } from "../../lib/mail/purge-mail.js";
import type { Node } from "../../lib/nodes/node.js";
import { found, imapSaid, isOk, waitFor } from "../../lib/probes/mail/imap.js";
import { insideMail } from "../lib/inside-mail.js";

export const letterFromOutside = check({
  needs: ["dc1", "mail1", "ext1", "probe-lan"],
  deadlineMs: 12_000,

  async run(scene) {
    const { ext1: internet } = scene.nodes;
    const { technician, asks } = await insideMail(scene);
    const subject = scene.token;
    await forgetQueued(scene, internet, [technician.login]);
    await internet.must`
      printf %s ${keptText(subject).replaceAll("\r", "")} | /usr/sbin/sendmail -f ${outsiders().one} ${addressOf(technician.login)}`;
    const read = await asks(technician, waitFor(subject));
    claim(
      isOk(read[0]),
      claimText("cp14/recipient-opens-mailbox-over-imaps"),
      `IMAP LOGIN: ${imapSaid(read[0])}`,
    );
    const waiting = found(read[2]) ? "" : await waits(internet, technician.login);
    claim(
      found(read[2]),
      claimText("cp14/message-is-in-recipient-inbox"),
      claimText("cp14/inbox-nothing-ext1", { waiting }),
    );
    const path = [...(read[3] ?? "").matchAll(/^Received:.*(?:\n[ \t].*)*/gm)].map(([line]) =>
      line.replace(/\s+/g, " "),
    );
    claim(
      path.some((line) => line.includes(`[${plan().machines.ext1.interfaces.wan}]`)),
      claimText("cp14/path-received-goes-by"),
      path.join(" / "),
    );
    return `INBOX, ${path.length} × Received, [${plan().machines.ext1.interfaces.wan}]`;
  },
});

/** Why a letter still waits on the peer's server. */
async function waits(peer: Node, login: string): Promise<string> {
  const { stdout } = await peer.ask`/usr/sbin/postqueue -j | grep -F ${login}`;
  return stdout.match(/"delay_reason": "([^"]*)"/)?.[1] ?? (stdout.trim() ? "queued" : "sent");
}
