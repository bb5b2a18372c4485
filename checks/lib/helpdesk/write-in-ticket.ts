import { LocalizedError } from "../../../scripts/ground/localized-error.js";
import { staff } from "../../../stacks/plan/staff.js";
import type { Scene } from "../check.js";
import { atHelpdesk } from "./at-helpdesk.js";
import { ticketsAbout } from "./tickets-about.js";

/** Who works the tickets of this competence where a trainer or a candidate does not. */
const technician = () => staff().technician.login;

/** A technician writes in the newest ticket about a matter. */
export async function writeInTicket(
  scene: Scene<"probe-lan" | "desk1">,
  reference: string,
  how: "correspond" | "comment",
  text: string,
): Promise<void> {
  const [ticket] = await ticketsAbout(scene.nodes.desk1, reference);
  if (ticket === undefined) {
    throw new LocalizedError({
      fr: `pas de ticket au sujet de ${reference} : son exercice n'a pas commencé`,
      en: `no ticket about ${reference}: its exercise was not started`,
    });
  }
  const { desk, as } = await atHelpdesk(scene, technician());
  await desk.ask(as, "POST", `/ticket/${ticket}/${how}`, {
    Content: text,
    ContentType: "text/plain",
  });
}
