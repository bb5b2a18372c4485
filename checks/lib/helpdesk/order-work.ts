import type { Login } from "../../../stacks/plan/company/login-of.js";
import type { Scene } from "../check.js";
import { atHelpdesk } from "./at-helpdesk.js";

/** Somebody opens a ticket that asks for work. */
export async function orderWork(
  scene: Scene<"probe-lan">,
  { by, subject, text }: { readonly by: Login; readonly subject: string; readonly text: string },
): Promise<void> {
  const { desk, as } = await atHelpdesk(scene, by);
  await desk.make(as, "/ticket", {
    Queue: "Demandes",
    Subject: subject,
    Content: text,
    ContentType: "text/plain",
  });
}
