import type { Scene } from "../../lib/check.js";
import { ticketsAbout } from "../../lib/helpdesk/tickets-about.js";
import { lockedOut } from "./locked-out.js";

/** What the password that the locked-out user chooses is drawn for. Another for each ticket, for a domain takes none twice. */
export async function chosenPurpose(
  scene: Pick<Scene<"desk1">, "nodes" | "password">,
): Promise<string> {
  const { login, reference } = lockedOut(scene);
  const [ticket = 0] = await ticketsAbout(scene.nodes.desk1, reference);
  return `cp04/chosen/${login}/${ticket}`;
}
