import { plan } from "../../../stacks/plan/plan.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
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
      {
        fr: "le destinataire ouvre sa boîte en IMAPS",
        en: "the recipient opens the mailbox over IMAPS",
      },
      `IMAP LOGIN: ${imapSaid(read[0])}`,
    );
    const waiting = found(read[2]) ? "" : await waits(internet, technician.login);
    claim(
      found(read[2]),
      {
        fr: "le message est dans sa boîte de réception",
        en: "the message is in the recipient's inbox",
      },
      { fr: `INBOX : rien ; ext1 : ${waiting}`, en: `INBOX: nothing; ext1: ${waiting}` },
    );
    const path = [...(read[3] ?? "").matchAll(/^Received:.*(?:\n[ \t].*)*/gm)].map(([line]) =>
      line.replace(/\s+/g, " "),
    );
    claim(
      path.some((line) => line.includes(`[${plan().machines.ext1.interfaces.wan}]`)),
      {
        fr: `le chemin (Received) passe par ${plan().machines.ext1.interfaces.wan}`,
        en: `the path (Received) goes by ${plan().machines.ext1.interfaces.wan}`,
      },
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
