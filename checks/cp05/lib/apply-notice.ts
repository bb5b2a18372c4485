import { staff } from "../../../stacks/plan/staff.js";
import type { Scene } from "../../lib/check.js";
import { writeInTicket } from "../../lib/helpdesk/write-in-ticket.js";
import { answerFromTicket } from "./answer-from-ticket.js";
import { answeredQuestions } from "./reading-questions.js";
import { setLimit } from "./set-limit.js";
import { vendorNotice } from "./vendor-notice.js";

/** Follow the notice in force, and tell the supplier and one's colleagues, as a technician would. */
export async function applyNotice(
  scene: Scene<"ext1" | "mail1" | "desk1" | "probe-lan">,
): Promise<void> {
  const notice = vendorNotice(scene);
  const { reference, revision, kib, bytes, copies, deadlineWords } = notice;
  const { mail1 } = scene.nodes;
  await mail1.succeed`mkdir -p ${copies} && cp /etc/postfix/main.cf /etc/postfix/master.cf ${copies}/`;
  await setLimit(mail1, bytes);
  await writeInTicket(scene, reference, "comment", answeredQuestions(notice));
  await answerFromTicket(
    scene,
    "fournisseur",
    reference,
    `Dear Ms Solberg,

Thank you for your message. We have read ${reference} and followed revision ${revision}, not the one that you may have seen first. This morning I changed our gateway: port 25 now refuses anything above ${kib} KiB, while our own users can still send as much as before. The old files were saved beforehand, so that we could go back if something went wrong, and nothing had to be restarted.

As the text leaves us until ${deadlineWords.join(" ")}, we are well ahead. Please let me know if one of your messages is refused.

Kind regards,
${staff().technician.name}`,
  );
}
