import { staff } from "../../../stacks/plan/staff.js";
import type { Scene } from "../check.js";
import { atHelpdesk } from "./at-helpdesk.js";
import { ticketsAbout } from "./tickets-about.js";
import { writeInTicket } from "./write-in-ticket.js";

/** A technician answers the newest ticket about a matter, and resolves it. */
export async function reportWork(
  scene: Scene<"probe-lan" | "desk1">,
  reference: string,
  text: string,
): Promise<void> {
  await writeInTicket(scene, reference, "correspond", text);
  const [ticket] = await ticketsAbout(scene.nodes.desk1, reference);
  const { desk, as } = await atHelpdesk(scene, staff().technician.login);
  await desk.ask(as, "PUT", `/ticket/${ticket}`, { Status: "résolu" });
}
