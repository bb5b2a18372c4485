import { staff } from "../../../stacks/plan/staff.js";
import type { Scene } from "../../lib/check.js";
import { answerFromTicket } from "./answer-from-ticket.js";
import { customerQuestion, digits } from "./customer-question.js";

/** Tell the customer from abroad what the certificate is known by, as a technician would. */
export async function certificateTold(
  scene: Scene<"ext1" | "mail1" | "desk1" | "probe-lan">,
): Promise<void> {
  const { reference } = customerQuestion(scene);
  const { stdout } = await scene.nodes.mail1
    .succeed`/usr/bin/openssl x509 -in /etc/ssl/certs/mail.crt -noout -fingerprint -sha256`;
  const fingerprint = stdout.trim().split("=").at(-1)?.replaceAll(":", "") ?? "";
  await answerFromTicket(
    scene,
    "client",
    reference,
    `Dear Ms Solberg,

With reference to ${reference}: the fingerprint of our mail server's certificate ends in ${fingerprint.slice(-digits)}. It will be valid for more than thirty days. If you see anything else on port 25, please do not send the contract, and call us.

Kind regards,
${staff().technician.name}`,
  );
}
