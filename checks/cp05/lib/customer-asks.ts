import type { Scene } from "../../lib/check.js";
import { customerQuestion } from "./customer-question.js";
import { letterToHelpdesk } from "./letter-to-helpdesk.js";

/** The customer from abroad writes to the helpdesk about the mail server's certificate. */
export async function customerAsks({ nodes, password }: Scene<"ext1" | "desk1">): Promise<void> {
  const { reference, subject, text } = customerQuestion({ password });
  await letterToHelpdesk(nodes, "client", { about: reference, subject, text });
}
